import type {Cell} from './read-rows.ts'

const minute = 60_000
const day = 24 * 60 * minute
const year = 365 * day

/** Milliseconds of a time as ISO writes it. It is drawn as it is written, wherever the page is built. */
export function timeOf(cell: Cell | undefined): number | undefined {
  if (cell === null || cell === undefined) return undefined
  const time = String(cell).replace(' ', 'T')
  return Date.parse(/T.*[^Z]$/.test(time) ? `${time}Z` : time)
}

/** Labels of a time axis, all written alike, as finely as the times are. */
export function timeAxis(cells: readonly (Cell | undefined)[]): object {
  const times = cells.map(timeOf).filter((time) => time !== undefined)
  const span = times.reduce((a, b) => Math.max(a, b), -Infinity) - times.reduce((a, b) => Math.min(a, b), Infinity)
  const longest = cells.reduce<number>((most, cell) => Math.max(most, String(cell ?? '').length), 0)
  if (longest === '2026-01'.length && span <= 2 * year)
    return {format: '%b %Y', tickCount: {interval: 'month', step: 1}}
  if (longest === '2026-01-01'.length && span <= 12 * day)
    return {format: '%b %-d', tickCount: {interval: 'day', step: 1}}
  if (span <= 10 * minute) return {format: '%H:%M:%S'}
  if (span <= 1.5 * day) return {format: '%H:%M'}
  if (span <= 4 * day) return {format: '%b %-d, %H:%M'}
  if (span <= 0.8 * year) return {format: '%b %-d'}
  return {format: span <= 8 * year ? '%b %Y' : '%Y'}
}
