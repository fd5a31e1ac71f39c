import {readSource} from '@ampoule/lint/internals'
import type {Element, ElementContent, Root} from 'hast'
import {fromParse5} from 'hast-util-from-parse5'
import {element, elementsOf, getAttribute, removeAttribute, setAttribute} from '../../hast.ts'

/**
 * Names the reason why the SVG of an image cannot stand in a page, since it would look or act differently there: text takes fonts of
 * the page, links can be followed, media queries ask for another window, styles and blending reach across. Undefined when
 * there is nothing of the kind. `svg` is as `prepareSvg` gives it.
 *
 * With `links`, what can be followed is wanted: text and styles of its own come with it.
 */
export function svgObjection(svg: string, {links = false}: {readonly links?: boolean} = {}): string | undefined {
  const root = parse(svg)
  for (const {
    node: {tagName},
  } of elementsOf({type: 'root', children: root.children}))
    if (!DRAWN.test(tagName) && !(links && LINKED.test(tagName))) return `\`<${tagName}>\``
  for (const name of Object.keys(root.properties))
    if (!ROOT.test(name) && !(links && OF_TEXT.test(name))) return `attribute \`${name.toLowerCase()}\``
  const odd =
    /data:|var\(|env\(|\d(?:rem|rlh|lh|ex|ch|cap|ic|[sld]?v[wh]|[sld]?vmin|[sld]?vmax|cq\w+)\b|mix-blend-mode|isolation|backdrop-filter|animation|transition/i.exec(
      svg,
    )
  if (odd && !links) return `\`${odd[0]}\``
  const [, , width = 0, height = 0] = (getAttribute(root, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return width > 0 && height > 0 ? undefined : 'size without `viewBox`'
}

/**
 * The `<svg>` in the place of an `<img>`. What is drawn inherits nothing of the page and takes no clicks; the name for
 * assistive technology, the tooltip, classes and sizes are those of the image.
 */
export function svgInPlace(
  svg: string,
  image: Element,
  {width, links = false}: {readonly width: number | undefined; readonly links?: boolean},
): Element {
  const root = parse(svg)
  const node = element('svg', {}, [])
  if (image.position) node.position = image.position
  for (const name of ['viewBox', 'preserveAspectRatio']) {
    const value = getAttribute(root, name)
    if (value !== undefined) setAttribute(node, name, value)
  }
  for (const name of Object.keys(image.properties))
    if (!OF_IMAGES.test(name)) node.properties[name] = image.properties[name]
  // Without sizes an image is as wide as its file says, and as high as that makes it.
  if (getAttribute(image, 'width') === undefined && getAttribute(image, 'height') === undefined && width !== undefined)
    setAttribute(node, 'width', String(width))
  const alt = getAttribute(image, 'alt')
  if (alt === '') setAttribute(node, 'aria-hidden', 'true')
  else if (getAttribute(image, 'role') === undefined) setAttribute(node, 'role', links ? 'group' : 'img')
  if (alt !== undefined && alt !== '' && getAttribute(image, 'aria-label') === undefined)
    setAttribute(node, 'aria-label', alt)
  const inherited = Object.keys(root.properties).filter((name) => INHERITED.test(name) || (links && OF_TEXT.test(name)))
  const drawn = drawnOf(root.children)
  const properties = Object.fromEntries(inherited.map((name) => [name, root.properties[name]]))
  const inner = inherited.length === 0 ? drawn : [element('g', properties, drawn)]
  const title = getAttribute(image, 'title')
  const tooltip = title === undefined ? [] : [element('title', {}, [{type: 'text', value: title}])]
  const apart = {style: links ? APART : `${APART};pointer-events:none`}
  node.children = [...tooltip, element('g', apart, inner)]
  return node
}

/** An SVG, as `prepareSvg` gives it, that stands in the page as a part of it: it takes fonts and colours of the page. */
export function drawnSvg(svg: string): Element {
  return parse(svg)
}

const APART = 'all:initial;color:#000;direction:ltr'
const DRAWN =
  /^(?:g|path|rect|circle|ellipse|line|polyline|polygon|defs|linearGradient|radialGradient|stop|clipPath|mask|pattern|use|symbol|filter|fe(?!Image$)[A-Z]\w+|marker|title|desc)$/
const LINKED = /^(?:a|text|tspan|textPath|style|animate|animateTransform|animateMotion|set)$/
/** Attributes on the root of a drawing that are about its text. */
const OF_TEXT = /^(?:class(?:Name)?|style|font\w*|textAnchor|letterSpacing|dominantBaseline|textRendering|xmlSpace)$/
/** Presentation attributes that what is inside inherits, and what says how large it is. Names of properties in hast. */
const INHERITED =
  /^(?:fill(?:Opacity|Rule)?|stroke(?:\w+)?|color|clipRule|colorInterpolation(?:Filters)?|shapeRendering|paintOrder|strokeLineCap|strokeLineJoin)$/
const ROOT = new RegExp(
  `${INHERITED.source}|^(?:xmlns|xmlnsXLink|width|height|viewBox|preserveAspectRatio|version|baseProfile|role|focusable|(?:aria|data)[A-Z]\\w*)$`,
)
const OF_IMAGES = /^(?:src|alt|title|loading|decoding|fetchPriority|referrerPolicy|crossOrigin)$/

function parse(svg: string): Element {
  const tree = fromParse5(readSource(svg).tree) as Root
  const root = elementsOf(tree).find(({node}) => node.tagName === 'svg')?.node
  if (root === undefined) throw new TypeError('Text is not a prepared SVG')
  for (const {node} of elementsOf(tree)) {
    delete node.position
    for (const child of node.children) delete child.position
  }
  removeAttribute(root, 'id')
  return root
}

/** Without what is neither shown nor read out in an image, and that rules of a page could choose elements by. */
function drawnOf(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    if (child.tagName === 'title' || child.tagName === 'desc') return []
    const properties = Object.entries(child.properties).filter(([name]) => !UNSEEN.test(name))
    return [{...child, properties: Object.fromEntries(properties), children: drawnOf(child.children)}]
  })
}

const UNSEEN = /^(?:(?:aria|data)[A-Z]\w*|role|tabIndex|focusable|lang|xmlLang)$/
