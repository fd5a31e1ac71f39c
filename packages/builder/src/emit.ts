import type {Comment, Element, Nodes, Parents, Root, Text} from 'hast'
import {type Options, toHtml} from 'hast-util-to-html'
import type {MappedText, Segment, SourcePosition} from './capabilities.ts'
import {sourcePositionAt} from './mapped-text.ts'

export interface EmitOptions {
  /** Path of the page, for the parts that come from it. */
  readonly path: string
  /** True to leave out quotes and character references that are not needed. */
  readonly minify: boolean
}

/**
 * The text of a tree, deterministic to the byte, and where its parts come from. Tags are written by hast-util-to-html,
 * one element at a time, since it does not tell where in its output a node ends up.
 */
export function emit(tree: Root, options: EmitOptions): EmittedPage {
  const writer = new Writer(options)
  for (const node of tree.children) writer.node(node, tree, false)
  return emitted(writer.parts.join(''), () => flatten(writer.marks))
}

function flatten(marks: readonly Mark[]): Segment[] {
  const segments: Segment[] = []
  for (const [index, {offset, position, mapped}] of marks.entries()) {
    if (mapped === undefined) {
      segments.push({offset, position: position ?? nowhere})
      continue
    }
    const end = marks[index + 1]?.offset ?? Number.POSITIVE_INFINITY
    if (mapped.segments[0]?.offset !== 0) segments.push({offset, position: nowhere})
    for (const segment of mapped.segments) {
      if (offset + segment.offset >= end) break
      segments.push({offset: offset + segment.offset, position: segment.position})
    }
  }
  return segments
}

/** Text from `offset` on: made by a pass, or of a node of the page. */
interface Mark {
  readonly offset: number
  readonly position?: SourcePosition
  readonly mapped?: MappedText
}

/** Elements whose text is written as it is. Source: https://html.spec.whatwg.org/multipage/parsing.html#serialising-html-fragments */
const rawText = new Set(['style', 'script', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext', 'noscript'])
const dropsFirstNewline = new Set(['pre', 'textarea', 'listing'])

class Writer {
  readonly parts: string[] = []
  readonly marks: Mark[] = []
  readonly #html: Options
  readonly #svg: Options
  readonly #path: string
  #length = 0

  constructor({path, minify}: EmitOptions) {
    const shared: Options = {
      allowDangerousCharacters: true,
      quoteSmart: minify,
      preferUnquoted: minify,
      collapseEmptyAttributes: minify,
      characterReferences: {useNamedReferences: true, useShortestReferences: true},
    }
    this.#html = shared
    this.#svg = {...shared, space: 'svg', preferUnquoted: false}
    this.#path = path
  }

  node(node: Nodes, parent: Parents, inSvg: boolean): void {
    if (node.type === 'element') this.#element(node, inSvg)
    else if (node.type === 'text') this.#text(node, parent, inSvg)
    else if (node.type === 'comment') this.#comment(node)
    else this.#write(toHtml(node))
  }

  #element(node: Element, outerSvg: boolean): void {
    this.#mark(node)
    const inSvg = outerSvg || node.tagName === 'svg'
    const {content: _content, ...shell} = node
    const both = toHtml({...shell, children: []}, inSvg ? this.#svg : this.#html)
    const close = `</${node.tagName}>`
    const open = both.endsWith(close) ? both.slice(0, -close.length) : both
    this.#write(open)
    if (open === both && node.children.length === 0) return
    const first = node.children[0]
    if (dropsFirstNewline.has(node.tagName) && first?.type === 'text' && first.value.startsWith('\n')) this.#write('\n')
    const inner = inSvg && node.tagName !== 'foreignObject'
    for (const child of (node.content ?? node).children) this.node(child, node, inner)
    if (open !== both) this.#write(close)
  }

  #text(node: Text, parent: Parents, inSvg: boolean): void {
    const mapped = node.data?.mapped
    if (mapped === undefined) this.#mark(node)
    else this.marks.push({offset: this.#length, mapped})
    const raw = !inSvg && parent.type === 'element' && rawText.has(parent.tagName)
    this.#write(raw ? node.value : toHtml(node, this.#html))
  }

  #comment(node: Comment): void {
    this.#mark(node)
    this.#write(toHtml(node))
  }

  /** Notes where `node` comes from; what was made by a pass belongs to what is around it. */
  #mark(node: Element | Text | Comment): void {
    const start = node.position?.start
    if (start === undefined) return
    const file = (node.type === 'element' ? node.data?.file : undefined) ?? this.#path
    this.marks.push({offset: this.#length, position: {file, line: start.line, column: start.column}})
  }

  #write(text: string): void {
    this.parts.push(text)
    this.#length += text.length
  }
}

/** The text of a page, and where its parts come from. */
export interface EmittedPage extends MappedText {
  /** Source of an offset in the text; undefined when a pass made it of nothing. */
  sourcePositionOf(offset: number): SourcePosition | undefined
}

/** A page that was emitted; its segments are worked out when somebody asks. */
export function emitted(text: string, work: () => readonly Segment[]): EmittedPage {
  let segments: readonly Segment[] | undefined
  return {
    text,
    get segments() {
      segments ??= work()
      return segments
    },
    sourcePositionOf(offset) {
      const position = sourcePositionAt(this.segments, offset)
      return position?.line === nowhere.line ? undefined : position
    },
  }
}

/** The position of what a pass made of nothing. */
const nowhere: SourcePosition = {file: '', line: 0, column: 0}
