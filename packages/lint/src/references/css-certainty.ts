import type {Element} from '../source.ts'
import type {CssFound, CssReading} from './css.ts'

/** A text of CSS in a page, and the element whose own it is (`style=""`, SVG attributes). */
export interface StyledText {
  readonly reading: CssReading
  readonly styled: Element | undefined
  readonly isTop: boolean
}

/** What all styles of a page say together. */
export class StyleIndex {
  readonly #texts: StyledText[] = []
  readonly #elements: () => readonly Element[]

  constructor(elements: () => readonly Element[]) {
    this.#elements = elements
  }

  add(text: StyledText): void {
    this.#texts.push(text)
  }

  get elements(): readonly Element[] {
    return this.#elements()
  }

  get texts(): readonly StyledText[] {
    return this.#texts
  }
}

/** Whether loading the page is sure to fetch it. What the text alone does not tell is not certain. */
export function isCertain(found: CssFound, _text: StyledText, _index: StyleIndex): boolean {
  return found.static
}
