import sharp from 'sharp'
import {createRandom} from './random.mjs'

const width = 2400
const height = 1500
/** Where the heatmap stands in the picture, in pixels, and how large one cell of it is. */
const plot = {left: 190, top: 300, columns: 1040, rows: 160, cell: {width: 2, height: 4}}
const load = {top: 1090, height: 250}
/** Minutes since midnight, UTC. */
const from = 8 * 60 + 40
const until = 10 * 60 + 20
const [deployed, pooled, shed, restored] = [9 * 60 + 4, 9 * 60 + 31, 9 * 60 + 44, 9 * 60 + 52]
/** Decades of latency, from 1 ms to 10 s. */
const decades = 4
const ink = {text: '#1d2733', muted: '#5c6b7a', line: '#d9e0e6', paper: '#ffffff', accent: '#c2410c'}

/** A monitoring screen on the morning of the incident: read latency as a heatmap, and the load below it. */
export function drawHeatmap() {
  const input = paintCells(createRandom(0xfe44))
  const size = {width: plot.columns * plot.cell.width, height: plot.rows * plot.cell.height}
  return sharp(Buffer.from(drawScreen(size))).composite([
    {input, raw: {...size, channels: 3}, left: plot.left, top: plot.top},
    {input: Buffer.from(drawMarkers(size)), left: plot.left, top: plot.top - 44},
  ])
}

/** The pixels of the heatmap: how many requests took how long, with the noise of counting. */
function paintCells(random) {
  const pixels = Buffer.alloc(plot.columns * plot.rows * plot.cell.width * plot.cell.height * 3)
  for (let row = 0; row < plot.rows; row++) {
    const decade = (1 - row / plot.rows) * decades
    for (let column = 0; column < plot.columns; column++) {
      const minute = minuteAt(column)
      const expected = (26_000 * loadAt(minute).asked * densityAt(minute, decade) * decades) / plot.rows
      const noise = (random() + random() + random() - 1.5) * Math.sqrt(expected) * 1.5
      fillCell(pixels, column, row, colorOf(Math.max(0, expected + noise) / 420))
    }
  }
  return pixels
}

function fillCell(pixels, column, row, color) {
  const {width, height} = plot.cell
  for (let y = row * height; y < (row + 1) * height; y++) {
    for (let x = column * width; x < (column + 1) * width; x++) {
      pixels.set(color, (y * plot.columns * width + x) * 3)
    }
  }
}

/** The share of requests per decade of latency, around a minute: a quick band, and from the deployment on a slow one. */
function densityAt(minute, decade) {
  const trouble = troubleAt(minute)
  const drift = 0.045 * waver(minute * 0.7)
  const quick = bell(decade, 1.28 + drift + 0.22 * trouble, 0.2 + 0.05 * trouble)
  const limit = minute < deployed || minute > restored ? 3.7 : 2.602
  const waiting = decade < limit ? bell(decade, limit - 0.05, 0.16) * 1.6 : bell(decade, limit, 0.02) * 1.6
  const tail = 0.02 * Math.exp(-Math.max(0, decade - 1.3) * 2.2) * (decade > 1.3 ? 1 : 0)
  const retried = bell(decade, 3 + 0.1 * waver(minute + 40), 0.22) * 0.3
  return quick * (1 - 0.55 * trouble) + tail + trouble * (0.42 * waiting + retried)
}

/** From 0, all is well, to 1, the worst minutes. */
function troubleAt(minute) {
  const rise = 1 / (1 + Math.exp(-(minute - deployed - 4) * 1.5))
  const fall = 1 / (1 + Math.exp((minute - restored - 3) * 1.3))
  const worse = minute > pooled && minute < shed ? 0.93 : 0.78
  const relief = minute > shed ? 0.6 : 1
  return rise * fall * worse * relief * (1 + 0.06 * waver(minute))
}

/** Requests by people, and attempts that reached the replicas, as shares of the chart's height. */
function loadAt(minute) {
  const release = 1 / (1 + Math.exp(-(minute - 540) / 2.5))
  const asked = 0.17 + 0.1 * release + 0.008 * waver(minute * 1.3)
  return {asked, tried: asked * (1 + 2.4 * Math.min(1, troubleAt(minute)))}
}

/** Between -1 and 1, without a period that an eye would find. */
function waver(minute) {
  return (
    0.38 * Math.sin(minute * 0.53) +
    0.27 * Math.sin(minute * 1.37 + 2) +
    0.2 * Math.sin(minute * 3.71 + 1) +
    0.15 * Math.sin(minute * 8.3 + 4)
  )
}

function bell(x, middle, deviation) {
  return Math.exp(-((x - middle) ** 2) / (2 * deviation ** 2)) / (deviation * Math.sqrt(2 * Math.PI))
}

