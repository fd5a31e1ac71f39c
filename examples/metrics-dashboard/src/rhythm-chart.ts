import {html, onTheme, onWidth} from './dom.ts'
import {formatDay, formatMilliseconds, formatTime, formatWeekday} from './format.ts'
import {dateOf, metrics, type View} from './metrics.ts'
import {logScale} from './scale.ts'
import {createTip} from './tip.ts'

const left = 38
const below = 20
const scale = logScale(80, 1000)

/** A cell for each hour, a column for each day, on a canvas: one look shows what repeats and what does not. */
export function createRhythmChart(host: HTMLElement): {show(view: View): void} {
  const days = metrics.p99.length / 24
  const canvas = document.createElement('canvas')
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', 'Latency of each hour of four weeks. Evenings are slower; 14 October, 9 o’clock stands out.')
  const frame = html('div', {class: 'cell', hidden: ''})
  host.append(canvas, frame, html('div', {class: 'scale'}, '80 ms', html('i'), '1 s'))
  const tip = createTip(host)
  let width = 0
  let view: View = {from: 0, to: metrics.p99.length}
  let cell = {width: 0, height: 11}

  function draw(): void {
    if (width === 0) return
    cell = {width: (width - left) / days, height: Math.min(15, Math.max(9, (width - left) / 28))}
    const height = cell.height * 24 + below
    const density = window.devicePixelRatio
    canvas.width = Math.round(width * density)
    canvas.height = Math.round(height * density)
    canvas.style.height = `${height}px`
    const context = canvas.getContext('2d')
    if (context === null) return
    context.scale(density, density)
    const style = getComputedStyle(host)
    const colors = [0, 1, 2, 3, 4].map((index) => channelsOf(style.getPropertyValue(`--heat-${index}`), context))
    metrics.p99.forEach((value, hour) => {
      context.globalAlpha = hour >= view.from && hour < view.to ? 1 : 0.3
      context.fillStyle = mix(colors, Math.min(1, Math.max(0, scale.share(value))))
      const [x, y] = corner(hour)
      context.fillRect(x, y, cell.width - 1, cell.height - 1)
    })
    context.globalAlpha = 1
    context.fillStyle = style.getPropertyValue('--soft')
    context.font = `12px ${style.fontFamily}`
    context.textBaseline = 'middle'
    context.textAlign = 'right'
    for (const hour of [0, 6, 12, 18]) {
      context.fillText(`${String(hour).padStart(2, '0')}:00`, left - 8, (hour + 0.5) * cell.height)
    }
    context.textAlign = 'left'
    for (let day = 0; day < days; day += 7) {
      context.fillText(formatDay(dateOf(day * 24)), left + day * cell.width, height - 7)
    }
  }

  function corner(hour: number): readonly [number, number] {
    return [left + Math.floor(hour / 24) * cell.width, (hour % 24) * cell.height]
  }

  function hide(): void {
    frame.hidden = true
    tip.hide()
  }

  canvas.addEventListener('pointermove', ({offsetX, offsetY}) => {
    const day = Math.floor((offsetX - left) / cell.width)
    const time = Math.floor(offsetY / cell.height)
    if (day < 0 || day >= days || time < 0 || time > 23) return hide()
    const hour = day * 24 + time
    const [x, y] = corner(hour)
    frame.hidden = false
    frame.style.cssText = `left:${x - 2}px;top:${y - 2}px;width:${cell.width + 3}px;height:${cell.height + 3}px`
    const date = dateOf(hour)
    tip.show(x, y + cell.height + 6, `${formatWeekday(date)}, ${formatTime(date)}`, [['p99', formatMilliseconds(metrics.p99[hour] ?? 0)]])
  })
  canvas.addEventListener('pointerleave', hide)
  onWidth(host, (available) => {
    width = available
    hide()
    draw()
  })
  onTheme(draw)
  document.fonts.ready.then(draw)

  return {
    show(next) {
      view = next
      draw()
    },
  }
}

/** Red, green and blue of any CSS colour: a canvas hands every opaque one back as `#rrggbb`. */
function channelsOf(color: string, context: CanvasRenderingContext2D): readonly number[] {
  context.fillStyle = color
  const digits = Number.parseInt(String(context.fillStyle).slice(1), 16)
  return [digits >> 16, (digits >> 8) & 255, digits & 255]
}

function mix(colors: readonly (readonly number[])[], share: number): string {
  const place = Math.min(share, 0.9999) * (colors.length - 1)
  const from = colors[Math.floor(place)] ?? []
  const to = colors[Math.floor(place) + 1] ?? from
  return `rgb(${from.map((value, channel) => Math.round(value + ((to[channel] ?? 0) - value) * (place % 1))).join(' ')})`
}
