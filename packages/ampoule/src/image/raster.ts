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
/** Of a picture of more colours one line in so many is looked at. */
const LINES = 4

export function contentOf({data, width, height, channels}: Raster): Content {
  const colors = new Set<number>()
  let [seen, equal, before] = [0, 0, Number.NaN]
  for (let line = 0; line < height; line++) {
    // Every line has to be seen to count a few colours; to tell how flat a picture is, some of them do.
    if (colors.size > MAX_COLORS && line % LINES !== 0) continue
    for (let at = line * width * channels; at < (line + 1) * width * channels; at += channels) {
      const color = colorAt(data, at, channels)
      if (color === before) equal++
      else if (colors.size <= MAX_COLORS) colors.add(color)
      before = color
    }
    seen += width
  }
  return {colors: colors.size, flatness: equal / seen}
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

/** Colours that alpha hides are one. A whole number of 32 bits: larger ones would be objects. */
function colorAt(data: Uint8Array, at: number, channels: 3 | 4): number {
  const alpha = channels === 4 ? (data[at + 3] as number) : 255
  if (alpha === 0) return 0
  return ((data[at] as number) << 24) | ((data[at + 1] as number) << 16) | ((data[at + 2] as number) << 8) | alpha
}
