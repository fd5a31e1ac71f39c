import {type Color, colorAt, distance, type Pixels} from './pixels.ts'

/** Which colours of a palette a pixel is a mixture of: `second` covers `share` (0 to 255) of it, `first` the rest. */
export interface Coverage {
  readonly width: number
  readonly height: number
  readonly first: Uint8Array
  readonly second: Uint8Array
  readonly share: Uint8Array
}

const UNKNOWN = 255
/** How far from a colour a pixel may be and still have it: JPEG strays so far, and halfway to the next colour is too far. */
const STRAY = 24
const STRAY_SHARE = 0.2
/** Rounding makes so much. The square of a distance. */
const EXACT = 3
/** As many of its eight neighbours have the colour of a pixel that is not the edge between two others. */
const LEAST_NEIGHBOURS = 3

/**
 * Undoes antialiasing: a pixel at an edge is a mixture of the two colours that meet there, and the share of each says
 * where in the pixel the edge runs.
 */
export function coverageOf(pixels: Pixels, palette: readonly Color[]): Coverage {
  const {width, height} = pixels
  const size = width * height
  const pure = onlyAreas(nearestOf(pixels, palette), width, height)
  const first = new Uint8Array(size)
  const second = new Uint8Array(size)
  const share = new Uint8Array(size)
  const all = palette.map((_, index) => index)
  for (let pixel = 0; pixel < size; pixel++) {
    const own = pure[pixel] as number
    const color = colorAt(pixels, pixel)
    const isOwn = own !== UNKNOWN && distance(color, palette[own] as Color) <= EXACT
    const near = isOwn ? [own] : around(pure, pixel, width, height, own === UNKNOWN ? 2 : 1)
    if (own !== UNKNOWN && near.length < 2) {
      first[pixel] = second[pixel] = own
      continue
    }
    // A line that is thinner than two pixels has no pixel of its own colour: then it may be any.
    const mixture = mixtureOf(color, palette, near, near.length < 2 ? all : near)
    first[pixel] = mixture.first
    second[pixel] = mixture.second
    share[pixel] = Math.round(255 * mixture.share)
  }
  return {width, height, first, second, share}
}

function nearestOf(pixels: Pixels, palette: readonly Color[]): Uint8Array {
  const nearest = new Uint8Array(pixels.width * pixels.height)
  const words = new Uint32Array(pixels.data.buffer, pixels.data.byteOffset, nearest.length)
  const reaches = palette.map((color) => {
    const others = palette.filter((other) => other !== color).map((other) => distance(color, other))
    return Math.min(STRAY ** 2, STRAY_SHARE ** 2 * Math.min(...others))
  })
  let [before, known] = [-1, UNKNOWN]
  for (let pixel = 0; pixel < nearest.length; pixel++) {
    const word = words[pixel] as number
    // Most pixels are like the one before.
    if (word !== before) {
      const color = colorAt(pixels, pixel)
      const found = palette.findIndex((other, index) => distance(color, other) <= (reaches[index] ?? 0))
      known = found === -1 ? UNKNOWN : found
    }
    before = word
    nearest[pixel] = known
  }
  return nearest
}

/** Without pixels that have a colour by chance, being the mixture of two others. */
function onlyAreas(nearest: Uint8Array, width: number, height: number): Uint8Array {
  const kept = new Uint8Array(nearest.length)
  for (let y = 0, pixel = 0; y < height; y++) {
    // Past the edge the picture goes on.
    const above = Math.max(0, y - 1) * width
    const below = Math.min(height - 1, y + 1) * width
    for (let x = 0; x < width; x++, pixel++) {
      const own = nearest[pixel] as number
      const [left, right] = [Math.max(0, x - 1), Math.min(width - 1, x + 1)]
      let same = -1
      for (const row of [above, y * width, below]) {
        if (nearest[row + left] === own) same++
        if (nearest[row + x] === own) same++
        if (nearest[row + right] === own) same++
      }
      kept[pixel] = same >= LEAST_NEIGHBOURS ? own : UNKNOWN
    }
  }
  return kept
}

/** The colours of areas around a pixel: those that touch it, or when they are not two, of those that are `most` away. */
function around(pure: Uint8Array, pixel: number, width: number, height: number, most: 1 | 2): number[] {
  const x = pixel % width
  const y = (pixel - x) / width
  for (const reach of [1, 2]) {
    const found: number[] = []
    for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++) {
      for (let column = Math.max(0, x - reach); column <= Math.min(width - 1, x + reach); column++) {
        const color = pure[row * width + column] as number
        if (color !== UNKNOWN && !found.includes(color)) found.push(color)
      }
    }
    if (found.length >= 2 || reach === most) return found
  }
  return []
}

interface Mixture {
  readonly first: number
  readonly second: number
  readonly share: number
}

/** The two colours between which a colour lies, one of `near` and one of `others`. */
function mixtureOf(
  color: Color,
  palette: readonly Color[],
  near: readonly number[],
  others: readonly number[],
): Mixture {
  let least = Number.POSITIVE_INFINITY
  let best: Mixture = {first: 0, second: 0, share: 0}
  for (const first of near.length === 0 ? others : near) {
    for (const second of others) {
      const share = shareOf(color, palette[first] as Color, palette[second] as Color)
      const apart = distance(color, mix(palette[first] as Color, palette[second] as Color, share))
      if (apart < least) [least, best] = [apart, {first, second, share}]
    }
  }
  return best
}

/** How far along the line from `from` to `to` the nearest point to a colour is. */
function shareOf(color: Color, from: Color, to: Color): number {
  let along = 0
  let length = 0
  for (const [index, start] of from.entries()) {
    const step = (to[index] ?? 0) - start
    along += ((color[index] ?? 0) - start) * step
    length += step * step
  }
  return length === 0 ? 0 : Math.min(1, Math.max(0, along / length))
}

function mix(from: Color, to: Color, share: number): Color {
  const value = (index: 0 | 1 | 2 | 3): number => from[index] + (to[index] - from[index]) * share
  return [value(0), value(1), value(2), value(3)]
}
