import {csvParseRows, tsvParseRows} from 'd3-dsv'
import {type Capabilities, CapabilityError} from '../capabilities.ts'

/** A cell: text that looks like a number is one. */
export type Cell = string | number | boolean | null
export type Row = Readonly<Record<string, Cell>>

/** More rows are a data set, not a part of a page. */
const MAX_ROWS = 20_000

/** Rows of a table, and the names of its columns in their order. */
export interface Rows {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** Reads the rows of a file. Throws `CapabilityError`. */
export async function readRowsOf(url: string, from: string, read: NonNullable<Capabilities['read']>) {
  const file = await read(url, from)
  const text = new TextDecoder().decode(file.bytes).replace(/^\uFEFF/, '')
  return {file, rows: rowsOfText(text, /\.(\w+)(?:[?#].*)?$/.exec(url)?.[1] ?? 'csv')}
}

/** Reads rows that are written as CSV, TSV or JSON. Throws `CapabilityError`. */
export function rowsOfText(text: string, kind: string): Rows {
  if (/^json/i.test(kind)) return rowsOfJson(text)
  const [head = [], ...body] = /^tsv/i.test(kind) ? tsvParseRows(text.trim()) : csvParseRows(text.trim())
  const columns = head.map((name) => name.trim())
  return bounded(
    columns,
    body
      .filter((cells) => cells.some((cell) => cell.trim() !== ''))
      .map((cells) => Object.fromEntries(columns.map((name, at) => [name, cellOf(cells[at])]))),
  )
}

function rowsOfJson(text: string): Rows {
  try {
    return rowsOfValue(JSON.parse(text))
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    throw new CapabilityError('invalid', `Data is not JSON: ${cause.message}`, {cause})
  }
}

/** Rows as YAML and JSON hold them: a list of maps, a list of lists with a head, or a map of names to numbers. */
export function rowsOfValue(value: unknown): Rows {
  if (Array.isArray(value)) {
    const [first] = value
    if (Array.isArray(first)) {
      const columns = first.map(String)
      return bounded(
        columns,
        value
          .slice(1)
          .map((cells) => Object.fromEntries(columns.map((name, at) => [name, cellOf((cells as unknown[])[at])]))),
      )
    }
    if (value.every((row) => typeof row === 'number' || typeof row === 'string'))
      return bounded(
        ['index', 'value'],
        value.map((cell, at) => ({index: at + 1, value: cellOf(cell)})),
      )
    const rows = value.filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null)
    const columns = [...new Set(rows.slice(0, 100).flatMap((row) => Object.keys(row)))]
    return bounded(
      columns,
      rows.map((row) => Object.fromEntries(columns.map((name) => [name, cellOf(row[name])]))),
    )
  }
  if (typeof value !== 'object' || value === null)
    throw new CapabilityError('invalid', 'Data is neither a list nor a map')
  const entries = Object.entries(value)
  return bounded(
    ['name', 'value'],
    entries.map(([name, cell]) => ({name, value: cellOf(cell)})),
  )
}

function bounded(columns: readonly string[], rows: readonly Row[]): Rows {
  if (rows.length > MAX_ROWS)
    throw new CapabilityError('too-large', `Data has ${rows.length} rows, over the limit of ${MAX_ROWS}`)
  return {columns, rows}
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (value === undefined || value === null) return null
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00.*$/, '')
  const text = String(value).trim()
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) && !/^0\d/.test(text) ? Number(text) : text
}
