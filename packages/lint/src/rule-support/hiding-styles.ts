import type {Page} from '../page.ts'
import {type Matcher, Selectors} from '../selectors/selector.ts'
import {attribute, type Element, svgNamespace} from '../source/source.ts'
import {type Hiding, hidingOf, sameColour} from './hiding.ts'
import {ancestorsOf} from './nodes.ts'
import {type PageDeclaration, pageDeclarations} from './page-style-rules.ts'
import {readStyleRules, type StyleDeclaration} from './style-rules.ts'
import {type Colour, colourOf, isAlike} from './text-colour.ts'

interface ReadRule {
  readonly matcher: Matcher
  /** True for a rule that only some windows have. */
  readonly isConditional: boolean
  readonly value: (property: string) => string
  readonly hiding: Hiding | undefined
}

interface StyleAttribute {
  readonly value: (property: string) => string
  readonly hiding: Hiding | undefined
}

/** Ways in which elements are hidden: their names and attributes, their own style, and rules as far as simple selectors tell. */
export class HidingStyles {
  readonly #page: Page
  readonly #rules: readonly ReadRule[]
  readonly #hiding: readonly ReadRule[]
  readonly #colouring: readonly ReadRule[]
  readonly #backgrounds: readonly ReadRule[]
  /** By what is written: pages write the same many times. */
  readonly #styles = new Map<string, StyleAttribute>()
  readonly #variables: ReadonlyMap<string, string>
  /** The most looks at an element; a hostile page has any number of rules. */
  #steps = 2_000_000

  constructor(page: Page) {
    this.#page = page
    const declarations = pageDeclarations(page)
    this.#variables = certainVariables(declarations)
    const selectors = new Selectors()
    this.#rules = groupByRule(declarations).flatMap((group) => {
      const matcher = group[0] && selectors.matcher(group[0].rule.selector)
      if (group[0] === undefined || matcher === undefined) return []
      const isConditional = group[0].rule.conditions.length > 0
      const value = this.#valuesOf(group)
      const hiding = hidingOf(value)
      return [{matcher, isConditional, value, hiding: isConditional ? hiding && {...hiding, isOdd: false} : hiding}]
    })
    this.#hiding = this.#rules.filter(({hiding}) => hiding !== undefined)
    this.#colouring = this.#rules.filter(({value}) => value('color') !== '' || value('fill') !== '')
    this.#backgrounds = this.#rules.filter(({value}) => backgroundIn(value) !== '')
  }

  hides(element: Element): Hiding | undefined {
    if (unseen.has(element.tagName)) return undefined
    const style = attribute(element, 'style')
    const own = style !== undefined && hints.test(style) ? this.#read(style) : undefined
    return (
      hiddenByName(element) ??
      own?.hiding ??
      hidingOf(presentationOf(element)) ??
      this.#byRule(element) ??
      this.#byColour(element, own)
    )
  }

  #byRule(element: Element): Hiding | undefined {
    this.#steps -= this.#hiding.length
    return this.#steps < 0 ? undefined : this.#hiding.find(({matcher}) => matcher(element))?.hiding
  }

  /** Text in the colour of the nearest background around it; else of the white canvas. */
  #byColour(element: Element, own: StyleAttribute | undefined): Hiding | undefined {
    const written = own?.value('color') || own?.value('fill') || presentationOf(element)('color')
    if (written) {
      const colour = colourOf(written)
      // A class may say more of it.
      const isPlain = attribute(element, 'class') === undefined && this.#page.elementsOf('style', 'link').length === 0
      return colour && this.#isOn(colour, element) ? {...sameColour, isOdd: isPlain} : undefined
    }
    this.#steps -= this.#colouring.length
    if (this.#steps < 0) return undefined
    const rule = this.#colouring.findLast(({matcher, isConditional}) => !isConditional && matcher(element))
    const colour = rule && colourOf(rule.value('color') || rule.value('fill'))
    return colour && this.#isOn(colour, element) ? {...sameColour, isOdd: false} : undefined
  }

  #isOn(colour: Colour, element: Element): boolean {
    for (const around of [element, ...ancestorsOf(element)]) {
      const style = attribute(around, 'style') ?? ''
      this.#steps -= this.#backgrounds.length
      if (this.#steps < 0 || attribute(around, 'background') !== undefined) return false
      const written =
        (/background/i.test(style) ? backgroundIn(this.#read(style).value) : '') ||
        (attribute(around, 'bgcolor') ?? '').toLowerCase() ||
        this.#backgroundOf(around)
      if (written === '') continue
      const background = colourOf(written)
      if (background?.[3] === 0) continue
      return background !== undefined && isAlike(colour, background)
    }
    return this.#page.elementsOf('link').every(({attrs}) => !attrs.some(({value}) => /stylesheet/i.test(value)))
      ? isAlike(colour, white)
      : false
  }

  #backgroundOf(element: Element): string {
    const rule = this.#backgrounds.findLast(({matcher}) => matcher(element))
    if (rule === undefined) return ''
    return rule.isConditional ? 'unknown' : backgroundIn(rule.value)
  }

  #read(style: string): StyleAttribute {
    let read = this.#styles.get(style)
    if (read === undefined) {
      const value = this.#valuesOf(readStyleRules(`*{${style}}`).flatMap((rule) => rule.declarations))
      read = {value, hiding: hidingOf(value)}
      this.#styles.set(style, read)
    }
    return read
  }

  #valuesOf(declarations: readonly StyleDeclaration[]): (property: string) => string {
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
const hints =
  /display|visibility|opacity|font|color|fill|left|top|right|bottom|inset|indent|clip|scale|width|height|position|margin|transform|translate|filter|z-index/i

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

/** Attributes that style as a declaration does: those of SVG, and those of `<font>`. */
function presentationOf(element: Element): (property: string) => string {
  const isSvg = element.namespaceURI === svgNamespace
  if (!isSvg && element.tagName !== 'font') return () => ''
  return (property) => {
    const name = isSvg && property === 'color' ? 'fill' : property
    return isSvg || name === 'color' ? (attribute(element, name) ?? '').trim().toLowerCase() : ''
  }
}

function backgroundIn(value: (property: string) => string): string {
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

function groupByRule(declarations: readonly PageDeclaration[]): PageDeclaration[][] {
  const groups = new Map<PageDeclaration['rule'], PageDeclaration[]>()
  for (const declaration of declarations) {
    const group = groups.get(declaration.rule)
    if (group === undefined) groups.set(declaration.rule, [declaration])
    else group.push(declaration)
  }
  return [...groups.values()]
}
