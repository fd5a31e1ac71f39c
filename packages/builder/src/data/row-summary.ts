import type {Cell, Row, Rows} from './read-rows.ts'

/** Rows that a person reads, or has read out; of more, a few are shown. */
const MAX_WHOLE = 40
/** Rows that stand for many, beside the lowest and the highest. */
const SAMPLES = 20

/** The rows that are shown of many, in their order: all, or some at equal distances with the lowest and the highest of each column. */
export function rowsToShow({columns, rows}: Rows): readonly Row[] {
  if (rows.length <= MAX_WHOLE) return rows
  const even = Array.from({length: SAMPLES}, (_, at) => Math.round((at * (rows.length - 1)) / (SAMPLES - 1)))
  const extremes = columns.flatMap((column) => extremesOf(column, rows)?.map(({at}) => at) ?? [])
  return [...new Set([...even, ...extremes])].sort((a, b) => a - b).flatMap((at): Row[] => rows.slice(at, at + 1))
}

/**
 * A sentence for each column of numbers that says its course: where it begins and ends, unless rows are of several things, and where it is
 * lowest and highest. `names` are the columns that rows are known by.
 */
export function courses({columns, rows}: Rows, names: readonly string[]): string[] {
  const measured = columns.filter((column) => !names.includes(column))
  return (measured.length > 0 ? measured : columns).flatMap((column) => {
    const extremes = extremesOf(column, rows)
    if (extremes === undefined) return []
    const of = (row: Row | undefined) =>
      names.flatMap((name) => (name === column ? [] : [shownCell(row?.[name] ?? null)])).join(', ')
    const [lowest, highest] = extremes.map(({value, at}) => `${value}${of(rows[at]) && ` (${of(rows[at])})`}`)
    const numbers = names.length === 1 && names[0] !== column ? rows.flatMap((row) => row[column] ?? []) : []
    const ends = numbers.length > 0 ? `first ${numbers[0]}, last ${numbers.at(-1)}, ` : ''
    return [`${column}: ${ends}lowest ${lowest}, highest ${highest}.`]
  })
}

/** A cell as people read it. */
export function shownCell(cell: Cell): string {
  return cell === null ? '' : String(cell)
}

/** Rows in which a column is lowest and highest; undefined where it holds anything but numbers. */
function extremesOf(column: string, rows: Rows['rows']): [Extreme, Extreme] | undefined {
  let lowest: Extreme | undefined
  let highest: Extreme | undefined
  for (const [at, row] of rows.entries()) {
    const value = row[column] ?? null
    if (value === null) continue
    if (typeof value !== 'number') return undefined
    if (lowest === undefined || value < lowest.value) lowest = {value, at}
    if (highest === undefined || value > highest.value) highest = {value, at}
  }
  return lowest && highest && [lowest, highest]
}

interface Extreme {
  readonly value: number
  /** Index of its row. */
  readonly at: number
}
