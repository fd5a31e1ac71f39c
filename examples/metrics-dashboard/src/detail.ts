import {html, svg} from './dom.ts'
import {formatDay, formatNumber} from './format.ts'
import {dateOf, mean, type Route} from './metrics.ts'
import {linearScale} from './scale.ts'

const axis = 34

/** Fills the dialog with what is known of one route, and opens it. */
export function openDetail(dialog: HTMLDialogElement, route: Route): void {
  const width = Math.min(580, window.innerWidth - 60)
  const close = html('button', {type: 'button', class: 'close'}, 'Close')
  close.addEventListener('click', () => dialog.close())
  dialog.replaceChildren(
    html('header', {}, html('h2', {id: 'detail-title'}, `${route.method} ${route.path}`), close),
    html('p', {}, `${formatNumber(mean(route.requests))} thousand requests a day. The slowest day had a 95th percentile of ${formatNumber(Math.max(...route.p95))} ms.`),
    html('h3', {}, 'How long answers take, % of requests'),
    html('figure', {class: 'chart'}, histogram(route, width)),
    html('h3', {}, 'p95 by day, ms'),
    html('figure', {class: 'chart'}, daily(route, width)),
  )
  dialog.showModal()
}

function histogram({histogram: shares}: Route, width: number): SVGElement {
  const height = 150
  const scale = linearScale(Math.max(...shares))
  const step = (width - axis) / shares.length
  const every = step < 36 ? 2 : 1
  const y = (value: number): number => height - 20 - scale.share(value) * (height - 28)
  const bars = shares.flatMap((share, index) => [
    svg('rect', {class: 'bar sea', x: axis + index * step, y: y(share), width: step - 3, height: Math.max(0, y(0) - y(share))}),
    svg('text', {class: 'tick', x: axis + index * step, y: height - 4, 'text-anchor': 'middle'}, index % every === 0 ? String(2 ** index) : ''),
  ])
  const text = 'Distribution of latency, in powers of two of a millisecond'
  return svg('svg', {viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': text}, ...lines(scale.ticks, y, width), ...bars)
}

function daily({p95}: Route, width: number): SVGElement {
  const height = 130
  const scale = linearScale(Math.max(...p95))
  const x = (day: number): number => axis + (day / (p95.length - 1)) * (width - axis - 6)
  const y = (value: number): number => height - 20 - scale.share(value) * (height - 28)
  const points = p95.map((value, day) => `${x(day).toFixed(1)},${y(value).toFixed(1)}`).join(' ')
  const days = [0, 7, 14, 21].map((day) =>
    svg('text', {class: 'tick', x: x(day), y: height - 4, 'text-anchor': day === 0 ? 'start' : 'middle'}, formatDay(dateOf(day * 24))),
  )
  const line = svg('polyline', {class: 'line sea', points})
  return svg('svg', {viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': 'p95 by day'}, ...lines(scale.ticks, y, width), ...days, line)
}

function lines(ticks: readonly number[], y: (value: number) => number, width: number): SVGElement[] {
  return ticks.flatMap((tick) => [
    svg('line', {class: 'grid', x1: axis, x2: width, y1: y(tick), y2: y(tick)}),
    svg('text', {class: 'tick', x: axis - 8, y: y(tick) + 4, 'text-anchor': 'end'}, String(tick)),
  ])
}
