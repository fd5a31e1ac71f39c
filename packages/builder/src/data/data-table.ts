import type {Element, ElementContent} from 'hast'
import {element} from '../hast.ts'
import {scrollBox} from '../scroll-box.ts'
import type {Rows} from './read-rows.ts'
import {courses, rowsToShow, shownCell} from './row-summary.ts'

/** The rows of a chart, with the columns that it draws. */
export interface DrawnRows extends Rows {
  /** Columns that rows are known by. */
  readonly names: readonly string[]
}

/** The numbers of a chart, for who cannot see it, and for who wants to know exactly: of many rows their course and some of them. */
export function dataDetails({names, ...all}: DrawnRows): Element {
  const {columns, rows} = all
  const shown = rowsToShow(all)
  const summary =
    shown.length === rows.length
      ? []
      : [`${shown.length} of ${rows.length} rows.`, ...courses(all, names)].map((words) =>
          element('p', {}, [text(words)]),
        )
  return element('details', {className: ['data']}, [
    element('summary', {}, [text('Data')]),
    ...summary,
    scrollBox([tableOf(columns, shown)]),
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

function text(value: string): ElementContent {
  return {type: 'text', value}
}
