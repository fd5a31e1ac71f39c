import {elements, type SvgElement, textOn} from '@ampoule/build/internals'
import {pageColor, tintsIn} from './colors.ts'
import {fontScale, type LeftImage, settleHtml} from './settle-html.ts'

const sans = 'var(--font-heading, sans-serif)'
const mono = 'var(--font-mono, monospace)'

/** Attributes for the classes of D2. */
const byClass: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  shape: {'stroke-linejoin': 'round'},
  connection: {'stroke-linecap': 'round', 'stroke-linejoin': 'round'},
  blend: {opacity: '0.5'},
  'text-bold': {'font-weight': '600'},
  'text-italic': {'font-style': 'italic'},
  'text-underline': {'text-decoration': 'underline'},
  'text-mono': {'font-family': mono},
  'text-mono-bold': {'font-family': mono, 'font-weight': '600'},
  'text-mono-italic': {'font-family': mono, 'font-style': 'italic'},
}
/** Declarations that are kept, as attributes. */
const kept = /^(?:fill|stroke|stroke-width|stroke-dasharray|text-anchor|font-size|opacity|text-decoration)$/

/**
 * Puts a drawing of D2 into the colours and the font of the page, and tells which images are left out. Changes the tree. `outside` are
 * the classes of shapes whose labels do not lie on them.
 */
export function themeD2(root: SvgElement, outside: ReadonlySet<string>): LeftImage[] {
  const images = settleHtml(root)
  unwrap(root)
  prune(root, images)
  for (const element of elements(root)) if (element.namespace === 'svg') settleElement(element)
  const groups = [...elements(root)].filter(({name}) => name === 'g')
  for (const group of groups) if (classesOf(group).includes('light-code')) settleCode(group)
  const hasChosen = groups.map((group) => readableOn(group, outside)).some((isChosen) => isChosen)
  if (hasChosen) for (const group of groups) edgeLabels(group)
  const values = [...elements(root)].flatMap(({attributes}) => [...attributes.values()])
  for (const {attributes} of elements(root)) attributes.delete('class')
  const style = tintsIn(values)
  root.attributes.set('font-family', sans)
  root.attributes.set('font-size', '16')
  if (style !== '') root.attributes.set('style', style)
  return images
}

/** D2 puts the drawing into a second `<svg>`, in front of a background of its own. */
function unwrap(root: SvgElement): void {
  const inner = root.children.find((child) => typeof child !== 'string' && child.name === 'svg')
  if (inner === undefined || typeof inner === 'string') return
  root.attributes.clear()
  for (const name of ['width', 'height', 'viewBox']) {
    const value = inner.attributes.get(name)
    if (value !== undefined) root.attributes.set(name, value)
  }
  const background = inner.children.find((child) => typeof child !== 'string')
  root.children = inner.children.filter((child) => child !== background)
}

/** Takes out sheets and fonts, patterns that only sheets name, signs of links, code for the dark, and images. */
function prune(root: SvgElement, images: LeftImage[]): void {
  const isWanted = (element: SvgElement): boolean => {
    const names = classesOf(element)
    if (element.name === 'image') {
      images.push({url: element.attributes.get('href') ?? ''})
      return false
    }
    if (/^(?:style|pattern)$/.test(element.name)) return false
    return !names.some((name) => /^(?:appendix-icon|dark-code)$|-overlay/.test(name))
  }
  for (const element of elements(root))
    element.children = element.children.filter((child) => typeof child === 'string' || isWanted(child))
  for (const element of [...elements(root)].reverse())
    element.children = element.children.filter(
      (child) => typeof child === 'string' || !/^(?:g|defs)$/.test(child.name) || child.children.length > 0,
    )
}

