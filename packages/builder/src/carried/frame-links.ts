import type {Element, Root} from 'hast'
import {elementsOf, getAttribute} from '../hast.ts'

/** Code that opens windows, or leads those of frames elsewhere. */
export const leadsWindows =
  /\bcontentWindow\b|\bframes\s*[.[]|(?:^|(?<!\bfunction\s+)(?<![.\w$])|\b(?:window|self|globalThis|top|parent)\s*\.\s*)open\s*\(/

/** Code that may fill the document of a frame, or of a window that it has opened. */
export const fillsDocuments = /\bcontent(?:Document|Window)\b|\bopen\s*\(/

/** Code that may write the document of a frame into an attribute. */
export const writesDocuments = /srcdoc/i

/** True when code may give frames addresses: it makes them, or knows those of the markup by name. */
export function setsFrames(tree: Root, code: readonly string[]): boolean {
  const names = new Set(['iframe'])
  for (const {node} of elementsOf(tree)) {
    if (!/^(?:iframe|embed|object)$/.test(node.tagName)) continue
    const own = [getAttribute(node, 'id'), getAttribute(node, 'name'), getAttribute(node, 'class')?.split(/\s+/)].flat()
    for (const name of own) if (name) names.add(name)
  }
  return code.some(
    (text) =>
      /\b(?:object|embed)["'`]|<(?:object|embed)\b/.test(text) ||
      leadsWindows.test(text) ||
      [...names].some((name) => text.includes(name)),
  )
}

/** Links that lead into frames of the page by the name of these, or whose own names are known to code that may do so. */
export function linksIntoFrames(tree: Root, code: readonly string[]): readonly Element[] {
  const nodes = elementsOf(tree).map(({node}) => node)
  const names = new Set(nodes.flatMap((node) => (node.tagName === 'iframe' ? [getAttribute(node, 'name') ?? ''] : [])))
  names.delete('')
  const isKnown = (name: string): boolean => name.length > 2 && code.some((text) => text.includes(name))
  return nodes.filter((node) => {
    if (!/^(?:a|area)$/.test(node.tagName)) return false
    const own = [getAttribute(node, 'id') ?? '', ...(getAttribute(node, 'class') ?? '').split(/\s+/)]
    const data = Object.keys(node.properties).flatMap((name) => (name.startsWith('data') ? [name.slice(4)] : []))
    return names.has(getAttribute(node, 'target') ?? '') || own.some(isKnown) || data.some(isKnown)
  })
}
