import type {Element, ElementContent} from 'hast'
import {allText, element, elementsOf} from '../../hast.ts'
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
    const items = elementsOf({type: 'root', children}).filter(({node}) => node.tagName === 'li')
    const tiles = items.flatMap(({node}): Element[] => {
      const {text: words, values} = readCourse(allText(node))
      const [, label, value, change] = tile.exec(words) ?? []
      if (label === undefined || value === undefined) return []
      const small =
        change === undefined
          ? []
          : [element('small', {className: [meaning(change)]}, [text(change.replace(/,\s*(?:good|bad)$/, ''))])]
      const line = values.length < 2 ? [] : [element('dd', {}, [sparkline(values)])]
      return [
        element('div', {}, [element('dt', {}, [text(label)]), element('dd', {}, [text(value), ...small]), ...line]),
      ]
    })
    // A list that is none of numbers stays as it is.
    return tiles.length === 0 || tiles.length !== items.length
      ? children
      : [element('dl', {className: ['kpis']}, tiles)]
  },
}

function meaning(change: string): string {
  const [, said] = /,\s*(good|bad)$/.exec(change) ?? []
  if (said !== undefined) return said
  return /^\s*\+/.test(change) ? 'good' : /^\s*[-−–]/.test(change) ? 'bad' : 'same'
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}
