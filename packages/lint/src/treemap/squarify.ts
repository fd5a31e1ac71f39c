/** A rectangle, in the units of the area that it is in. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Fills an area with one rectangle a weight, in order, as near to squares as rows allow; weights are best descending.
 * After Bruls, Huizing and van Wijk, "Squarified Treemaps", 2000.
 */
export function squarify(weights: readonly number[], area: Rectangle): Rectangle[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const scale = total === 0 ? 0 : (area.width * area.height) / total
  const rectangles: Rectangle[] = []
  let rest = area
  let from = 0
  while (from < weights.length) {
    const side = Math.min(rest.width, rest.height)
    let to = from + 1
    let sum = (weights[from] ?? 0) * scale
    let worst = ratioOf(weights[from] ?? 0, weights[from] ?? 0, sum, side, scale)
    for (; to < weights.length; to++) {
      const next = sum + (weights[to] ?? 0) * scale
      const ratio = ratioOf(weights[from] ?? 0, weights[to] ?? 0, next, side, scale)
      if (ratio > worst) break
      worst = ratio
      sum = next
    }
    const row = layRow(weights.slice(from, to), sum, rest, scale)
    rectangles.push(...row.rectangles)
    rest = row.rest
    from = to
  }
  return rectangles
}

/** The worst ratio of sides in a row, which its largest or its smallest rectangle has. */
function ratioOf(largest: number, smallest: number, sum: number, side: number, scale: number): number {
  const breadth = side === 0 ? 0 : sum / side
  const worst = (weight: number): number => {
    const length = breadth === 0 ? 0 : (weight * scale) / breadth
    return length === 0 || breadth === 0 ? Number.POSITIVE_INFINITY : Math.max(length / breadth, breadth / length)
  }
  return Math.max(worst(largest), worst(smallest))
}

/** Lays a row along the shorter side. */
function layRow(
  weights: readonly number[],
  sum: number,
  rest: Rectangle,
  scale: number,
): {rectangles: Rectangle[]; rest: Rectangle} {
  const {x, y, width, height} = rest
  const upright = width >= height
  const side = upright ? height : width
  const breadth = side === 0 ? 0 : Math.min(sum / side, upright ? width : height)
  let along = 0
  const rectangles = weights.map((weight) => {
    const length = breadth === 0 ? 0 : (weight * scale) / breadth
    const at = along
    along += length
    return upright ? {x, y: y + at, width: breadth, height: length} : {x: x + at, y, width: length, height: breadth}
  })
  return {
    rectangles,
    rest: upright
      ? {x: x + breadth, y, width: width - breadth, height}
      : {x, y: y + breadth, width, height: height - breadth},
  }
}
