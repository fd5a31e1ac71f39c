import type {Parents, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'

/** A comment within a line; `100%%` begins none. */
const within = /(?<=^|\s)%%(?!%)(?:(?!%%)[^\n])+%%(?=\s|$)/g

/** Leaves out Obsidian's comments, `%% so %%`, which may hold several paragraphs: their author shows them to nobody. */
export function dropComments(tree: Root): void {
  const todo: Parents[] = [tree]
  for (let parent = todo.pop(); parent !== undefined; parent = todo.pop()) {
    const blocks = parent.children as RootContent[]
    const parts = blocks.map(partOf)
    const lastEnd = Math.max(parts.lastIndexOf('end'), parts.lastIndexOf('sign'))
    const kept: RootContent[] = []
    let isInside = false
    for (const [at, node] of blocks.entries()) {
      const part = parts[at]
      if (isInside) {
        isInside = part !== 'end' && part !== 'sign'
        continue
      }
      isInside = (part === 'begin' || part === 'sign') && at < lastEnd
      if (isInside || part === 'whole') continue
      if (node.type === 'text') node.value = node.value.replace(within, '')
      if ('children' in node) todo.push(node)
      kept.push(node)
    }
    parent.children = kept as typeof parent.children
  }
}

/** The part of a comment that a paragraph is: all of it, where it begins, where it ends, or the sign alone, which does either. */
function partOf(node: RootContent): 'whole' | 'begin' | 'end' | 'sign' | undefined {
  const [first, last] = node.type === 'paragraph' ? [node.children[0], node.children.at(-1)] : []
  const begins = first?.type === 'text' && /^%%(?!%)/.test(first.value)
  const ends = last?.type === 'text' && /%%\s*$/.test(last.value)
  const count = begins || ends ? textOf(node).match(/%%/g)?.length : 0
  if (count === 2 && begins && ends) return 'whole'
  if (count !== 1) return undefined
  return begins ? (ends ? 'sign' : 'begin') : 'end'
}
