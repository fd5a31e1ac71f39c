import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import type {Validity} from './found.ts'
import {type Grammar, isGradient, isKnownFunction, isSole} from './grammar.ts'

interface Layer {
  parts: number
  images: number
  words: number
  otherWords: number
  numbers: number
  /** It holds what only the last layer may: a color. */
  isLast: boolean
  endsInSlash: boolean
}

/**
 * Checks the outer level of a value against what its property takes. Anything that it does not know is a doubt: browsers
 * learn new words, and a value with one may count.
 */
export class Layers {
  readonly #grammar: Grammar
  #validity: Validity = 'valid'
  #layer: Layer = newLayer()
  #layers = 0
  #parts = 0
  #hasSole = false
  #hasAlternative = false

  constructor(grammar: Grammar) {
    this.#grammar = grammar
  }

  image(): void {
    this.#part()
    this.#layer.images++
    // What follows the slash is read aloud in place of the images.
    if (this.#hasAlternative) this.refuse()
  }

  call(name: string): void {
    this.#part()
    if (isGradient(name) || imageFunctions.has(name)) this.#layer.images++
    if (!isKnownFunction(name) || substitutions.has(name)) this.doubt()
  }

  token(token: CSSToken): void {
    if (token[0] === TokenType.Comma) {
      if (this.#layer.isLast) this.refuse()
      this.#endLayer(false)
      return
    }
    this.#part()
    switch (token[0]) {
      case TokenType.Ident:
        this.#word(token[4].value.toLowerCase())
        break
      case TokenType.Number:
        this.#layer.numbers++
        if (token[4].value !== 0 && this.#grammar.numbers !== true && this.#grammar.images !== 'leading') this.doubt()
        break
      case TokenType.Hash:
        this.#layer.isLast = true
        break
      case TokenType.Delim:
        if (token[4].value !== '/') this.refuse()
        this.#layer.endsInSlash = true
        this.#hasAlternative ||= this.#grammar.images === 'many'
        break
      case TokenType.String:
      case TokenType.Percentage:
      case TokenType.Dimension:
        break
      default:
        this.refuse()
    }
  }

  doubt(): void {
    if (this.#validity === 'valid') this.#validity = 'doubtful'
  }

  refuse(): void {
    this.#validity = 'invalid'
  }

  close(): Validity {
    this.#endLayer(true)
    if (this.#layers > 1 && !this.#grammar.layers) this.refuse()
    if (this.#hasSole && this.#parts > 1) this.refuse()
    return this.#validity
  }

  #endLayer(isLast: boolean): void {
    const {parts, images, otherWords, endsInSlash} = this.#layer
    const {alone = false, leastParts = 1} = this.#grammar
    if (parts === 0 || endsInSlash) this.refuse()
    if (images > 1 && this.#grammar.images !== 'many') this.refuse()
    if (images > 0 && ((alone && parts > 1) || parts < leastParts)) this.doubt()
    if (otherWords > (this.#grammar.otherWords ?? 0)) this.doubt()
    if (this.#grammar.images === 'leading') this.#checkLeading(this.#layer, isLast)
    this.#layer = newLayer()
    this.#layers++
  }

  /** A list of images, each with a point perhaps, that ends in a word. */
  #checkLeading({images, words, numbers}: Layer, isLast: boolean): void {
    if (isLast ? images > 0 : images === 0) this.refuse()
    if (isLast ? words !== 1 : words > 0) this.doubt()
    if (numbers !== 0 && (numbers !== 2 || isLast)) this.doubt()
  }

  #word(word: string): void {
    this.#layer.words++
    if (isSole(word, this.#grammar)) this.#hasSole = true
    else if (this.#grammar.lastWords?.has(word)) this.#layer.isLast = true
    else if (!this.#grammar.words.has(word)) this.#layer.otherWords++
    // In a layer `none` takes the place of the image.
    else if (word === 'none' && this.#grammar.layers) this.#layer.images++
  }

  #part(): void {
    this.#parts++
    this.#layer.parts++
    this.#layer.endsInSlash = false
  }
}

function newLayer(): Layer {
  return {parts: 0, images: 0, words: 0, otherWords: 0, numbers: 0, isLast: false, endsInSlash: false}
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
