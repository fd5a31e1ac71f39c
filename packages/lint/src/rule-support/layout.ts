import type {Page} from '../page.ts'
import {type Matcher, Selectors} from '../selectors/selector.ts'
import type {Place} from '../source/place.ts'
import {attribute, type Element} from '../source/source.ts'
import {ancestorsOf} from './nodes.ts'
import {type PageDeclaration, pageDeclarations} from './page-style-rules.ts'
import {readStyleRules, type StyleDeclaration} from './style-rules.ts'

/** A width that does not give way to the window. */
export interface FixedWidth {
  /** In CSS pixels. */
  readonly width: number
  readonly place: Place
}

/** Widths in the styles of a page, as far as simple selectors tell. */
export class Layout {
  readonly #page: Page
  readonly #declarations: readonly PageDeclaration[]
  readonly #containers: readonly Matcher[]
  readonly #limited: readonly Matcher[]
  readonly #selectors = new Selectors()

  constructor(page: Page) {
    this.#page = page
    this.#declarations = page
      .once(pageDeclarations)
      .filter(({property}) => /^(?:overflow|(?:min-|max-)?width|white-space|word-)/.test(property))
    const matchers = (test: (declaration: PageDeclaration) => boolean): Matcher[] =>
      this.#declarations.filter(test).flatMap(({rule}) => this.#selectors.matcher(rule.selector) ?? [])
    this.#containers = matchers((declaration) => isContainer(declaration))
    // Another width in some window, or a limit, is an answer that this does not judge.
    this.#limited = matchers(
      ({property, rule}) => property === 'max-width' || (/width$/.test(property) && rule.conditions.length > 0),
    )
  }

  /** True when an element scrolls, or is in a box that does. The window itself is no such box. */
  isContained(element: Element): boolean {
    return this.#contains(element) || [...ancestorsOf(element)].some((around) => this.#contains(around))
  }

  *fixedWidths(limit: number): Generator<FixedWidth> {
    for (const declaration of this.#declarations) {
      const width = pixelsOf(declaration)
      if (width === undefined || width <= limit || declaration.rule.conditions.length > 0) continue
      const matcher = this.#selectors.matcher(declaration.rule.selector)
      if (matcher === undefined || !this.#page.elements.some((element) => matcher(element) && this.#overflows(element)))
        continue
      yield {width, place: this.#page.placeOfText(declaration.element, declaration.start, declaration.end)}
    }
    for (const element of this.#page.elements) {
      if (element.attrs.length === 0) continue
      for (const {width, attribute: name, start, end} of ownWidths(element, limit)) {
        if (this.#overflows(element)) yield {width, place: this.#page.placeOfAttribute(element, name, start, end)}
      }
    }
  }

  #overflows(element: Element): boolean {
    const isLimited =
      this.#limited.some((matcher) => matcher(element)) || /max-width/i.test(attribute(element, 'style') ?? '')
    return !isLimited && !this.isContained(element)
  }

  #contains(element: Element): boolean {
    if (element.tagName === 'body' || element.tagName === 'html') return false
    return (
      this.#containers.some((matcher) => matcher(element)) ||
      styleOf(element).some((declaration) => isContainer(declaration))
    )
  }
}

function isContainer({property, value}: StyleDeclaration): boolean {
  if (property === 'overflow' || property === 'overflow-x') return /auto|scroll|hidden|clip/i.test(value)
  // Lines that break need no box.
  return property === 'white-space' && /pre-wrap|pre-line|normal|break-spaces/i.test(value)
}

function pixelsOf({property, value}: StyleDeclaration): number | undefined {
  const match = property === 'width' || property === 'min-width' ? /^(\d+(?:\.\d+)?)px$/i.exec(value.trim()) : null
  return match === null ? undefined : Number(match[1])
}

/** So that declarations are read as those of a rule. */
const prefix = '*{'

function styleOf(element: Element): readonly StyleDeclaration[] {
  const style = attribute(element, 'style')
  // Most styles say nothing of widths, and a page may have ten thousand of them.
  return style === undefined || !/width|overflow|white-space/i.test(style)
    ? []
    : readStyleRules(`${prefix}${style}`).flatMap(({declarations}) => declarations)
}

/** The widths of more than the limit that an element has in its attributes. */
function ownWidths(element: Element, limit: number): readonly (Omit<FixedWidth, 'place'> & Span)[] {
  const style = attribute(element, 'style')
  const own = style !== undefined && hasMorePixels(style, limit) ? styleOf(element) : []
  const written = replaced.has(element.tagName) ? /^\s*(\d+)(?:px)?\s*$/.exec(attribute(element, 'width') ?? '') : null
  if (own.length === 0 && written === null) return []
  return [
    ...(written === null ? [] : [{width: Number(written[1]), attribute: 'width', start: 0, end: written[0].length}]),
    ...own.map((declaration) => ({
      width: pixelsOf(declaration) ?? 0,
      attribute: 'style',
      start: declaration.start - prefix.length,
      end: declaration.end - prefix.length,
    })),
  ].filter(({width}) => width > limit)
}

interface Span {
  readonly attribute: string
  readonly start: number
  readonly end: number
}

/** A quick look: a page may have ten thousand styles, and most of them are narrow. */
function hasMorePixels(style: string, limit: number): boolean {
  // Most numbers have fewer digits.
  if (limit >= 100 && !/\d{3}/.test(style)) return false
  return style.match(/\d+(?:\.\d+)?(?=px)/gi)?.some((pixels) => Number(pixels) > limit) === true
}

/** Elements whose attribute `width` is a width in pixels. */
const replaced: ReadonlySet<string> = new Set('img svg canvas video iframe embed object table'.split(' '))
