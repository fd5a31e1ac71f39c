import {describe, expect, test} from 'vitest'
import type {Raster} from '../../src/image/raster.ts'
import {planesOf, similarity} from '../../src/image/similarity.ts'
import {random} from './pictures.ts'

function raster(
  width: number,
  height: number,
  channels: 3 | 4,
  color: (x: number, y: number) => readonly number[],
): Raster {
  const data = new Uint8Array(width * height * channels)
  for (let at = 0; at < width * height; at++) data.set(color(at % width, Math.floor(at / width)), at * channels)
  return {data, width, height, channels}
}

const alike = (a: Raster, b: Raster) => similarity(planesOf(a), planesOf(b))

describe('similarity', () => {
  test('of equal pictures is 1, whatever their size', () => {
    for (const [width, height] of [
      [1, 1],
      [3, 2],
      [4, 4],
      [5, 9],
      [8, 8],
      [17, 1],
      [33, 50],
    ] as const) {
      const next = random(width)
      const noise = raster(width, height, 3, () => [next() * 255, next() * 255, next() * 255])
      expect(alike(noise, noise)).toBe(1)
    }
  })

  test('is the mean of the formula over the windows, for luma', () => {
    const [next, other] = [random(1), random(2)]
    const a = raster(32, 24, 3, (x, y) => grey(128 + 60 * Math.sin(x / 5) + 30 * Math.cos(y / 4) + next() * 9))
    const b = raster(32, 24, 3, (x, y) => grey((a.data[(y * 32 + x) * 3] ?? 0) + (other() - 0.5) * 40))
    let [sum, count] = [0, 0]
    for (let top = 0; top + 8 <= 24; top += 4) {
      for (let left = 0; left + 8 <= 32; left += 4, count++) {
        const window = (source: Raster) =>
          Array.from({length: 64}, (_, at) => source.data[((top + (at >> 3)) * 32 + left + (at & 7)) * 3] ?? 0)
        sum += wang(window(a), window(b))
      }
    }
    // Grey has no chroma: that part is 1, and luma is the least.
    expect(alike(a, b)).toBeCloseTo(sum / count, 6)
    expect(sum / count).toBeLessThan(0.95)
  })

  test('a margin does not hide what became of the drawing in it', () => {
    const drawing = (x: number, y: number) => x >= 90 && x < 110 && y >= 90 && y < 110
    const sharp = raster(200, 200, 3, (x, y) => grey(drawing(x, y) && (x + y) % 4 < 2 ? 0 : 255))
    const blurred = raster(200, 200, 3, (x, y) => grey(drawing(x, y) ? 128 : 255))
    expect(alike(sharp, blurred)).toBeLessThan(0.5)
  })

  test('a change of colour alone is seen', () => {
    const stripes = (one: readonly number[], two: readonly number[]) => raster(64, 64, 3, (x) => (x & 8 ? one : two))
    // Equal luma, to a rounding.
    expect(alike(stripes([255, 0, 0], [0, 130, 0]), stripes([76, 76, 76], [76, 76, 76]))).toBeLessThan(0.95)
  })

  test('chroma at half the size passes over grain in the colour', () => {
    const checkered = raster(64, 64, 3, (x, y) => ((x + y) & 1 ? [200, 78, 40] : [60, 145, 60]))
    const mixed = raster(64, 64, 3, () => [130, 112, 50])
    expect(similarity(planesOf(checkered), planesOf(mixed))).toBeLessThan(0.9)
    expect(similarity(planesOf(checkered, 'half'), planesOf(mixed, 'half'))).toBeGreaterThan(0.98)
  })

  test('alpha is seen, and what is white on transparent', () => {
    const shape = (white: number, alpha: number) =>
      raster(64, 64, 4, (x, y) => (Math.hypot(x - 32, y - 32) < 20 ? [white, white, white, alpha] : [0, 0, 0, 0]))
    expect(alike(shape(255, 255), shape(255, 200))).toBeLessThan(0.98)
    const dotted = raster(64, 64, 4, (x, y) =>
      [255, 255, 255 - ((x ^ y) & 1) * 200, 255].map((value, at) => (at < 3 && x & 1 ? 200 : value)),
    )
    expect(alike(shape(255, 255), dotted)).toBeLessThan(0.5)
    const opaque = raster(64, 64, 3, () => [9, 9, 9])
    expect(
      alike(
        opaque,
        raster(64, 64, 4, () => [9, 9, 9, 90]),
      ),
    ).toBeLessThan(0.98)
  })
})

function grey(value: number): readonly number[] {
  const level = Math.max(0, Math.min(255, Math.round(value)))
  return [level, level, level]
}

/** SSIM of two windows, as Wang et al. write it. */
function wang(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [ma, mb] = [mean(a), mean(b)]
  const va = mean(a.map((value) => (value - ma) ** 2))
  const vb = mean(b.map((value) => (value - mb) ** 2))
  const cov = mean(a.map((value, at) => (value - ma) * ((b[at] ?? 0) - mb)))
  const [c1, c2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2]
  return ((2 * ma * mb + c1) * (2 * cov + c2)) / ((ma ** 2 + mb ** 2 + c1) * (va + vb + c2))
}
