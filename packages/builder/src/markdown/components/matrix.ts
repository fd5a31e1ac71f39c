import type {Element} from 'hast'
import {allText, element, elementsIn, elementsOf} from '../../hast.ts'
import type {Component} from './component.ts'

/** `:::matrix` around a table of criteria, their weights, and what each alternative scores: the weighted mean is below. */
export const matrix: Component = {
  names: ['matrix', 'decision', 'decision-matrix'],
  classes: ['matrix'],
  css: `.matrix td[style] { background: color-mix(in srgb, var(--color-accent) calc(var(--share) * 34%), transparent); padding-inline: 0.75em }
.matrix tfoot :is(th, td) { border-bottom: 0; border-top: 2px solid var(--color-muted); font-weight: 650 }
.matrix tfoot .chosen { color: var(--color-accent) }
.matrix tfoot .chosen::after { content: ' ✓' }
.matrix input { background: none; border: 1px solid var(--color-line); border-radius: var(--radius); color: inherit; font: inherit; padding: 0.1em 0.3em; text-align: end; width: 4em }`,
  later: 'tfoot input chosen',
  render({children}) {
    for (const {node} of elementsOf({type: 'root', children})) if (node.tagName === 'table') weigh(node)
    return children
  },
}

function weigh(table: Element): void {
  const rows = elementsIn(table).filter(({tagName}) => tagName === 'tr')
  const [head = [], ...body] = rows.map(cellsOf)
  const scores = body.map((cells) => cells.slice(2).map(numberIn))
  const weights = body.map(([, cell]) => numberIn(cell))
  const all = scores.flat().filter((score) => score !== undefined)
  // A table of words, or one without weights, is none to be weighed.
  if (head.length < 3 || all.length === 0 || weights.every((weight) => weight === undefined)) return
  const [least, most] = [Math.min(...all), Math.max(...all)]
  for (const [at, cells] of body.entries())
    for (const [column, cell] of cells.entries()) {
      const value = column === 1 ? weights[at] : scores[at]?.[column - 2]
      if (column === 0 || value === undefined) continue
      cell.children = [element('data', {value: String(value)}, cell.children)]
      if (column > 1) cell.properties.style = `--share:${share(value, least, most)}`
    }
  const totals = head.slice(2).map((_, column) =>
    mean(
      weights,
      scores.map((row) => row[column]),
    ),
  )
  const best = Math.max(...totals)
  const foot = totals.map((total, at) => {
    const {align} = head[at + 2]?.properties ?? {}
    const properties = {...(align !== undefined && {align}), ...(total === best && {className: ['chosen']})}
    return element('td', properties, [{type: 'text', value: total.toFixed(2)}])
  })
  const name = element('th', {scope: 'row', colSpan: 2}, [{type: 'text', value: 'Weighted mean'}])
  table.children.push(element('tfoot', {}, [element('tr', {}, [name, ...foot])]))
  table.properties.className = ['matrix']
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => child.type === 'element')
}

/** The number that a cell begins with, or its stars. */
function numberIn(cell: Element | undefined): number | undefined {
  const text = cell === undefined ? '' : allText(cell).trim()
  const stars = text.match(/^★{1,20}/)?.[0].length
  const [found] = /^[-−]?\d{1,9}(?:\.\d{1,9})?/.exec(text) ?? []
  return stars ?? (found === undefined ? undefined : Number(found.replace('−', '-')))
}

function mean(weights: readonly (number | undefined)[], scores: readonly (number | undefined)[]): number {
  let [sum, weight] = [0, 0]
  for (const [at, score] of scores.entries()) {
    if (score === undefined) continue
    sum += score * (weights[at] ?? 0)
    weight += weights[at] ?? 0
  }
  return weight === 0 ? 0 : sum / weight
}

function share(value: number, least: number, most: number): number {
  return most === least ? 0.5 : Number(((value - least) / (most - least)).toFixed(2))
}
