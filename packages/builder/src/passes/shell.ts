import {strings, text} from '@ampoule/lint'
import type {Element, Root} from 'hast'
import {definePass} from '../define-pass.ts'
import {type DocumentParts, documentParts} from '../document.ts'
import {allText, element, elementsOf, getAttribute, hasWord, setAttribute} from '../hast.ts'
import {generator, isMeta, isSealed} from '../sealed-mark.ts'

/** Pass: the head is completed: charset, viewport, title, language, description, icon, generator, theme. */
export const shell = definePass({
  name: 'shell',
  summary: 'Complete the head: charset, viewport, title, language, description, icon, generator, theme.',
  needs: [],
  options: {
    title: text('Title of the page; its first heading when left out.'),
    fallbackTitle: text('Title of a page that has neither title nor heading.'),
    lang: text('Language of the page, a BCP 47 tag.'),
    description: text('Description of the page.'),
    icon: text('One or two emoji.'),
    styles: strings('Stylesheets to put first.'),
  },
  transform(tree, {options}) {
    const parts = documentParts(tree)
    const {html, head} = parts
    const styles = isSealed(tree) ? [] : options.styles
    if (options.lang !== undefined) html.properties.lang = options.lang
    const made: Element[] = []
    const ensure = (exists: (node: Element) => boolean, make: () => Element | undefined): void => {
      if (find(head, exists) !== undefined) return
      const node = make()
      if (node !== undefined) made.push(node)
    }
    sayUtf8(tree)
    // The charset must stand in the first 1024 bytes, the title in the first 8 KiB.
    ensure(
      (node) => getAttribute(node, 'charset') !== undefined,
      () => element('meta', {charSet: 'utf-8'}),
    )
    ensure(isMeta('viewport'), () => meta('viewport', 'width=device-width, initial-scale=1'))
    setTitle(parts, options.title, options.fallbackTitle, made)
    setMeta(head, 'description', options.description, made)
    ensure(isMeta('generator'), () => meta('generator', generator))
    setIcon(head, options.icon, made)
    made.push(...styles.map((css) => element('style', {}, [{type: 'text', value: css}])))
    head.children = [...made, ...hoistTitle(head.children)]
  },
})

/** Says that the page is in UTF-8, whatever the source was in. */
function sayUtf8(tree: Root): void {
  for (const {node} of elementsOf(tree)) {
    if (node.tagName !== 'meta') continue
    if (getAttribute(node, 'charset') !== undefined) setAttribute(node, 'charset', 'utf-8')
    const isType = getAttribute(node, 'http-equiv')?.trim().toLowerCase() === 'content-type'
    if (isType && /charset/i.test(getAttribute(node, 'content') ?? ''))
      setAttribute(node, 'content', 'text/html; charset=utf-8')
  }
}

/** An icon of one or two emoji, as a `data:` SVG that needs no font file and no request. */
function iconUrl(emoji: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><text y='.9em' font-size='90'>${escapeXml(emoji)}</text></svg>`
  return `data:image/svg+xml,${svg.replace(/[%#<>"\s&]/g, (sign) => (sign === ' ' ? ' ' : encodeURIComponent(sign)))}`
}

function setTitle(
  {head, body}: DocumentParts,
  wanted: string | undefined,
  fallback: string | undefined,
  made: Element[],
): void {
  const existing = find(head, (node) => node.tagName === 'title')
  const heading = (): string | undefined => {
    const h1 = find(body, (node) => node.tagName === 'h1')
    return h1 && allText(h1).replace(/\s+/g, ' ').trim()
  }
  const title = wanted ?? (existing === undefined ? heading() || fallback : undefined)
  if (title === undefined || title === '') return
  if (existing === undefined) made.push(element('title', {}, [{type: 'text', value: title}]))
  else existing.children = [{type: 'text', value: title}]
}

function setMeta(head: Element, name: string, content: string | undefined, made: Element[]): void {
  if (content === undefined) return
  const existing = find(head, isMeta(name))
  if (existing === undefined) made.push(meta(name, content))
  else existing.properties.content = content
}

function setIcon(head: Element, emoji: string | undefined, made: Element[]): void {
  const existing = find(head, (node) => node.tagName === 'link' && hasWord(node, 'rel', 'icon'))
  if (existing !== undefined && emoji === undefined) return
  const url = iconUrl(emoji ?? '📄')
  if (existing === undefined) made.push(element('link', {rel: ['icon'], href: url}))
  else existing.properties = {rel: ['icon'], href: url}
}

/** The title goes before styles, scripts and icons, which may be longer than the 8 KiB in which hosts look for it. */
function hoistTitle(children: Element['children']): Element['children'] {
  const isTitle = (node: Element['children'][number]): boolean => node.type === 'element' && node.tagName === 'title'
  const isLong = (node: Element): boolean =>
    node.tagName === 'link'
      ? !/^data:/i.test(getAttribute(node, 'href') ?? '')
      : /^(?:style|script)$/.test(node.tagName)
  const first = children.findIndex((node) => node.type === 'element' && isLong(node))
  const title = children.findIndex(isTitle)
  const node = children[title]
  if (node === undefined || first === -1 || title < first) return children
  const rest = children.filter((_, index) => index !== title)
  return [...rest.slice(0, first), node, ...rest.slice(first)]
}

function find(parent: Element, test: (node: Element) => boolean): Element | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const found = test(child) ? child : find(child, test)
    if (found !== undefined) return found
  }
  return undefined
}

function meta(name: string, content: string): Element {
  return element('meta', {name, content})
}

function escapeXml(text: string): string {
  return text.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'))
}
