import {avifFormat} from './avif.ts'
import {type Calibrated, calibration} from './calibration.ts'
import {jpegFormat} from './jpeg.ts'
import type {Prediction} from './prediction.ts'
import {
  accepted,
  type Format,
  isClose,
  probe,
  reach,
  type Subject,
  subject,
  tryQualities,
  withinBounds,
} from './probe.ts'
import type {Raster} from './raster.ts'
import {BAND, trialOf} from './sample.ts'
import {type Candidate, errorOf} from './search.ts'

/** The first try foretells the second, which is nearly always the last. */
const TRIES = 3
/** A try of JPEG takes a third of the time. Of a better quality than this it is much larger than AVIF. */
const [JPEG_TRIES, JPEG_MOST] = [5, 94]
/**
 * Of a picture that was a JPEG errors may hardly fall with quality until they fall steeply, just below its own: when the first try is so far
 * off. Of 121 photographs 36 of 368 tries were saved.
 */
const [FAR, BELOW] = [0.35, 2]
/** Steps of quality that need no further try of a part. */
const NEAR = 3
/** How much ln(bytes) grows with each step of quality, until two tries tell. */
const GROWTH = 0.035
/** By how much errors may fall with quality, to what is usual. */
const [SLOW, FAST] = [0.5, 2]

/** Steps of AVIF's quality from the usual one for each of ln(1 − similarity) that a JPEG of its usual quality is off, and the most. */
const [AS_JPEG, FARTHEST] = [13, 14]

/** Bytes that JPEG may take for one of AVIF, for a sixth of the time: grain is hardly smaller as AVIF. */
const GRAINY = 1.12

/** Encodes a photograph once, at a quality that was found on a part of it, when that is worth it. */
export async function encodePhotograph(raster: Raster, prediction: Prediction): Promise<Candidate | undefined> {
  const {minSimilarity, worth, halvesColor} = prediction
  const limit = errorOf(minSimilarity)
  const format = avifFormat({effort: 0, halvesColor})
  const part = trialOf(raster)
  if (part === undefined) {
    const found = await tryQualities(subject(raster, format), limit, calibration.photograph, {tries: TRIES})
    return found && accepted(found, limit)
  }
  const tried = subject(part, format, BAND)
  const {jpeg, steps} = raster.channels === 3 ? await tryJpeg(tried, limit, prediction) : {steps: 0}
  const avif = await foretell(tried, limit, calibration.photograph, steps, jpeg && jpeg.tried / GRAINY)
  const found = avif ?? jpeg
  const share = (raster.width * raster.height) / (part.width * part.height)
  if (found === undefined || found.bytes * share > worth) return undefined
  const bytes = await found.format.encode(raster, found.quality)
  return {bytes, type: found.format.type, similarity: minSimilarity}
}

interface Foretold {
  readonly format: Format
  readonly quality: number
  /** Bytes of the part. */
  readonly tried: number
  /** At the least, of so much of the whole as the part has pixels. */
  readonly bytes: number
}

/**
 * The quality at which a part of a picture is alike enough as a JPEG, tried; and how far from the usual quality AVIF's will be. Of a
 * picture that was a JPEG errors do not fall evenly with the quality of another: one that nobody tried may be far off.
 */
async function tryJpeg(
  part: Subject,
  wholeLimit: number,
  {halvesColor, jpegQuality}: Prediction,
): Promise<{readonly jpeg?: Foretold; readonly steps: number}> {
  const codec = calibration.jpeg
  const limit = wholeLimit + codec.bias
  const tried = {...part, format: jpegFormat({halvesColor, progressive: false})}
  const first = await probe(tried, codec.quality)
  const steps = Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(AS_JPEG * (first.error - limit))))
  const isFar = first.error > limit + FAR && jpegQuality !== undefined && jpegQuality <= JPEG_MOST
  const second = isFar && jpegQuality - BELOW > codec.quality ? jpegQuality - BELOW : undefined
  const found = await tryQualities(tried, limit, codec, {tries: JPEG_TRIES, most: JPEG_MOST, first, second})
  if (found === undefined) return {steps}
  const {quality, bytes} = found
  const whole = {bytes: codec.whole * bytes.length, format: jpegFormat({halvesColor})}
  return {jpeg: {...whole, quality, tried: bytes.length}, steps}
}

/**
 * The quality at which a part is alike enough, and about the bytes that it takes; `steps` say where to begin. Undefined when it never
 * is, and as soon as it seems to take more than `most` bytes.
 */
async function foretell(
  part: Subject,
  wholeLimit: number,
  codec: Calibrated,
  steps: number,
  most = Number.POSITIVE_INFINITY,
): Promise<Foretold | undefined> {
  const limit = wholeLimit + codec.bias
  let last = await probe(part, withinBounds(codec.quality + steps))
  let fall = codec.fall
  let growth = GROWTH
  for (let tries = 1; ; tries++) {
    const quality = isClose(last, limit) ? last.quality : reach(last, limit, fall)
    const tried = last.bytes.length * Math.exp(growth * (quality - last.quality))
    const never = quality === last.quality && last.error > limit
    if (never || tried >= most) return undefined
    if (Math.abs(quality - last.quality) <= NEAR || tries === TRIES)
      return {format: part.format, quality, tried, bytes: codec.whole * tried}
    const next = await probe(part, quality)
    const seen = (last.error - next.error) / (next.quality - last.quality)
    growth = Math.log(next.bytes.length / last.bytes.length) / (next.quality - last.quality)
    fall = Math.min(FAST * codec.fall, Math.max(SLOW * codec.fall, seen))
    last = next
  }
}
