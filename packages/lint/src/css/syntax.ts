import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import type {Text} from './tokens.ts'

/** How the contents of a block read: rules only; declarations and rules; declarations only; not at all. */
export type Body = 'rules' | 'style' | 'descriptors' | 'skip'

export interface Block {
  readonly body: Body
}

/** The parts of a style sheet. Tokens come without white space and comments; offsets are those of the tokens. */
export interface Visitor<B extends Block> {
  /** An at-rule with a block; gives what the block is. */
  openAtRule(name: string, at: CSSToken, prelude: readonly CSSToken[], parent: B): B
  /** An at-rule without a block, up to and with its `;`. */
  statement(name: string, at: CSSToken, prelude: readonly CSSToken[], end: number, parent: B): void
  openRule(prelude: readonly CSSToken[], parent: B): B
  /** `tokens` hold the name, the colon, the value and `!important`. Plain ones hold no function, bracket or URL. */
  declaration(tokens: readonly CSSToken[], important: boolean, isPlain: boolean, parent: B): void
  close(block: B): void
  /** Tokens that the browser reads over, with a function, bracket or URL among them. */
  dropped(tokens: readonly CSSToken[], parent: B): void
}

/**
 * Parses as CSS Syntax 3 does, without recursion and in one pass: it never fails, and nesting is bounded by memory alone.
 * A declaration that runs into a `{` is read as a nested rule at once: no property that fetches takes a `{}` block.
 * Source: https://drafts.csswg.org/css-syntax/#parser-algorithms
 */
export function parse<B extends Block>(text: Text, root: B, visitor: Visitor<B>): void {
  new Parser(text, root, visitor).parse()
}

/** The end of a stretch of component values. */
interface Stops {
  readonly semicolon: boolean
  readonly closeCurly: boolean
  readonly openCurly: 'stop' | 'stop-unless-custom' | 'take'
}

const topPrelude: Stops = {semicolon: true, closeCurly: false, openCurly: 'stop'}
const nestedPrelude: Stops = {semicolon: true, closeCurly: true, openCurly: 'stop'}
const topSelector: Stops = {semicolon: false, closeCurly: false, openCurly: 'stop'}
const nestedSelector: Stops = {semicolon: false, closeCurly: true, openCurly: 'stop'}
const styleItem: Stops = {semicolon: true, closeCurly: true, openCurly: 'stop-unless-custom'}
const topDescriptor: Stops = {semicolon: true, closeCurly: false, openCurly: 'take'}
const nestedDescriptor: Stops = {semicolon: true, closeCurly: true, openCurly: 'take'}
const wholeBlock: Stops = {semicolon: false, closeCurly: true, openCurly: 'take'}

class Parser<B extends Block> {
  readonly #text: Text
  readonly #root: B
  readonly #visitor: Visitor<B>
  readonly #stack: B[] = []
  // Brackets open inside what is being collected; empty again after each.
  readonly #closers: TokenType[] = []
  /** True when what was collected last holds no function, bracket or URL. */
  #isPlain = true
  #token: CSSToken

  constructor(text: Text, root: B, visitor: Visitor<B>) {
    this.#text = text
    this.#root = root
    this.#visitor = visitor
    this.#token = text.next()
  }

  parse(): void {
    while (this.#token[0] !== TokenType.EOF) {
      const block = this.#stack.at(-1) ?? this.#root
      const type = this.#token[0]
      if (type === TokenType.CloseCurly && this.#isNested) this.#leave()
      else if (type === TokenType.AtKeyword) this.#atRule(this.#token, block)
      else if (block.body === 'rules') this.#rule(type, block)
      else if (type === TokenType.Semicolon) this.#advance()
      else this.#declaration(block)
    }
    for (let block = this.#stack.pop(); block !== undefined; block = this.#stack.pop()) this.#visitor.close(block)
  }

  get #isNested(): boolean {
    return this.#stack.length > 0
  }

  #advance(): void {
    this.#token = this.#text.next()
  }

