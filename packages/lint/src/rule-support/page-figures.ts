import type {Page} from '../page.ts'
import {attribute, type Element, isElement, textOf} from '../source/source.ts'
import {ancestorsOf, innerText, nodesOf} from './nodes.ts'
import {scriptFigures, textFigures} from './script-figures.ts'

/** A part of a page that holds figures: what somebody has measured, counted or asked for at some time. */
export interface PageFigures {
  readonly element: Element
  /** As a message begins with it. */
  readonly what: string
}

/** Tables of numbers, charts, tiles with numbers and data for scripts, in no order; of parts within parts the outer one alone. */
export function pageFigures(page: Page): PageFigures[] {
  const found = new Map<Element, string>()
  for (const element of page.elements) if (isChart(element)) found.set(element, 'Chart')
  for (const element of page.elements) if (isTiles(element)) found.set(element, 'Number')
  for (const element of page.elementsOf('table')) if (isTableOfNumbers(element)) found.set(element, 'Table of numbers')
  for (const element of page.elementsOf('script')) {
    const type = (attribute(element, 'type') ?? '').trim().toLowerCase()
    const text = textOf(element)
    const isData = /(?:json|csv|tab-separated-values)$/.test(type) && !/ld\+json|manifest/.test(type)
    if (
      isData
        ? textFigures(text, type)
        : /^(?:|module|.*(?:java|ecma)script)$/.test(type) && scriptFigures(text, type, page.parse)
    )
      found.set(element, 'Data for a script')
  }
  return [...found].flatMap(([element, what]) =>
    [...ancestorsOf(element)].some((ancestor) => found.has(ancestor)) ? [] : [{element, what}],
  )
}

function classesOf(element: Element): string[] {
  return (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/)
}

function isChart(element: Element): boolean {
  return (
    /^(?:figure|div|section|svg|canvas)$/.test(element.tagName) &&
    classesOf(element).some((name) => /^(?:(?:bar|line|pie|area|donut)-?)?(?:chart|plot)$/.test(name)) &&
    (/^(?:svg|canvas)$/.test(element.tagName) || holds(element, /^(?:svg|canvas)$/))
  )
}

function isTiles(element: Element): boolean {
  return classesOf(element).some((name) => tileNames.test(name)) && /\d/.test(innerText(element))
}

const tileNames = /^(?:kpi|metric|stat|scorecard)s?(?:-(?:grid|card|cards|row|list|tile|tiles|value))?$/

function holds(element: Element, name: RegExp): boolean {
  for (const node of nodesOf(element)) if (name.test(node.nodeName)) return true
  return false
}

/** True when a column beside the first holds measures: numbers of which few follow one another, and whose head says no key. */
function isTableOfNumbers(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return false
  const rows = rowsOf(table)
  const head = rows.find((cells) => cells.every(({tagName}) => tagName === 'th'))?.map(innerText) ?? []
  const body = rows.filter((cells) => cells.some(({tagName}) => tagName === 'td')).map((cells) => cells.map(innerText))
  if (body.length < 2) return false
  const width = Math.max(...body.slice(0, mostRows).map((cells) => cells.length))
  if (width > mostColumns || isCalendar(body)) return false
  for (let column = 1; column < width; column++) {
    const cells = body.map((row) => row[column] ?? '').filter((cell) => cell !== '')
    const numbers = cells.filter((cell) => measure.test(cell))
    if (numbers.length >= 2 && numbers.length >= cells.length * 0.7 && !isKey(head[column] ?? '', numbers)) return true
  }
  return false
}

/** Of its own rows, without those of tables in it. */
function rowsOf(table: Element): Element[][] {
  const parts = childrenOf(table).flatMap((child) =>
    /^(?:thead|tbody|tfoot)$/.test(child.tagName) ? childrenOf(child) : [child],
  )
  return parts
    .filter(({tagName}) => tagName === 'tr')
    .slice(0, mostRows)
    .map((row) => childrenOf(row).filter(({tagName}) => /^t[dh]$/.test(tagName)))
    .filter((cells) => cells.length > 0)
}

const mostRows = 500
const mostColumns = 200

function childrenOf(element: Element): Element[] {
  return element.childNodes.filter(isElement)
}

const measure =
  /^[~≈<>≤≥±]?\s?(?:[$€£¥₹]|[A-Z]{3}\s)?\s?[+\-−–]?\s?\d[\d.,'’\s]*\s?(?:%|‰|[€$£¥₹°×]|\/?[a-zA-Zµ°]{1,7}(?:\/[a-zA-Z]{1,7})?)?\s?(?:\([^()]{1,20}\)|[▲▼↑↓])?$/u

/** Numbers that name things, or that somebody has chosen. */
function isKey(head: string, numbers: readonly string[]): boolean {
  if (
    /^(?:#|id|no\.?|nr\.?|number|key|code|status|port|pid|line|page|chapter|step|order|index|rank|position|priority|level|version|year|jahr|année|año|date|day|week|default|limit|max|min|minimum|maximum|size|width|height|weight|example|value|ratio|zip|plz|phone|room|bits?|bytes)$/i.test(
      head.trim(),
    )
  )
    return true
  const values = numbers.map((text) => Number(text))
  return values.every((value, at) => at === 0 || value === (values[at - 1] ?? 0) + 1)
}

function isCalendar(rows: readonly (readonly string[])[]): boolean {
  const cells = rows.flat().filter((cell) => cell !== '')
  return cells.length > 20 && cells.every((cell) => /^(?:[1-9]|[12]\d|3[01])$/.test(cell))
}
