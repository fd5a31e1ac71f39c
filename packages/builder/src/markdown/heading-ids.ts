import GithubSlugger, {slug} from 'github-slugger'
import type {Nodes, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'

/** The ids that the headings of a document will have. */
export function headingIds(tree: Root): {readonly all: ReadonlySet<string>; slug(text: string): string} {
  const slugger = new GithubSlugger()
  const all = new Set<string>()
  const todo: Nodes[] = [tree]
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node.type === 'heading') {
      const {id} = (node.data?.hProperties ?? {}) as {id?: string}
      all.add(id ?? slugger.slug(textOf(node)))
    }
    if ('children' in node) todo.push(...node.children.toReversed())
  }
  return {all, slug: (text) => slug(text.trim())}
}
