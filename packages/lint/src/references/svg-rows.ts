import type {ElementView} from './element-view.ts'
import {type InertRow, type Row, svgSpec} from './row.ts'

const hrefNames = ['href', 'xlink:href'] as const

/** So that each value is shown, soon and for long enough to be asked for: it goes over to the next after half the time. */
const timing = {
  to: 'dur="1ms" fill="freeze"',
  from: 'dur="1s"',
  values: 'dur="300ms" repeatCount="4"',
} as const

/** Attributes of SVG elements. `href` beats `xlink:href` where both stand. */
export const svgRows: readonly Row[] = [
  ...both(
    'image',
    'image',
    'img-src',
    `${svgSpec}embedded.html#ImageElement`,
    (href) => `<svg><image ${href}="{url}"/></svg>`,
  ),
  ...both(
    'feImage',
    'image',
    'img-src',
    'https://www.w3.org/TR/filter-effects-1/#feImageElement',
    (href) =>
      `<svg><filter id="f"><feImage ${href}="{url}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`,
  ),
  ...both(
    'use',
    'sprite',
    'img-src',
    `${svgSpec}struct.html#UseElement`,
    (href) => `<svg><use ${href}="{url}#a"/></svg>`,
  ),
  ...both(
    'a',
    'link',
    undefined,
    `${svgSpec}linking.html#Links`,
    (href) => `<svg><a ${href}="{url}"><text>x</text></a></svg>`,
  ).map((row) => ({...row, certain: () => false})),
  animation('set', 'to'),
  animation('animate', 'to'),
  animation('animate', 'from', ' to="data:,"', (element) => element.attribute('to') !== undefined),
  animation('animate', 'values'),
]

/** `href`s that name another document and fetch nothing: gradients, patterns and text paths. */
export const svgInertRows: readonly InertRow[] = [
  'linearGradient',
  'radialGradient',
  'pattern',
  'textPath',
  'mpath',
].map((element) => ({
  element,
  attribute: 'href',
  spec: `${svgSpec}linking.html#processingURL`,
  example: `<svg><${element} href="{url}#a"></${element}></svg>`,
}))

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

function both(
  element: string,
  sink: Row['sink'],
  directive: Row['directive'],
  spec: string,
  example: (href: string) => string,
): Row[] {
  return hrefNames.map((name) => ({
    element,
    attribute: name,
    sink,
    directive,
    syntax: 'url',
    ...(name === 'xlink:href' && {
      applies: (node: ElementView) => node.attribute('href') === undefined,
    }),
    spec,
    example: example(name),
  }))
}

/** Addresses that an animation gives the `href` of an image; `values` beats `from` and `to`. */
function animation(
  element: string,
  name: keyof typeof timing,
  more = '',
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
    spec: 'https://svgwg.org/specs/animations/#AttributeNameAttribute',
    example: `<svg><image href="data:,"><${element} attributeName="href" ${name}="{url}"${more} ${timing[name]}/></image></svg>`,
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
