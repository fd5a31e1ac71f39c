import {CapabilityError} from '../capabilities.ts'
import type {Chart} from './chart.ts'
import type {Rows} from './read-rows.ts'

interface DrawnColumns {
  readonly x: string
  readonly measures: readonly string[]
  readonly color: string | undefined
  /** These, and all that are of words, which tell rows apart; in their order. */
  readonly all: readonly string[]
}

/** The columns that a chart draws: along, what it measures, and what its marks are told apart by. Throws `CapabilityError`. */
export function drawnColumns(chart: Chart, {columns, rows}: Rows): DrawnColumns {
  const {type} = chart
  const isNumeric = (column: string): boolean =>
    rows.some((row) => typeof row[column] === 'number') &&
    rows.every((row) => row[column] === null || typeof row[column] === 'number')
  const ys = chart.y === undefined ? undefined : [chart.y].flat()
  const x =
    chart.x ??
    columns.find(
      (column) => !ys?.includes(column) && (type === 'scatter' || type === 'histogram' || !isNumeric(column)),
    ) ??
    columns[0] ??
    ''
  const measures =
    ys ??
    columns
      .filter((column) => column !== x && column !== chart.color && isNumeric(column))
      .slice(0, type === 'bar' || type === 'line' || type === 'area' ? 7 : 1)
  for (const column of [x, ...measures, ...(chart.color === undefined ? [] : [chart.color])])
    if (!columns.includes(column))
      throw new CapabilityError(
        'invalid',
        `Chart has no column \`${column}\`; there are ${columns.map((known) => `\`${known}\``).join(', ')}`,
      )
  const unnamed = type === 'heatmap' ? columns.find((column) => column !== x && column !== measures[0]) : undefined
  const color = chart.color ?? unnamed
  const all = columns.filter(
    (column) => column === x || column === color || measures.includes(column) || !isNumeric(column),
  )
  return {x, measures, color, all}
}
