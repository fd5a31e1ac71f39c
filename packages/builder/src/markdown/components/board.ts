import type {Element, ElementContent} from 'hast'
import {allText, element} from '../../hast.ts'
import type {Component} from './component.ts'

/** `:::board[What to ask]` with a heading and a list for each column: cards that can be moved, and copied as a prompt. */
export const board: Component = {
  names: ['board', 'kanban'],
  classes: ['board'],
  css: `.board { margin: 0 calc(-1 * var(--bleed)) var(--space) }
.board > p { color: var(--color-muted); font: 0.82em / 1.5 var(--font-heading); margin: 0.75em 0 0 }
.board > .title { color: var(--color-text); font-weight: 600; margin: 0 0 0.75em }
.columns { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)) }
.columns > section { --bleed: 0px; --outset: 0px; background: var(--color-surface); border-radius: var(--radius); min-width: 0; padding: 0.8em }
.columns > section > :is(h2, h3, h4, h5, h6) { border: 0; font-size: 0.86em; margin: 0 0 0.6em; padding: 0 }
.columns > section > ul { list-style: none; margin: 0; min-height: 3em; padding: 0 }
.columns > section > ul > li { background: var(--color-background); border: 1px solid var(--color-line); border-radius: var(--radius); font-size: 0.88em; line-height: 1.45; margin: 0 0 0.5em; padding: 0.6em 0.75em }
.columns > section > ul > [draggable] { cursor: grab }
.columns select { background: none; border: 0; color: var(--color-muted); display: block; font: 0.82em var(--font-heading); margin-top: 0.4em; max-width: 100%; padding: 0 }
.columns option { background: var(--color-background); color: var(--color-text) }
.board > button { background: none; border: 1px solid var(--color-accent); border-radius: var(--radius); color: var(--color-accent); cursor: pointer; font: 600 0.82em var(--font-heading); margin-top: 0.75rem; padding: 0.5em 1em }
.board > textarea { background: var(--color-surface); border: 1px solid var(--color-line); color: inherit; display: block; font: 0.82em / 1.5 var(--font-mono); height: 12em; margin-top: 0.75rem; width: 100% }
@media print {
  .board > :is(button, textarea, [role='status']), .columns select { display: none }
}`,
  later: 'select option textarea',
  render({attributes, label, children}) {
    const title = label ? [element('p', {className: ['title']}, [...label])] : []
    const prompt = attributes.prompt ?? (label ? label.map(allText).join('') : undefined)
    const isHead = (child: ElementContent): boolean => child.type === 'element' && /^h[1-6]$/.test(child.tagName)
    const first = children.findIndex(isHead)
    if (first === -1) return [...title, ...children]
    const columns = columnsOf(children.slice(first))
    return [
      ...children.slice(0, first),
      element('div', {className: ['board'], ...(prompt !== undefined && {dataPrompt: prompt})}, [
        ...title,
        element('div', {className: ['columns']}, columns),
      ]),
    ]
  },
}

/** All lists below a heading are the cards of its column; what else stands there stays above them. */
function columnsOf(children: readonly ElementContent[]): Element[] {
  const columns: {parts: Element[]; cards: ElementContent[]}[] = []
  for (const child of children) {
    if (child.type !== 'element') continue
    if (/^h[1-6]$/.test(child.tagName)) columns.push({parts: [child], cards: []})
    else if (/^[uo]l$/.test(child.tagName)) columns.at(-1)?.cards.push(...child.children)
    else columns.at(-1)?.parts.push(child)
  }
  return columns.map(({parts, cards}) => element('section', {}, [...parts, element('ul', {}, cards)]))
}
