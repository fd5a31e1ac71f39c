import type {Raster} from './raster.ts'

/** Lines of a strip: some windows of `similarity`. */
export const BAND = 16
/** Pixels of a strip from left to right. */
const STRIP = 256
/** Pixels of a trial: an eighth of the picture, within bounds. More of them would tell little more. */
const [SHARE, FEWEST, MOST] = [1 / 8, 24_576, 49_152]
/** The part of the golden ratio that spreads strips over the width. */
const SPREAD = 0.618

/**
 * Strips from all over a picture, one below the other, for an encoder to be tried on: the loss of each block depends on the
 * quality, not on its neighbours. They lie on the grid of blocks, as a JPEG's do. Undefined when they would be much of the
 * picture.
 */
export function trialOf({data, width, height, channels}: Raster): Raster | undefined {
  const wide = Math.min(width, STRIP)
  const pixels = Math.min(MOST, Math.max(FEWEST, SHARE * width * height))
  const count = Math.ceil(pixels / (wide * BAND))
  if (height < 2 * BAND || width * height < 3 * count * wide * BAND) return undefined
  const line = wide * channels
  const strips = new Uint8Array(count * BAND * line)
  for (let index = 0; index < count; index++) {
    const top = onGrid(((height - BAND) * (index + 0.5)) / count)
    const left = onGrid((width - wide) * ((index * SPREAD) % 1))
    for (let row = 0; row < BAND; row++) {
      const from = ((top + row) * width + left) * channels
      strips.set(data.subarray(from, from + line), (index * BAND + row) * line)
    }
  }
  return {data: strips, width: wide, height: count * BAND, channels}
}

function onGrid(position: number): number {
  return Math.floor(position / BAND) * BAND
}
