import type {Page} from '../page.ts'
import {attribute, type Element, svgNamespace} from '../source/source.ts'
import {type Hiding, hidingOf, sameColour, type Values} from './hiding.ts'
import {ancestorsOf} from './nodes.ts'
import {type PageDeclaration, pageDeclarations} from './page-style-rules.ts'
import {readStyleRules, type StyleDeclaration, type StyleRule} from './style-rules.ts'
import {type Colour, colourOf, isAlike} from './text-colour.ts'

interface StyleAttribute {
  readonly value: Values
  readonly hiding: Hiding | undefined
}

/** Ways in which elements are hidden: their names and attributes, their own style, and rules as far as simple selectors tell. */
export class HidingStyles {
  readonly #page: Page
  /** Of rules: elements that they hide, and the colours of text and of what is behind it. */
  readonly #hiding = new Map<Element, Hiding>()
  readonly #colours = new Map<Element, string>()
  readonly #backgrounds = new Map<Element, string>()
  /** By what is written: pages write the same many times. */
  readonly #styles = new Map<string, StyleAttribute>()
  readonly #variables: ReadonlyMap<string, string>
  /** The most looks at an element: a hostile page is nested without end. */
  #steps = 2_000_000

  constructor(page: Page) {
    this.#page = page
    const declarations = page.once(pageDeclarations)
    this.#variables = certainVariables(declarations)
    for (const [rule, ofRule] of groupByRule(declarations)) this.#addRule(rule, this.#valuesOf(ofRule))
  }

  hides(element: Element): Hiding | undefined {
    if (unseen.has(element.tagName)) return undefined
    const style = attribute(element, 'style')
    const own = style === undefined ? undefined : this.#read(style)
    const presentation = presentationOf(element)
    return (
      hiddenByName(element) ??
      own?.hiding ??
      (presentation && hidingOf(presentation)) ??
      this.#hiding.get(element) ??
      this.#byColour(element, own, presentation)
    )
  }

  #addRule({selector, conditions}: StyleRule, value: Values): void {
    const hiding = hidingOf(value)
    const colour = value('color') || value('fill')
    const background = backgroundIn(value)
    if (hiding === undefined && colour === '' && background === '') return
    // Some windows alone have it.
    const isConditional = conditions.length > 0
    for (const element of this.#page.elementsMatching(selector)) {
      if (hiding !== undefined && !this.#hiding.has(element))
        this.#hiding.set(element, isConditional ? {...hiding, isOdd: false} : hiding)
      if (colour !== '' && !isConditional) this.#colours.set(element, colour)
      if (background !== '') this.#backgrounds.set(element, isConditional ? 'unknown' : background)
    }
  }

