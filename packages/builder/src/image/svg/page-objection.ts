import type {Element} from 'hast'
import {getAttribute} from '../../hast.ts'
import {mayMatch, type PageRule, type Selector} from './page-rules.ts'

/** Properties that do nothing to the shapes in an SVG, so that a rule for everything may set them. */
const NOT_OF_SHAPES =
  /^(?:--|box-sizing|margin|padding|border|outline|background|break-|scroll-|transition|animation|min-|max-|inset|top$|left$|right$|bottom$|position$|float$|clear$|z-index$|list-style|tab-size$|-webkit-tap|-webkit-text-size|-moz-text-size|text-size)/
const REPLACED_ONLY = /^(?:object-|image-|content$)/
const HEIGHT = /^(?:(?:min-|max-)?(?:height|block-size)|aspect-ratio|flex|align-self|place-self)$/
/** Elements that an SVG may be made of. */
const SVG_TYPES =
  /^(?:svg|g|path|rect|circle|ellipse|line|polyline|polygon|defs|lineargradient|radialgradient|stop|clippath|mask|pattern|use|symbol|filter|fe[a-z]+|marker)$/
/** Conditions that no shape in an SVG meets. */
const NEVER_SHAPES =
  /^:root|::(?:before|after|selection|marker|backdrop)$|\[(?:hidden|open|disabled|checked|type|role=(?!["']?img)|tabindex|data-|aria-(?!hidden|label\b))/
/** Attributes that an image has and the `<svg>` in its place has not, or the other way round. */
const CHANGED =
  /\[(?:alt|src|title|loading|decoding|fetchpriority|referrerpolicy|crossorigin|width|viewbox|role(?:\]|=["']?img)|aria-hidden|aria-label\b)/i
const NAMES_TYPE = /(?:^|[\s(,>+~])(?:img|svg|picture)(?![\w-])/i

/**
 * The selector of a page's rule that treats an `<img>` and the `<svg>` in its place differently, or would reach into the
 * SVG; undefined when there is none. `hasWidth` is whether the image says how wide it is: if not, its height may decide.
 */
export function pageObjection(
  rules: readonly PageRule[],
  image: Element,
  ancestors: readonly Element[],
  hasWidth: boolean,
): string | undefined {
  const svg: Element = {...image, tagName: 'svg'}
  const [parent] = ancestors
  if (!hasWidth && parent && /flex|grid/.test(getAttribute(parent, 'style') ?? '')) return `${parent.tagName}[style]`
  for (const {selectors, declarations} of rules) {
    const properties = [...declarations.keys()]
    const isPaired = ['img', 'svg'].every((type) => selectors.some((selector) => isForAll(selector, type)))
    for (const selector of selectors) {
      const {text, compounds} = selector
      const subject = compounds.at(-1)
      if (subject === undefined) return text
      // Siblings and parents of an image are chosen by what it is.
      if (compounds.slice(0, -1).some(({type}) => type === 'img' || type === 'picture')) return text
      if (compounds.some(({rest}) => NAMES_TYPE.test(rest))) return text
      if (compounds.some(({type, rest}) => (type === undefined || type === 'img') && CHANGED.test(rest))) return text
      const {type} = subject
      const isOfImage = mayMatch(selector, image, ancestors)
      if (isOfImage && properties.some((name) => REPLACED_ONLY.test(name))) return text
      if (isOfImage && !hasWidth && properties.some((name) => HEIGHT.test(name) && declarations.get(name) !== 'auto'))
        return text
      if (type === 'img' && isOfImage && !isPaired && !properties.every((name) => /^(?:break-|page-break-)/.test(name)))
        return text
      if (type === 'svg' && mayMatch(selector, svg, ancestors) && !isPaired) return text
      if (type !== undefined && type !== 'svg' && SVG_TYPES.test(type)) return text
      const isForEverything = type === undefined && subject.classes.length === 0 && subject.ids.length === 0
      if (isForEverything && !NEVER_SHAPES.test(subject.rest)) {
        if (!properties.every((name) => NOT_OF_SHAPES.test(name))) return text
      }
    }
    const laysOut = /^(?:inline-)?(?:flex|grid)/.test(declarations.get('display') ?? '')
    const outside = selectors.find((selector) => parent && laysOut && mayMatch(selector, parent, ancestors.slice(1)))
    if (!hasWidth && outside !== undefined) return outside.text
  }
  return undefined
}

/** `img`, `svg` or `svg[viewBox]`: every SVG that an image becomes has a view box. */
function isForAll({compounds}: Selector, type: string): boolean {
  const [only, ...others] = compounds
  return (
    others.length === 0 &&
    only?.type === type &&
    /^(?:\[viewbox\])?$/i.test(only.rest) &&
    only.classes.length + only.ids.length === 0
  )
}

/** Names an attribute of an image that an `<svg>` has not, or takes otherwise; undefined when there is none. */
export function imageObjection(image: Element): string | undefined {
  for (const name of Object.keys(image.properties)) {
    if (!KEPT_OR_USELESS.test(name)) return name.toLowerCase()
  }
  for (const name of ['width', 'height']) {
    if (!/^\d+$/.test(getAttribute(image, name) ?? '0')) return name
  }
  const style = getAttribute(image, 'style') ?? ''
  return /(?:object|image)-|content\s*:|height|flex|display/i.test(style) ? 'style' : undefined
}

// Names of properties in hast.
const KEPT_OR_USELESS =
  /^(?:src|alt|width|height|className|id|style|title|lang|tabIndex|role|aria[A-Z]\w*|data[A-Z]\w*|loading|decoding|fetchPriority|referrerPolicy|crossOrigin)$/
