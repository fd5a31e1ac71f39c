import type {Point} from './contours.ts'
import {length, type Stretch} from './corners.ts'

/** A cubic Bézier curve, or a straight line when it has no control points. */
export interface Curve {
  readonly controls: readonly [Point, Point] | undefined
  readonly end: Point
}

const REFINEMENTS = 4

/**
 * The fewest curves that stay within `tolerance` pixels of a stretch, one behind the other. After P. J. Schneider, "An
 * Algorithm for Automatically Fitting Digitized Curves", Graphics Gems, 1990.
 */
export function curvesOf({points, closed}: Stretch, tolerance: number): Curve[] {
  const [first, last] = [points[0] as Point, points.at(-1) as Point]
  if (!closed) return fit(points, directionAt(points, 1), directionAt(points.toReversed(), 1), tolerance)
  // A ring is fitted in two halves, which meet smoothly.
  const half = Math.floor(points.length / 2)
  const seam = unit(subtract(points[1] ?? first, points.at(-2) ?? last))
  const turn = unit(subtract(points[half + 1] ?? last, points[half - 1] ?? first))
  return [
    ...fit(points.slice(0, half + 1), seam, negative(turn), tolerance),
    ...fit(points.slice(half), turn, negative(seam), tolerance),
  ]
}

function fit(points: readonly Point[], start: Point, end: Point, tolerance: number): Curve[] {
  const [first, last] = [points[0] as Point, points.at(-1) as Point]
  if (points.length <= 2 || isStraight(points, tolerance)) return [{controls: undefined, end: last}]
  let times = chordTimes(points)
  let worst = {index: 0, error: Number.POSITIVE_INFINITY}
  for (let round = 0; round <= REFINEMENTS; round++) {
    const controls = controlsOf(points, times, start, end)
    const bezier = [first, ...controls, last] as const
    const found = worstOf(points, times, bezier)
    if (found.error <= tolerance) return [{controls, end: last}]
    if (round > 0 && found.error > worst.error * 0.98) break
    worst = found
    if (found.error > 16 * tolerance) break
    times = times.map((time, index) => refined(bezier, points[index] as Point, time))
  }
  // Never too near to an end: halves that are no halves would nest as deep as there are points.
  const least = Math.ceil(points.length / 16)
  const middle = Math.min(Math.max(worst.index, least), points.length - 1 - least)
  const before = points[Math.max(0, middle - 2)] as Point
  const after = points[Math.min(points.length - 1, middle + 2)] as Point
  const tangent = unit(subtract(after, before))
  return [
    ...fit(points.slice(0, middle + 1), start, negative(tangent), tolerance),
    ...fit(points.slice(middle), tangent, end, tolerance),
  ]
}

function isStraight(points: readonly Point[], tolerance: number): boolean {
  const [a, b] = [points[0] as Point, points.at(-1) as Point]
  const far = length(a, b)
  if (far < 1e-6) return false
  return points.every(
    (point) => Math.abs((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])) / far <= tolerance,
  )
}

/** The direction in which a stretch sets out. */
function directionAt(points: readonly Point[], from: number): Point {
  const origin = points[0] as Point
  const near = points.slice(from).find((point) => length(point, origin) >= 2) ?? (points.at(-1) as Point)
  return unit(subtract(near, origin))
}

function chordTimes(points: readonly Point[]): number[] {
  let walked = 0
  const lengths = points.map((point, index) => (walked += index === 0 ? 0 : length(point, points[index - 1] as Point)))
  return lengths.map((far) => (walked === 0 ? 0 : far / walked))
}

/** Control points on the tangents, by least squares. */
function controlsOf(points: readonly Point[], times: readonly number[], start: Point, end: Point): [Point, Point] {
  const [first, last] = [points[0] as Point, points.at(-1) as Point]
  let [aa, ab, bb, xa, xb] = [0, 0, 0, 0, 0]
  for (const [index, t] of times.entries()) {
    const s = 1 - t
    const [weightA, weightB] = [3 * s * s * t, 3 * s * t * t]
    const rest = subtract(points[index] as Point, [
      first[0] * (s * s * s + weightA) + last[0] * (t * t * t + weightB),
      first[1] * (s * s * s + weightA) + last[1] * (t * t * t + weightB),
    ])
    const a: Point = [start[0] * weightA, start[1] * weightA]
    const b: Point = [end[0] * weightB, end[1] * weightB]
    aa += dot(a, a)
    ab += dot(a, b)
    bb += dot(b, b)
    xa += dot(a, rest)
    xb += dot(b, rest)
  }
  const determinant = aa * bb - ab * ab
  const far = length(first, last)
  let [alpha, beta] = [(xa * bb - xb * ab) / determinant, (aa * xb - ab * xa) / determinant]
  // Wild when points are few: then a third of the chord, as Schneider has it.
  if (!(alpha > 0.01 * far && beta > 0.01 * far && alpha < 20 * far + 20 && beta < 20 * far + 20))
    alpha = beta = far / 3
  return [
    [first[0] + start[0] * alpha, first[1] + start[1] * alpha],
    [last[0] + end[0] * beta, last[1] + end[1] * beta],
  ]
}

type Bezier = readonly [Point, Point, Point, Point]

function worstOf(points: readonly Point[], times: readonly number[], bezier: Bezier): {index: number; error: number} {
  let worst = {index: Math.floor(points.length / 2), error: 0}
  for (const [index, time] of times.entries()) {
    const error = length(points[index] as Point, at(bezier, time))
    if (error > worst.error) worst = {index, error}
  }
  return worst
}

/** One step of Newton's method towards the place on a curve that is nearest to a point. */
function refined(bezier: Bezier, point: Point, time: number): number {
  const [a, b, c, d] = bezier
  const s = 1 - time
  const value = (pick: (from: Point, to: Point) => number, w0: number, w1: number, w2: number): number =>
    w0 * pick(a, b) + w1 * pick(b, c) + w2 * pick(c, d)
  const dx = value((from, to) => 3 * (to[0] - from[0]), s * s, 2 * s * time, time * time)
  const dy = value((from, to) => 3 * (to[1] - from[1]), s * s, 2 * s * time, time * time)
  const ddx = 6 * (s * (c[0] - 2 * b[0] + a[0]) + time * (d[0] - 2 * c[0] + b[0]))
  const ddy = 6 * (s * (c[1] - 2 * b[1] + a[1]) + time * (d[1] - 2 * c[1] + b[1]))
  const [ox, oy] = subtract(at(bezier, time), point)
  const slope = dx * dx + dy * dy + ox * ddx + oy * ddy
  return slope === 0 ? time : Math.min(1, Math.max(0, time - (ox * dx + oy * dy) / slope))
}

function at([a, b, c, d]: Bezier, t: number): Point {
  const s = 1 - t
  const value = (index: 0 | 1): number =>
    s * s * s * a[index] + 3 * s * s * t * b[index] + 3 * s * t * t * c[index] + t * t * t * d[index]
  return [value(0), value(1)]
}

function subtract(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1]]
}

function negative([x, y]: Point): Point {
  return [-x, -y]
}

function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1]
}

function unit([x, y]: Point): Point {
  const far = Math.hypot(x, y)
  return far === 0 ? [1, 0] : [x / far, y / far]
}
