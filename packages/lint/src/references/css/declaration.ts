import {longhandsOf} from './block.ts'
import type {CssDeclaration, Validity} from './found.ts'
import type {Frame, Pending} from './frame.ts'
import type {Text} from './tokens.ts'

/** A sheet has thousands of declarations that may override another, and most are never looked at: texts are made on demand. */
export class Declaration implements CssDeclaration {
  readonly property: string
  readonly important: boolean
  readonly validity: Validity
  readonly start: number
  readonly end: number
  readonly #text: Text
  readonly #pending: Pending
  readonly #frame: Frame

  constructor(text: Text, pending: Pending, frame: Frame) {
    this.property = pending.property
    this.important = pending.important
    this.validity = pending.value.validity
    this.start = text.original(pending.name[2])
    this.end = text.original((pending.tokens.at(-1) ?? pending.name)[3]) + 1
    this.#text = text
    this.#pending = pending
    this.#frame = frame
  }

  get longhands(): readonly string[] {
    return longhandsOf(this.property)
  }

  get value(): string {
    const first = this.#pending.tokens[0]
    return first === undefined ? '' : this.#text.css.slice(this.#text.original(first[2]), this.end)
  }

  get selector(): string | null {
    return this.#frame.selector
  }

  get atRules(): readonly string[] {
    return this.#frame.atRules
  }

  get conditional(): boolean {
    return this.#frame.isGated || this.#frame.isScoped || this.#frame.demand !== 'none'
  }
}
