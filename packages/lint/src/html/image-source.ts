import {matches, mayMatch} from '../references/media.ts'
import {chooseCandidate, readSrcset} from '../references/srcset.ts'
import {attribute, type Element, isElement} from '../source/source.ts'

/**
 * Whether a browser in an ordinary window (density 1) is sure to take this one of the sources of an image or a medium:
 * `<source>` before `<img>`, `srcset` before `src`, one candidate of a `srcset`.
 * Source: https://html.spec.whatwg.org/multipage/images.html#selecting-an-image-source
 */
export function isChosen(element: Element, name: string, candidate = 0): boolean {
  if (element.tagName === 'source' && name === 'src') return isFirstMedium(element)
  if (element.tagName !== 'img' && element.tagName !== 'source') return true
  if (element.tagName === 'source' && !isUsable(element)) return false
  if (earlierSources(element).some((source) => mayBeUsed(source))) return false
  const srcset = attribute(element, 'srcset')
  if (srcset === undefined) return true
  const hasSrc = element.tagName === 'img' && (attribute(element, 'src')?.trim() ?? '') !== ''
  const chosen = chooseCandidate(readSrcset(srcset), {sizes: attribute(element, 'sizes'), src: hasSrc})
  return name === 'srcset' ? chosen === candidate : chosen === 'src'
}

function earlierSources(element: Element): Element[] {
  const parent = element.parentNode
  if (parent === null || parent.nodeName !== 'picture') return []
  const before = parent.childNodes.slice(0, parent.childNodes.indexOf(element))
  return before.filter(isElement).filter(({tagName}) => tagName === 'source')
}

/** Image types that today's browsers show. */
const imageTypes = /^image\/(?:avif|webp|png|apng|jpe?g|gif|svg\+xml|bmp|x-icon|vnd\.microsoft\.icon)$/i

function mayBeUsed(source: Element): boolean {
  const type = attribute(source, 'type')?.trim() ?? ''
  const hasCandidates = readSrcset(attribute(source, 'srcset') ?? '').length > 0
  return hasCandidates && (type === '' || imageTypes.test(type)) && mayMatch(attribute(source, 'media'))
}

function isUsable(source: Element): boolean {
  return mayBeUsed(source) && matches(attribute(source, 'media')) && hasImage(source)
}

/** Whether an image comes after it. */
function hasImage(source: Element): boolean {
  const siblings = source.parentNode?.childNodes ?? []
  return siblings.slice(siblings.indexOf(source)).some((node) => node.nodeName === 'img')
}

function isFirstMedium(source: Element): boolean {
  const siblings = source.parentNode?.childNodes.filter(isElement).filter(({tagName}) => tagName === 'source') ?? []
  const type = attribute(source, 'type')?.trim().toLowerCase() ?? ''
  return siblings[0] === source && matches(attribute(source, 'media')) && (type === '' || mediaTypes.has(type))
}

/** Media types that every browser of today plays; of one with `codecs` that is not known. */
const mediaTypes: ReadonlySet<string> = new Set('video/mp4 video/webm audio/mpeg audio/mp4 audio/wav'.split(' '))
