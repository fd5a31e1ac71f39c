import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import type {Validity} from './found.ts'
import {type Grammar, isColorWord, isSole, type Part, partOf} from './grammar.ts'

interface Layer {
  parts: number
  images: number
  words: number
  ownWords: number
  numbers: number
  hasColor: boolean
  /** A `light-dark()` of images. */
  hasChoice: boolean
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

  /** An image inside a `light-dark()`, which else is a color. */
  choice(): void {
    this.#layer.hasChoice = true
  }

  call(name: string): void {
    const part = partOf(name)
    this.#part()
    if (part === 'image' || otherImages.has(name)) this.#layer.images++
    // `var()` among them: what comes in its place decides whether the value holds together.
    if (part === 'unknown') this.doubt()
    else if (part !== 'any') this.#accept(part)
  }

  token(token: CSSToken): void {
    if (token[0] === TokenType.Comma) {
      if (this.#layer.hasColor && this.#grammar.colorsLast === true) this.refuse()
      this.#endLayer(false)
      return
    }
    this.#part()
    switch (token[0]) {
      case TokenType.Ident:
        this.#word(token[4].value.toLowerCase())
        break
      case TokenType.Number:
        this.#accept('size')
        this.#layer.numbers++
        if (token[4].value !== 0 && this.#grammar.hasNumbers !== true) this.doubt()
        break
      case TokenType.Percentage:
      case TokenType.Dimension:
        this.#accept('size')
        break
      case TokenType.Hash:
        this.#accept('color')
        break
      case TokenType.String:
        this.#accept('text')
        break
      case TokenType.Delim:
        if (token[4].value !== '/' || this.#layer.parts === 1) this.refuse()
        this.#layer.endsInSlash = true
        this.#hasAlternative ||= this.#grammar.images === 'many'
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
    if (this.#layers > 1 && !this.#grammar.hasLayers) this.refuse()
    if (this.#hasSole && this.#parts > 1) this.refuse()
    return this.#validity
  }

  #endLayer(isLast: boolean): void {
    const {parts, ownWords, hasChoice, endsInSlash} = this.#layer
    const images = this.#layer.images + (hasChoice ? 1 : 0)
    const {leastParts = 1, mostParts = Number.POSITIVE_INFINITY} = this.#grammar
    if (parts === 0 || endsInSlash) this.refuse()
    if (images > 1 && this.#grammar.images !== 'many') this.refuse()
    if (images > 0 && (parts < leastParts || parts > mostParts)) this.doubt()
    if (ownWords > (this.#grammar.ownWords ?? 0)) this.doubt()
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
    // In a layer `none` takes the place of the image.
    else if (word === 'none' && this.#grammar.hasLayers) this.#layer.images++
    else if (this.#grammar.words.has(word)) return
    else if (isColorWord(word) && this.#grammar.accepts.has('color')) this.#layer.hasColor = true
    else this.#layer.ownWords++
  }

  #accept(part: Part): void {
    if (!this.#grammar.accepts.has(part)) this.doubt()
    this.#layer.hasColor ||= part === 'color'
  }

  #part(): void {
    this.#parts++
    this.#layer.parts++
    this.#layer.endsInSlash = false
  }
}

function newLayer(): Layer {
  return {parts: 0, images: 0, words: 0, ownWords: 0, numbers: 0, hasColor: false, hasChoice: false, endsInSlash: false}
}

/** Images that Chromium does not know; beside another one they are too many for any browser. */
const otherImages: ReadonlySet<string> = new Set(['src', 'image', 'element', 'cross-fade', 'filter'])
