import type {ElementView} from './element-view.ts'
import {matches, mayMatch} from './media.ts'
import {chooseCandidate, readSrcset} from './srcset.ts'

/** True when a browser is certain to take an attribute's address, or of several the one of that number. */
type IsChosen = (candidate?: number) => boolean

const always: IsChosen = () => true
const never: IsChosen = () => false

/**
 * Tells which source of an image or a medium a browser in an ordinary window (density 1) is certain to take: `<source>` before
 * `<img>`, `srcset` before `src`, one candidate of a `srcset`. A list is read once, however many candidates are asked about.
 * Source: https://html.spec.whatwg.org/multipage/images.html#selecting-an-image-source
 */
export function chosenOf(element: ElementView, name: string): IsChosen {
  const isSource = element.name === 'source'
  if (element.name !== 'img' && !isSource) return always
  if (isSource && (element.parent?.size ?? 0) > mostSources) return never
  if (isSource && name === 'src') return isFirstMedium(element) ? always : never
  if (isSource && !isUsable(element)) return never
  if (element.parent?.name === 'picture') {
    if (element.parent.size > mostSources) return never
    if (element.before.some((one) => one.name === 'source' && mayBeUsed(one))) return never
  }
  const srcset = element.attribute('srcset')
  if (srcset === undefined) return always
  const hasSrc = !isSource && (element.attribute('src')?.trim() ?? '') !== ''
  const chosen = chooseCandidate(readSrcset(srcset), {sizes: element.attribute('sizes'), src: hasSrc})
  return (candidate = 0) => (name === 'srcset' ? chosen === candidate : chosen === 'src')
}

/** Each source asks about all those before it. In a picture of more nodes than anybody writes nothing is certain. */
const mostSources = 64

/** Image types that all of today's browsers show. */
const imageTypes = /^image\/(?:avif|webp|png|apng|jpe?g|gif|svg\+xml|bmp|x-icon|vnd\.microsoft\.icon)$/i
/** Those that some show: Chromium 156 takes JPEG XL. */
const newImageTypes = /^image\/jxl$/i

function mayBeUsed(source: ElementView): boolean {
  const type = typeOf(source)
  const hasCandidates = readSrcset(source.attribute('srcset') ?? '').length > 0
  const isKnown = type === '' || imageTypes.test(type) || newImageTypes.test(type)
  return hasCandidates && isKnown && mayMatch(source.attribute('media'))
}

function isUsable(source: ElementView): boolean {
  const hasImage = source.after.some(({name}) => name === 'img')
  return hasImage && mayBeUsed(source) && !newImageTypes.test(typeOf(source)) && matches(source.attribute('media'))
}

function typeOf(source: ElementView): string {
  return source.attribute('type')?.trim() ?? ''
}

function isFirstMedium(source: ElementView): boolean {
  const type = source.attribute('type')?.trim().toLowerCase() ?? ''
  const isFirst = !source.before.some(({name}) => name === 'source')
  return isFirst && matches(source.attribute('media')) && (type === '' || mediaTypes.has(type))
}

/** Media types that every browser of today plays; of one with `codecs` that is not known. */
const mediaTypes: ReadonlySet<string> = new Set('video/mp4 video/webm audio/mpeg audio/mp4 audio/wav'.split(' '))
