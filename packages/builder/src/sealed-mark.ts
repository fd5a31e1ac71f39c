import type {Element, Root} from 'hast'
import {elementsOf, getAttribute} from './hast.ts'

/** Content of `<meta name=generator>` in a page that has been built. */
export const generator = 'ampoule'

/** The page has been through a build before. */
export function isSealed(tree: Root): boolean {
  return elementsOf(tree).some(({node}) => isMeta('generator')(node) && getAttribute(node, 'content') === generator)
}

/** The same of a file that has not been parsed, as builds write it. */
export function looksSealed(page: Uint8Array): boolean {
  const head = new TextDecoder().decode(page.subarray(0, headLength))
  return new RegExp(`<meta name="?generator"? content="?${generator}"?\\s*/?>`).test(head)
}

/** The mark stands before all that is large. In bytes. */
const headLength = 4096

/** Finds a `<meta>` of this name. */
export function isMeta(name: string): (node: Element) => boolean {
  return (node) => node.tagName === 'meta' && getAttribute(node, 'name')?.toLowerCase() === name
}
