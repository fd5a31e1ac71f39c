import GithubSlugger, {slug} from 'github-slugger'
import type {Root as Html} from 'hast'
import type {Nodes, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {allText, elementsOf} from '../hast.ts'

/** Names headings of raw HTML with spaces around their text, as GitHub does: `rehype-slug` would make dashes of these. */
export function nameLooseHeadings(tree: Html): void {
  for (const {node} of elementsOf(tree)) {
    if (!/^h[1-6]$/.test(node.tagName) || node.properties.id !== undefined) continue
    const text = allText(node)
    const id = slug(text.trim())
    if (text !== text.trim() && id !== '') node.properties.id = id
  }
}

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
