import type {CSSToken} from '@csstools/css-tokenizer'
import {type Demand, demandWithin} from './demand.ts'
import {resolveSelector, textOf} from './selector.ts'
import type {Block, Body} from './syntax.ts'
import {openText, readTokens, type Text} from './tokens.ts'
import type {ValueReading} from './value-reading.ts'

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
  /** Name, colon, value and `!important`. The value begins at index `from` and ends before `to`. */
  readonly tokens: readonly CSSToken[]
  readonly from: number
  readonly to: number
  readonly important: boolean
  readonly value: ValueReading
}

/** Most blocks declare nothing that fetches. */
const nothing: readonly Pending[] = []

interface Details {
  readonly text: Text
  /** The at-rule that opens the block. */
  readonly name?: string
  readonly prelude?: readonly CSSToken[]
  readonly isGated?: boolean
  readonly isScoped?: boolean
  readonly needs?: string | undefined
}

/** A block that the reader is in, with all that it inherits from the blocks around it. */
export class OpenBlock implements Block {
  readonly kind: Kind
  readonly body: Body
  readonly parent: OpenBlock | undefined
  /** How many blocks are around it. */
  readonly depth: number
  /** A media or supports query around it may not hold. */
  readonly isGated: boolean
  /** Another condition around it may not hold: a container, a page, an animation. */
  readonly isScoped: boolean
  readonly needs: string | undefined
  readonly atRules: readonly string[]
  readonly #text: Text
  // Of the prelude, in the text. Tokens are not kept: a sheet has thousands of rules, and few are asked for theirs.
  readonly #start: number
  readonly #end: number
  #pending: Pending[] | undefined
  // Empty outside of style rules, undefined when it is too long.
  #selector: string | undefined
  #hasSelector = false
  #demand: Demand | undefined

  constructor(kind: Kind, body: Body, parent: OpenBlock | undefined, details: Details) {
    const {text, name, prelude = [], isGated = false, isScoped = false, needs = undefined} = details
    this.kind = kind
    this.body = body
    this.parent = parent
    this.depth = parent === undefined ? 0 : parent.depth + 1
    this.isGated = isGated || parent?.isGated === true
    this.isScoped = isScoped || parent?.isScoped === true
    this.needs = needs ?? parent?.needs
    this.atRules = parent?.atRules ?? []
    if (name !== undefined) {
      const header = `@${name} ${textOf(text, prelude)}`.trimEnd()
      this.atRules = [...this.atRules.slice(1 - mostAtRules), header]
    }
    this.#text = text
    const [first, last] = [prelude[0], prelude[prelude.length - 1]]
    this.#start = first === undefined ? 0 : text.original(first[2])
    this.#end = last === undefined ? 0 : text.original(last[3]) + 1
  }

  get pending(): readonly Pending[] {
    return this.#pending ?? nothing
  }

  /** Declarations refer to their block for long; what was pending is let go. */
  release(): void {
    this.#pending = undefined
  }

  add(pending: Pending): void {
    this.#pending ??= []
    this.#pending.push(pending)
  }

  get selector(): string | undefined {
    for (const block of this.#upTo((block) => block.#hasSelector)) {
      const around = block.parent === undefined ? '' : block.parent.#selector
      if (block.kind === 'style') block.#selector = resolveSelector(around, openText(block.#header))
      else block.#selector = block.kind === 'scope' ? ':scope' : around
      block.#hasSelector = true
    }
    return this.#selector || undefined
  }

  /** The demand that matching the style rules around this makes beyond the tree. */
  get demand(): Demand {
    for (const block of this.#upTo((block) => block.#demand !== undefined)) {
      const around = block.parent === undefined ? 'none' : (block.parent.#demand ?? 'none')
      block.#demand = block.kind === 'style' ? demandWithin(around, readTokens(openText(block.#header))) : around
    }
    return this.#demand ?? 'none'
  }

  get #header(): string {
    return this.#text.css.slice(this.#start, this.#end)
  }

  /**
   * This and the blocks around it up to the first that is settled, the outermost first. Not recursive: rules may nest as deep
   * as memory reaches.
   */
  #upTo(isSettled: (block: OpenBlock) => boolean): OpenBlock[] {
    const open: OpenBlock[] = []
    for (let block: OpenBlock | undefined = this; block !== undefined && !isSettled(block); block = block.parent)
      open.push(block)
    return open.reverse()
  }
}

const mostAtRules = 100
