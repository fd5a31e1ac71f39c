import type {Point} from './contours.ts'

/** A stretch of a contour without corners; the first and last point are where it meets its neighbours. */
export interface Stretch {
  readonly points: readonly Point[]
  /** True when it runs into itself: a contour without any corner. */
  readonly closed: boolean
}

/** How far before and behind a point the direction is looked at, in pixels. */
const REACH = 3
/** A turn is a corner from here on, in radians. */
const TURN = 0.6
/** Antialiasing rounds a corner off as far as this, in pixels. */
const ROUNDED = 1.3

/** Cuts a contour at its corners, and puts each corner where the lines that meet there would have met. */
export function stretchesOf(contour: readonly Point[]): Stretch[] {
  const corners = cornersOf(contour)
  if (corners.length === 0) return [{points: [...contour, contour[0] as Point], closed: true}]
  const cuts = corners.map((from, index) => {
    const to = corners[(index + 1) % corners.length] as number
    const length = (to - from + contour.length - 1) % contour.length
    return Array.from({length: length + 2}, (_, step) => contour[(from + step) % contour.length] as Point)
  })
  const trimmed = cuts.map(withoutRoundedEnds)
  const meetings = corners.map((corner, index) => {
    const before = trimmed[(index + corners.length - 1) % corners.length] as readonly Point[]
    const after = trimmed[index] as readonly Point[]
    return meeting(before.toReversed(), after, contour[corner] as Point)
  })
  return trimmed.map((points, index) => ({
    points: [meetings[index] as Point, ...points, meetings[(index + 1) % meetings.length] as Point],
    closed: false,
  }))
}

/** Indices of the points at which a contour turns most sharply, ascending. */
function cornersOf(contour: readonly Point[]): number[] {
  const count = contour.length
  const turns = contour.map((_, index) => turnAt(contour, index))
  return turns.flatMap((turn, index) => {
    if (turn < TURN) return []
    // Of several in reach, the sharpest: the first of equals.
    for (const direction of [-1, 1]) {
      let walked = 0
      for (let step = 1; step < count; step++) {
        const near = (index + direction * step + count) % count
        walked += length(contour[near] as Point, contour[(near - direction + count) % count] as Point)
        if (walked > REACH) break
        const other = turns[near] as number
        if (other > turn || (other === turn && direction === -1)) return []
      }
    }
    return [index]
  })
}

function turnAt(contour: readonly Point[], index: number): number {
  const here = contour[index] as Point
  const before = walk(contour, index, -1)
  const after = walk(contour, index, 1)
  const [ax, ay] = [here[0] - before[0], here[1] - before[1]]
  const [bx, by] = [after[0] - here[0], after[1] - here[1]]
  return Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by))
}

/** The point that is `REACH` away along the contour. */
function walk(contour: readonly Point[], index: number, direction: 1 | -1): Point {
  const count = contour.length
  let here = contour[index] as Point
  let left = REACH
  for (let step = 1; step < count; step++) {
    const next = contour[(index + direction * step + count) % count] as Point
    const far = length(here, next)
    if (far >= left)
      return far === 0
        ? next
        : [here[0] + ((next[0] - here[0]) * left) / far, here[1] + ((next[1] - here[1]) * left) / far]
    left -= far
    here = next
  }
  return here
}

function withoutRoundedEnds(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0] as Point, points.at(-1) as Point]
  const kept = points.filter((point) => length(point, first) >= ROUNDED && length(point, last) >= ROUNDED)
  return kept.length >= 2 ? kept : points.slice(1, -1)
}

/** Point where two stretches that lead away from a corner would meet; the corner itself when that is too far off. */
function meeting(one: readonly Point[], other: readonly Point[], corner: Point): Point {
  const [a, b] = [one[0], one.findLast((point) => length(point, one[0] as Point) <= 2 * REACH)]
  const [c, d] = [other[0], other.findLast((point) => length(point, other[0] as Point) <= 2 * REACH)]
  if (a === undefined || b === undefined || c === undefined || d === undefined) return corner
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]]
  const [vx, vy] = [d[0] - c[0], d[1] - c[1]]
  const cross = ux * vy - uy * vx
  if (Math.abs(cross) < 0.2 * Math.hypot(ux, uy) * Math.hypot(vx, vy) || cross === 0) return corner
  const along = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / cross
  const met: Point = [a[0] + ux * along, a[1] + uy * along]
  return length(met, corner) <= 2 * ROUNDED ? met : corner
}

export function length(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}
