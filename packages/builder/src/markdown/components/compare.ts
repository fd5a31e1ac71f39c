import type {Element, ElementContent} from 'hast'
import {element} from '../../hast.ts'
import type {Component} from './component.ts'
import {readDirective} from './directive.ts'

/** `:::compare` with `:::option[Name]` or headings in it: alternatives side by side, each with anything in it. */
export const compare: Component = {
  names: ['compare', 'grid', 'columns', 'cards'],
  classes: ['compare'],
  css: `.compare { display: grid; gap: var(--space); grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); margin: 0 calc(-1 * var(--bleed)) var(--space) }
.compare > section { --bleed: 0px; --outset: 0px; border: 1px solid var(--color-line); border-radius: var(--radius); font-size: 0.92em; min-width: 0; padding: 1.1em 1.25em }
.compare > section > :first-child { margin-top: 0 }
.compare > section > :is(h2, h3, h4) { border: 0; font-size: 1.1em; padding: 0 }
.compare > section > :last-child { margin-bottom: 0 }
.compare > .chosen { border: 2px solid var(--color-accent) }`,
  render({children}) {
    const first = children.findIndex((child) => child.type === 'element' && begins(child))
    const before = children.slice(0, Math.max(0, first))
    return [...before, element('div', {className: ['compare']}, partsOf(children.slice(before.length)))]
  },
}

function begins(node: Element): boolean {
  return readDirective(node) !== undefined || /^h[1-6]$/.test(node.tagName)
}

function partsOf(children: readonly ElementContent[]): Element[] {
  const parts: Element[] = []
  for (const child of children) {
    if (child.type !== 'element') continue
    const option = readDirective(child)
    if (option !== undefined) {
      const {attributes, label} = option
      const isChosen = Object.hasOwn(attributes, 'chosen') || /(?:^|\s)chosen(?:\s|$)/.test(attributes.class ?? '')
      const title = label ? [element('h3', {}, [...label])] : []
      parts.push(element('section', isChosen ? {className: ['chosen']} : {}, [...title, ...option.children]))
    } else if (/^h[1-6]$/.test(child.tagName) || parts.length === 0) parts.push(element('section', {}, [child]))
    else parts.at(-1)?.children.push(child)
  }
  return parts
}
