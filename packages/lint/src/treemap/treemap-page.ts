import type {Attribution, Part} from '../measure/attribute.ts'
import {formatBytes, formatTokens} from '../measure/format.ts'
import {describePart, tallyBy} from '../measure/tally.ts'
import {type Rectangle, squarify} from './squarify.ts'
import {treemapStyle} from './treemap-style.ts'

/** How the page is made. */
export interface TreemapOptions {
  /** A whole document, or the content alone for a host that wraps; a document when left out. */
  readonly form?: 'document' | 'fragment'
}

/** A page that shows who costs what: a map by bytes, one by tokens, a table. It needs no script and asks nobody. */
export function treemapPage(attribution: Attribution, title: string, {form = 'document'}: TreemapOptions = {}): string {
  const {bytes, tokens, parts} = attribution
  const head = `<title>${escapeText(title)}</title>
<link rel="icon" href="data:image/svg+xml,${icon}">
<style>
${treemapStyle}
</style>
`
  const body = `<main>
<h1>${escapeText(title)}</h1>
<p class="sum"><b>${formatBytes(bytes)}</b> · <b>${formatTokens(tokens)}</b> tokens (o200k) · ${parts.length} parts</p>
<div class="views" role="group" aria-label="Size of the boxes">
<input type="radio" name="by" id="by-bytes" checked><label for="by-bytes">Bytes</label>
<input type="radio" name="by" id="by-tokens"><label for="by-tokens">Tokens</label>
${map(attribution, 'bytes')}
${map(attribution, 'tokens')}
</div>
${table(attribution)}
</main>
`
  if (form === 'fragment') return `${head}${body}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${head}</head>
<body>
${body}</body>
</html>
`
}

const icon = `%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'%3E%3Ctext y='.9em' font-size='90'%3E⚖️%3C/text%3E%3C/svg%3E`

type Unit = 'bytes' | 'tokens'

/** The shape that boxes are laid out for; the page stretches it to its own. */
const whole: Rectangle = {x: 0, y: 0, width: 1000, height: 560}
/** Of the whole, what smaller parts are put together below. */
const leastShare = 0.002

function map(attribution: Attribution, unit: Unit): string {
  const total = attribution[unit]
  const kinds = tallyBy(attribution, 'kind')
    .filter((kind) => kind[unit] > 0)
    .toSorted((a, b) => b[unit] - a[unit])
  const areas = squarify(
    kinds.map((kind) => kind[unit]),
    whole,
  )
  const groups = kinds.map((kind, index) => {
    const parts = attribution.parts.filter((part) => part.kind === kind.name && part[unit] > 0)
    const size = format(kind[unit], unit)
    const label = `${kind.name}, ${size}, ${percent(kind[unit], total)}`
    const area = areas[index] ?? whole
    return `<section class="group ${kind.name}" style="${place(area, whole)}" aria-label="${label}">
<h2>${kind.name} <span>${size} · ${percent(kind[unit], total)}</span></h2>
<ul>${boxes(parts, unit, total, area)}</ul>
</section>`
  })
  return `<div class="map ${unit}">
${groups.join('\n')}
</div>`
}

function boxes(parts: readonly Part[], unit: Unit, total: number, area: Rectangle): string {
  const sorted = parts.toSorted((a, b) => b[unit] - a[unit])
  const shown = sorted.filter((part) => part[unit] >= total * leastShare)
  const rest = sorted.slice(shown.length)
  const restSize = rest.reduce((sum, part) => sum + part[unit], 0)
  const items = shown.map((part) => ({
    name: nameOf(part),
    full: `${describePart(part)}, ${whereOf(part)}`,
    size: part[unit],
  }))
  if (restSize > 0) items.push({name: `${rest.length} more`, full: `${rest.length} smaller parts`, size: restSize})
  const inner = {x: 0, y: 0, width: area.width, height: area.height}
  const areas = squarify(
    items.map(({size}) => size),
    inner,
  )
  return items
    .map(({name, full, size}, index) => {
      const text = `${full}: ${format(size, unit)}, ${percent(size, total)}`
      return `<li style="${place(areas[index] ?? inner, inner)}" title="${escapeText(text)}"><div><b>${escapeText(name)}</b><span>${format(size, unit)}</span></div></li>`
    })
    .join('')
}

/** Short, since the group says the kind. */
function nameOf({element, file, type}: Part): string {
  if (file !== undefined) return file.slice(file.lastIndexOf('/') + 1)
  return type ?? (element.startsWith('#') ? element.slice(1) : `<${element}>`)
}

function table({bytes, tokens, parts}: Attribution): string {
  const rows = parts
    .slice(0, tableRows)
    .map(
      (part) =>
        `<tr class="${part.kind}"><td><i></i>${part.kind}</td><td>${escapeText(describePart(part))}</td><td>${escapeText(
          whereOf(part),
        )}</td><td>${formatBytes(part.bytes)}</td><td>${percent(part.bytes, bytes)}</td><td>${formatTokens(
          part.tokens,
        )}</td><td>${percent(part.tokens, tokens)}</td></tr>`,
    )
  const more = parts.length - rows.length
  const note = more > 0 ? `\n<p class="note">${more} smaller parts are left out of the table.</p>` : ''
  return `<div class="wide" tabindex="0" role="region" aria-label="Parts, largest first"><table>
<thead><tr><th scope="col">Kind</th><th scope="col">Part</th><th scope="col">Where</th><th scope="col" colspan="2">Bytes</th><th scope="col" colspan="2">Tokens</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>${note}`
}

const tableRows = 60

function whereOf({file, line, place, count}: Part): string {
  if (file !== undefined) return line === undefined ? file : `${file}:${line}`
  return count > 1 ? `${count} places` : `line ${place.start.line}`
}

function place({x, y, width, height}: Rectangle, within: Rectangle): string {
  const share = (value: number, all: number): string => `${all === 0 ? 0 : Number(((100 * value) / all).toFixed(3))}%`
  return `left:${share(x, within.width)};top:${share(y, within.height)};width:${share(width, within.width)};height:${share(height, within.height)}`
}

function format(size: number, unit: Unit): string {
  return unit === 'bytes' ? formatBytes(size) : formatTokens(size)
}

function percent(part: number, whole: number): string {
  const share = whole === 0 ? 0 : (100 * part) / whole
  return share > 0 && share < 0.1 ? '< 0.1 %' : `${share.toFixed(share < 10 ? 1 : 0)} %`
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}