  #leave(): void {
    this.#advance()
    const block = this.#stack.pop()
    if (block !== undefined) this.#visitor.close(block)
  }

  #atRule(at: CSSToken, parent: B): void {
    const name = at[0] === TokenType.AtKeyword ? at[4].value.toLowerCase() : ''
    this.#advance()
    const prelude = this.#collect(this.#isNested ? nestedPrelude : topPrelude)
    if (this.#token[0] === TokenType.OpenCurly) {
      this.#enter(this.#visitor.openAtRule(name, at, prelude, parent))
      return
    }
    const last = this.#token[0] === TokenType.Semicolon ? this.#token : (prelude.at(-1) ?? at)
    if (this.#token[0] === TokenType.Semicolon) this.#advance()
    this.#visitor.statement(name, at, prelude, last[3] + 1, parent)
  }

  #rule(type: TokenType, parent: B): void {
    if (!this.#isNested && (type === TokenType.CDO || type === TokenType.CDC)) {
      this.#advance()
      return
    }
    const prelude = this.#collect(this.#isNested ? nestedSelector : topSelector)
    if (this.#token[0] === TokenType.OpenCurly) this.#enter(this.#visitor.openRule(prelude, parent))
    else this.#drop(prelude, parent)
  }

  #declaration(parent: B): void {
    const tokens = this.#collect(
      parent.body === 'style' ? styleItem : this.#isNested ? nestedDescriptor : topDescriptor,
    )
    if (this.#token[0] === TokenType.OpenCurly) {
      this.#enter(this.#visitor.openRule(tokens, parent))
      return
    }
    if (tokens[0]?.[0] !== TokenType.Ident || tokens[1]?.[0] !== TokenType.Colon) this.#drop(tokens, parent)
    else this.#visitor.declaration(tokens, this.#closers.length === 0 && isImportant(tokens), this.#isPlain, parent)
  }

  #enter(block: B): void {
    this.#advance()
    if (block.body !== 'skip') {
      this.#stack.push(block)
      return
    }
    this.#drop(this.#collect(wholeBlock), block)
    this.#advance()
    this.#visitor.close(block)
  }

  #drop(tokens: readonly CSSToken[], parent: B): void {
    if (!this.#isPlain) this.#visitor.dropped(tokens, parent)
  }

  /** Takes component values up to a stop, which becomes the current token, or to the end. */
  #collect(stops: Stops): CSSToken[] {
    const tokens: CSSToken[] = []
    const closers = this.#closers
    if (closers.length > 0) closers.length = 0
    this.#isPlain = true
    for (; this.#token[0] !== TokenType.EOF; this.#advance()) {
      const type = this.#token[0]
      if (closers.length === 0 && this.#isStop(type, stops, tokens)) break
      const closer = closerOf(type)
      if (closer !== undefined || type === TokenType.URL || type === TokenType.BadURL) this.#isPlain = false
      if (closer !== undefined) closers.push(closer)
      else if (type === closers.at(-1)) closers.pop()
      tokens.push(this.#token)
    }
    return tokens
  }

  #isStop(type: TokenType, stops: Stops, tokens: readonly CSSToken[]): boolean {
    if (type === TokenType.Semicolon) return stops.semicolon
    if (type === TokenType.CloseCurly) return stops.closeCurly
    if (type !== TokenType.OpenCurly) return false
    return stops.openCurly === 'stop' || (stops.openCurly === 'stop-unless-custom' && !isCustom(tokens))
  }
}

function closerOf(type: TokenType): TokenType | undefined {
  if (type === TokenType.Function || type === TokenType.OpenParen) return TokenType.CloseParen
  if (type === TokenType.OpenSquare) return TokenType.CloseSquare
  return type === TokenType.OpenCurly ? TokenType.CloseCurly : undefined
}

function isCustom(tokens: readonly CSSToken[]): boolean {
  const name = tokens[0]
  return name?.[0] === TokenType.Ident && name[4].value.startsWith('--') && tokens[1]?.[0] === TokenType.Colon
}

function isImportant(tokens: readonly CSSToken[]): boolean {
  const word = tokens[tokens.length - 1]
  if (word?.[0] !== TokenType.Ident || word[4].value.toLowerCase() !== 'important') return false
  const mark = tokens[tokens.length - 2]
  return mark?.[0] === TokenType.Delim && mark[4].value === '!'
}
