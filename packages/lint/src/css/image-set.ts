import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import type {ValueUrl} from './value-reading.ts'

interface Option {
  readonly urls: ValueUrl[]
  images: number
  resolution: number | undefined
  /** Empty while it is not known; no browser takes that. */
  type: string | undefined
}

/**
 * The options of one `image-set()` as they are read. A browser asks for one of them.
 * Source: https://drafts.csswg.org/css-images-4/#image-set-notation
 */
export class ImageSet {
  readonly #options: Option[] = [newOption()]
  #isValid = true
  /** True when the text tells which option is chosen. */
  #isKnown = true

  get #current(): Option {
    return this.#options.at(-1) ?? newOption()
  }

  image(url: ValueUrl | undefined): void {
    const option = this.#current
    if (option.resolution !== undefined || option.type !== undefined) this.refuse()
    option.images++
    if (url !== undefined) option.urls.push(url)
  }

  /** A URL inside a function that may or may not put it there. */
  maybe(url: ValueUrl): void {
    this.#current.urls.push(url)
  }

  openType(): void {
    if (this.#current.type !== undefined) this.refuse()
    this.#current.type = ''
  }

  type(type: string): void {
    this.#current.type = type
  }

  resolution(token: CSSToken): void {
    const factor = token[0] === TokenType.Dimension ? perDot.get(token[4].unit.toLowerCase()) : undefined
    const option = this.#current
    if (token[0] !== TokenType.Dimension || factor === undefined || token[4].value < 0) this.refuse()
    else if (option.resolution !== undefined || (option.images === 0 && this.#isKnown)) this.refuse()
    else option.resolution = token[4].value * factor
  }

  next(): void {
    this.#options.push(newOption())
  }

  /** A part that only the page's own values decide: `var()`, `calc()`. */
  forget(): void {
    this.#isKnown = false
  }

  refuse(): void {
    this.#isValid = false
  }

  /** Settles which URL is certain. False when the browser drops the declaration. */
  close(): boolean {
    const isValid = this.#isValid && (!this.#isKnown || this.#options.every(({images}) => images === 1))
    const chosen = this.#isKnown ? choose(this.#options) : undefined
    for (const option of this.#options) {
      for (const url of option.urls) {
        if (!isValid) url.certainty = 'dead'
        else if (option !== chosen && url.certainty === 'certain') url.certainty = 'may'
      }
    }
    return isValid
  }
}

/** Chromium at density 1: the smallest resolution from 1 upwards, else the largest; of equal ones the first. */
function choose(options: readonly Option[]): Option | undefined {
  let best: Option | undefined
  for (const option of options) {
    const own = option.resolution ?? 1
    const other = best?.resolution ?? 1
    if (own === 0 || (option.type !== undefined && !imageTypes.test(option.type))) continue
    if (best === undefined || (own >= 1 ? other < 1 || own < other : own > other)) best = option
  }
  return best
}

function newOption(): Option {
  return {urls: [], images: 0, resolution: undefined, type: undefined}
}

const perDot: ReadonlyMap<string, number> = new Map([
  ['x', 1],
  ['dppx', 1],
  ['dpi', 1 / 96],
  ['dpcm', 2.54 / 96],
])
// What Chromium 156 takes; `image/svg+xml` is not among them.
const imageTypes =
  /^image\/(?:png|x-png|apng|jpe?g|pjpeg|gif|webp|avif|jxl|bmp|x-icon|vnd\.microsoft\.icon|x-xbitmap)$/i
