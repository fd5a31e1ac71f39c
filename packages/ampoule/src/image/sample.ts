import type {Raster} from './raster.ts'

/** Lines of a band: some windows of `similarity`. */
export const BAND = 16
/** Pixels of a trial. More of them would tell little more. */
const TRIAL_PIXELS = 100_000

/**
 * Bands of lines from all over a picture, one below the other, for an encoder to be tried on: the loss of each block depends
 * on the quality, not on its neighbours. Undefined when the bands would be much of the picture.
 */
export function trialOf({data, width, height, channels}: Raster): Raster | undefined {
  const count = Math.ceil(TRIAL_PIXELS / (width * BAND))
  if (height < 3 * count * BAND) return undefined
  const line = width * channels
  const bands = new Uint8Array(count * BAND * line)
  for (let index = 0; index < count; index++) {
    const top = Math.round(((height - BAND) * (index + 0.5)) / count)
    bands.set(data.subarray(top * line, (top + BAND) * line), index * BAND * line)
  }
  return {data: bands, width, height: count * BAND, channels}
}
