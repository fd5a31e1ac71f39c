import type {Raster} from './raster.ts'

interface Plane {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** A picture made ready to be compared: luma and chroma; with alpha, that and luma over black. */
export interface Planes {
  readonly luma: Plane
  readonly blue: Plane
  readonly red: Plane
  readonly alpha: Plane | undefined
  readonly dark: Plane | undefined
}

const BLOCK = 4
const WINDOW_PIXELS = (2 * BLOCK) ** 2
// Wang et al. 2004, "Image quality assessment: from error visibility to structural similarity": (K L)², K = 0.01 and 0.03.
const C1 = (0.01 * 255) ** 2
const C2 = (0.03 * 255) ** 2

/**
 * Structural similarity of two pictures of one size, 1 when they are equal. The least of: luma; luma and chroma weighed
 * 8 : 1 : 1; alpha, and luma over black. Windows of 8 × 8 pixels every 4; those that are flat in both are passed over,
 * since a white margin would otherwise hide what became of the drawing in it. In a picture put together of bands of `band`
 * lines, a multiple of 4, windows across a seam do not count.
 */
export function similarity(a: Planes, b: Planes, band = Number.POSITIVE_INFINITY): number {
  const luma = ssim(a.luma, b.luma, band)
  const color = 0.8 * luma + 0.1 * ssim(a.blue, b.blue, band) + 0.1 * ssim(a.red, b.red, band)
  if (!a.alpha && !b.alpha) return Math.min(luma, color)
  const alpha = ssim(a.alpha ?? opaque(a.luma), b.alpha ?? opaque(b.luma), band)
  // What is white on transparent shows over black alone.
  return Math.min(luma, color, alpha, ssim(a.dark ?? a.luma, b.dark ?? b.luma, band))
}

/**
 * Colours are taken over white, as far as alpha lets them show. Chroma of what is dithered is best taken at half the
 * size, at which the grain is gone.
 */
export function planesOf({data, width, height, channels}: Raster, chroma: 'full' | 'half' = 'full'): Planes {
  const size = width * height
  const [luma, blue, red] = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)]
  const alpha = channels === 4 ? new Uint8Array(size) : undefined
  const dark = channels === 4 ? new Uint8Array(size) : undefined
  for (let pixel = 0, at = 0; pixel < size; pixel++, at += channels) {
    const a = alpha ? (data[at + 3] as number) / 255 : 1
    const white = 255 * (1 - a)
    const r = (data[at] as number) * a + white
    const g = (data[at + 1] as number) * a + white
    const b = (data[at + 2] as number) * a + white
    const y = 0.299 * r + 0.587 * g + 0.114 * b
    luma[pixel] = y + 0.5
    blue[pixel] = 128.5 + (b - y) * 0.564
    red[pixel] = 128.5 + (r - y) * 0.713
    if (alpha && dark) {
      alpha[pixel] = data[at + 3] as number
      dark[pixel] = y - white + 0.5
    }
  }
  const scale = chroma === 'half' ? halve : (plane: Plane): Plane => plane
  return {
    luma: {data: luma, width, height},
    blue: scale({data: blue, width, height}),
    red: scale({data: red, width, height}),
    alpha: alpha && {data: alpha, width, height},
    dark: dark && {data: dark, width, height},
  }
}

function ssim(a: Plane, b: Plane, band: number): number {
  const columns = Math.ceil(a.width / BLOCK)
  const rows = Math.ceil(a.height / BLOCK)
  let above = sums(a, b, 0, columns)
  let total = 0
  let windows = 0
  // A picture of one block in a direction has one window in it, half as large.
  const [lastRow, lastColumn] = [Math.max(1, rows - 1), Math.max(1, columns - 1)]
  for (let row = 0; row < lastRow; row++) {
    const below = rows > 1 ? sums(a, b, row + 1, columns) : above
    if (((row + 1) * BLOCK) % band === 0 && rows > 1) {
      above = below
      continue
    }
    for (let column = 0; column < lastColumn; column++) {
      const left = column * 5
      const right = columns > 1 ? left + 5 : left
      const mean = (index: number) =>
        ((above[left + index] as number) +
          (above[right + index] as number) +
          (below[left + index] as number) +
          (below[right + index] as number)) /
        WINDOW_PIXELS
      const [meanA, meanB] = [mean(0), mean(1)]
      const varianceA = mean(2) - meanA * meanA
      const varianceB = mean(3) - meanB * meanB
      if (varianceA < 1 && varianceB < 1 && Math.abs(meanA - meanB) < 1) continue
      const covariance = mean(4) - meanA * meanB
      total +=
        ((2 * meanA * meanB + C1) * (2 * covariance + C2)) /
        ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2))
      windows++
    }
    above = below
  }
  return windows === 0 ? 1 : total / windows
}

/** For each block of a row: sums of a, b, a², b², ab. Past the edge the last pixel is repeated. */
function sums(a: Plane, b: Plane, row: number, columns: number): Float64Array {
  const {width, height} = a
  const out = new Float64Array(columns * 5)
  for (let line = 0; line < BLOCK; line++) {
    const start = Math.min(row * BLOCK + line, height - 1) * width
    for (let column = 0; column < columns; column++) {
      let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0]
      for (let offset = 0; offset < BLOCK; offset++) {
        const at = start + Math.min(column * BLOCK + offset, width - 1)
        const p = a.data[at] as number
        const q = b.data[at] as number
        sumA += p
        sumB += q
        squaresA += p * p
        squaresB += q * q
        products += p * q
      }
      const to = column * 5
      out[to] = (out[to] as number) + sumA
      out[to + 1] = (out[to + 1] as number) + sumB
      out[to + 2] = (out[to + 2] as number) + squaresA
      out[to + 3] = (out[to + 3] as number) + squaresB
      out[to + 4] = (out[to + 4] as number) + products
    }
  }
  return out
}

function halve({data, width, height}: Plane): Plane {
  const [halfWidth, halfHeight] = [Math.ceil(width / 2), Math.ceil(height / 2)]
  const half = new Uint8Array(halfWidth * halfHeight)
  for (let y = 0, to = 0; y < halfHeight; y++) {
    const top = 2 * y * width
    const bottom = Math.min(2 * y + 1, height - 1) * width
    for (let x = 0; x < halfWidth; x++, to++) {
      const left = 2 * x
      const right = Math.min(left + 1, width - 1)
      const upper = (data[top + left] as number) + (data[top + right] as number)
      const lower = (data[bottom + left] as number) + (data[bottom + right] as number)
      half[to] = (upper + lower + 2) >> 2
    }
  }
  return {data: half, width: halfWidth, height: halfHeight}
}

function opaque({width, height}: Plane): Plane {
  return {data: new Uint8Array(width * height).fill(255), width, height}
}
