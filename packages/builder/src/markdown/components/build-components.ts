import type {Element, ElementContent, Root} from 'hast'
import {element, elementsOf, removeAttribute, replaceIn} from '../../hast.ts'
import {board} from './board.ts'
import {callout, quartoCallout} from './callouts.ts'
import {compare} from './compare.ts'
import type {Component, ComponentPage} from './component.ts'
import {controls} from './controls.ts'
import {diff} from './diff.ts'
import {type Directive, readDirective} from './directive.ts'
import {figure} from './figure.ts'
import {kpis} from './kpis.ts'
import {checklist, timeline} from './lists.ts'
import {matrix} from './matrix.ts'
import {tabs} from './tabs.ts'

/** All components that there are. */
export const components: readonly Component[] = [
  callout,
  tabs,
  figure,
  compare,
  kpis,
  timeline,
  checklist,
  diff,
  matrix,
  board,
  controls,
]

const byName = new Map(components.flatMap((component) => component.names.map((name) => [name, component] as const)))

/** Makes of directives what they stand for. One that nobody knows is a box with its name as its class. */
export function buildComponents(tree: Root): void {
  const found = elementsOf(tree).filter(({node}) => node.properties.dataDirective !== undefined)
  const page = pageOf()
  // Those within come first: what a component makes of its content is settled by then.
  for (const {node, parent} of found.toReversed()) {
    const directive = readDirective(node)
    const rendered = directive && render(directive, page)
    if (directive === undefined) removeAttribute(node, 'data-directive')
    else if (rendered !== undefined) replaceIn(parent, node, ...placed(rendered, node))
  }
  for (const {node} of elementsOf(tree)) {
    const directive = readDirective(node)
    if (directive !== undefined && directive.name !== 'toc')
      Object.assign(node, {...box(directive), position: node.position})
  }
}

/** Undefined for what is left to a component around it. */
function render(directive: Directive, page: ComponentPage): ElementContent[] | undefined {
  const names = [directive.name, ...(directive.attributes.class?.split(/\s+/) ?? [])]
  for (const name of directive.name === 'div' ? names : [directive.name]) {
    const component = byName.get(name.toLowerCase())
    if (component !== undefined)
      return withTitle(directive, component.render({...directive, name: name.toLowerCase()}, page))
  }
  return quartoCallout(directive)
}

/** A title that a component has no use for stands above it. */
function withTitle({label}: Directive, rendered: ElementContent[]): ElementContent[] {
  if (label === undefined) return rendered
  const nodes = new Set<unknown>(rendered)
  for (const node of nodes)
    if (typeof node === 'object' && node !== null && 'children' in node && Array.isArray(node.children))
      for (const child of node.children) nodes.add(child)
  return label.some((node) => nodes.has(node)) ? rendered : [titleOf(label), ...rendered]
}

function titleOf(label: readonly ElementContent[]): Element {
  return element('p', {className: ['title']}, [...label])
}

function placed(nodes: readonly ElementContent[], {position}: Element): ElementContent[] {
  if (position !== undefined) for (const node of nodes) node.position ??= position
  return [...nodes]
}

function box({name, attributes, label, children}: Directive): Element {
  const names = [...(name === 'div' ? [] : [name]), ...(attributes.class?.split(/\s+/) ?? [])].filter(
    (word) => word !== '',
  )
  const title = label ? [titleOf(label)] : []
  const {id} = attributes
  const properties = {...(id !== undefined && {id}), ...(names.length > 0 && {className: names})}
  return element('div', properties, [...title, ...children])
}

function pageOf(): ComponentPage {
  const counts = new Map<string, number>()
  return {
    unique(stem) {
      const count = (counts.get(stem) ?? 0) + 1
      counts.set(stem, count)
      return `${stem}-${count}`
    },
  }
}
