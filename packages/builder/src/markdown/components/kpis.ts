import type {Element, ElementContent, Text} from 'hast'
import {allText, element} from '../../hast.ts'
import type {Component} from './component.ts'
import {readCourse, sparkline} from './sparkline.ts'

/** `Requests: 12,400 (+8 %)`, and `(+3 %, bad)` where more is worse. */
const tile = /^\s*([^:]{1,80}):\s*(\S[^(]{0,80}?)\s*(?:\(([^()]{1,60})\))?\s*$/

/** `:::kpis` around a list of numbers: a tile each, with what changed, and its course (`▂▃▅▇` or `[3 5 8 6]`) as a line. */
export const kpis: Component = {
  names: ['kpis', 'kpi', 'metrics', 'stats'],
  classes: ['kpis'],
  css: `.kpis { align-items: stretch; display: grid; gap: 0.9em 1px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr)) }
.kpis > div { border-inline-start: 3px solid var(--color-line); padding: 0.35em 0.8em }
.kpis dt { color: var(--color-muted); font: 500 0.8em / 1.4 var(--font-heading) }
.kpis dd { font: 650 1.55em / 1.25 var(--font-heading); font-variant-numeric: tabular-nums; margin: 0 }
.kpis small { color: var(--color-muted); display: block; font: 500 0.52em / 1.5 var(--font-heading) }
.kpis .good { color: var(--color-tip) }
.kpis .bad { color: var(--color-caution) }
.kpis svg { color: var(--color-accent); display: block; height: 1.1em; overflow: visible; width: min(100%, 5.5em) }`,
  render({children}) {
    const lists = children.filter(
      (child): child is Element => child.type === 'element' && /^[uo]l$/.test(child.tagName),
    )
    const items = lists.flatMap((list) => list.children.filter((child) => child.type === 'element'))
    const tiles = items.flatMap((item) => tileOf(item) ?? [])
    // A list that is none of numbers stays as it is.
    if (tiles.length === 0 || tiles.length !== items.length) return children
    const shown = element('dl', {className: ['kpis']}, tiles)
    return children.flatMap((child) => (child === lists[0] ? [shown] : lists.includes(child as Element) ? [] : [child]))
  },
}

function tileOf(item: Element): Element | undefined {
  const [only, ...others] = item.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const nodes = only?.type === 'element' && only.tagName === 'p' && others.length === 0 ? only.children : item.children
  const all = nodes.map(allText).join('')
  const {text: words, values} = readCourse(all)
  const [, label, value, change] = tile.exec(words) ?? []
  if (label === undefined || value === undefined || hasBlocks(nodes)) return undefined
  const start = words.indexOf(value, words.indexOf(':', words.indexOf(label) + label.length - 1) + 1)
  const small =
    change === undefined
      ? []
      : [element('small', {className: [meaning(change)]}, [text(change.replace(/,\s*(?:good|bad)$/, ''))])]
  const line = values.length < 2 ? [] : [element('dd', {}, [sparkline(values)])]
  const name = within(nodes, words.indexOf(label), words.indexOf(label) + label.length)
  const number = within(nodes, start, start + value.length)
  return element('div', {}, [element('dt', {}, name), element('dd', {}, [...number, ...small]), ...line])
}

/** A list in an item is more than a number. */
function hasBlocks(nodes: readonly ElementContent[]): boolean {
  return nodes.some((node) => node.type === 'element' && /^(?:p|ul|ol|pre|blockquote|div|table|dl)$/.test(node.tagName))
}

/** A part of some nodes, between two places of their text, with its links, its code and its emphasis. */
function within(nodes: readonly ElementContent[], from: number, to: number): ElementContent[] {
  let at = 0
  return nodes.flatMap((node): ElementContent[] => {
    const start = at
    at += allText(node).length
    if (at <= from || start >= to) return []
    if (node.type === 'text') return [text(node.value.slice(Math.max(0, from - start), to - start))]
    return node.type === 'element' ? [{...node, children: within(node.children, from - start, to - start)}] : []
  })
}

function meaning(change: string): string {
  const [, said] = /,\s*(good|bad)$/.exec(change) ?? []
  if (said !== undefined) return said
  return /^\s*\+/.test(change) ? 'good' : /^\s*[-−–]/.test(change) ? 'bad' : 'same'
}

function text(value: string): Text {
  return {type: 'text', value}
}
