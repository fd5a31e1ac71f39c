import type {Page} from '../page.ts'
import {type Matcher, Selectors} from '../selectors/selector.ts'
import type {Place} from '../source/place.ts'
import {attribute, type Element, isElement, svgNamespace} from '../source/source.ts'
import {ancestorsOf, innerText, nodesOf} from './nodes.ts'
import {type PageDeclaration, pageDeclarations} from './page-style-rules.ts'
import {readStyleRules, type StyleDeclaration} from './style-rules.ts'

/** Text that a reader does not see. */
export interface HiddenText {
  readonly text: string
  /** The hiding place, in words that a message goes on from: "in a comment". */
  readonly how: string
  /** Found when it is asked for: most hidden texts are harmless. */
  place(): Place
  /** True when nothing but hiding it explains the way: no menu, no label for screen readers is made so. */
  readonly isOdd: boolean
}

/** Comments, attributes and metadata that a browser shows nobody, and text in elements that styles hide, in no order. */
export function* hiddenTexts(page: Page): Generator<HiddenText> {
  yield* unshown(page)
  const styles = new HidingStyles(page)
  const hidden = new Set<unknown>()
  for (const element of page.elements) {
    // What is in a hidden element has been read with it.
    const how = hidden.has(element.parentNode) ? undefined : styles.hides(element)
    if (how !== undefined || hidden.has(element.parentNode)) hidden.add(element)
    if (how === undefined) continue
    const text = innerText(element)
    if (text !== '') yield {text, how: how.words, place: () => page.placeOf(element), isOdd: how.isOdd}
  }
}

function* unshown(page: Page): Generator<HiddenText> {
  for (const node of nodesOf(page.source.tree)) {
    if (node.nodeName === '#comment' && 'data' in node && node.sourceCodeLocation) {
      const {startOffset, endOffset} = node.sourceCodeLocation
      yield {text: node.data, how: 'in a comment', place: () => page.source.place(startOffset, endOffset), isOdd: false}
    }
    if (!isElement(node)) continue
    const {tagName, namespaceURI} = node
    for (const {name, value} of node.attrs) {
      if (value.length < shortestText) continue
      const isText =
        textAttributes.has(name) ||
        name.startsWith('data-') ||
        (name === 'value' && attribute(node, 'type') === 'hidden')
      if (isText)
        yield {text: value, how: `in \`${name}\``, place: () => page.placeOfAttribute(node, name), isOdd: false}
    }
    const isMetadata =
      namespaceURI === svgNamespace && (tagName === 'desc' || tagName === 'metadata' || tagName === 'title')
    const isData =
      tagName === 'script' &&
      !/^(?:|module|importmap|speculationrules|.*(?:java|ecma|j)script.*|text\/(?:babel|jsx|typescript))$/i.test(
        attribute(node, 'type') ?? '',
      )
    if (isMetadata)
      yield {text: innerText(node), how: `in \`<${tagName}>\` of an SVG`, place: () => page.placeOf(node), isOdd: false}
    if ('content' in node)
      yield {text: innerText(node.content), how: 'in `<template>`', place: () => page.placeOf(node), isOdd: false}
    if (isData) yield {text: innerText(node), how: 'in data', place: () => page.placeOf(node), isOdd: false}
  }
}

const textAttributes: ReadonlySet<string> = new Set(
  'alt title content aria-label aria-description placeholder summary label'.split(' '),
)

/** Less is no order to anybody. In UTF-16 code units; writing without spaces says much in few. */
const shortestText = 12

interface Hiding {
  readonly words: string
  readonly isOdd: boolean
}

interface StyleAttribute {
  readonly declarations: readonly StyleDeclaration[]
  readonly hiding: Hiding | undefined
}

/** Rules that hide elements, as far as simple selectors tell; none of those that only some windows have. */
class HidingStyles {
  readonly #rules: readonly {readonly matcher: Matcher; readonly hiding: Hiding}[]
  readonly #page: Page
  /** By what is written: pages write the same many times. */
  readonly #styles = new Map<string, StyleAttribute>()
  /** The most looks at an element; a hostile page has any number of rules. */
  #steps = 2_000_000

