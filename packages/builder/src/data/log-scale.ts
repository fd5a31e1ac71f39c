import {CapabilityError} from '../capabilities.ts'
import type {Chart} from './chart.ts'

/** Kinds whose marks do not stand on a floor, which a logarithmic axis has none of. */
const kinds: ReadonlySet<Chart['type']> = new Set(['line', 'scatter', 'heatmap'])

/** Domain and ticks of a logarithmic axis for some values, 1 and 3 of each decade. Throws `CapabilityError` where there can be none. */
export function logScale(type: Chart['type'], values: readonly unknown[]): {domain: [number, number]; ticks: number[]} {
  if (!kinds.has(type)) throw new CapabilityError('invalid', `A chart of type \`${type}\` has no logarithmic scale`)
  const numbers = values.filter((value) => typeof value === 'number')
  const [least, most] = numbers.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
  if (!(least > 0)) throw new CapabilityError('invalid', 'A logarithmic scale needs numbers above 0')
  const steps = [-0.5, 0, 0.5].map((part) => part + Math.floor(Math.log10(least)))
  const first = steps.filter((power) => at(power) <= least).at(-1) ?? 0
  const ticks = [at(first)]
  for (let power = first + 0.5; ticks.length < 2 || (ticks.at(-1) ?? 0) < most; power += 0.5) ticks.push(at(power))
  // An axis begins and ends with a tick; of colours the first is that of the least.
  return {domain: type === 'heatmap' ? [least, most] : [at(first), ticks.at(-1) ?? most], ticks}
}

/** 1 and 3 take turns: 10, 30, 100. */
function at(power: number): number {
  const whole = Math.floor(power)
  return Number(`${power === whole ? 1 : 3}e${whole}`)
}
