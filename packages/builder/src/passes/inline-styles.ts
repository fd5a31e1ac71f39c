import {boolean} from '@ampoule/lint'
import {type Address, readDeclarations} from '@ampoule/lint/internals'
import type {Element, Parents} from 'hast'
import {addressed, subjectOf} from '../addressed.ts'
import {contextOf} from '../build-context.ts'
import type {MappedText} from '../capabilities.ts'
import {CopyLimit, readingOnce} from '../copy-limit.ts'
import {CustomUrls} from '../custom-urls.ts'
import {decodeCss, decodeDataCss} from '../decode-css.ts'
import {definePass} from '../define-pass.ts'
import {element, elementsOf, getAttribute, hasWord, removeAttribute, replaceIn} from '../hast.ts'
import {type ImportContext, inlineImports, nowhere} from '../inline-imports.ts'
import {checkIntegrity} from '../integrity.ts'
import {isLazyStylesheet} from '../lazy-stylesheet.ts'
import {takenIn} from '../ledger.ts'
import {MappedWriter} from '../mapped-text.ts'
import {orFailure} from '../page-data.ts'
import {problem} from '../problem.ts'
import {escapeStyle, rewriteUrls, styleTexts} from '../style-text.ts'
import {isSwitched, sheetUse, switchedSheet} from '../switched-sheet.ts'
import {compiledSheet, isForTailwind} from '../tailwind-sheet.ts'

/** Pass: `<link rel=stylesheet>` and `@import` become `<style>`. Needs `capabilities.read`. */
export const inlineStyles = definePass({
  name: 'inline-styles',
  summary: 'Turn `<link rel=stylesheet>` and `@import` into `<style>`, in the order and under the conditions they had.',
  needs: ['read'],
  options: {minify: boolean('Minify the styles.', true)},
  async transform(tree, {options, file, path, capabilities}) {
    const linked = new Set<Element>()
    const customUrls = new CustomUrls(path)
    const limit = new CopyLimit('Stylesheets are imported', 1000)
    const context: ImportContext = {file, page: path, limit, read: readingOnce(capabilities.read), customUrls}
    const {areSwitched, isLookedFor} = sheetUse(tree)
    const disabled = new Set<Element>()
    for (const {node, parent} of elementsOf(tree)) {
      if (node.tagName !== 'link' || !isOff(node)) continue
      if (!areSwitched) dropLink(node, parent, 'it is disabled')
      else {
        disabled.add(node)
        removeAttribute(node, 'disabled')
      }
    }
    for (const {node, parent, addresses} of addressed(tree, isStylesheet)) await inlineLink(addresses[0], node, parent)
    for (const style of styleTexts(tree, path)) {
      if (style.kind !== 'sheet' || linked.has(style.node)) continue
      style.write(await inlineImports(style.read(), path, context))
    }
    for (const style of styleTexts(tree, path)) {
      const {text} = style.read()
      if (style.kind === 'declarations') customUrls.note(path, () => readDeclarations(text))
    }
    for (const style of styleTexts(tree, path)) {
      const isAttribute = style.kind === 'declarations'
      await rewriteUrls(style, (found) =>
        customUrls.resolve((isAttribute ? customUrls.mark(found, path) : undefined) ?? found.url),
      )
    }
    for (const style of styleTexts(tree, path)) {
      if (style.kind !== 'sheet') continue
      const written = style.read()
      const {tailwind: compile} = capabilities
      const text =
        compile !== undefined && isForTailwind(written.text)
          ? await compiledSheet(written, {tree, file, path, compile})
          : written
      const minified = options.minify && !contextOf(file).sealed ? await capabilities.minifyStyle?.(text) : text
      style.write(escapeStyle(minified ?? text))
    }

    function dropLink(link: Element, parent: Parents, reason: string): void {
      replaceIn(parent, link)
      const url = getAttribute(link, 'href') ?? ''
      contextOf(file).ledger.record({...subjectOf({url, sink: 'style'}, link, path), status: 'dropped', reason})
    }

    async function inlineLink(address: Address, link: Element, parent: Parents): Promise<void> {
      // What loads ahead is a stylesheet only when it is one as well (VitePress writes it so), or the page makes one of it.
      if (address.kind === 'preload' && !hasWord(link, 'rel', 'stylesheet') && !isLazyStylesheet(link)) return
      if (hasWord(link, 'rel', 'alternate') && !areSwitched) {
        dropLink(link, parent, 'an alternate stylesheet is off until a reader chooses it, and a page has no way to')
        return
      }
      const {url} = address
      const subject = subjectOf({url, sink: 'style'}, link, path)
      const read = await orFailure(file, subject, async () => {
        const data = decodeDataCss(url)
        if (data !== undefined) return {path: nowhere, own: new MappedWriter().raw(data).finish()}
        const found = await context.read(url, path)
        const note = (message: string): void =>
          void contextOf(file).findings.push(problem('other-bytes', message, {file: path, place: link.position, url}))
        await checkIntegrity(found, getAttribute(link, 'integrity'), {url, note})
        return {
          ...found,
          own: new MappedWriter()
            .file(decodeCss(found.bytes, getAttribute(link, 'charset') ?? contextOf(file).encoding), found.path)
            .finish(),
        }
      })
      if (read === 'dropped') replaceIn(parent, link)
      if (typeof read === 'string') return
      const text = await inlineImports(read.own, read.path, context)
      const style = styleFor(link, text)
      linked.add(style)
      replaceIn(
        parent,
        link,
        ...(!isLazyStylesheet(link) && ((areSwitched && isSwitched(link)) || disabled.has(link) || isLookedFor(link))
          ? switchedSheet(link, style, disabled.has(link))
          : [style]),
      )
      contextOf(file).ledger.record({
        ...subject,
        ...takenIn(read.path === nowhere ? {path} : read),
        bytes: text.text.length,
      })
    }
  },
})

const linkAttributes = [
  'rel',
  'disabled',
  'href',
  'type',
  'integrity',
  'crossorigin',
  'referrerpolicy',
  'fetchpriority',
  'as',
  'charset',
  'hreflang',
  'blocking',
]

function isStylesheet({kind, sink}: Address): boolean {
  return kind === 'stylesheet' || (kind === 'preload' && sink === 'style')
}

/** No browser fetches it. */
function isOff(link: Element): boolean {
  const isThere = (getAttribute(link, 'href') ?? '').trim() !== ''
  return isThere && hasWord(link, 'rel', 'stylesheet') && getAttribute(link, 'disabled') !== undefined
}

/** The `<style>` that does what the link did: same media, title, id, classes and handlers. */
function styleFor(link: Element, text: MappedText): Element {
  const style = element('style', {...link.properties}, [{type: 'text', value: text.text, data: {mapped: text}}])
  if (isLazyStylesheet(link)) removeAttribute(style, 'onload')
  for (const name of linkAttributes) removeAttribute(style, name)
  if (link.position) style.position = link.position
  return style
}
