import {CapabilityError} from '../capabilities.ts'
import type {Chart} from './chart.ts'
import {drawnColumns} from './drawn-columns.ts'
import {eventLayers} from './event-layers.ts'
import {logScale} from './log-scale.ts'
import type {Row, Rows} from './read-rows.ts'
import {timeAxis, timeOf} from './time-axis.ts'

/** A part of a specification of Vega-Lite. */
type Spec = Readonly<Record<string, unknown>>

/** Points that can be pointed at; what has no opacity at all is left out of drawings. */
const unseen = {size: 30, opacity: 0.01}

/** Times are drawn as they are written, wherever the page is built. */
const utc = {type: 'utc'}

/** Names that no column has. */
const [SERIES, VALUE, LABEL] = ['__series', '__value', '__label']

/** Chart in Vega-Lite. Throws `CapabilityError` when columns are missing. */
export function chartSpec(chart: Chart, {columns, rows}: Rows): Spec {
  const {type} = chart
  const {x, measures, color: apart} = drawnColumns(chart, {columns, rows})
  const isFolded = measures.length > 1 && type !== 'scatter'
  const y = isFolded ? VALUE : (measures[0] ?? '')
  const color = isFolded ? SERIES : chart.color
  if (y === '' && type !== 'histogram') throw new CapabilityError('invalid', 'Chart has no column of numbers')
  const other = type === 'heatmap' ? apart : color
  const kindOfX = typeOf(rows, x)
  const isTime = kindOfX === 'temporal' && /^(?:bar|line|area|sparkline)$/.test(type)
  // Names such as `p99.9` are paths to Vega.
  const fields = new Map(columns.map((column, at) => [column, `column${at}`]))
  const fieldOf = (column: string): string => fields.get(column) ?? column
  const values = (isFolded ? folded(rows, x, measures) : rows).map((row) => ({
    ...Object.fromEntries(Object.entries(row).map(([column, cell]) => [fieldOf(column), cell])),
    ...(isTime && {[fieldOf(x)]: timeOf(row[x])}),
    [LABEL]: labelOf(row, isFolded ? [x] : [x, ...(other === undefined ? [] : [other]), y], chart),
  }))
  const described = {description: {field: LABEL}}
  const common = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    data: {values},
    width: chart.width ?? (type === 'sparkline' ? 120 : type === 'pie' || type === 'donut' ? 220 : 480),
    height:
      chart.height ??
      (type === 'sparkline'
        ? 28
        : type === 'pie' || type === 'donut'
          ? 220
          : chart.horizontal
            ? Math.max(80, 26 * rows.length)
            : 220),
    autosize: {type: 'fit-x', contains: 'padding'},
  }
  const log =
    chart.scale === 'log'
      ? logScale(
          type,
          values.map((row: Partial<Row>) => row[fieldOf(y)]),
        )
      : undefined
  const scale = log === undefined ? {zero: false} : {type: 'log', domain: log.domain}
  const amount = {
    field: fieldOf(y),
    type: 'quantitative',
    title: isFolded ? (chart.unit ?? null) : titled(y, chart.unit),
    axis: {
      ...formatted(chart),
      tickCount: 5,
      domain: false,
      ticks: false,
      ...(log && {values: log.ticks, tickCount: log.ticks.length}),
    },
  }
  const group = {
    field: fieldOf(x),
    type: kindOfX,
    title: kindOfX === 'quantitative' ? x : null,
    ...(kindOfX !== 'quantitative' && kindOfX !== 'temporal' && {sort: null}),
    ...(isTime && {scale: utc}),
    axis: {grid: false, labelAngle: 0, labelOverlap: true, ...(isTime && timeAxis(rows.map((row) => row[x])))},
  }
  const series =
    color === undefined
      ? {}
      : {
          color: {
            field: fieldOf(color),
            type: 'nominal',
            sort: null,
            title: null,
            legend: {orient: 'top', direction: 'horizontal'},
          },
        }
  if (type === 'pie' || type === 'donut') {
    return {
      ...common,
      autosize: {type: 'pad'},
      mark: {
        type: 'arc',
        innerRadius: type === 'donut' ? 60 : 0,
        stroke: 'var(--color-background, white)',
        strokeWidth: 2,
      },
      encoding: {
        theta: {field: fieldOf(y), type: 'quantitative', stack: true},
        order: {field: fieldOf(y), sort: 'descending'},
        color: {field: fieldOf(x), type: 'nominal', sort: null, title: null},
        ...described,
      },
    }
  }
  if (type === 'heatmap') {
    const row = apart ?? ''
    return {
      ...common,
      mark: {type: 'rect', fill: 'var(--color-accent, #0b625e)', tooltip: null},
      encoding: {
        x: {...group, type: 'ordinal'},
        y: {field: fieldOf(row), type: 'ordinal', sort: null, title: row, axis: {grid: false}},
        fillOpacity: {
          field: fieldOf(y),
          type: 'quantitative',
          scale: {...(log && scale), range: [0.06, 1]},
          title: titled(y, chart.unit),
        },
        ...described,
      },
    }
  }
  if (type === 'histogram')
    return {
      ...common,
      mark: {type: 'bar', binSpacing: 1},
      encoding: {
        x: {field: fieldOf(measures[0] ?? x), bin: {maxbins: 20}, title: measures[0] ?? x, axis: {grid: false}},
        y: {aggregate: 'count', title: null, axis: {tickCount: 5, domain: false, ticks: false}},
      },
    }
  if (type === 'sparkline')
    return {
      ...common,
      autosize: {type: 'none'},
      mark: {type: 'line', strokeWidth: 1.5},
      encoding: {
        x: {
          field: fieldOf(x),
          type: kindOfX,
          axis: null,
          ...(isTime && {scale: utc}),
          ...(kindOfX === 'nominal' && {sort: null}),
        },
        y: {field: fieldOf(y), type: 'quantitative', axis: null, scale: {zero: false}},
      },
    }
  if (type === 'scatter')
    return {
      ...common,
      mark: {type: 'point', filled: true, opacity: 0.75, size: 45},
      encoding: {
        x: {field: fieldOf(x), type: 'quantitative', title: x, scale: {zero: false}, axis: {grid: false, tickCount: 6}},
        y: {...amount, title: titled(y, chart.unit), scale},
        ...series,
        ...described,
      },
    }
  const isBar = type === 'bar'
  // Vega stacks by what a mark says as well: areas would fall to zero between all points.
  const isAlone = type === 'area' && color === undefined
  const isStackedArea = type === 'area' && !isAlone
  const isGrouped = isBar && color !== undefined && chart.stacked !== true
  const mark = isBar
    ? {type: 'bar'}
    : type === 'line'
      ? {type: 'line', strokeWidth: 2, point: rows.length <= 15 ? {size: 30} : chart.interactive ? unseen : false}
      : {
          type: 'area',
          opacity: color === undefined ? 0.3 : 0.75,
          line: color === undefined,
          ...(chart.interactive && {point: unseen}),
        }
  const position = isBar && kindOfX === 'quantitative' ? {...group, type: 'ordinal'} : group
  const amounts = {
    ...amount,
    ...(isBar || type === 'area' ? {stack: isGrouped || isAlone ? null : 'zero'} : {scale}),
  }
  const offset = isGrouped ? {[chart.horizontal ? 'yOffset' : 'xOffset']: {field: fieldOf(color), sort: null}} : {}
  const axes = chart.horizontal
    ? {y: {...position, axis: {...position.axis, labelLimit: 220, domain: false, ticks: false}}, x: amounts}
    : {x: position, y: amounts}
  const drawn = {mark, encoding: {...axes, ...series, ...offset, ...(isStackedArea ? {} : described)}}
  const events = chart.horizontal ? [] : eventLayers(chart, position)
  return events.length === 0 ? {...common, ...drawn} : {...common, layer: [drawn, ...events]}
}

