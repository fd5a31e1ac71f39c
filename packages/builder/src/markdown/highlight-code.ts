import type {Element, Root} from 'hast'
import type {VFile} from 'vfile'
import {allText, elementsOf, hasWord} from '../hast.ts'

/** Longer code stays plain: each token takes an element, and a page of data would grow by a factor of twenty. In characters. */
const MAX_LENGTH = 20_000

/** Marks the tokens of code blocks with classes, which the stylesheet colours. Brackets and commas stay text: none is coloured. */
export function highlightCode() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const blocks = elementsOf(tree).filter(
      ({node}) => node.tagName === 'code' && node.properties.className !== undefined,
    )
    if (blocks.length === 0) return
    const {highlight} = await import('./highlighter.ts')
    const long = blocks.filter(({node}) => allText(node).length > MAX_LENGTH)
    const classes = long.map(({node}) => node.properties.className)
    for (const {node} of long) delete node.properties.className
    highlight(tree, file)
    for (const [index, {node}] of long.entries())
      if (classes[index] !== undefined) node.properties.className = classes[index]
    for (const {node} of blocks) unwrapPunctuation(node)
  }
}

function unwrapPunctuation(code: Element): void {
  const todo = [code]
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    node.children = node.children.flatMap((child) =>
      child.type === 'element' && hasWord(child, 'class', 'hljs-punctuation') ? child.children : [child],
    )
    for (const child of node.children) if (child.type === 'element') todo.push(child)
  }
}