  constructor(page: Page) {
    this.#page = page
    const selectors = new Selectors()
    this.#rules = groupByRule(pageDeclarations(page)).flatMap((declarations) => {
      const [first] = declarations
      const hiding = hidingOf(declarations)
      if (first === undefined || first.rule.conditions.length > 0 || hiding === undefined) return []
      const matcher = selectors.matcher(first.rule.selector)
      return matcher === undefined ? [] : [{matcher, hiding}]
    })
  }

  hides(element: Element): Hiding | undefined {
    if (unseen.has(element.tagName)) return undefined
    if (attribute(element, 'hidden') !== undefined) return {words: 'in a hidden element', isOdd: false}
    if (element.tagName === 'noscript') return {words: 'in `<noscript>`', isOdd: false}
    const style = attribute(element, 'style')
    if (style !== undefined && hints.test(style)) {
      const {declarations, hiding} = this.#read(style)
      const found = hiding ?? this.#onCanvas(element, declarations)
      if (found !== undefined) return found
    }
    this.#steps -= this.#rules.length
    if (this.#steps < 0) return undefined
    return this.#rules.find(({matcher}) => matcher(element))?.hiding
  }

  #read(style: string): StyleAttribute {
    let read = this.#styles.get(style)
    if (read === undefined) {
      const declarations = readStyleRules(`*{${style}}`).flatMap((rule) => rule.declarations)
      read = {declarations, hiding: hidingOf(declarations)}
      this.#styles.set(style, read)
    }
    return read
  }

  /** Text in the colour of the nearest background that is written at an element around it; else of the white canvas. */
  #onCanvas(element: Element, own: readonly StyleDeclaration[]): Hiding | undefined {
    const colour = colourOf(writtenFor(own, 'color'))
    if (colour === undefined) return undefined
    for (const around of [element, ...ancestorsOf(element)]) {
      const style = attribute(around, 'style') ?? ''
      const background = /background/i.test(style)
        ? this.#read(style).declarations.find(({property}) => /^background(?:-color)?$/.test(property))
        : undefined
      if (background !== undefined) return colourOf(background.value) === colour ? sameColour : undefined
      // What a class says of it is not known here.
      if (attribute(around, 'class') !== undefined || attribute(around, 'bgcolor') !== undefined) return undefined
    }
    const isPlain = this.#page.elementsOf('style', 'link').length === 0
    return isPlain && colour === '#ffffff' ? sameColour : undefined
  }
}

const unseen: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'title',
  'meta',
  'link',
  'base',
  'html',
  'body',
  'option',
])
const hints = /display|visibility|opacity|font|color|left|top|indent|clip|scale|width|height|position/i
const sameColour: Hiding = {words: 'in the colour of its background', isOdd: true}

function groupByRule(declarations: readonly PageDeclaration[]): PageDeclaration[][] {
  const groups = new Map<PageDeclaration['rule'], PageDeclaration[]>()
  for (const declaration of declarations) {
    const group = groups.get(declaration.rule)
    if (group === undefined) groups.set(declaration.rule, [declaration])
    else group.push(declaration)
  }
  return [...groups.values()]
}

function hidingOf(declarations: readonly StyleDeclaration[]): Hiding | undefined {
  if (declarations.length === 0) return undefined
  const value = (property: string): string => writtenFor(declarations, property)
  const plain = (words: string): Hiding => ({words, isOdd: false})
  if (value('display') === 'none') return plain('in an element that is not displayed')
  if (/^(?:hidden|collapse)$/.test(value('visibility'))) return plain('in an invisible element')
  if (/^0?(?:\.0\d*)?%?$/.test(value('opacity')) && value('opacity') !== '') return plain('in a transparent element')
  if (/^(?:0|0?\.\d+|1)(?:px|pt)?$/.test(value('font-size'))) return {words: 'too small to read', isOdd: true}
  if (/^-\d{3,}(?:px|em|rem|vw)$/.test(value('left') || value('top') || value('margin-left') || value('text-indent')))
    return plain('off the screen')
  if (/^inset\((?:50|100)%/.test(value('clip-path')) || /^rect\((?:0|1px)[^)]*\)$/.test(value('clip')))
    return plain('in a clipped element')
  if (/^scale\(0/.test(value('transform'))) return plain('scaled to nothing')
  const isTiny = (property: string): boolean => /^(?:0|0px|1px)$/.test(value(property))
  if (/hidden|clip/.test(value('overflow')) && (isTiny('width') || isTiny('height') || isTiny('max-height')))
    return plain('in an element without size')
  const [colour, background] = [colourOf(value('color')), colourOf(value('background-color') || value('background'))]
  return colour !== undefined && colour === background ? sameColour : undefined
}

function writtenFor(declarations: readonly StyleDeclaration[], property: string): string {
  return (
    declarations
      .findLast((declaration) => declaration.property === property)
      ?.value.trim()
      .toLowerCase() ?? ''
  )
}

/** A colour in one spelling; undefined for what is not known. */
function colourOf(value: string): string | undefined {
  const named = names[value] ?? value
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(named)
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`
  if (/^#[0-9a-f]{6}$/.test(named)) return named
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:\s*[,/]\s*1)?\s*\)$/.exec(named)
  return parts === null
    ? undefined
    : `#${parts
        .slice(1)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`
}

const names: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  snow: '#fffafa',
  ivory: '#fffff0',
  whitesmoke: '#f5f5f5',
  red: '#ff0000',
}
