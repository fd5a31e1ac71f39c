import {html, svg} from './dom.ts'
import {formatNumber} from './format.ts'
import {mean, metrics, type Route, type View} from './metrics.ts'
import {logScale} from './scale.ts'

type Column = 'path' | 'requests' | 'p95' | 'errors'

interface Row {
  readonly route: Route
  readonly path: string
  readonly requests: number
  readonly p95: number
  readonly errors: number
}

const columns: readonly (readonly [Column, string])[] = [
  ['path', 'Route'],
  ['requests', 'k a day'],
  ['p95', 'p95, ms'],
  ['errors', 'errors, %'],
]

/** A table of routes that sorts by any column and hands over the route that was chosen. */
export function createRouteTable(table: HTMLElement, onChoose: (route: Route) => void): {show(view: View): void} {
  let view: View = {from: 0, to: metrics.requests.length}
  let sorted: {column: Column; descending: boolean} = {column: 'requests', descending: true}

  function draw(): void {
    const focused = table.contains(document.activeElement) ? document.activeElement?.id : undefined
    const rows = metrics.routes.map((route) => rowOf(route, view)).sort((a, b) => compare(a, b, sorted))
    const heads = [...columns.map(head), html('th', {scope: 'col', class: 'trend'}, 'p95, 28 days')]
    table.replaceChildren(html('thead', {}, html('tr', {}, ...heads)), html('tbody', {}, ...rows.map(body)))
    if (focused) document.getElementById(focused)?.focus()
  }

  function head([column, text]: readonly [Column, string]): HTMLElement {
    const button = html('button', {type: 'button', id: `sort-${column}`}, text)
    button.addEventListener('click', () => {
      sorted = {column, descending: sorted.column === column ? !sorted.descending : column !== 'path'}
      draw()
    })
    const cell = html('th', {scope: 'col', class: column === 'path' ? '' : 'number'}, button)
    if (sorted.column === column) cell.setAttribute('aria-sort', sorted.descending ? 'descending' : 'ascending')
    return cell
  }

  function body({route, requests, p95, errors}: Row): HTMLElement {
    const button = html('button', {type: 'button', class: 'route'}, html('span', {class: 'method'}, route.method), route.path)
    const cells = [requests, p95, errors].map((value) => html('td', {class: 'number'}, formatNumber(value)))
    const row = html('tr', {}, html('td', {}, button), ...cells, html('td', {class: 'trend'}, trend(route.p95)))
    row.addEventListener('click', () => onChoose(route))
    return row
  }

  return {
    show(next) {
      view = next
      draw()
    },
  }
}

function rowOf(route: Route, {from, to}: View): Row {
  const days = (values: readonly number[]): number => mean(values.slice(Math.floor(from / 24), Math.ceil(to / 24)))
  return {route, path: route.path, requests: days(route.requests), p95: days(route.p95), errors: days(route.errors)}
}

function compare(a: Row, b: Row, {column, descending}: {column: Column; descending: boolean}): number {
  const order = column === 'path' ? a.path.localeCompare(b.path) : a[column] - b[column]
  return descending ? -order : order
}

function trend(values: readonly number[]): SVGElement {
  const scale = logScale(Math.min(...values), Math.max(...values))
  const points = values.map((value, day) => `${(day / (values.length - 1)) * 108 + 2},${(18 - scale.share(value) * 16).toFixed(1)}`)
  return svg('svg', {width: 112, height: 20, 'aria-hidden': 'true'}, svg('polyline', {points: points.join(' ')}))
}
