export type Point = readonly [x: number, y: number]

/**
 * The closed lines at which a field passes one half, in pixels from the corner of the picture; the field has a border of
 * one empty pixel. By marching squares, with the crossings placed so that an edge along the grid is where it was drawn.
 */
export function contoursOf(field: Float32Array, width: number, height: number): Point[][] {
  const stride = width + 2
  // Each crossing lies between two neighbours of the grid, and has one way on: the inside is kept to its right.
  const next = new Map<number, number>()
  for (let y = 0; y <= height; y++) {
    for (let x = 0; x <= width; x++) {
      const at = y * stride + x
      const corners = [at, at + 1, at + stride + 1, at + stride].map((corner) => field[corner] as number)
      const [a = 0, b = 0, c = 0, d = 0] = corners
      const inside = (a >= 0.5 ? 1 : 0) + (b >= 0.5 ? 2 : 0) + (c >= 0.5 ? 4 : 0) + (d >= 0.5 ? 8 : 0)
      if (inside === 0 || inside === 15) continue
      const sides = [2 * at, 2 * (at + 1) + 1, 2 * (at + stride), 2 * at + 1]
      const joined = a + b + c + d >= 2
      for (const [from, to] of inside === 5 || inside === 10 ? saddle(inside, joined) : (STEPS[inside] ?? []))
        next.set(sides[from] as number, sides[to] as number)
    }
  }
  const contours: Point[][] = []
  for (const start of next.keys()) {
    const points: Point[] = []
    for (let side: number | undefined = start; side !== undefined; ) {
      points.push(crossing(field, side, stride))
      const following: number | undefined = next.get(side)
      next.delete(side)
      side = following
      if (side === start) break
    }
    if (points.length > 2) contours.push(points)
  }
  return contours
}

type Step = readonly [from: number, to: number]

// Sides of a cell: 0 above, 1 right, 2 below, 3 left. Corners in the bits: above left, above right, below right, below left.
const STEPS: Readonly<Record<number, readonly Step[]>> = {
  1: [[0, 3]],
  2: [[1, 0]],
  3: [[1, 3]],
  4: [[2, 1]],
  6: [[2, 0]],
  7: [[2, 3]],
  8: [[3, 2]],
  9: [[0, 2]],
  11: [[1, 2]],
  12: [[3, 1]],
  13: [[0, 1]],
  14: [[3, 0]],
}

/** Two opposite corners are inside: the middle says whether they are joined. */
function saddle(inside: 5 | 10, joined: boolean): readonly Step[] {
  const apart = inside === 5 ? [1, 4] : [2, 8]
  const around = inside === 5 ? [13, 7] : [14, 11]
  return (joined ? around : apart).flatMap((part) => STEPS[part] ?? [])
}

function crossing(field: Float32Array, side: number, stride: number): Point {
  const at = side >> 1
  const isVertical = side % 2 === 1
  const [a, b] = [field[at] as number, field[isVertical ? at + stride : at + 1] as number]
  // The two pixels together are covered as far as the edge.
  const along = Math.min(1, Math.max(0, a >= 0.5 ? a + b - 0.5 : 1.5 - a - b))
  const x = (at % stride) - 0.5
  const y = Math.floor(at / stride) - 0.5
  return isVertical ? [x, y + along] : [x + along, y]
}
