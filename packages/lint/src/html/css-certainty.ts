import {type CssDeclaration, type CssFound, type CssReading, connectReadings} from '../css/css.ts'
import {keysOf, parentOf, rootOf, type Selector} from '../selectors/selector.ts'
import {attribute, type Element} from '../source/source.ts'
import {
  isEarlier,
  isLayered,
  isRanked,
  orderOf,
  type Rival,
  type Rivals,
  rivalsIn,
  type StyledText,
} from './css-rivals.ts'
import type {Elements} from './elements.ts'

/**
 * All styles of a document together. It answers whether loading the page is certain to fetch a URL of them, and says so
 * only where the text tells: the selector matches an element that is rendered, and nothing may override it.
 */
export class StyleIndex {
  readonly #texts = new Map<StyledText, number>()
  readonly #elements: Elements
  readonly #shown = new Map<Element, boolean>()
  #connected: ReadonlyMap<StyledText, CssReading> | undefined
  #rivals: Rivals | undefined
  #hidden: ReadonlySet<Element> | 'all' | undefined
  #steps = mostSteps

  constructor(elements: Elements) {
    this.#elements = elements
  }

  add(text: StyledText): void {
    this.#texts.set(text, this.#texts.size)
  }

  /** The reading of a text once it is known what the others use of it. */
  connected(text: StyledText): CssReading {
    this.#connected ??= this.#connect()
    return this.#connected.get(text) ?? text.reading
  }

  isCertain(found: CssFound, text: StyledText): boolean {
    const {styled, isWritten, root} = text
    if (found.certain) return styled === undefined || this.isShown(styled)
    const {selector, conditional, used, property} = found
    if (isWritten || conditional || !used || selector === undefined || property === undefined) return false
    if (found.needs !== undefined || this.#steps <= 0) return false
    const declaration = declarationAt(text.reading, found.start)
    if (declaration === undefined) return false
    const own = {declaration, text, at: orderOf(text, this.#texts)}
    return (this.#elements.selectors.read(selector) ?? []).some((one) =>
      this.#elements
        .candidates(one)
        .some(
          (element) =>
            this.#spend(one) &&
            one.matches(element) &&
            rootOf(element) === root &&
            this.isShown(element) &&
            !this.#isContested(own, one, element),
        ),
    )
  }

  /** True when an element is certain to be rendered, as far as attributes and sheets tell. */
  isShown(element: Element): boolean {
    const passed: Element[] = []
    let answer = true
    for (let at: Element | undefined = element; at !== undefined && answer; at = parentOf(at)) {
      const known = this.#shown.get(at)
      if (known !== undefined) {
        answer = known
        break
      }
      passed.push(at)
      answer = isOpen(at) && !this.#mayHide(at)
    }
    for (const one of passed) this.#shown.set(one, answer)
    return answer
  }

  #connect(): Map<StyledText, CssReading> {
    const texts = [...this.#texts.keys()]
    const readings = connectReadings(texts.map(({reading}) => reading))
    return new Map(texts.map((text, index) => [text, readings[index] ?? text.reading]))
  }

  /** True when a sheet may hide this very element. */
  #mayHide(element: Element): boolean {
    this.#hidden ??= this.#hide()
    return this.#hidden === 'all' || this.#hidden.has(element)
  }

  #hide(): ReadonlySet<Element> | 'all' {
    if ([...this.#texts.keys()].some(({css, styled}) => styled === undefined && /content-visibility/i.test(css)))
      return 'all'
    const hidden = new Set<Element>()
    for (const {declaration, text} of [...this.#rivalsFor('display').values()].flat()) {
      if (text.styled !== undefined) {
        hidden.add(text.styled)
        continue
      }
      const selectors =
        declaration.selector === undefined ? undefined : this.#elements.selectors.read(declaration.selector)
      if (selectors === undefined) return 'all'
      for (const selector of selectors) {
        if (selector.box !== undefined) continue
        for (const element of this.#elements.candidates(selector)) {
          if (!this.#spend(selector)) return 'all'
          if (selector.matches(element)) hidden.add(element)
        }
      }
    }
    return hidden
  }

  /** True when another declaration may set the same property of the element, or of its generated box. */
  #isContested(own: Rival, selector: Selector, element: Element): boolean {
    const keys = keysOf(element)
    const isContestedBy = (other: Rival): boolean =>
      other.declaration !== own.declaration && (!this.#spend(selector) || this.#mayBeat(other, own, selector, element))
    return own.declaration.longhands.some((longhand) =>
      [longhand, 'all'].some((name) => {
        const rivals = this.#rivalsFor(name)
        return keys.some((key) => rivals.get(key)?.some(isContestedBy))
      }),
    )
  }

  #mayBeat(other: Rival, own: Rival, selector: Selector, element: Element): boolean {
    const {declaration, text} = other
    const isStronger = declaration.important && !own.declaration.important
    if (own.declaration.important && !declaration.important) return false
    if (text.styled !== undefined) return text.styled === element && selector.box === undefined
    const selectors =
      declaration.selector === undefined ? undefined : this.#elements.selectors.read(declaration.selector)
    if (selectors === undefined) return true
    if (isLayered(other) && !isLayered(own) && !declaration.important && own.text.importer === undefined) return false
    const isOrdered = !isStronger && isRanked(other) && isRanked(own) && own.text.importer === undefined
    const least = !isOrdered ? 0 : isEarlier(other, own) ? selector.specificity + 1 : selector.specificity
    return selectors.some(
      ({box, specificity, matches}) => box === selector.box && specificity >= least && matches(element),
    )
  }

  /** Declarations that may set a longhand of an element, by key. */
  #rivalsFor(longhand: string): ReadonlyMap<string, readonly Rival[]> {
    this.#rivals ??= rivalsIn(this.#texts, this.#elements.selectors)
    return this.#rivals.get(longhand) ?? noRivals
  }

  #spend({length}: Selector): boolean {
    this.#steps -= length
    return this.#steps > 0
  }
}

/** So many steps of comparing in all, and no more: a hostile page has any number of rules and of elements. */
const mostSteps = 2_000_000

const noRivals: ReadonlyMap<string, readonly Rival[]> = new Map()

/** True when its own attributes let it be rendered. */
function isOpen(element: Element): boolean {
  if (unrendered.has(element.tagName) || attribute(element, 'hidden') !== undefined) return false
  if (/display\s*:\s*none/i.test(attribute(element, 'style') ?? '')) return false
  if (fallbacks.has(parentOf(element)?.tagName ?? '')) return false
  const isClosed = element.tagName === 'details' || element.tagName === 'dialog'
  return !isClosed || attribute(element, 'open') !== undefined
}

/** The content of these is for browsers that do not know them. */
const fallbacks: ReadonlySet<string> = new Set(['audio', 'canvas', 'video'])
const unrendered: ReadonlySet<string> = new Set(
  'head title meta link script style template noscript datalist option optgroup area param source track base'.split(
    ' ',
  ),
)

/** The declaration that an offset is in. */
function declarationAt({declarations}: CssReading, offset: number): CssDeclaration | undefined {
  let [low, high] = [0, declarations.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((declarations[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const last = declarations[low - 1]
  return last !== undefined && offset < last.end ? last : undefined
}