  /** Text in the colour of the nearest background around it; else of the white canvas. */
  #byColour(element: Element, own: StyleAttribute | undefined, presentation: Values | undefined): Hiding | undefined {
    const written = own?.value('color') || own?.value('fill') || presentation?.('color')
    const colour = colourOf(written || (this.#colours.get(element) ?? ''))
    if (colour === undefined || !this.#isOn(colour, element)) return undefined
    // A class may say more of it.
    const isPlain = attribute(element, 'class') === undefined && this.#page.elementsOf('style', 'link').length === 0
    return {...sameColour, isOdd: Boolean(written) && isPlain}
  }

  #isOn(colour: Colour, element: Element): boolean {
    for (const around of [element, ...ancestorsOf(element)]) {
      if (--this.#steps < 0 || attribute(around, 'background') !== undefined) return false
      const written =
        backgroundIn(this.#read(attribute(around, 'style') ?? '').value) ||
        (attribute(around, 'bgcolor') ?? '').toLowerCase() ||
        (this.#backgrounds.get(around) ?? '')
      if (written === '') continue
      const background = colourOf(written)
      if (background?.[3] === 0) continue
      return background !== undefined && isAlike(colour, background)
    }
    return this.#page.elementsOf('link').every(({attrs}) => !attrs.some(({value}) => /stylesheet/i.test(value)))
      ? isAlike(colour, white)
      : false
  }

  #read(style: string): StyleAttribute {
    let read = this.#styles.get(style)
    if (read === undefined) {
      const rules = hints.test(style) ? readStyleRules(`*{${style}}`) : []
      const value = this.#valuesOf(rules.flatMap((rule) => rule.declarations))
      read = {value, hiding: hidingOf(value)}
      this.#styles.set(style, read)
    }
    return read
  }

  #valuesOf(declarations: readonly StyleDeclaration[]): Values {
    const values = new Map<string, string>()
    for (const {property, value} of declarations) {
      const plain = value.trim().toLowerCase()
      const variable = /^var\(\s*(--[\w-]+)\s*\)$/.exec(plain)?.[1]
      values.set(property, (variable !== undefined && this.#variables.get(variable)) || plain)
    }
    return (property) => values.get(property) ?? ''
  }
}

const white: Colour = [255, 255, 255, 1]
/** Values that may hide, and properties of colours and sizes, in the text of a style. */
const hints =
  /none|hidden|collapse|opacity|colou?r|fill|background|font|clip|scale|matrix|z-index|-\d{3}|\d{4}|\d{3}(?:%|v[wh])|var\(/i

const unseen: ReadonlySet<string> = new Set(
  'script style head title meta link base html body option source track area param'.split(' '),
)

/** Elements whose text a browser shows at times, or only when it cannot show the element itself. */
function hiddenByName(element: Element): Hiding | undefined {
  const {tagName, namespaceURI} = element
  if (attribute(element, 'hidden') !== undefined) return {words: 'in a hidden element', isOdd: false}
  if (attribute(element, 'popover') !== undefined) return {words: 'in a popover', isOdd: false}
  if (tagName === 'dialog' && attribute(element, 'open') === undefined)
    return {words: 'in a `<dialog>` that is not open', isOdd: false}
  const isSvg = namespaceURI === svgNamespace
  if (isSvg ? tagName === 'defs' || tagName === 'symbol' : fallbacks.has(tagName))
    return {words: `in \`<${tagName}>\``, isOdd: false}
  return undefined
}

const fallbacks: ReadonlySet<string> = new Set(
  'noscript noframes noembed iframe object audio video canvas datalist rp'.split(' '),
)

/** Attributes that style as a declaration does: those of SVG, and those of `<font>`. Undefined where there are none of use. */
function presentationOf({attrs, namespaceURI, tagName}: Element): Values | undefined {
  const isSvg = namespaceURI === svgNamespace
  if (!isSvg && tagName !== 'font') return undefined
  const values = new Map<string, string>()
  for (const {name, value} of attrs)
    if (name === 'color' ? !isSvg : isSvg && presentationNames.has(name)) values.set(name, value.trim().toLowerCase())
  if (values.size === 0) return undefined
  return (property) => values.get(isSvg && property === 'color' ? 'fill' : property) ?? ''
}

const presentationNames: ReadonlySet<string> = new Set(
  'display visibility opacity filter font font-size fill transform clip clip-path'.split(' '),
)

function backgroundIn(value: Values): string {
  return value('background-color') || value('background') || value('background-image')
}

/** Custom properties that have one value wherever they are set. */
function certainVariables(declarations: readonly StyleDeclaration[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const {property, value} of declarations) {
    if (!property.startsWith('--')) continue
    const [name, plain] = [property.toLowerCase(), value.trim().toLowerCase()]
    values.set(name, values.has(name) && values.get(name) !== plain ? '' : plain)
  }
  return values
}

function groupByRule(declarations: readonly PageDeclaration[]): ReadonlyMap<StyleRule, readonly PageDeclaration[]> {
  const groups = new Map<StyleRule, PageDeclaration[]>()
  for (const declaration of declarations) {
    const group = groups.get(declaration.rule)
    if (group === undefined) groups.set(declaration.rule, [declaration])
    else group.push(declaration)
  }
  return groups
}
