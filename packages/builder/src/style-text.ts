import type {Place} from '@ampoule/lint'
import {
  type CssFound,
  mayFetch,
  presentationAttributes,
  readDeclarations,
  readStylesheet,
  readValue,
} from '@ampoule/lint/internals'
import type {Element, Root, Text} from 'hast'
import type {MappedText} from './capabilities.ts'
import {treeElements} from './element-view.ts'
import {getAttribute, setAttribute} from './hast.ts'
import {editMapped, MappedWriter, sourcePositionAt} from './mapped-text.ts'

/** CSS in the tree: the text of a `<style>`, a `style` attribute, or an attribute of SVG such as `mask`. */
export interface StyleText {
  readonly kind: 'sheet' | 'declarations' | 'value'
  readonly node: Element
  /** The file it is written in; parts of a sheet may come from other files. */
  readonly file: string
  read(): MappedText
  write(text: MappedText): void
  /** Files that a browser fetches for it. */
  found(): readonly CssFound[]
}

/** All CSS of a page, in document order. */
export function styleTexts(tree: Root, path: string): StyleText[] {
  return treeElements(tree).flatMap((element) => {
    const {node} = element
    const file = node.data?.file ?? path
    const texts: StyleText[] = []
    if (getAttribute(node, 'style') !== undefined)
      texts.push(attributeText(node, 'style', file, (css) => readDeclarations(css).found))
    for (const name of element.space === 'svg' ? presentationAttributes : []) {
      if (getAttribute(node, name)?.includes('(') === true)
        texts.push({...attributeText(node, name, file, (css) => readValue(name, css).found), kind: 'value'})
    }
    const [text] = node.children
    if (node.tagName === 'style' && text?.type === 'text') {
      // Of another type it is no sheet; but a browser that reads ahead asks for its imports.
      const isUsed = isSheet(node)
      texts.push({
        kind: 'sheet',
        node,
        file,
        read: () => mappedOf(text, file),
        write: (mapped) => writeText(text, mapped),
        found: () => foundIn(text).filter(({sink}) => isUsed || sink === 'style'),
      })
    }
    return texts
  })
}

/** True when a `<style>` holds CSS. No white space is cut off. Source: https://html.spec.whatwg.org/multipage/semantics.html#update-a-style-block */
export function isSheet(style: Element): boolean {
  return /^(?:text\/css)?$/i.test(getAttribute(style, 'type') ?? '')
}

function attributeText(
  node: Element,
  name: string,
  file: string,
  find: (css: string) => readonly CssFound[],
): StyleText {
  const css = (): string => getAttribute(node, name) ?? ''
  const start = node.position?.start
  return {
    kind: 'declarations',
    node,
    file,
    read: () => ({
      text: css(),
      segments: start ? [{offset: 0, position: {file, line: start.line, column: start.column}}] : [],
    }),
    write: ({text}) => setAttribute(node, name, text),
    found: () => find(css()),
  }
}

/** Place of a URL in a stylesheet. */
export interface UrlPlace {
  readonly file: string
  readonly place?: Place
}

/** Another URL, or other CSS, in the place of a URL; undefined leaves it. */
export type Replacement = string | {readonly css: string} | undefined

/**
 * Replaces the URLs for which `replace` gives another one. The sheet keeps everything else to the letter, so what a
 * browser would make of odd or broken CSS stays the same.
 */
export async function rewriteUrls(
  style: StyleText,
  replace: (found: CssFound, place: UrlPlace) => Replacement | Promise<Replacement>,
): Promise<void> {
  const source = style.read()
  const edits = await Promise.all(
    style.found().map(async (found) => {
      const next = await replace(found, urlPlace(source, found.start, style.file))
      if (next === undefined) return []
      const text = typeof next === 'string' ? writeUrl(next, source.text, found) : next.css
      return [{start: found.start, end: found.end, text}]
    }),
  )
  const changes = edits.flat()
  if (changes.length > 0) style.write(editMapped(source, changes))
}

export function urlPlace(source: MappedText, offset: number, file: string): UrlPlace {
  const position = sourcePositionAt(source.segments, offset)
  if (position === undefined) return {file}
  const point = {line: position.line, column: position.column}
  return {file: position.file, place: {start: point, end: point}}
}

/** A URL as CSS, safe in `<style>` as well. */
export function writeUrl(url: string, css: string, {start}: CssFound): string {
  // A string may follow a keyword without a space, `url(` may not.
  const glue = /[\w-]/.test(css[start - 1] ?? '') ? ' ' : ''
  return `${glue}url(${/^[!#$%&*-[\]-~]*$/.test(url) ? url : `"${url.replace(/["\\\n]/g, (sign) => (sign === '\n' ? '\\a ' : `\\${sign}`))}"`})`
}

/** Makes CSS safe between `<style>` and `</style>`: the end tag can only stand in strings, comments and URLs. */
export function escapeStyle(css: MappedText): MappedText {
  const edits = [...css.text.matchAll(/<\/(?=style)/gi)].map(({index}) => ({
    start: index,
    end: index + 2,
    text: '<\\/',
  }))
  return editMapped(css, edits)
}

function mappedOf(text: Text, file: string): MappedText {
  if (text.data?.mapped !== undefined) return text.data.mapped
  const start = text.position?.start
  if (start === undefined) return {text: text.value, segments: []}
  return new MappedWriter().file(text.value, file, start.line, start.column).finish()
}

/** Passes look at a sheet one after the other, and most change nothing in it. */
function foundIn(text: Text): readonly CssFound[] {
  const css = text.value
  const known = text.data?.found
  if (known?.css === css) return known.all
  const all = mayFetch(css) ? readStylesheet(css).found : []
  text.data = {...text.data, found: {css, all}}
  return all
}

function writeText(text: Text, mapped: MappedText): void {
  text.value = mapped.text
  text.data = {...text.data, mapped}
}
