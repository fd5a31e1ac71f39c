import type {Element, Root} from 'hast'
import {elementsOf, hasWord} from '../hast.ts'
import type {scripts} from './scripts.ts'

export type Behaviour = keyof typeof scripts

/** Elements that ask for a behaviour. */
const needs: Readonly<Record<Behaviour, (node: Element) => boolean>> = {
  board: (node) => hasWord(node, 'class', 'board'),
  chart: (node) => hasWord(node, 'class', 'chart') && hasWord(node, 'class', 'interactive'),
  controls: (node) => hasWord(node, 'class', 'controls'),
  copy: ({tagName, children: [only]}) => tagName === 'pre' && only?.type === 'element' && only.tagName === 'code',
  matrix: (node) => node.tagName === 'table' && hasWord(node, 'class', 'matrix'),
  slides: (node) => hasWord(node, 'class', 'slide'),
  sort: (node) => node.tagName === 'table' && hasWord(node, 'class', 'sortable'),
}

/** The behaviours that the elements of a page ask for. */
export function behavioursOf(tree: Root): Behaviour[] {
  const wanted = new Set<Behaviour>()
  for (const {node} of elementsOf(tree))
    for (const [name, isNeeded] of Object.entries(needs)) if (isNeeded(node)) wanted.add(name as Behaviour)
  return [...wanted].sort()
}
