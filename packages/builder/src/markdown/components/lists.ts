import type {Element, ElementContent} from 'hast'
import {element, elementsIn, elementsOf} from '../../hast.ts'
import type {Component} from './component.ts'

/** `:::timeline` around a list whose items begin with a time in bold. */
export const timeline: Component = {
  names: ['timeline'],
  classes: ['timeline'],
  css: `.timeline { list-style: none; padding: 0 }
.timeline > li { border-inline-start: 2px solid var(--color-line); direction: inherit; margin: 0; padding-block: 0 1.1em; padding-inline: 1.4em 0; position: relative }
.timeline > li:last-child { padding-bottom: 0 }
.timeline > li::before { background: var(--color-background); border: 2px solid var(--color-accent); border-radius: 50%; content: ''; height: 0.7em; inset-block-start: 0.45em; inset-inline-start: calc(-0.35em - 1px); position: absolute; width: 0.7em }
.timeline > li > strong:first-child, .timeline > li > p:first-child > strong:first-child { color: var(--color-muted); display: block; font: 600 0.84em / 1.5 var(--font-heading); font-variant-numeric: tabular-nums }`,
  render({children}) {
    for (const child of children) if (isList(child)) child.properties.className = ['timeline']
    return children
  },
}

/** `:::checklist` around a task list: what is done, skipped (struck through) and open is counted. */
export const checklist: Component = {
  names: ['checklist'],
  classes: ['checklist'],
  css: `.checklist > p:first-child { color: var(--color-muted); font: 0.86em / 1.5 var(--font-heading); margin-bottom: 0.6em }
.checklist progress { accent-color: var(--color-accent); inline-size: 9rem; margin-inline-end: 0.6em; vertical-align: middle }
.checklist del { color: var(--color-muted) }`,
  render({children}) {
    const items = elementsOf({type: 'root', children})
      .filter(({node}) => node.tagName === 'li')
      .map(({node}) => ownPart(node))
    const boxes = items.filter((parts) => parts.some((part) => part.tagName === 'input'))
    const done = boxes.filter((parts) =>
      parts.some(({tagName, properties}) => tagName === 'input' && properties.checked === true),
    ).length
    const skipped = boxes.filter((parts) => parts.some(({tagName}) => tagName === 'del')).length
    if (boxes.length === 0) return children
    const words = `${done} of ${boxes.length} done${skipped === 0 ? '' : `, ${skipped} skipped`}`
    const progress = element(
      'progress',
      {value: String(done + skipped), max: String(boxes.length), ariaLabel: words},
      [],
    )
    return [
      element('div', {className: ['checklist']}, [
        element('p', {}, [progress, {type: 'text', value: words}]),
        ...children,
      ]),
    ]
  },
}

function isList(node: ElementContent): node is Element {
  return node.type === 'element' && /^[uo]l$/.test(node.tagName)
}

/** Elements of an item without those of lists within. */
function ownPart(item: Element): Element[] {
  const direct = item.children.filter((child): child is Element => child.type === 'element' && !isList(child))
  return direct.flatMap((child) => [child, ...elementsIn(child)])
}
