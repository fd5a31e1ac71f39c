/** Pixels in sRGB, 8 bits a channel, row after row. */
export interface Raster {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  /** 3 is RGB; 4 has alpha that is not 255 everywhere. */
  readonly channels: 3 | 4
}

/** Features that help to choose a codec. */
export interface Content {
  /** Distinct colours, 257 when there are more than 256. */
  readonly colors: number
  /** Share of pixels that equal the one to their left: near 1 in diagrams, near 0 in photographs. */
  readonly flatness: number
}

const MAX_COLORS = 256
/** So many lines, from top to bottom, tell that a picture has many colours, and then how flat it is. */
const LINES = 64

export function contentOf(raster: Raster): Content {
  const step = Math.ceil(raster.height / LINES)
  const isMany = countColors(raster, step) > MAX_COLORS
  return isMany
    ? {colors: MAX_COLORS + 1, flatness: flatnessOf(raster, step)}
    : {colors: countColors(raster, 1), flatness: flatnessOf(raster, 1)}
}

function countColors({data, width, height, channels}: Raster, step: number): number {
  const colors = new Set<number>()
  let before = Number.NaN
  for (let line = 0; line < height; line += step) {
    for (let at = line * width * channels; at < (line + 1) * width * channels; at += channels) {
      const color = colorAt(data, at, channels)
      if (color !== before && colors.add(color).size > MAX_COLORS) return colors.size
      before = color
    }
  }
  return colors.size
}

function flatnessOf({data, width, height, channels}: Raster, step: number): number {
  let [seen, equal] = [0, 0]
  for (let line = 0; line < height; line += step) {
    const start = line * width * channels
    for (let at = start + channels; at < start + width * channels; at += channels)
      if (isSame(data, at, at - channels, channels)) equal++
    seen += width
  }
  return equal / seen
}

/** Drops an alpha channel that hides nothing. */
export function withoutOpaqueAlpha(rgba: Uint8Array, width: number, height: number): Raster {
  for (let at = 3; at < rgba.length; at += 4) {
    if (rgba[at] !== 255) return {data: rgba, width, height, channels: 4}
  }
  const data = new Uint8Array((rgba.length / 4) * 3)
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    data[to] = rgba[from] as number
    data[to + 1] = rgba[from + 1] as number
    data[to + 2] = rgba[from + 2] as number
  }
  return {data, width, height, channels: 3}
}

/** A change of a channel that shows, one that stands out, and the share of pixels that may show one. */
const [SHOWS, STANDS_OUT, FEW] = [24, 48, 1e-4]

/** True when the pixels of two pictures of one size have colours that look the same. */
export function sameColors(a: Raster, b: Raster): boolean {
  if (a.channels !== b.channels || a.data.length !== b.data.length) return false
  let left = FEW * a.data.length
  for (let at = 0; at < a.data.length; at++) {
    const change = Math.abs((a.data[at] as number) - (b.data[at] as number))
    if (change > SHOWS && (change > STANDS_OUT || --left < 0)) return false
  }
  return true
}

function isSame(data: Uint8Array, at: number, other: number, channels: 3 | 4): boolean {
  const differs = data[at] !== data[other] || data[at + 1] !== data[other + 1] || data[at + 2] !== data[other + 2]
  if (channels === 3) return !differs
  const alpha = data[at + 3]
  return alpha === data[other + 3] && (!differs || alpha === 0)
}

/** Colours that alpha hides are one. A whole number of 32 bits: larger ones would be objects. */
function colorAt(data: Uint8Array, at: number, channels: 3 | 4): number {
  const alpha = channels === 4 ? (data[at + 3] as number) : 255
  if (alpha === 0) return 0
  return ((data[at] as number) << 24) | ((data[at + 1] as number) << 16) | ((data[at + 2] as number) << 8) | alpha
}
