import type {Root} from 'hast'
import {element, elementsOf, getAttribute} from '../hast.ts'

/** Puts numbers before headings below the title: 1, 1.1, 1.2. A heading with the class `unnumbered` has none, as in pandoc. */
export function numberHeadings(tree: Root): void {
  const headings = elementsOf(tree).filter(({node}) => /^h[2-6]$/.test(node.tagName))
  const first = headings.reduce((least, {node}) => Math.min(least, Number(node.tagName[1])), 6)
  const counts = [0, 0, 0, 0, 0]
  for (const {node} of headings) {
    const names = getAttribute(node, 'class')?.split(/\s+/) ?? []
    if (names.includes('unnumbered') || names.includes('sr-only')) continue
    const depth = Number(node.tagName[1]) - first
    counts[depth] = (counts[depth] ?? 0) + 1
    counts.fill(0, depth + 1)
    // A level that is left out counts as its first.
    const number = counts
      .slice(0, depth + 1)
      .map((count) => count || 1)
      .join('.')
    node.children.unshift(element('span', {className: ['number']}, [{type: 'text', value: number}]), {
      type: 'text',
      value: ' ',
    })
  }
}
