import {attribute, type Element, type ParentNode} from '../source.ts'
import {type CssDeclaration, type CssFound, type CssReading, connectReadings} from './css.ts'
import {type Matcher, matcherOf, parentOf, rootOf} from './selector.ts'

/** A text of CSS in a page. */
export interface StyledText {
  readonly css: string
  readonly reading: CssReading
  /** The element whose own it is: `style=""`, SVG attributes. */
  readonly styled: Element | undefined
  /** The document or shadow root that it stands in: it has no say over elements elsewhere. */
  readonly root: ParentNode
  /** Whether a script writes it, perhaps after all others and perhaps not at all. */
  readonly isWritten: boolean
}

/**
 * What all styles of a document say together. It answers whether loading the page is sure to fetch a URL of them, and says so
 * only where the text tells: the selector is simple and matches an element that is rendered, and nothing may override it.
 */
export class StyleIndex {
  readonly #texts: StyledText[] = []
  readonly #elements: readonly Element[]
  #connected: ReadonlyMap<StyledText, CssReading> | undefined
  #hides: boolean | undefined
  readonly #matchers = new Map<string, Matcher | null>()

  constructor(elements: readonly Element[]) {
    this.#elements = elements
  }

  add(text: StyledText): void {
    this.#texts.push(text)
  }

  /** The reading of a text once it is known what the others use of it. */
  connected(text: StyledText): CssReading {
    this.#connected ??= this.#connect()
    return this.#connected.get(text) ?? text.reading
  }

  isCertain(found: CssFound, text: StyledText): boolean {
    const {styled, isWritten, root} = text
    if (found.static) return styled === undefined || this.isShown(styled)
    const {selector, conditional, used, property} = found
    if (isWritten || conditional || !used || selector === null || property === null) return false
    if (found.needs !== null) return false
    const matcher = this.#matcher(selector)
    if (matcher === null) return false
    return this.#elements.some(
      (element) =>
        matcher(element) &&
        rootOf(element) === root &&
        this.isShown(element) &&
        !this.#isContested(found, text, element),
    )
  }

  #connect(): Map<StyledText, CssReading> {
    const readings = connectReadings(this.#texts.map(({reading}) => reading))
    return new Map(this.#texts.map((text, index) => [text, readings[index] ?? text.reading]))
  }

  /** Whether another declaration may set the same property of the element. */
  #isContested(found: CssFound, text: StyledText, element: Element): boolean {
    const own = text.reading.declarations.find((declaration) => holds(declaration, found))
    if (own === undefined) return true
    return this.#texts.some(({reading, styled}) =>
      reading.declarations.some((other) => {
        if (other === own || other.validity === 'invalid' || !overlaps(other, own) || loses(other, own)) return false
        if (styled !== undefined) return styled === element
        const isEarlier = reading === text.reading && other.start < own.start && isOfSameRank(other, own)
        const matcher = other.selector === null ? null : this.#matcher(other.selector)
        return !isEarlier && (matcher === null || matcher(element))
      }),
    )
  }

  /** Whether an element is sure to be rendered, as far as attributes and sheets tell. */
  isShown(element: Element): boolean {
    for (let at: Element | null = element; at !== null; at = parentOf(at)) {
      if (unrendered.has(at.tagName) || attribute(at, 'hidden') !== undefined) return false
      if (/display\s*:\s*none/i.test(attribute(at, 'style') ?? '')) return false
      if ((at.tagName === 'details' || at.tagName === 'dialog') && attribute(at, 'open') === undefined) return false
    }
    return element.tagName === 'body' || element.tagName === 'html' || !this.#mayHide()
  }

  /** A sheet that hides anything may hide this. */
  #mayHide(): boolean {
    this.#hides ??= this.#texts.some(
      ({css, styled}) => styled === undefined && /display\s*:\s*none|content-visibility/i.test(css),
    )
    return this.#hides
  }

  #matcher(selector: string): Matcher | null {
    const known = this.#matchers.get(selector)
    if (known !== undefined) return known
    const matcher = matcherOf(selector)
    this.#matchers.set(selector, matcher)
    return matcher
  }
}

const unrendered: ReadonlySet<string> = new Set(
  'head title meta link script style template noscript datalist option optgroup area param source track base'.split(
    ' ',
  ),
)

function holds(declaration: CssDeclaration, {start, end}: CssFound): boolean {
  return declaration.start <= start && end <= declaration.end
}

/** Of less weight than `own`, whatever its selector. */
function loses(other: CssDeclaration, own: CssDeclaration): boolean {
  return own.important && !other.important
}

function isOfSameRank(a: CssDeclaration, b: CssDeclaration): boolean {
  return a.selector === b.selector && a.important === b.important && a.atRules.join() === b.atRules.join()
}

function overlaps(a: CssDeclaration, b: CssDeclaration): boolean {
  return a.longhands.some((name) => name === 'all' || b.longhands.includes(name) || b.longhands.includes('all'))
}
