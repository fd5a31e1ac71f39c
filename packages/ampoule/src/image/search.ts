import {open, toRaster} from './decode.ts'
import {type Planes, planesOf, similarity} from './similarity.ts'

export interface Candidate {
  readonly bytes: Uint8Array
  /** MIME type. */
  readonly type: string
  /** Similarity to the picture that was encoded, 0 to 1. */
  readonly similarity: number
}

export interface Codec {
  readonly type: string
  /** The least and the best quality to be tried, and the one that most often gives a similarity of 0.98. */
  readonly least: number
  readonly usual: number
  readonly best: number
  readonly encode: (quality: number) => Promise<Uint8Array>
  /** How alike what was encoded is. */
  readonly compare: (bytes: Uint8Array) => Promise<number>
}

interface Probe {
  readonly quality: number
  /** ln(1 − similarity): it falls nearly evenly with quality. */
  readonly error: number
}

// Measured on photographs and diagrams: WebP 0.02 to 0.06, AVIF 0.04 to 0.07 for each step of quality.
const FALL = 0.05
const USUAL_SIMILARITY = 0.98
/** A tenth more dissimilarity is worth 2 to 4 % of the bytes, and not another try. */
const CLOSE = Math.log(0.9)

/** The smallest encoding that is alike enough, in two or three tries; undefined when the best quality is not. */
export async function searchQuality(codec: Codec, minSimilarity: number): Promise<Candidate | undefined> {
  const {type, least, usual, best, encode, compare} = codec
  const limit = errorOf(minSimilarity)
  let found: Candidate | undefined
  let low: Probe | undefined
  let high: Probe | undefined
  for (;;) {
    const from: number = low ? low.quality + 1 : least
    const to: number = high ? high.quality - 1 : best
    if (from > to) return found
    const start = {quality: usual, error: errorOf(USUAL_SIMILARITY)}
    const quality = Math.min(Math.max(guess(low, high, limit) ?? reach(start, limit), from), to)
    const bytes = await encode(quality)
    const alike = await compare(bytes)
    const probe = {quality, error: errorOf(alike)}
    if (alike < minSimilarity) {
      low = probe
    } else {
      found = {bytes, type, similarity: alike}
      high = probe
      if (probe.error >= limit + CLOSE) return found
    }
  }
}

/** Compares still images with the picture that they were made of. */
export function compareWith(reference: Planes): Codec['compare'] {
  return async (bytes) => similarity(reference, planesOf(await toRaster(open(bytes))))
}

export function smallest(candidates: readonly (Candidate | undefined)[]): Candidate | undefined {
  return candidates
    .filter((candidate) => candidate !== undefined)
    .reduce<Candidate | undefined>(
      (best, next) => (best && best.bytes.length <= next.bytes.length ? best : next),
      undefined,
    )
}

/** The quality that two probes, or one, let expect at an error. */
function guess(low: Probe | undefined, high: Probe | undefined, limit: number): number | undefined {
  const known = low ?? high
  if (!known) return undefined
  if (!low || !high || low.error <= high.error) return reach(known, limit)
  const share = (low.error - limit) / (low.error - high.error)
  return Math.ceil(low.quality + share * (high.quality - low.quality))
}

function reach({quality, error}: Probe, limit: number): number {
  return Math.ceil(quality + (error - limit) / FALL)
}

/** ln(1 − similarity). Equal pictures have no logarithm: they are taken to be far above. */
export function errorOf(similarity: number): number {
  return Math.log(Math.max(1 - similarity, 1e-4))
}
