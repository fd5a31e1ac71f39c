import type {ElementView} from './element-view.ts'
import type {Row} from './row.ts'

const hrefNames = ['href', 'xlink:href'] as const

/** Attributes of SVG elements. `href` beats `xlink:href` where both stand. */
export const svgRows: readonly Row[] = [
  ...both('image', 'image', 'img-src'),
  ...both('feImage', 'image', 'img-src'),
  ...both('use', 'sprite', 'img-src'),
  ...both('a', 'link', undefined).map((row) => ({...row, certain: () => false})),
  animation('set', 'to'),
  animation('animate', 'to'),
  animation('animate', 'from', (element) => element.attribute('to') !== undefined),
  animation('animate', 'values'),
]

/** Presentation attributes whose value may hold `url()`. */
export const presentationAttributes: ReadonlySet<string> = new Set([
  'clip-path',
  'cursor',
  'fill',
  'filter',
  'marker',
  'marker-end',
  'marker-mid',
  'marker-start',
  'mask',
  'stroke',
])

function both(element: string, sink: Row['sink'], directive: Row['directive']): Row[] {
  return hrefNames.map((name) => ({
    element,
    attribute: name,
    sink,
    directive,
    syntax: 'url',
    ...(name === 'xlink:href' && {
      applies: (node: ElementView) => node.attribute('href') === undefined,
    }),
  }))
}

/** Addresses that an animation gives the `href` of an image; `values` beats `from` and `to`. */
function animation(
  element: string,
  name: 'to' | 'from' | 'values',
  applies: NonNullable<Row['applies']> = () => true,
): Row {
  return {
    element,
    attribute: name,
    sink: 'image',
    directive: 'img-src',
    syntax: name === 'values' ? 'values' : 'url',
    applies: (node) =>
      animatesImage(node) && (name === 'values' || node.attribute('values') === undefined) && applies(node),
    certain: (node) => isInImage(node) && targetOf(node) === undefined && node.attribute('begin') === undefined,
  }
}

/** An image around it, or whatever element it names. */
function animatesImage(element: ElementView): boolean {
  const name = element.attribute('attributeName')
  const isHref = name === 'href' || (name === 'xlink:href' && declaresXlink(element))
  return isHref && (isInImage(element) || targetOf(element) !== undefined)
}

/** The name of an attribute that is animated has the prefixes that the markup declares; HTML alone declares none. */
function declaresXlink(element: ElementView): boolean {
  for (let at: ElementView | undefined = element; at !== undefined; at = at.parent) {
    if (at.attribute('xmlns:xlink') !== undefined) return true
  }
  return false
}

function isInImage({parent}: ElementView): boolean {
  return parent?.name === 'image' || parent?.name === 'feImage'
}

function targetOf(element: ElementView): string | undefined {
  return element.attribute('href') ?? element.attribute('xlink:href')
}
