import {onWidth, svg} from './dom.ts'
import {formatDay, formatTime, formatWeekday} from './format.ts'
import {dateOf, metrics, type View} from './metrics.ts'
import type {Scale} from './scale.ts'
import {createTip} from './tip.ts'

export interface Series {
  readonly name: string
  readonly values: readonly number[]
  /** `line` has no fill, `area` is filled down to the axis, `bars` has one bar an hour. */
  readonly kind: 'line' | 'area' | 'bars'
  readonly tone: 'sea' | 'mid' | 'alarm'
}

export interface TimeChartOptions {
  readonly height: number
  readonly series: readonly Series[]
  readonly scale: (view: View) => Scale
  readonly format: (value: number) => string
  readonly label: string
  readonly events?: boolean
  /** The hour under the pointer, or undefined when it has left. */
  readonly onPoint: (hour: number | undefined) => void
}

export interface TimeChart {
  show(view: View): void
  /** Marks an hour, of this chart or of one beside it. */
  point(hour: number | undefined): void
}


const left = 38

/** A chart over the hours of a view, drawn anew for each width so that its labels stay legible. */
export function createTimeChart(host: HTMLElement, options: TimeChartOptions): TimeChart {
  const {height, series} = options
  const inset = {top: 8, right: series.length > 1 ? 34 : 4, bottom: 22, left}
  const picture = svg('svg', {height, tabindex: 0, role: 'img', 'aria-label': options.label})
  const cursor = svg('g')
  host.append(picture)
  const tip = createTip(host)
  let view: View = {from: 0, to: 1}
  let width = 0
  let scale: Scale = {ticks: [], share: () => 0}
  let pointed: number | undefined

  const x = (hour: number): number =>
    inset.left + ((hour - view.from) / (view.to - view.from)) * (width - inset.left - inset.right)
  const y = (value: number): number => height - inset.bottom - scale.share(value) * (height - inset.top - inset.bottom)

  function draw(): void {
    if (width === 0) return
    scale = options.scale(view)
    picture.setAttribute('viewBox', `0 0 ${width} ${height}`)
    const marks = options.events ? metrics.events.filter(({hour}) => hour >= view.from && hour < view.to) : []
    picture.replaceChildren(
      ...scale.ticks.flatMap((tick) => [
        svg('line', {class: 'grid', x1: inset.left, x2: width - inset.right, y1: y(tick), y2: y(tick)}),
        svg('text', {class: 'tick', x: inset.left - 8, y: y(tick) + 4, 'text-anchor': 'end'}, String(tick)),
      ]),
      ...timeTicks(view, width).map(({hour, text}) =>
        svg('text', {class: 'tick', x: x(hour), y: height - 4, 'text-anchor': 'middle'}, text),
      ),
      ...series.flatMap(shapes),
      ...marks.flatMap(mark),
      ...(series.length > 1 ? series.map(nameAtEnd) : []),
      cursor,
    )
  }

  function shapes({values, kind, tone}: Series): SVGElement[] {
    const hours = Array.from({length: view.to - view.from}, (_, index) => view.from + index)
    if (kind === 'bars') {
      const thick = Math.max(2, x(view.from + 1) - x(view.from) - 1)
      return hours.map((hour) => {
        const top = y(values[hour] ?? 0)
        return svg('rect', {class: 'bar', x: x(hour), y: top, width: thick, height: Math.max(0, y(0) - top)})
      })
    }
    const points = hours.map((hour) => `${x(hour + 0.5).toFixed(1)},${y(values[hour] ?? 0).toFixed(1)}`).join(' ')
    const line = svg('polyline', {class: `line ${tone}${hours.length > 300 ? ' quiet' : ''}`, points})
    if (kind === 'line') return [line]
    const floor = height - inset.bottom
    const area = `${x(view.from + 0.5)},${floor} ${points} ${x(view.to - 0.5)},${floor}`
    return [svg('polygon', {class: 'wash', points: area}), line]
  }

  function mark({hour, name}: {hour: number; name: string}, index: number): SVGElement[] {
    const at = x(hour + 0.5)
    const before = at > width / 2
    const place = {x: at + (before ? -7 : 7), y: inset.top + 11 + (index % 3) * 18, 'text-anchor': before ? 'end' : 'start'}
    return [
      svg('line', {class: 'event', x1: at, x2: at, y1: inset.top, y2: height - inset.bottom}),
      svg('text', {class: 'name', ...place}, name),
    ]
  }

  function nameAtEnd({name, values}: Series): SVGElement {
    return svg('text', {class: 'end', x: width - inset.right + 6, y: y(values[view.to - 1] ?? 0) + 4}, name)
  }

  function point(hour: number | undefined): void {
    pointed = hour === undefined || hour < view.from || hour >= view.to ? undefined : hour
    if (pointed === undefined) {
      cursor.replaceChildren()
      tip.hide()
      return
    }
    const at = x(pointed + 0.5)
    const date = dateOf(pointed)
    cursor.replaceChildren(
      svg('line', {class: 'cursor', x1: at, x2: at, y1: inset.top, y2: height - inset.bottom}),
      ...series.map(({values, tone}) => svg('circle', {class: `dot ${tone}`, cx: at, cy: y(values[pointed ?? 0] ?? 0), r: 3.5})),
    )
    const rows = series.map(({name, values}) => [name, options.format(values[pointed ?? 0] ?? 0)] as const)
    tip.show(at, 0, `${formatWeekday(date)}, ${formatTime(date)}`, rows.toReversed())
  }

  picture.addEventListener('pointermove', (event) => {
    const share = (event.offsetX - inset.left) / (width - inset.left - inset.right)
    const hour = view.from + Math.floor(share * (view.to - view.from))
    options.onPoint(Math.min(view.to - 1, Math.max(view.from, hour)))
  })
  picture.addEventListener('pointerleave', () => options.onPoint(undefined))
  picture.addEventListener('blur', () => options.onPoint(undefined))
  picture.addEventListener('keydown', (event) => {
    const step = {ArrowLeft: -1, ArrowRight: 1, PageUp: -24, PageDown: 24}[event.key]
    if (event.key === 'Escape') options.onPoint(undefined)
    if (step === undefined) return
    event.preventDefault()
    options.onPoint(Math.min(view.to - 1, Math.max(view.from, (pointed ?? view.to - 1 - step) + step)))
  })
  onWidth(host, (available) => {
    width = available
    point(undefined)
    draw()
  })

  return {
    show(next) {
      view = next
      point(undefined)
      draw()
    },
    point,
  }
}

function timeTicks({from, to}: View, width: number): {hour: number; text: string}[] {
  const hours = to - from
  const steps = [3, 6, 12, 24, 48, 96, 168]
  const step = steps.find((size) => (hours / size) * 58 <= width - left) ?? 168
  const ticks: {hour: number; text: string}[] = []
  for (let hour = Math.ceil(from / step) * step; hour < to; hour += step) {
    const text = step < 24 ? formatTime(dateOf(hour)) : formatDay(dateOf(hour))
    ticks.push({hour, text})
  }
  return ticks.filter(({hour}) => hour > from + hours * 0.02 || step < 24)
}
