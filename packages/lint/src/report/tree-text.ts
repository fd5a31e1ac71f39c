import type {Element, Nodes, Root, Text} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {parseFragment} from 'parse5'
import {type Lines, readLines} from '../source/lines.ts'
import type {Place, Point} from '../source/place.ts'
import {isElement, nameOf} from '../source/source.ts'

/** A tree as text, and where its parts stand in the file that the tree was made of. */
export interface TreeText {
  readonly text: string
  /** Source of the text between two offsets; undefined for nodes that have no position. */
  placeOf(start: number, end: number): Place | undefined
}

/** From `offset` on the text is that of a node: copied from `source` of the file to the letter, or written anew. */
interface Mark {
  readonly offset: number
  readonly source?: number
  readonly point?: Point | undefined
}

/**
 * Serialises a hast tree and keeps the positions of its nodes. A start tag and a text that stand in the file as the tree has
 * them are copied from it, so that places in them are exact; for what was changed the place is the start of its element.
 */
export function treeText(tree: Root, file: string): TreeText {
  const writer = new Writer(file)
  for (const node of tree.children) writer.node(node, false)
  const text = writer.parts.join('')
  return {text, placeOf: (start, end) => placeIn(writer.marks, readLines(file), start, end)}
}

function placeIn(marks: readonly Mark[], lines: Lines, start: number, end: number): Place | undefined {
  const mark = marks.findLast(({offset}) => offset <= start)
  if (mark?.source !== undefined) {
    const shift = mark.source - mark.offset
    return lines.place(start + shift, end + shift)
  }
  const point = mark?.point
  return point && {start: point, end: point}
}

/** Elements whose text is written as it is. */
const rawText: ReadonlySet<string> = new Set(['style', 'script', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext'])

class Writer {
  readonly parts: string[] = []
  readonly marks: Mark[] = []
  readonly #file: string
  #length = 0

  constructor(file: string) {
    this.#file = file
  }

  node(node: Nodes, inSvg: boolean, isRaw = false): void {
    if (node.type === 'element') this.#element(node, inSvg)
    else if (node.type === 'text') this.#text(node, isRaw)
    else {
      this.#mark(node, undefined)
      this.#write(toHtml(node, {allowDangerousHtml: true}))
    }
  }

  #text(node: Text, isRaw: boolean): void {
    const at = node.position?.start.offset
    const isPlain = isRaw || !/[<&]/.test(node.value)
    this.#mark(node, isPlain && at !== undefined && this.#file.startsWith(node.value, at) ? at : undefined)
    this.#write(isRaw ? node.value : toHtml(node))
  }

  #element(node: Element, outer: boolean): void {
    const inSvg = outer || node.tagName === 'svg'
    const both = toHtml({...node, children: []}, {space: inSvg ? 'svg' : 'html'})
    const close = `</${node.tagName}>`
    const open = both.endsWith(close) ? both.slice(0, -close.length) : both
    const at = node.position?.start.offset
    const written = at === undefined ? undefined : startTagAt(this.#file, at)
    const isCopied = written !== undefined && tagKey(written) === tagKey(open)
    this.#mark(node, isCopied ? at : undefined)
    this.#write(isCopied ? written : open)
    const children = node.content?.children ?? node.children
    const isRaw = !inSvg && rawText.has(node.tagName)
    for (const child of children) this.node(child, inSvg && node.tagName !== 'foreignObject', isRaw)
    if (open === both) return
    this.#mark(node, undefined)
    this.#write(close)
  }

  #mark(node: Nodes, source: number | undefined): void {
    const start = node.position?.start
    this.marks.push({
      offset: this.#length,
      ...(source !== undefined && {source}),
      ...(start && {point: {line: start.line, column: start.column}}),
    })
  }

  #write(text: string): void {
    this.parts.push(text)
    this.#length += text.length
  }
}

/** The start tag that begins at an offset of a file; undefined when none does. */
function startTagAt(file: string, offset: number): string | undefined {
  if (file[offset] !== '<') return undefined
  let quote = ''
  for (let at = offset + 1; at < file.length; at++) {
    const sign = file[at] ?? ''
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if ((sign === '"' || sign === "'") && file[at - 1] === '=') quote = sign
    else if (sign === '>') return file.slice(offset, at + 1)
  }
  return undefined
}

/** A start tag as a browser reads it: its name and attributes. */
function tagKey(tag: string): string {
  const name = /^<([^\s/>]+)/.exec(tag)?.[1]?.toLowerCase() ?? ''
  const element = parseFragment(tag).childNodes.find(isElement)
  if (element === undefined) return `${name} ${tag}`
  return JSON.stringify([name, element.attrs.map((attr) => [nameOf(attr), attr.value]).sort()])
}
