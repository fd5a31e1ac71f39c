import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import type {Validity} from './found.ts'
import {type Grammar, isGradient, isKnownFunction, isWideKeyword} from './grammar.ts'

/** Checks the outer level of a value against what its property takes. */
export class Layers {
  readonly #grammar: Grammar
  #validity: Validity = 'valid'
  #layers = 0
  #images = 0
  #parts = 0
  #words = 0
  #total = 0
  #hasWideKeyword = false

  constructor(grammar: Grammar) {
    this.#grammar = grammar
  }

  image(): void {
    this.#part()
    this.#images++
  }

  call(name: string): void {
    this.#part()
    if (isGradient(name) || imageFunctions.has(name)) this.#images++
    if (!isKnownFunction(name) || substitutions.has(name)) this.doubt()
  }

  token(token: CSSToken): void {
    switch (token[0]) {
      case TokenType.Comma:
        if (this.#grammar.images === 'leading' && this.#images === 0) this.refuse()
        this.#endLayer()
        return
      case TokenType.Ident:
        this.#word(token[4].value.toLowerCase())
        break
      case TokenType.String:
        if (this.#grammar.alone || this.#grammar.layers) this.doubt()
        break
      case TokenType.Number:
      case TokenType.Percentage:
      case TokenType.Dimension:
      case TokenType.Hash:
        break
      case TokenType.Delim:
        if (token[4].value !== '/') this.refuse()
        break
      default:
        this.refuse()
    }
    this.#part()
  }

  doubt(): void {
    if (this.#validity === 'valid') this.#validity = 'doubtful'
  }

  refuse(): void {
    this.#validity = 'invalid'
  }

  close(): Validity {
    // The list of cursors ends in a word.
    if (this.#grammar.images === 'leading' && (this.#words !== 1 || this.#images > 0)) this.doubt()
    if (this.#grammar.images === 'leading' && this.#images > 0) this.refuse()
    this.#endLayer()
    if (this.#layers > 1 && !this.#grammar.layers) this.refuse()
    if (this.#hasWideKeyword && this.#total > 1) this.refuse()
    return this.#validity
  }

  #endLayer(): void {
    if (this.#parts === 0) this.refuse()
    if (this.#images > 1 && this.#grammar.images !== 'many') this.refuse()
    if (this.#images > 0 && this.#parts > 1 && this.#grammar.alone) this.doubt()
    this.#layers++
    this.#images = 0
    this.#parts = 0
    this.#words = 0
  }

  #word(word: string): void {
    this.#words++
    if (isWideKeyword(word)) this.#hasWideKeyword = true
    else if (word === 'none' && this.#grammar.layers) this.#images++
    else if (this.#grammar.words !== null && !this.#grammar.words.has(word)) this.doubt()
  }

  #part(): void {
    this.#parts++
    this.#total++
  }
}

const imageFunctions: ReadonlySet<string> = new Set([
  'image-set',
  '-webkit-image-set',
  '-webkit-cross-fade',
  'cross-fade',
  'element',
  'image',
  'paint',
  'src',
])
/** What comes in their place decides whether the value holds together. */
const substitutions: ReadonlySet<string> = new Set(['var', 'env', 'attr', 'if'])
