import type {CSSToken} from '@csstools/css-tokenizer'
import {type Demand, demandOf} from './demand.ts'
import {resolveSelector, textOf} from './selector.ts'
import type {Block, Body} from './syntax.ts'
import type {Text} from './tokens.ts'
import type {ValueReading} from './value.ts'

export type Kind =
  | 'sheet'
  | 'attribute'
  | 'group' // @media and its kin
  | 'scope'
  | 'style'
  | 'font-face'
  | 'keyframes'
  | 'keyframe'
  | 'property'
  | 'function'
  | 'page'
  | 'dead'

/** A declaration that waits for the end of its block: what follows may override it. */
export interface Pending {
  readonly property: string
  readonly name: CSSToken
  readonly tokens: readonly CSSToken[]
  readonly important: boolean
  readonly value: ValueReading
}

interface Details {
  readonly text: Text
  /** The at-rule that opens the block. */
  readonly name?: string
  readonly prelude?: readonly CSSToken[]
  readonly isGated?: boolean
  readonly isScoped?: boolean
  readonly needs?: string | null
}

/** A block that the reader is in, with all that it inherits from the blocks around it. */
export class Frame implements Block {
  readonly kind: Kind
  readonly body: Body
  readonly parent: Frame | null
  readonly prelude: readonly CSSToken[]
  /** A media or supports query around it may not hold. */
  readonly isGated: boolean
  /** Another condition around it may not hold: a container, a page, an animation. */
  readonly isScoped: boolean
  readonly needs: string | null
  readonly atRules: readonly string[]
  readonly pending: Pending[] = []
  readonly #text: Text
  // Empty outside of style rules, `null` when it is too long.
  #selector: string | null | undefined
  #demand: Demand | undefined

  constructor(kind: Kind, body: Body, parent: Frame | null, details: Details) {
    const {text, name, prelude = [], isGated = false, isScoped = false, needs = null} = details
    this.kind = kind
    this.body = body
    this.parent = parent
    this.prelude = prelude
    this.isGated = isGated || parent?.isGated === true
    this.isScoped = isScoped || parent?.isScoped === true
    this.needs = needs ?? parent?.needs ?? null
    this.atRules = parent?.atRules ?? []
    if (name !== undefined) {
      const header = `@${name} ${textOf(text, prelude)}`.trimEnd()
      this.atRules = [...this.atRules.slice(1 - mostAtRules), header]
    }
    this.#text = text
  }

  get selector(): string | null {
    return this.#resolve() || null
  }

  /** What matching the style rule around this demands beyond the tree. */
  get demand(): Demand {
    if (this.kind !== 'style') return this.parent?.demandOfRule ?? 'none'
    return this.demandOfRule
  }

  get demandOfRule(): Demand {
    this.#demand ??= demandOf(this.prelude)
    return this.#demand
  }

  /** Not recursive: style rules may nest as deep as memory reaches. */
  #resolve(): string | null {
    const open: Frame[] = []
    let from: Frame | null = this
    while (from !== null && from.#selector === undefined) {
      open.push(from)
      from = from.parent
    }
    let selector = from === null ? '' : (from.#selector ?? null)
    for (const frame of open.reverse()) {
      if (frame.kind === 'style') selector = resolveSelector(selector, frame.#text, frame.prelude)
      else if (frame.kind === 'scope') selector = ':scope'
      frame.#selector = selector
    }
    return selector
  }
}

const mostAtRules = 100
