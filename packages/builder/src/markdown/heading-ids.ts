import GithubSlugger, {slug} from 'github-slugger'
import type {Element, Root as Html} from 'hast'
import type {Nodes, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {allText, elementsOf, getAttribute} from '../hast.ts'

/**
 * Gives headings their ids, as GitHub does: by their words, without the numbers of notes. Ids that stand in the document already are
 * left to those who have them; a heading without a word has none.
 */
export function nameHeadings(tree: Html): void {
  const elements = elementsOf(tree).map(({node}) => node)
  const slugger = new GithubSlugger()
  for (const node of elements) {
    const id = getAttribute(node, 'id')
    if (id !== undefined) slugger.occurrences[id] ??= 0
  }
  for (const node of elements) {
    if (!/^h[1-6]$/.test(node.tagName) || node.properties.id !== undefined) continue
    const words = wordsOf(node).trim()
    if (slug(words) !== '') node.properties.id = slugger.slug(words)
  }
}

function wordsOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'element' ? (isNote(child) ? '' : wordsOf(child)) : allText(child)))
    .join('')
}

function isNote({tagName, children}: Element): boolean {
  return (
    tagName === 'sup' &&
    children.some((child) => child.type === 'element' && child.properties.dataFootnoteRef !== undefined)
  )
}

/** The ids that the headings of a document will have. */
export function headingIds(tree: Root): {readonly all: ReadonlySet<string>; slug(text: string): string} {
  const slugger = new GithubSlugger()
  const all = new Set<string>()
  const todo: Nodes[] = [tree]
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node.type === 'heading') {
      const {id} = (node.data?.hProperties ?? {}) as {id?: string}
      all.add(id ?? slugger.slug(textOf(node, {includeImageAlt: false, includeHtml: false}).trim()))
    }
    if ('children' in node) todo.push(...node.children.toReversed())
  }
  return {all, slug: (text) => slug(text.trim())}
}