/** Text of a mark when it is pointed at. */
function labelOf(row: Row, columns: readonly string[], {unit}: Chart): string {
  const shown = (name: string): string => {
    const cell = row[name] ?? ''
    return typeof cell === 'number' && Math.abs(cell) >= 10_000 ? cell.toLocaleString('en') : String(cell)
  }
  const measured = (name: string): string => (unit === undefined ? shown(name) : `${shown(name)} ${unit}`)
  const series = row[SERIES]
  if (series !== undefined) return `${columns.map(shown).join('; ')}; ${series}: ${measured(VALUE)}`
  const last = columns.length - 1
  const isNamed = (name: string): boolean => name !== 'name' && name !== 'value' && name !== 'index'
  return columns
    .map((name, at) => `${isNamed(name) ? `${name}: ` : ''}${at === last ? measured(name) : shown(name)}`)
    .join('; ')
}

function folded(rows: readonly Row[], x: string, measures: readonly string[]): Row[] {
  return rows.flatMap((row) =>
    measures.map((name): Row => ({[x]: row[x] ?? null, [SERIES]: name, [VALUE]: row[name] ?? null})),
  )
}

/** Dates as ISO writes them are times; numbers are numbers; all else is names. */
function typeOf(rows: readonly Row[], column: string): 'temporal' | 'quantitative' | 'nominal' {
  const cells = rows.map((row) => row[column]).filter((cell) => cell !== null && cell !== undefined)
  if (cells.length > 0 && cells.every((cell) => typeof cell === 'number')) return 'quantitative'
  const isDate =
    cells.length > 0 &&
    cells.every((cell) => /^\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z?)?)?$/.test(String(cell)))
  return isDate ? 'temporal' : 'nominal'
}

/** `value` is what nobody named. */
function titled(column: string, unit: string | undefined): string | null {
  if (column === 'value') return unit ?? null
  return unit === undefined ? column : `${column} (${unit})`
}

function formatted({format}: Chart): object {
  return format === undefined ? {} : {format}
}
