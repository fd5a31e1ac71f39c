import {hole} from '../../references/url.ts'
import type {Analysis} from '../analysis/analysis.ts'
import {termsOf} from '../analysis/text.ts'
import type {Value} from '../analysis/value.ts'
import type {Piece} from '../reading.ts'
import {children, endOf, type Node, startOf} from '../syntax/ast.ts'
import {readLiteral} from '../syntax/escapes.ts'
import type {Region} from '../syntax/region.ts'

/** Text of another language as a script puts it together. */
export interface Assembly {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** The literal when it stands alone, or else the whole expression. */
  readonly start: number
  readonly end: number
  readonly certain: boolean
  /** Expressions whose text is not known: nothing of `text`, or the sign that stands for them. */
  readonly holes: readonly {readonly node: Node; readonly region: Region}[]
}

/**
 * Reads the texts that an expression may come to; one that nothing is known of gives none. `sign` stands for what is not known
 * in the midst of a text.
 */
export function assemble(
  analysis: Analysis,
  code: string,
  {node, region}: {readonly node: Node; readonly region: Region},
  sign = '',
): readonly Assembly[] {
  return analysis.values(node, region).flatMap((value) => {
    const assembler = new Assembler(analysis, code, sign)
    assembler.value(value, {node, region})
    const {pieces, holes} = assembler
    const text = pieces.length === 0 ? assembler.text.replaceAll(sign, '') : assembler.text
    if (text.trim() === '' && holes.length === 0) return []
    const own = value.keys.length === 0 ? value.node : undefined
    const certain = value.certain && (value.calls ?? []).every((call) => analysis.isCertain(call))
    const span = own?.type === 'Literal' || own?.type === 'TemplateLiteral' ? own : node
    return [{text, pieces, holes, start: startOf(span), end: endOf(span), certain}]
  })
}

/** The place in the code of an offset in embedded text: exact within a piece, else the end of the piece before. */
export function offsetInCode(
  embedded: {readonly start: number; readonly pieces: readonly Piece[]},
  offset: number,
): number {
  let place = embedded.start
  for (const piece of embedded.pieces) {
    if (piece.at > offset) break
    place = piece.start + Math.min(offset - piece.at, piece.length)
  }
  return place
}

/** Markup in parts of a text that are not known: `${items.map((item) => `<li>${item}</li>`)}`. */
export function strayMarkup(code: string, {holes}: Assembly): readonly Assembly[] {
  const found: Assembly[] = []
  const pending = holes.map(({node}) => node)
  for (let node = pending.pop(); node !== undefined && found.length < 64; node = pending.pop()) {
    if (node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')) {
      const assembly = literal(code, node)
      if (/<[a-z]/i.test(assembly.text)) found.push(assembly)
    }
    pending.push(...children(node))
  }
  return found
}

function literal(code: string, node: Node): Assembly {
  const span = {start: startOf(node), end: endOf(node)}
  if (node.type !== 'TemplateLiteral') {
    return {...readLiteral(code, span.start + 1, span.end - 1), ...span, certain: false, holes: []}
  }
  let text = ''
  const pieces: Piece[] = []
  for (const quasi of node.quasis) {
    text += fill(text, text === '' ? '' : hole)
    const part = readLiteral(code, startOf(quasi), endOf(quasi))
    pieces.push(...part.pieces.map((piece) => ({...piece, at: piece.at + text.length})))
    text += part.text
  }
  return {text, pieces, ...span, certain: false, holes: []}
}

/** An unquoted attribute whose value is not known would swallow the attribute after it. */
function fill(text: string, sign: string): string {
  return text.endsWith('=') ? `"${sign}"` : sign
}

const maxHoles = 256

class Assembler {
  text = ''
  readonly pieces: Piece[] = []
  readonly holes: {readonly node: Node; readonly region: Region}[] = []
  readonly #within: Set<Node> = new Set()
  readonly #analysis: Analysis
  readonly #code: string
  readonly #sign: string

  constructor(analysis: Analysis, code: string, sign: string) {
    this.#analysis = analysis
    this.#code = code
    this.#sign = sign
  }

  value({node, region, keys}: Value, written: {readonly node: Node; readonly region: Region}): void {
    if (node === undefined || keys.length > 0) {
      this.#hole(written.node, written.region)
      return
    }
    // A text that holds itself (`html = html + …`) comes to an end.
    if (this.#within.has(node)) {
      this.#hole(written.node, written.region)
      return
    }
    this.#within.add(node)
    this.#assemble(node, region)
    this.#within.delete(node)
  }

  #assemble(node: Node, region: Region): void {
    switch (node.type) {
      case 'Literal':
        if (typeof node.value === 'string') this.#literal(startOf(node) + 1, endOf(node) - 1)
        else this.text += String(node.value)
        return
      case 'TemplateLiteral':
        node.quasis.forEach((quasi, index) => {
          this.#literal(startOf(quasi), endOf(quasi))
          const expression = node.expressions[index]
          if (expression !== undefined) this.#part(expression, region)
        })
        return
      case 'BinaryExpression':
        if (node.operator === '+') for (const term of termsOf(node)) this.#part(term, region)
        return
      default: {
        const [text, ...others] = this.#analysis.texts(node, region)
        if (text?.whole && others.length === 0) this.text += text.value
        else this.#hole(node, region)
      }
    }
  }

  #part(node: Node, region: Region): void {
    const [value, ...others] = this.#analysis.values(node, region)
    if (value === undefined || others.length > 0) this.#hole(node, region)
    else this.value(value, {node, region})
  }

  #literal(start: number, end: number): void {
    const {text, pieces} = readLiteral(this.#code, start, end)
    for (const piece of pieces) this.pieces.push({...piece, at: piece.at + this.text.length})
    this.text += text
  }

  #hole(node: Node, region: Region): void {
    this.text += fill(this.text, this.#sign)
    if (this.holes.length < maxHoles) this.holes.push({node, region})
  }
}
