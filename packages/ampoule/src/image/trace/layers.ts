import type {Coverage} from './coverage.ts'
import type {Color} from './pixels.ts'

/** One colour of a drawing and where it is painted, over the layers before it. */
export interface Layer {
  readonly color: Color
  /** How much of each pixel it covers, 0 to 1, in a border of one empty pixel all around. */
  readonly field: Float32Array
}

/** Makes a layer go on for 1.75 pixels beneath others. */
const GROWTH = 3.3

/**
 * A layer for each colour, the largest first. Where a later layer covers it, a layer goes on beneath it: two edges in
 * one place would let what is below shine through, and a hole that nobody sees costs bytes.
 */
export function* layersOf(coverage: Coverage, palette: readonly Color[]): Generator<Layer> {
  const areas = areasOf(coverage, palette.length)
  const order = palette.map((_, index) => index).sort((a, b) => (areas[b] ?? 0) - (areas[a] ?? 0) || a - b)
  const opaque = palette.map(([, , , alpha]) => alpha === 255)
  for (const [place, own] of order.entries()) {
    const color = palette[own]
    if (color === undefined || color[3] === 0) continue
    // What lies over it and hides it.
    const hides = palette.map((_, index) => opaque[index] === true && order.indexOf(index) > place)
    yield {color, field: fieldOf(coverage, own, opaque[own] === true ? hides : hides.fill(false))}
  }
}

function areasOf({first, second, share}: Coverage, colors: number): Float64Array {
  const areas = new Float64Array(colors)
  for (let pixel = 0; pixel < first.length; pixel++) {
    const part = (share[pixel] as number) / 255
    const [a, b] = [first[pixel] as number, second[pixel] as number]
    areas[a] = (areas[a] as number) + 1 - part
    areas[b] = (areas[b] as number) + part
  }
  return areas
}

function fieldOf(
  {width, height, first, second, share}: Coverage,
  own: number,
  hides: readonly boolean[],
): Float32Array {
  const stride = width + 2
  const field = new Float32Array(stride * (height + 2))
  const hidden = new Float32Array(field.length)
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      const at = (y + 1) * stride + x + 1
      const part = (share[pixel] as number) / 255
      const [a, b] = [first[pixel] as number, second[pixel] as number]
      field[at] = (a === own ? 1 - part : 0) + (b === own ? part : 0)
      hidden[at] = (hides[a] ? 1 - part : 0) + (hides[b] ? part : 0)
    }
  }
  const near = blurred(field, stride)
  const grown = field.map((value, at) =>
    Math.min(1, value + Math.min(hidden[at] as number, GROWTH * (near[at] as number))),
  )
  fillHidden(grown, hidden, stride, width, height)
  return grown
}

/** The mean of the 5 × 5 pixels around each: a line at which it has one value is as smooth as the edge that it follows. */
function blurred(field: Float32Array, stride: number): Float32Array {
  const across = sumsOfFive(field, 1)
  return sumsOfFive(across, stride).map((sum) => sum / 25)
}

function sumsOfFive(values: Float32Array, step: number): Float32Array {
  const sums = new Float32Array(values.length)
  for (let at = 0; at < values.length; at++) {
    sums[at] =
      (values[at - 2 * step] ?? 0) +
      (values[at - step] ?? 0) +
      (values[at] as number) +
      (values[at + step] ?? 0) +
      (values[at + 2 * step] ?? 0)
  }
  return sums
}

/** Fills each gap of a layer that later layers hide entirely. */
function fillHidden(field: Float32Array, hidden: Float32Array, stride: number, width: number, height: number): void {
  // Outside of the picture nothing is looked for: the border counts as seen.
  const seen = new Uint8Array(field.length).fill(1)
  for (let y = 1; y <= height; y++) seen.fill(0, y * stride + 1, y * stride + 1 + width)
  const gap = new Int32Array(width * height)
  for (let start = 0; start < field.length; start++) {
    if (seen[start] || (field[start] as number) >= 0.5) continue
    let count = 0
    let isHidden = true
    gap[count++] = start
    seen[start] = 1
    for (let index = 0; index < count; index++) {
      const at = gap[index] as number
      if ((field[at] as number) + (hidden[at] as number) < 0.999) isHidden = false
      for (const next of [at - 1, at + 1, at - stride, at + stride]) {
        if (seen[next] || (field[next] as number) >= 0.5) continue
        seen[next] = 1
        gap[count++] = next
      }
    }
    if (isHidden) for (const at of gap.subarray(0, count)) field[at] = 1
  }
  // At the rim of a filled gap, too, nothing is left open.
  for (let at = 0; at < field.length; at++) {
    const cover = hidden[at] as number
    if (cover > 0 && (field[at] as number) >= 0.5) field[at] = Math.min(1, (field[at] as number) + cover)
  }
}
