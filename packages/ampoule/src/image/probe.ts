import type {Calibrated} from './calibration.ts'
import {open, toRaster} from './decode.ts'
import type {Raster} from './raster.ts'
import {type Candidate, errorOf} from './search.ts'
import {type Planes, planesOf, similarity} from './similarity.ts'

const LEAST = 30
export const BEST = 95
/** A tenth more dissimilarity is worth 2 to 4 % of the bytes, and not another try. */
const CLOSE = Math.log(0.8)

/** A format with loss. */
export interface Format {
  /** MIME type. */
  readonly type: string
  /** Quality is 1 to 100. */
  encode(raster: Raster, quality: number): Promise<Uint8Array>
}

/** Picture to try: the whole, or a part of it put together of bands. */
export interface Subject {
  readonly raster: Raster
  readonly planes: Planes
  /** See `similarity`. */
  readonly band?: number
  readonly format: Format
}

/** One encoding that was compared with its source. */
export interface Probe {
  readonly type: string
  readonly quality: number
  readonly bytes: Uint8Array
  readonly similarity: number
  /** See `errorOf`. */
  readonly error: number
}

export function subject(raster: Raster, format: Format, band?: number): Subject {
  return {raster, planes: planesOf(raster), format, ...(band !== undefined && {band})}
}

export async function probe({raster, planes, band, format}: Subject, quality: number): Promise<Probe> {
  const bytes = await format.encode(raster, quality)
  const alike = similarity(planes, planesOf(await toRaster(open(bytes))), band)
  return {type: format.type, quality, bytes, similarity: alike, error: errorOf(alike)}
}

export function accepted({type, bytes, similarity: alike, error}: Probe, limit: number): Candidate | undefined {
  return error > limit ? undefined : {bytes, type, similarity: alike}
}

/** True when a picture is alike enough, and hardly more. */
export function isClose({error}: Probe, limit: number): boolean {
  return error <= limit && error >= limit + CLOSE
}

/** The quality at which an error may be expected to be at its limit. */
export function reach({quality, error}: Probe, limit: number, fall: number): number {
  return withinBounds(Math.ceil(quality + (error - limit) / fall))
}

/** The nearest quality that is tried. */
export function withinBounds(quality: number): number {
  return Math.min(BEST, Math.max(LEAST, quality))
}

/** How qualities are tried. */
export interface Search {
  readonly tries: number
  /** Best quality that is worth a try. */
  readonly most?: number
  /** The try at the usual quality, where there was one. */
  readonly first?: Probe
  /** Quality of the second try, where it is known better than by the first. */
  readonly second?: number | undefined
}

/** The least quality found in so many tries at which a picture is alike enough; undefined when there is none. */
export async function tryQualities(
  tried: Subject,
  limit: number,
  {quality: usual, fall}: Calibrated,
  {tries, most = BEST, first, second}: Search,
): Promise<Probe | undefined> {
  let [quality, low, high] = [usual, 0, BEST + 1]
  let found: Probe | undefined
  for (let count = 0; count < tries; count++) {
    const next = count === 0 && first !== undefined ? first : await probe(tried, quality)
    if (next.error <= limit) {
      found = next
      high = quality
    } else low = quality
    const better = (count === 0 ? second : undefined) ?? reach(next, limit, fall)
    if (isClose(next, limit) || better > most || high - low <= 1) break
    // What is outside of what is known is no better: errors do not fall quite evenly.
    quality = better > low && better < high ? better : (low + high) >> 1
  }
  return found
}
