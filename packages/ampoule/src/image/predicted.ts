import {encodeAvif} from './avif.ts'
import {type Calibrated, calibration} from './calibration.ts'
import {open, toRaster} from './decode.ts'
import {fitsWebp, losslessWebp, MAX_COLORS, palettePng} from './lossless.ts'
import {contentOf, type Raster} from './raster.ts'
import {BAND, trialOf} from './sample.ts'
import {type Candidate, errorOf, smallest} from './search.ts'
import {planesOf, similarity} from './similarity.ts'
import {encodeStill} from './still.ts'

/** What an encoding has to be. */
export interface Prediction {
  readonly minSimilarity: number
  /** Larger than this, in bytes, it is not worth it. */
  readonly worth: number
  /** True to try qualities on a part of the picture first. */
  readonly tries: boolean
}

/** A graphic has a few colours, or 256 at most and mostly flat areas; dithered and grey photographs have 256 as well. */
const FEW_COLORS = 16
const GRAPHIC = 0.7
/** Pixels up to which a search takes no longer than a prediction. */
const TINY_PIXELS = 10_000
/** Most pixels of a photograph: AVIF takes some 40 bytes of memory for each. */
const MAX_LOSSY_PIXELS = 8_000_000
const [LEAST, BEST] = [30, 95]
/** Steps of quality above the median at which nine pictures in ten are alike enough. */
const SAFE = 10
/** How often a quality is tried on a part. The first foretells the second, which is nearly always the last. */
const TRIES = 3
/** A tenth more dissimilarity is worth 2 to 4 % of the bytes, and not another try. */
const CLOSE = Math.log(0.8)
/** Flatness from which on a picture may be a drawing, and is one; bytes of one at effort 1 by those at effort 0. */
const [MAY_BE_DRAWN, DRAWN, DRAWN_SHARE] = [0.25, 0.6, 0.85]
/** What keeps every pixel may be a tenth larger than what does not. */
const EXACT = 1.1

/**
 * Encodes once, in the form that suits the picture, at a quality that was tried on a part of it. Without tries the quality
 * is one that suits most pictures. Undefined when nothing is worth it, or alike.
 */
export async function encodePredicted(raster: Raster, prediction: Prediction): Promise<Candidate | undefined> {
  const {minSimilarity} = prediction
  if (raster.width * raster.height <= TINY_PIXELS) return encodeStill(raster, minSimilarity)
  const {colors, flatness} = contentOf(raster)
  const indexed = colors <= MAX_COLORS
  if (minSimilarity >= 1 || colors <= FEW_COLORS || (indexed && flatness >= GRAPHIC))
    return smallest([await losslessWebp(raster, 1), indexed ? await palettePng(raster, 1) : undefined])
  if (raster.width * raster.height > MAX_LOSSY_PIXELS || !fitsWebp(raster))
    return flatness >= GRAPHIC ? losslessWebp(raster, 1) : undefined
  if (prediction.tries) return encodeTried(raster, flatness, prediction)
  if (flatness >= GRAPHIC) return losslessWebp(raster, 1)
  const effort = flatness >= DRAWN ? 1 : 0
  return accepted(await probe(raster, effort, calibration[effort].quality + SAFE), errorOf(minSimilarity))
}

/** Tries on a part, and encodes the whole when that is worth it. A picture that is small is its own part. */
async function encodeTried(
  raster: Raster,
  flatness: number,
  {minSimilarity, worth}: Prediction,
): Promise<Candidate | undefined> {
  const limit = errorOf(minSimilarity)
  const part = trialOf(raster)
  const isDrawn = await isDrawing(part ?? raster, flatness)
  const effort = isDrawn ? 1 : 0
  const {bias, whole} = calibration[effort]
  const lossy = await tryQualities(part ?? raster, effort, part === undefined ? limit : limit + bias, part && BAND)
  const lossless = isDrawn ? await losslessWebp(part ?? raster, 1) : undefined
  const isExact = lossless !== undefined && (lossy === undefined || lossless.bytes.length <= EXACT * lossy.bytes.length)
  if (part === undefined) return isExact ? lossless : lossy && accepted(lossy, limit)
  const tried = isExact ? lossless : lossy
  const share = (raster.width * raster.height) / (part.width * part.height)
  // A part takes at least as many bytes for its size as the whole.
  if (tried === undefined || tried.bytes.length * share * whole > worth) return undefined
  if (isExact || lossy === undefined) return losslessWebp(raster, 1)
  if (isDrawn) return encodeChecked(raster, effort, lossy.quality, limit)
  const bytes = await encodeAvif(raster, lossy.quality, effort)
  return {bytes, type: 'image/avif', similarity: lossy.similarity}
}

/** Of a drawing a part may be blank: the whole is looked at, and encoded again when it is not alike enough. */
async function encodeChecked(
  raster: Raster,
  effort: 0 | 1,
  quality: number,
  limit: number,
): Promise<Candidate | undefined> {
  const first = await probe(raster, effort, quality)
  if (first.error <= limit) return accepted(first, limit)
  const better = Math.max(reach(first, limit, calibration[effort]), quality + 2)
  return better > BEST ? undefined : accepted(await probe(raster, effort, better), limit)
}

/** Drawings, and text on shaded ground: there effort 1 takes twice the time for half the bytes. */
export async function isDrawing(raster: Raster, flatness: number): Promise<boolean> {
  if (flatness < MAY_BE_DRAWN || flatness >= DRAWN) return flatness >= DRAWN
  const {quality} = calibration[1]
  const [photographed, drawn] = [await encodeAvif(raster, quality, 0), await encodeAvif(raster, quality, 1)]
  return drawn.length < DRAWN_SHARE * photographed.length
}

/** The least quality found at which a picture is alike enough; undefined when there is none. */
async function tryQualities(raster: Raster, effort: 0 | 1, limit: number, band?: number): Promise<Probe | undefined> {
  const codec = calibration[effort]
  let quality = codec.quality
  let found: Probe | undefined
  for (let tries = 0; tries < TRIES; tries++) {
    const tried = await probe(raster, effort, quality, band)
    if (tried.error <= limit) found = found && found.quality < tried.quality ? found : tried
    const next = reach(tried, limit, codec)
    const isGood = tried.error <= limit && tried.error >= limit + CLOSE
    if (isGood || next === quality || (found !== undefined && next >= found.quality)) break
    quality = next
  }
  return found
}

interface Probe {
  readonly quality: number
  readonly bytes: Uint8Array
  readonly similarity: number
  /** See `errorOf`. */
  readonly error: number
}

async function probe(raster: Raster, effort: 0 | 1, quality: number, band?: number): Promise<Probe> {
  const bytes = await encodeAvif(raster, quality, effort)
  const alike = similarity(planesOf(raster), planesOf(await toRaster(open(bytes))), band)
  return {quality, bytes, similarity: alike, error: errorOf(alike)}
}

function accepted({bytes, similarity: alike, error}: Probe, limit: number): Candidate | undefined {
  return error > limit ? undefined : {bytes, type: 'image/avif', similarity: alike}
}

/** The quality at which an error may be expected to be at its limit. */
function reach({quality, error}: Probe, limit: number, {fall}: Calibrated): number {
  return Math.min(BEST, Math.max(LEAST, Math.ceil(quality + (error - limit) / fall)))
}
