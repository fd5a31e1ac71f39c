import {CapabilityError, type EncodedImage, type ImageRequest} from '@ampoule/build'
import {type SniffedImage, sniffImage, stripMetadata} from '@ampoule/build/internals'
import {encodeAnimation} from './animation.ts'
import {MAX_PIXELS, open, readMetadata, toRaster} from './decode.ts'
import {jpegQuality} from './jpeg-quality.ts'
import {encodePredicted} from './predicted.ts'
import type {Candidate} from './search.ts'
import {encodeStill} from './still.ts'

const MAX_BYTES = 256 * 1024 * 1024
/** Below, there is next to nothing to save. */
const TINY = 1024
/** Above, the pixels alone take hundreds of megabytes. */
const MAX_ENCODED_PIXELS = 32_000_000
/** A saving is worth a change from here on: in bytes, or as a share of the file. */
const [WORTH_BYTES, WORTH_SHARE] = [8 * 1024, 0.1]
/** In bits a pixel: a photograph in JPEG of quality 80, a screenshot in PNG. */
const SMALL_ENOUGH = 2

export interface EncodedRaster extends EncodedImage {
  /** Similarity to the source at the size of the raster, 0 to 1; 1 when it was kept. */
  readonly similarity: number
}

/**
 * Encodes an image anew as WebP, AVIF, palette PNG or JPEG, whichever is smallest and looks the same: not wider than
 * `maxWidth`, upright, in sRGB, without metadata, with its alpha and its frames. What would not become smaller is kept,
 * its metadata removed: lossy WebP and AVIF that are not too wide, images below 1 KiB, formats and depths that cannot
 * be written (BMP, ICO, APNG, animated AVIF, HDR, CMYK), and what would take too long: 32 megapixels after scaling, all frames
 * together; 8 of a photograph, 6 of film. The same input gives the same bytes.
 *
 * Throws `CapabilityError`: `invalid` when the bytes are no image that browsers show, or are cut off; `too-large` past
 * 100 megapixels, 256 MiB or 30 seconds a step.
 */
export async function encodeImage(bytes: Uint8Array, request: ImageRequest): Promise<EncodedRaster> {
  const source = inspect(bytes)
  const kept = stripMetadata(bytes)
  const encoded = DECODED.has(source.type) ? await tryEncode(bytes, source, request) : undefined
  const {width, height} = source
  const least = source.width > request.maxWidth ? 0 : leastSaving(kept, request)
  return encoded && encoded.bytes.length < kept.length - least
    ? {...encoded, width, height}
    : {bytes: kept, type: source.type, width, height, similarity: 1}
}

type Source = SniffedImage & {readonly width: number; readonly height: number}

const DECODED: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])

/** Those whose frames sharp reads and writes. */
const ANIMATED: ReadonlySet<string> = new Set(['image/gif', 'image/webp'])

function inspect(bytes: Uint8Array): Source {
  if (bytes.length > MAX_BYTES) {
    throw new CapabilityError('too-large', `Image file has ${bytes.length} bytes, over the limit of ${MAX_BYTES}`)
  }
  const source = sniffImage(bytes)
  if (source === undefined || source.type === 'image/svg+xml') {
    throw new CapabilityError('invalid', `${source?.type ?? 'File'} is not a raster image that browsers show`)
  }
  const {width, height} = source
  if (width === undefined || height === undefined) {
    throw new CapabilityError('invalid', `Header of the ${source.type} ends before its size`)
  }
  // Before a decoder sees it: a few kilobytes can ask for gigabytes.
  if (width * height > MAX_PIXELS) {
    throw new CapabilityError('too-large', `Image of ${width} × ${height} has more than ${MAX_PIXELS} pixels`)
  }
  return {...source, width, height}
}

/** Undefined when the source is better kept. Throws when it cannot be decoded, also then. */
async function tryEncode(bytes: Uint8Array, source: Source, request: ImageRequest): Promise<Candidate | undefined> {
  const {maxWidth, minSimilarity, effort = 'thorough'} = request
  const jpeg = source.type === 'image/jpeg' ? await readMetadata(bytes) : undefined
  // Of four inks without a profile, browsers and sharp make different colours.
  if (isWorthwhile(bytes, source, request) && jpeg?.space !== 'cmyk') {
    if (source.animated) return encodeAnimation(bytes, await readMetadata(bytes), {maxWidth, minSimilarity, effort})
    const upright = source.orientation === 1 ? open(bytes) : open(bytes).autoOrient()
    const raster = await toRaster(upright.resize({width: maxWidth, withoutEnlargement: true}))
    if (effort === 'thorough') return encodeStill(raster, minSimilarity)
    const asItWas = jpeg !== undefined && source.width <= maxWidth
    const quality = asItWas ? jpegQuality(bytes) : undefined
    return encodePredicted(raster, {
      minSimilarity,
      worth: bytes.length - leastSaving(bytes, request),
      tries: effort === 'balanced',
      halvesColor: asItWas && jpeg.chromaSubsampling === '4:2:0',
      ...(quality !== undefined && {jpegQuality: quality}),
    })
  }
  await toRaster(open(bytes).resize({width: 8}))
  return undefined
}

/** Least that a change must save to be worth it, in bytes: with `thorough` any will do. */
function leastSaving({length}: Uint8Array, {effort = 'thorough'}: ImageRequest): number {
  return effort === 'thorough' ? 0 : Math.min(WORTH_BYTES, WORTH_SHARE * length)
}

function isWorthwhile(bytes: Uint8Array, source: Source, request: ImageRequest): boolean {
  const {maxWidth, minSimilarity, reencode, effort} = request
  const {type, width, height, lossy, animated, hdr} = source
  if (bytes.length < TINY || hdr || (animated && !ANIMATED.has(type))) return false
  const scale = Math.min(1, maxWidth / width)
  const isSmall = bytes.length * 8 <= SMALL_ENOUGH * width * height
  if (effort === 'fast' && isSmall && scale === 1 && reencode !== true) return false
  if (width * height * scale ** 2 > MAX_ENCODED_PIXELS) return false
  if (!lossy || scale < 1) return true
  // Without loss what was lossy only grows; with loss, what is well coded would lose twice.
  return minSimilarity < 1 && (type === 'image/jpeg' || reencode === true)
}
