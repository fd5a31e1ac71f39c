import {defineRule, type Example} from '../define-rule.ts'
import type {Edit} from '../finding.ts'
import {text} from '../options.ts'
import type {Page} from '../page.ts'
import {edit, escapeAttribute} from '../rule-support/edits.ts'
import {attribute, type Element} from '../source/source.ts'

export const rule = defineRule({
  id: 'require-lang',
  severity: 'info',
  summary: 'Require `lang` on the `<html>` of a complete document.',
  why: 'Screen readers need it to speak the text, browsers to break words, and translators to know what to translate.',
  instead: 'Write the language of the text: `<html lang="en">`.',
  fix: 'unsafe',
  options: {language: text('The language that the fix writes, for example `en`; no fix when left out.')},
  messages: {missing: 'Document has no language'},
  create({options: {language}, page, profile, report}) {
    return {
      end() {
        const [element] = page.elementsOf('html')
        if (profile.wraps || element === undefined) return
        const lang = attribute(element, 'lang') ?? attribute(element, 'xml:lang') ?? ''
        if (lang.trim() !== '') return
        const isWritten = element.sourceCodeLocation?.startTag !== undefined
        report({
          message: 'missing',
          ...(isWritten && {place: page.placeOf(element)}),
          fix: language === undefined ? undefined : writeLanguage(page, element, language),
        })
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'language', html: '<!doctype html><html lang="de-CH"><p>x', profile: 'file', findings: []},
  {name: 'a host that wraps the page', html: '<html><p>x', findings: []},
  {
    name: 'missing',
    html: '<!doctype html>\n<html class="wide">\n<p>x',
    profile: 'file',
    findings: ['2:1-2:20 Document has no language'],
  },
  {
    name: 'a language for the fix',
    html: '<!doctype html>\n<html class="wide">\n<p>x',
    profile: 'file',
    options: {language: 'en'},
    findings: ['2:1-2:20 Document has no language'],
    fixed: '<!doctype html>\n<html lang="en" class="wide">\n<p>x',
  },
  {
    name: 'an element that is not written, and an empty language',
    html: '<!doctype html><title>Q3</title>',
    profile: 'file',
    options: {language: 'en'},
    findings: ['Document has no language'],
    fixed: '<!doctype html>\n<html lang="en"><title>Q3</title>',
  },
]

function writeLanguage(page: Page, html: Element, language: string): readonly Edit[] | undefined {
  const lang = `lang="${escapeAttribute(language)}"`
  const location = html.sourceCodeLocation
  const tag = location?.startTag
  if (tag !== undefined) {
    const old = location?.attrs?.lang
    if (old !== undefined) return [edit(page, old.startOffset, old.endOffset, lang)]
    const name = tag.startOffset + '<html'.length
    return [edit(page, name, name, ` ${lang}`)]
  }
  const doctype = page.source.tree.childNodes.find(({nodeName}) => nodeName === '#documentType')?.sourceCodeLocation
  const at = doctype?.endOffset ?? 0
  return [edit(page, at, at, doctype ? `\n<html ${lang}>` : `<html ${lang}>\n`)]
}