function settleElement(element: SvgElement): void {
  const {attributes} = element
  // Of formulas, which are parts of the drawing.
  if (element.name === 'svg') for (const name of ['role', 'focusable']) attributes.delete(name)
  const names = classesOf(element)
  settleStyle(element, names)
  for (const name of names) {
    const [, property = '', color = ''] = /^(fill|stroke|color)-([A-Z]+\d)$/.exec(name) ?? []
    const value = pageColor(color)
    if (value !== undefined) attributes.set(property, value)
    for (const [key, given] of Object.entries(byClass[name] ?? {})) attributes.set(key, given)
  }
}

/** Code has a ground and colours for the light. */
function settleCode(group: SvgElement): void {
  for (const {name, attributes} of elements(group)) {
    if (name === 'rect') attributes.set('fill', pageColor('N6') ?? 'none')
    if (name === 'text') attributes.set('fill', pageColor('N1') ?? 'currentColor')
    if (name === 'tspan') attributes.delete('fill')
  }
}

function settleStyle({name, attributes}: SvgElement, names: readonly string[]): void {
  const style = attributes.get('style')
  if (style === undefined) return
  attributes.delete('style')
  const isMono = names.some((own) => own.startsWith('text-mono'))
  for (const declaration of style.split(';')) {
    const [property = '', value = ''] = declaration.split(':').map((part) => part.trim())
    if (!kept.test(property) || value === '') continue
    const size = property === 'font-size' && !isMono && name === 'text' ? scaled(value) : value
    attributes.set(property, size)
  }
}

function scaled(size: string): string {
  return `${Math.round(Number.parseFloat(size) * fontScale * 10) / 10}px`
}

/** Words on a colour that the author has chosen are black or white: those of the page turn with the theme, and the colour does not. */
function readableOn(group: SvgElement, outside: ReadonlySet<string>): boolean {
  const parts = group.children.filter((child) => typeof child !== 'string')
  const shape = parts.find((part) => classesOf(part).includes('shape'))
  if (shape === undefined) return false
  // Colours in a mask say what is seen of the shape.
  const masks = [...elements(shape)].filter(({name}) => name === 'mask')
  const masked = new Set(masks.flatMap((mask) => [...elements(mask)]))
  const inside = [...elements(shape)].filter((part) => !masked.has(part))
  const header = inside.find((part) => classesOf(part).includes('class_header'))
  const isOutside = classesOf(group).some((name) => outside.has(name))
  const words = [...(isOutside ? [] : parts), ...inside].filter(({name}) => name === 'text')
  const [first, ...others] = words
  const onHeader = header === undefined ? undefined : inkOn(header)
  const onShape = inside
    .filter((part) => part !== header)
    .map(inkOn)
    .find((ink) => ink !== undefined)
  if (header === undefined) paint(words, onShape)
  else {
    paint(first === undefined ? [] : [first], onHeader)
    paint(others, onShape)
  }
  return onHeader !== undefined || onShape !== undefined
}

function inkOn({attributes}: SvgElement): ReturnType<typeof textOn> {
  const fill = attributes.get('fill')
  return fill === undefined || /^(?:none|var|url)/.test(fill) ? undefined : textOn(fill)
}

function paint(words: readonly SvgElement[], ink: string | undefined): void {
  if (ink === undefined) return
  for (const {attributes} of words) if (attributes.get('fill')?.startsWith('var(')) attributes.set('fill', ink)
}

/** Labels of lines may lie on such a colour: they get an edge of the page's own. */
function edgeLabels(group: SvgElement): void {
  const parts = group.children.filter((child) => typeof child !== 'string')
  if (!parts.some((part) => classesOf(part).includes('connection'))) return
  for (const {name, attributes} of parts)
    if (name === 'text') {
      attributes.set('stroke', pageColor('N7') ?? 'none')
      attributes.set('stroke-width', '4')
      attributes.set('stroke-linejoin', 'round')
      attributes.set('paint-order', 'stroke')
    }
}

function classesOf({attributes}: SvgElement): string[] {
  return (attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== '')
}
