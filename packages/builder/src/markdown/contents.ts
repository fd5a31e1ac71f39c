import type {Element, ElementContent, Root} from 'hast'
import {allText, element, elementsOf, getAttribute, hasWord, replaceIn} from '../hast.ts'
import {readDirective} from './components/directive.ts'

/** A paragraph that asks for a table of contents, as in Markdown-it, Python-Markdown, GitLab and Azure. */
const marker = /^\s*\[(?:\[_?toc_?\]|toc)\]\s*$/i
/** Levels below the title, when the document does not say. */
const LEVELS = 2

/**
 * Puts a table of contents where `[[toc]]`, `[toc]` or `::toc` stands, and with `toc: true` at the head of the document. Headings
 * inside of quotes and lists are none of the document's.
 */
export function addContents(tree: Root, levels: number | undefined): void {
  const asked = elementsOf(tree).filter(({node}) => isMarker(node))
  if (asked.length === 0 && !levels) return
  const entries = elementsOf(tree).flatMap(({node}) => {
    const [, level] = /^h([2-6])$/.exec(node.tagName) ?? []
    const id = getAttribute(node, 'id')
    const isLeftOut = id === undefined || id === 'footnote-label' || hasWord(node, 'class', 'no_toc')
    return level === undefined || isLeftOut ? [] : [{node, id, level: Number(level)}]
  })
  const first = entries.reduce((least, {level}) => Math.min(least, level), 6)
  for (const {node, parent} of asked) replaceIn(parent, node, ...contents(depthOf(node) ?? (levels || LEVELS)))
  if (levels && asked.length === 0) {
    const title = tree.children.findIndex((node) => node.type === 'element' && /^(?:h1|header)$/.test(node.tagName))
    tree.children.splice(title + 1, 0, ...contents(levels))
  }

  function contents(depth: number): Element[] {
    const shown = entries.filter(({level}) => level < first + depth)
    if (shown.length === 0) return []
    return [element('nav', {className: ['toc'], ariaLabel: 'Contents'}, [listOf(shown)])]
  }
}

interface Entry {
  readonly node: Element
  readonly id: string
  readonly level: number
}

/** Lists in lists by level; a level that is left out is not made up. */
function listOf(entries: readonly Entry[]): Element {
  const root = element('ol')
  const open: {level: number; list: Element}[] = [{level: entries[0]?.level ?? 0, list: root}]
  for (const {node, id, level} of entries) {
    while (open.length > 1 && level < (open.at(-1)?.level ?? 0)) open.pop()
    const last = open.at(-1)?.list.children.at(-1)
    if (level > (open.at(-1)?.level ?? 0) && last?.type === 'element') {
      const list = element('ol')
      last.children.push(list)
      open.push({level, list})
    }
    const words = plain(node.children)
    open.at(-1)?.list.children.push(element('li', {}, [element('a', {href: `#${id}`}, words)]))
  }
  return root
}

/** Code and emphasis of a heading stay, links and notes do not: a link holds no other. */
function plain(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'text' ? [{...child}] : []
    if (/^(?:sup|img|svg)$/.test(child.tagName)) return []
    const {id: _id, ...properties} = child.properties
    if (child.tagName === 'a') return plain(child.children)
    return [{...child, properties, children: plain(child.children)}]
  })
}

function isMarker(node: Element): boolean {
  return (node.tagName === 'p' && marker.test(allText(node))) || readDirective(node)?.name === 'toc'
}

function depthOf(node: Element): number | undefined {
  const depth = Number(readDirective(node)?.attributes.depth)
  return depth >= 1 && depth <= 6 ? depth : undefined
}
