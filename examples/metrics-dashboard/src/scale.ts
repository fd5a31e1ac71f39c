export interface Scale {
  readonly ticks: readonly number[]
  /** From a value to a share of the axis, 0 to 1. */
  share(value: number): number
}

/** From 0 to a round number at or above `max`, with three or four steps. */
export function linearScale(max: number): Scale {
  const power = 10 ** Math.floor(Math.log10(max))
  const step = [0.25, 0.5, 1, 2.5].map((factor) => factor * power).find((size) => max / size <= 4) ?? 5 * power
  const count = Math.ceil(max / step)
  const ticks = Array.from({length: count + 1}, (_, index) => Number((index * step).toPrecision(6)))
  return {ticks, share: (value) => value / (count * step)}
}

/** Decades and their thirds between two values above 0. */
export function logScale(min: number, max: number): Scale {
  const low = Math.log(min)
  const span = Math.log(max) - low
  const ticks = [1, 3, 10, 30, 100, 300, 1000, 3000].filter((tick) => tick >= min && tick <= max)
  return {ticks, share: (value) => (Math.log(Math.max(min, value)) - low) / span}
}
