import {byId} from './dom.ts'
import {showFigures} from './figures.ts'
import {formatMilliseconds, formatNumber, formatPercent, formatTime, formatWeekday} from './format.ts'
import {recallRange, rememberRange} from './memory.ts'
import {dateOf, lastHours, metrics, type View} from './metrics.ts'
import {createRhythmChart} from './rhythm-chart.ts'
import {createRouteTable} from './route-table.ts'
import {linearScale, logScale} from './scale.ts'
import {createTimeChart, type TimeChart} from './time-chart.ts'

const onPoint = (hour: number | undefined): void => {
  for (const chart of charts) chart.point(hour)
}
const charts: readonly TimeChart[] = [
  createTimeChart(byId('latency'), {
    height: 372,
    label: 'Latency by hour: median, 95th and 99th percentile',
    series: [
      {name: 'p50', values: metrics.p50, kind: 'line', tone: 'mid'},
      {name: 'p95', values: metrics.p95, kind: 'area', tone: 'sea'},
      {name: 'p99', values: metrics.p99, kind: 'line', tone: 'alarm'},
    ],
    scale: () => logScale(8, 2000),
    format: formatMilliseconds,
    events: true,
    onPoint,
  }),
  createTimeChart(byId('requests'), {
    height: 160,
    label: 'Requests per second by hour',
    series: [{name: 'requests/s', values: metrics.requests, kind: 'area', tone: 'sea'}],
    scale: (view) => linearScale(maximum(metrics.requests, view)),
    format: formatNumber,
    onPoint,
  }),
  createTimeChart(byId('errors'), {
    height: 150,
    label: 'Errors by hour, per cent of requests',
    series: [{name: 'errors', values: metrics.errors, kind: 'bars', tone: 'alarm'}],
    scale: (view) => linearScale(maximum(metrics.errors, view)),
    format: formatPercent,
    onPoint,
  }),
]
const rhythm = createRhythmChart(byId('rhythm'))
const routes = createRouteTable(byId('routes'), async (route) => {
  const {openDetail} = await import('./detail.ts')
  const dialog = byId('detail')
  if (dialog instanceof HTMLDialogElement) openDetail(dialog, route)
})

function show(hours: number): void {
  const view = lastHours(hours)
  byId('period').textContent = `${formatHour(view.from)} to ${formatHour(view.to - 1)} UTC`
  showFigures(byId('figures'), view)
  for (const chart of charts) chart.show(view)
  rhythm.show(view)
  routes.show(view)
}

const inputs = [...document.querySelectorAll<HTMLInputElement>('input[name=range]')]
const remembered = inputs.find(({value}) => value === recallRange())
if (remembered) remembered.checked = true
for (const input of inputs) {
  input.addEventListener('change', () => {
    rememberRange(input.value)
    show(Number(input.value))
  })
}
show(Number(inputs.find(({checked}) => checked)?.value ?? metrics.requests.length))

function formatHour(hour: number): string {
  return `${formatWeekday(dateOf(hour))}, ${formatTime(dateOf(hour))}`
}

function maximum(values: readonly number[], {from, to}: View): number {
  return Math.max(...values.slice(from, to))
}