/** Paper, then sea, then amber, then rust, as a cell fills. */
function colorOf(fullness) {
  const stops = [
    [250, 252, 252],
    [190, 222, 226],
    [64, 145, 165],
    [24, 84, 128],
    [228, 138, 38],
    [122, 30, 18],
  ]
  const place = Math.min(0.9999, fullness ** 0.62) * (stops.length - 1)
  const low = stops[Math.floor(place)] ?? [0, 0, 0]
  const high = stops[Math.floor(place) + 1] ?? low
  return low.map((start, channel) => Math.round(start + ((high[channel] ?? 0) - start) * (place % 1)))
}

/** All but the heatmap: title, axes, key figures, and the chart of the load. */
function drawScreen(size) {
  const right = plot.left + size.width
  const base = load.top + load.height
  const hours = Array.from({length: 11}, (_, n) => from + n * 10).filter((minute) => minute <= until)
  const grid = hours.map((minute) => {
    const x = plot.left + shareOf(minute) * size.width
    return `<path d="M${x} ${load.top}V${base}" stroke="${ink.line}"/>${label(x, base + 42, clock(minute), 'middle')}`
  })
  const scale = ['1 ms', '10 ms', '100 ms', '1 s', '10 s'].map((text, n) =>
    label(plot.left - 20, plot.top + size.height * (1 - n / decades) + 9, text, 'end'),
  )
  const figures = [
    ['p50', '31 ms', ink.text],
    ['p95', '406 ms', ink.accent],
    ['p99', '1.24 s', ink.accent],
    ['errors', '38.2 %', ink.accent],
  ].map(
    ([name, value, color], n) => `${label(1330 + n * 240, 96, name)}
      <text x="${1330 + n * 240}" y="152" font-size="50" font-weight="700" fill="${color}">${value}</text>`,
  )
  const ticks = [0, 1, 2, 3].map((n) => label(plot.left - 20, base - (n / 3) * load.height + 9, `${n}k`, 'end'))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Liberation Sans, Arial, sans-serif">
    <rect width="100%" height="100%" fill="${ink.paper}"/>
    <rect width="100%" height="10" fill="#185480"/>
    <text x="80" y="118" font-size="52" font-weight="700" fill="${ink.text}">bookings · read latency</text>
    <text x="80" y="166" font-size="30" fill="${ink.muted}">Wed 14 Oct, ${clock(from)}–${clock(until)} UTC · replicas petrel, skua · 5.8 s cells</text>
    ${figures.join('')}
    <path d="M80 208H${width - 80}" stroke="${ink.line}" stroke-width="2"/>
    ${scale.join('')}${grid.join('')}${ticks.join('')}
    ${label(plot.left, load.top - 34, 'Attempts per second that reach the pooler')}
    ${area((minute) => loadAt(minute).tried, size, '#e48a26', 0.85)}${area((minute) => loadAt(minute).asked, size, '#185480', 1)}
    ${key(right - 560, 'asked by people', '#185480')}${key(right - 270, 'retried by software', '#e48a26')}
    <path d="M${plot.left} ${base}H${right}" stroke="${ink.muted}" stroke-width="2"/>
  </svg>`
}

/** Upright lines over the heatmap where people changed something, with what they did above it. */
function drawMarkers(size) {
  const marks = [
    [deployed, 'pooler deploy'],
    [pooled, 'pool 120 → 300'],
    [shed, 'gateway retry off'],
    [restored, 'deploy reverted'],
  ].map(([minute, text]) => {
    const x = shareOf(minute) * size.width
    return `<path d="M${x} 44V${44 + size.height}" stroke="${ink.text}" stroke-width="3" stroke-dasharray="3 9"/>
      <text x="${x}" y="28" font-size="26" fill="${ink.text}" text-anchor="middle">${clock(minute)}</text>
      <text transform="translate(${x - 14} ${44 + size.height - 24}) rotate(-90)" font-size="26" fill="${ink.text}" stroke="#fff" stroke-width="8" stroke-linejoin="round" paint-order="stroke">${text}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height + 44}" font-family="Liberation Sans, Arial, sans-serif">${marks.join('')}</svg>`
}

function area(shareAt, size, fill, opacity) {
  const base = load.top + load.height
  const points = Array.from({length: plot.columns}, (_, column) => {
    const y = base - Math.min(1, shareAt(minuteAt(column))) * load.height
    return `${plot.left + column * plot.cell.width},${y.toFixed(1)}`
  })
  return `<polygon points="${plot.left},${base} ${points.join(' ')} ${plot.left + size.width},${base}" fill="${fill}" opacity="${opacity}"/>`
}

function key(x, text, color) {
  return `<rect x="${x}" y="${load.top - 58}" width="26" height="26" rx="4" fill="${color}"/>${label(x + 40, load.top - 34, text)}`
}

function label(x, y, text, anchor = 'start') {
  return `<text x="${x}" y="${y}" font-size="28" fill="${ink.muted}" text-anchor="${anchor}">${text}</text>`
}

function minuteAt(column) {
  return from + (column / plot.columns) * (until - from)
}

function shareOf(minute) {
  return (minute - from) / (until - from)
}

function clock(minute) {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
