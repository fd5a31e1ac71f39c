import {defineRule, type Example} from '../define-rule.ts'
import type {Edit} from '../finding.ts'
import {byteLength} from '../measure/bytes.ts'
import type {Page} from '../page.ts'
import {edit, escapeText, insertInHead} from '../rule-support/edits.ts'
import {findInvisible} from '../rule-support/invisible.ts'
import {innerText} from '../rule-support/nodes.ts'
import {type Element, htmlNamespace, textOf} from '../source/source.ts'

export const rule = defineRule({
  id: 'require-title',
  severity: 'warning',
  summary: 'Require a `<title>` near the start of the page.',
  why: 'The title names the page in galleries, tabs and links; hosts look for it only in the first 8 KiB.',
  instead: 'Put `<title>` before styles and scripts.',
  fix: 'safe',
  options: {},
  messages: {
    missing: 'Page has no title',
    empty: '`<title>` is empty',
    late: '`<title>` ends at byte {at}, after the first {limit} bytes',
  },
  create({page, report}) {
    return {
      end() {
        const title = page.elementsOf('title').find(({namespaceURI}) => namespaceURI === htmlNamespace)
        if (title === undefined) {
          const name = titleOf(page)
          report({message: 'missing', fix: name === '' ? undefined : insertInHead(page, `<title>${name}</title>`)})
          return
        }
        const place = page.placeOf(title)
        if (textOf(title).trim() === '') {
          const name = titleOf(page)
          const at = title.sourceCodeLocation?.startTag?.endOffset
          report({
            message: 'empty',
            place,
            fix: name === '' || at === undefined ? undefined : [edit(page, at, at, name)],
          })
          return
        }
        const end = page.source.payloads.toOffset(title.sourceCodeLocation?.endOffset ?? 0)
        const at = byteLength(page.source.text, 0, end)
        if (at > limit) report({message: 'late', data: {at, limit}, place, fix: moveToHead(page, title)})
      },
    }
  },
})

// A function of its own: no bundler can tell of these texts that nobody needs them.
export const examples: readonly Example[] = /* @__PURE__ */ (() => [
  {name: 'title', html: '<title>Report</title><p>x', findings: []},
  {
    name: 'missing',
    html: '<!doctype html><html lang="en"><head><meta charset="utf-8"></head><p>x',
    findings: ['Page has no title'],
    fixed: '<!doctype html><html lang="en"><head>\n<title>x</title><meta charset="utf-8"></head><p>x',
  },
  {
    name: 'missing, and nothing says what the page is about',
    html: '<div>1</div>',
    findings: ['Page has no title'],
  },
  {
    name: 'missing, with a long text alone',
    html: '<div>1</div><p>Sales of the <b>third</b> quarter rose in each of our regions, in the north most of all. See below.',
    findings: ['Page has no title'],
    fixed:
      '<title>Sales of the third quarter rose in each of our regions, in…</title>\n<div>1</div><p>Sales of the <b>third</b> quarter rose in each of our regions, in the north most of all. See below.',
  },
  {
    name: 'missing, with lines that end as on Windows',
    html: '<!doctype html>\r\n<h1>Q3</h1>\r\n',
    findings: ['Page has no title'],
    fixed: '<!doctype html>\r\n<title>Q3</title>\r\n<h1>Q3</h1>\r\n',
  },
  {
    name: 'missing, with a heading',
    html: '<style>p{}</style><h1>Q3 <em>results</em>\n &amp; outlook</h1>',
    findings: ['Page has no title'],
    fixed: '<title>Q3 results &amp; outlook</title>\n<style>p{}</style><h1>Q3 <em>results</em>\n &amp; outlook</h1>',
  },
  {
    name: 'missing in a document',
    html: '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8"></head><h2>Setup</h2>',
    findings: ['Page has no title'],
    fixed:
      '<!doctype html>\n<html lang="en">\n<head>\n<title>Setup</title>\n<meta charset="utf-8"></head><h2>Setup</h2>',
  },
  {
    name: 'a caption of a drawing is no title',
    html: '<svg role="img"><title>Revenue by month</title></svg>',
    findings: ['Page has no title'],
    fixed: '<title>Revenue by month</title>\n<svg role="img"><title>Revenue by month</title></svg>',
  },
  {
    name: 'empty',
    html: '<title> </title>',
    findings: ['1:1-1:8 `<title>` is empty'],
  },
  {
    name: 'empty, with a heading',
    html: '<title></title><h1>Q3</h1>',
    findings: ['1:1-1:8 `<title>` is empty'],
    fixed: '<title>Q3</title><h1>Q3</h1>',
  },
  {
    name: 'behind a long style',
    html: `<style>/*${'ä'.repeat(4096)}*/</style><title>Q3</title><p>x`,
    findings: ['1:4116-1:4123 `<title>` ends at byte 8228, after the first 8192 bytes'],
    fixed: `<title>Q3</title>\n<style>/*${'ä'.repeat(4096)}*/</style><p>x`,
  },
])()

/** Seen of one host on 2026-08-22: a title further down is not found. In bytes. */
const limit = 8192

/** The first heading, or what else says first what the page is about, as a title has it: as text. */
function titleOf({elements}: Page): string {
  const inFirst = (name: RegExp): string | undefined => {
    for (const element of elements) {
      const text = name.test(element.tagName) ? shownText(element) : ''
      if (text !== '') return text
    }
    return undefined
  }
  const found = inFirst(/^h[1-6]$/) ?? inFirst(/^(?:caption|figcaption|legend|summary|title|p)$/) ?? ''
  return escapeText(shortened(found))
}

function shownText(element: Element): string {
  const text = innerText(element)
  return findInvisible(text, () => true)
    .reduceRight((rest, {start, end}) => rest.slice(0, start) + rest.slice(end), text)
    .trim()
}

/** The first sentence, or as many of its words as a tab may show. */
function shortened(text: string): string {
  const sentence = /^.+?[.!?…。！？](?=\s|$)/u.exec(text)?.[0] ?? text
  if (sentence.length <= longest) return sentence.replace(/[.。]$/u, '')
  return `${sentence.slice(0, longest).replace(/\s+\S*$|[\ud800-\udbff]$/, '')}…`
}

const longest = 60

function moveToHead(page: Page, title: Element): readonly Edit[] | undefined {
  const location = title.sourceCodeLocation
  if (location === undefined || location === null) return undefined
  const text = page.source.masked.slice(location.startOffset, location.endOffset)
  const inserted = insertInHead(page, page.source.payloads.restore(text))
  return [...inserted, edit(page, location.startOffset, location.endOffset)]
}
