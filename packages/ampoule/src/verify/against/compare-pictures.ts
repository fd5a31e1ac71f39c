import pixelmatch from 'pixelmatch'
import sharp from 'sharp'

export interface PictureDifference {
  /** Share of the pixels that differ to the eye, 0 to 1. */
  readonly share: number
  /** Areas that differ, in pixels. */
  readonly areas: readonly Area[]
}

export interface Area {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How two pictures differ. What only one of them has differs throughout. */
export async function comparePictures(a: Buffer, b: Buffer): Promise<PictureDifference> {
  if (a.equals(b)) return {share: 0, areas: []}
  const [first, second] = await Promise.all([pixels(a), pixels(b)])
  const width = Math.max(first.info.width, second.info.width)
  const height = Math.max(first.info.height, second.info.height)
  if (first.info.width !== second.info.width || first.info.height !== second.info.height)
    return {share: 1, areas: [{left: 0, top: 0, width, height}]}
  const mask = new Uint8Array(width * height * 4)
  const count = pixelmatch(first.data, second.data, mask, width, height, {threshold: 0.1, diffMask: true})
  return {share: count / (width * height), areas: areasOf(mask, width, height)}
}

/**
 * How far two pages that move are apart: each cell of a grid of 16 × 16 shows about the same brightness over the frames. The
 * share of cells whose mean lies outside what the other page's pictures span.
 */
export async function compareShots(a: readonly Buffer[], b: readonly Buffer[]): Promise<number> {
  const [first, second] = await Promise.all([gridOf(a), gridOf(b)])
  const apart = first.filter(({low, high}, index) => {
    const other = second[index]
    if (other === undefined) return true
    return other.mean < low - tolerance && other.high < low - tolerance
      ? true
      : other.mean > high + tolerance && other.low > high + tolerance
  })
  return apart.length / first.length
}

/** Of 255 levels of brightness. */
const tolerance = 12

interface Cell {
  readonly low: number
  readonly high: number
  readonly mean: number
}

async function gridOf(shots: readonly Buffer[]): Promise<Cell[]> {
  const grids = await Promise.all(
    shots.map((shot) =>
      sharp(shot).flatten({background: '#fff'}).greyscale().resize(16, 16, {fit: 'fill'}).raw().toBuffer(),
    ),
  )
  return Array.from({length: 256}, (_, index) => {
    const values = grids.map((grid) => grid[index] ?? 0)
    return {
      low: Math.min(...values),
      high: Math.max(...values),
      mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    }
  })
}

/** The picture on the right beside the one on the left, the areas framed in both. PNG. */
export async function pictureOf(a: Buffer, b: Buffer, areas: readonly Area[]): Promise<Buffer> {
  const [{width = 0, height = 0}, other] = await Promise.all([sharp(a).metadata(), sharp(b).metadata()])
  const tallest = Math.max(height, other.height ?? 0)
  const whole = width + gap + (other.width ?? 0)
  const shots = (left: number): string =>
    areas
      .map(
        (area) =>
          `<rect x="${left + area.left - 2}" y="${area.top - 2}" width="${area.width + 4}" height="${area.height + 4}" fill="none" stroke="#e0115f" stroke-width="3"/>`,
      )
      .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${tallest}">${shots(0)}${shots(width + gap)}</svg>`
  return sharp({create: {width: whole, height: tallest, channels: 3, background: '#888'}})
    .composite([
      {input: a, left: 0, top: 0},
      {input: b, left: width + gap, top: 0},
      {input: Buffer.from(svg), left: 0, top: 0},
    ])
    .png()
    .toBuffer()
}

const gap = 16

/** Boxes around what differs, cells of the mask that touch put together. */
function areasOf(mask: Uint8Array, width: number, height: number): Area[] {
  const size = 24
  const columns = Math.ceil(width / size)
  const rows = Math.ceil(height / size)
  const cells = new Uint8Array(columns * rows)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (mask[(y * width + x) * 4 + 3] !== 0) cells[Math.floor(y / size) * columns + Math.floor(x / size)] = 1
  const areas: Area[] = []
  for (let start = 0; start < cells.length; start++) {
    if (cells[start] !== 1) continue
    let [left, right, top, bottom] = [columns, 0, rows, 0]
    const open = [start]
    cells[start] = 2
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % columns, Math.floor(at / columns)]
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
      for (const [nx, ny] of [
        [x - 1, y],
        [x + 1, y],
        [x, y - 1],
        [x, y + 1],
      ] as const) {
        const next = ny * columns + nx
        if (nx < 0 || nx >= columns || ny < 0 || ny >= rows || cells[next] !== 1) continue
        cells[next] = 2
        open.push(next)
      }
    }
    areas.push({
      left: left * size,
      top: top * size,
      width: Math.min(width, (right + 1) * size) - left * size,
      height: Math.min(height, (bottom + 1) * size) - top * size,
    })
  }
  return areas.sort((a, b) => b.width * b.height - a.width * a.height).slice(0, 40)
}

function pixels(png: Buffer): Promise<{data: Buffer; info: {width: number; height: number}}> {
  return sharp(png).ensureAlpha().raw().toBuffer({resolveWithObject: true})
}
