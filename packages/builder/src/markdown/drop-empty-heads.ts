import type {Root} from 'hast'
import {allText, elementsOf, replaceIn} from '../hast.ts'

/** Heads of tables that hold nothing: Markdown has no table without a head, so people leave it empty. */
export function dropEmptyHeads(tree: Root): void {
  for (const {node, parent} of elementsOf(tree)) {
    if (node.tagName !== 'thead' || allText(node).trim() !== '') continue
    const holds = elementsOf({type: 'root', children: node.children}).some(
      ({node: {tagName}}) => !/^(?:tr|th|td)$/.test(tagName),
    )
    if (!holds) replaceIn(parent, node)
  }
}
