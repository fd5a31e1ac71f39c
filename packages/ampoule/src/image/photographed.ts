import {encodeAvif} from './avif.ts'
import {type Calibrated, calibration} from './calibration.ts'
import type {Prediction} from './prediction.ts'
import {accepted, isClose, probe, reach, type Subject, subject, tryQualities} from './probe.ts'
import type {Raster} from './raster.ts'
import {BAND, trialOf} from './sample.ts'
import {type Candidate, errorOf} from './search.ts'

/** The first try foretells the second, which is nearly always the last. */
const TRIES = 3
/** Steps of quality that need no further try of a part. */
const NEAR = 3
/** By how much errors may fall with quality, to what is usual. */
const [SLOW, FAST] = [0.5, 2]

/** Encodes a photograph once, at a quality that was found on a part of it, when that is worth it. */
export async function encodePhotograph(
  raster: Raster,
  {minSimilarity, worth, halvesColor}: Prediction,
): Promise<Candidate | undefined> {
  const limit = errorOf(minSimilarity)
  const codec = calibration[0]
  const settings = {effort: 0, halvesColor} as const
  const part = trialOf(raster)
  if (part === undefined) {
    const found = await tryQualities(subject(raster, settings), limit, codec, TRIES)
    return found && accepted(found, limit)
  }
  const found = await foretell(subject(part, settings, BAND), limit + codec.bias, codec)
  // A part takes at least as many bytes for its size as the whole.
  const share = (raster.width * raster.height) / (part.width * part.height)
  if (found === undefined || found.bytes * share * codec.whole > worth) return undefined
  const bytes = await encodeAvif(raster, {...settings, quality: found.quality})
  return {bytes, type: 'image/avif', similarity: minSimilarity}
}

/** The quality at which a part is alike enough, and about the bytes that it takes; undefined when it never is. */
async function foretell(
  part: Subject,
  limit: number,
  codec: Calibrated,
): Promise<{readonly quality: number; readonly bytes: number} | undefined> {
  let last = await probe(part, codec.quality)
  let fall = codec.fall
  for (let tries = 1; ; tries++) {
    const quality = isClose(last, limit) ? last.quality : reach(last, limit, fall)
    const isNear = Math.abs(quality - last.quality) <= NEAR
    if (isNear || tries === TRIES) {
      const never = quality === last.quality && last.error > limit
      return never ? undefined : {quality, bytes: last.bytes.length}
    }
    const next = await probe(part, quality)
    const seen = (last.error - next.error) / (next.quality - last.quality)
    fall = Math.min(FAST * codec.fall, Math.max(SLOW * codec.fall, seen))
    last = next
  }
}
