import type {Element, ElementContent} from 'hast'
import {element} from '../hast.ts'
import {scrollBox} from '../scroll-box.ts'
import type {Cell, Rows} from './read-rows.ts'

/** Rows that a reader may want to see behind a chart. */
const MAX_SHOWN = 200

/** The numbers of a chart, for who cannot see it, and for who wants to know exactly. */
export function dataDetails({columns, rows}: Rows): Element {
  const shown = rows.slice(0, MAX_SHOWN)
  const more = rows.length > shown.length ? [element('p', {}, [text(`${rows.length - shown.length} more rows`)])] : []
  return element('details', {className: ['data']}, [
    element('summary', {}, [text('Data')]),
    scrollBox([tableOf(columns, shown)]),
    ...more,
  ])
}

function tableOf(columns: readonly string[], rows: Rows['rows']): Element {
  const head = element('thead', {}, [
    element(
      'tr',
      {},
      columns.map((name) => element('th', {scope: 'col'}, [text(name)])),
    ),
  ])
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      columns.map((name) => element('td', {}, [text(shownCell(row[name] ?? null))])),
    ),
  )
  return element('table', {}, [head, element('tbody', {}, body)])
}

function shownCell(cell: Cell): string {
  return cell === null ? '' : String(cell)
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}
