import {type Color, distance, type Pixels} from './pixels.ts'

/** More, and a drawing as text costs more than its pixels. */
const MAX_COLORS = 24
/** Neighbours that differ by less in every channel are one area: JPEG leaves that much noise in it. */
const NOISE = 10
/** Colours nearer to each other than this are one; an area further from it than that is a shade, as in a gradient. */
const SAME = 24
const SHADE = 12
/** Of all pixels: how many must lie in areas; of those: how many must have one of the colours. */
const [LEAST_FLAT, LEAST_COVERED] = [0.6, 0.985]
/** Of all pixels: a colour with fewer is an edge between others. */
const LEAST_SHARE = 0.0008

/** The colours that a drawing is made of, the most frequent first; undefined when the picture is no drawing. */
export function paletteOf(pixels: Pixels): readonly Color[] | undefined {
  const {width, height} = pixels
  const {bins, flat} = areasOf(pixels)
  if (flat < LEAST_FLAT * width * height) return undefined
  const colors: Color[] = []
  let covered = 0
  for (const {count, color} of bins) {
    const apart = Math.min(...colors.map((known) => distance(known, color)))
    if (apart >= SAME ** 2 && count >= Math.max(8, LEAST_SHARE * width * height)) {
      if (colors.length === MAX_COLORS) return undefined
      colors.push(color)
      covered += count
    } else if (apart < SHADE ** 2) covered += count
  }
  return covered < LEAST_COVERED * flat ? undefined : colors
}

interface Bin {
  readonly count: number
  /** The mean of the colours in it. */
  readonly color: Color
}

/** The colours of pixels that are like those to their right and below them, the most frequent first. */
function areasOf({data, width, height}: Pixels): {bins: Bin[]; flat: number} {
  const sums = new Map<number, [count: number, red: number, green: number, blue: number, alpha: number]>()
  let flat = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      if (!alike(data, at, x + 1 < width ? at + 4 : at) || !alike(data, at, y + 1 < height ? at + 4 * width : at))
        continue
      flat++
      let key = 0
      for (let offset = 0; offset < 4; offset++) key = key * 64 + ((data[at + offset] as number) >> 2)
      const sum = sums.get(key) ?? [0, 0, 0, 0, 0]
      sums.set(key, sum)
      sum[0]++
      for (let offset = 0; offset < 4; offset++) (sum[offset + 1] as number) += data[at + offset] as number
    }
  }
  const bins = [...sums]
    .sort(([a, [more]], [b, [less]]) => less - more || a - b)
    .map(([, [count, red, green, blue, alpha]]): Bin => {
      const mean = (sum: number): number => Math.round(sum / count)
      return {count, color: [mean(red), mean(green), mean(blue), mean(alpha)]}
    })
  return {bins, flat}
}

function alike(data: Uint8Array, one: number, other: number): boolean {
  for (let offset = 0; offset < 4; offset++) {
    if (Math.abs((data[one + offset] as number) - (data[other + offset] as number)) >= NOISE) return false
  }
  return true
}
