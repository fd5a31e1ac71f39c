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
/** So many lines, from top to bottom, tell how flat a picture is, and that it has many colours. */
const LINES = 64

export function contentOf(raster: Raster): Content {
  const step = Math.ceil(raster.height / LINES)
  const isMany = countColors(raster, step) > MAX_COLORS
  return {colors: isMany ? MAX_COLORS + 1 : countColors(raster, 1), flatness: flatnessOf(raster, step)}
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

/** Drops an alpha channel that hides nothing. Pixels are read and written four at a time, as three words: in half the time. */
export function withoutOpaqueAlpha(rgba: Uint8Array, width: number, height: number): Raster {
  const pixels = wordsOf(rgba)
  for (let at = 0; at < pixels.length; at++)
    if (((pixels[at] as number) & ALPHA) !== ALPHA) return {data: rgba, width, height, channels: 4}
  const data = new Uint8Array(pixels.length * 3)
  const words = wordsOf(data)
  const whole = isLittleEndian ? pixels.length - (pixels.length % 4) : 0
  for (let from = 0, to = 0; from < whole; from += 4, to += 3) {
    const second = pixels[from + 1] as number
    const third = pixels[from + 2] as number
    words[to] = ((pixels[from] as number) & RGB) | (second << 24)
    words[to + 1] = ((second >>> 8) & 0xffff) | (third << 16)
    words[to + 2] = ((third >>> 16) & 0xff) | ((pixels[from + 3] as number) << 8)
  }
  for (let pixel = whole; pixel < pixels.length; pixel++) data.set(rgba.subarray(4 * pixel, 4 * pixel + 3), 3 * pixel)
  return {data, width, height, channels: 3}
}

const RGB = 0xffffff
const [ALPHA = 0] = wordsOf(Uint8Array.of(0, 0, 0, 255))
const isLittleEndian = ALPHA < 0

/** The whole words of bytes: Int32, of which engines make no other kind of number. */
function wordsOf(bytes: Uint8Array): Int32Array {
  const {buffer, byteOffset, length} = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  return new Int32Array(buffer, byteOffset, length >> 2)
}

/** A change of a channel that shows, one that stands out, and the share of pixels that may show one. */
const [SHOWS, STANDS_OUT, FEW] = [24, 48, 1e-4]

/** True when the pixels of two pictures of one size have colours that look the same. */
export function sameColors(a: Raster, b: Raster): boolean {
  if (a.channels !== b.channels || a.data.length !== b.data.length) return false
  const [before, after] = [wordsOf(a.data), wordsOf(b.data)]
  let left = FEW * a.data.length
  for (let word = 0; word * 4 < a.data.length; word++) {
    // Most are equal: a last one that is not whole never is.
    if (word < before.length && before[word] === after[word]) continue
    for (let at = word * 4; at < Math.min(word * 4 + 4, a.data.length); at++) {
      const change = Math.abs((a.data[at] as number) - (b.data[at] as number))
      if (change > SHOWS && (change > STANDS_OUT || --left < 0)) return false
    }
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
