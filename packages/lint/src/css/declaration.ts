import {longhandsOf} from './block.ts'
import type {CssDeclaration, Validity} from './found.ts'
import type {OpenBlock, Pending} from './open-block.ts'
import type {Text} from './tokens.ts'

/** A sheet has thousands of declarations that may override another, and most are never looked at: texts are made on demand. */
export class Declaration implements CssDeclaration {
  readonly property: string
  readonly important: boolean
  readonly validity: Validity
  readonly start: number
  readonly end: number
  readonly #css: string
  readonly #valueStart: number
  readonly #block: OpenBlock

  constructor(text: Text, {property, important, tokens, from, to, value}: Pending, block: OpenBlock) {
    const first = tokens[0]
    const last = tokens[to - 1]
    this.property = property
    this.important = important
    this.validity = value.validity
    this.start = first === undefined ? 0 : text.original(first[2])
    this.end = last === undefined ? this.start : text.original(last[3]) + 1
    const valueAt = tokens[from]
    this.#valueStart = to <= from || valueAt === undefined ? this.end : text.original(valueAt[2])
    this.#css = text.css
    this.#block = block
  }

  get longhands(): readonly string[] {
    return longhandsOf(this.property)
  }

  get value(): string {
    return this.#css.slice(this.#valueStart, this.end)
  }

  get selector(): string | undefined {
    return this.#block.selector
  }

  get atRules(): readonly string[] {
    return this.#block.atRules
  }

  get conditional(): boolean {
    return this.#block.isGated || this.#block.isScoped || this.#block.demand !== 'none'
  }
}
