import type {Raster} from '../raster.ts'

/** Red, green and blue times alpha, and alpha: all from 0 to 255. Mixtures of two such colours lie on a line. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number]

/** Four bytes a pixel, a colour each. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

export function premultiplied({data, width, height, channels}: Raster): Pixels {
  const out = new Uint8Array(width * height * 4)
  for (let from = 0, to = 0; to < out.length; from += channels, to += 4) {
    const alpha = channels === 4 ? (data[from + 3] as number) : 255
    for (let offset = 0; offset < 3; offset++)
      out[to + offset] = Math.round(((data[from + offset] as number) * alpha) / 255)
    out[to + 3] = alpha
  }
  return {data: out, width, height}
}

export function colorAt({data}: Pixels, pixel: number): Color {
  const at = pixel * 4
  return [data[at] as number, data[at + 1] as number, data[at + 2] as number, data[at + 3] as number]
}

/** The square of how far two colours are apart. */
export function distance(a: Color, b: Color): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2 + (a[3] - b[3]) ** 2
}
