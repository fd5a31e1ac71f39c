import type {Root} from 'hast'
import {type Capabilities, CapabilityError} from './capabilities.ts'
import {elementsOf, getAttribute, textOf} from './hast.ts'
import {isFileUrl} from './resolve-url.ts'

/** Code that looks into the documents of objects. */
export const looksInside = /\bcontentDocument\b|\bgetSVGDocument\b/
/** Code that looks at the address of its own page. */
const readsOwnAddress = /\blocation\s*(?:\.\s*(?:search|hash|href)\b|\))|\bdocument\s*\.\s*(?:URL|documentURI)\b/

/** Advice where a page in a frame needs the query or fragment of its address, `tail`: the frame of a sealed page has none. */
export async function lostAddress(
  tail: string,
  tree: Root,
  path: string,
  read: NonNullable<Capabilities['read']>,
): Promise<{message: string; instead: string} | undefined> {
  if (tail.length < 2 || !(await hasCode(tree, path, read, readsOwnAddress))) return undefined
  return {
    message: `Page in the frame reads \`${tail}\` of its address, which it no longer has`,
    instead: 'Give the frame what it needs by `postMessage` or in `data-` attributes.',
  }
}

/** True when code of a page, in it or beside it, is of a kind. A quick look. */
export async function hasCode(
  tree: Root,
  path: string,
  read: NonNullable<Capabilities['read']>,
  kind: RegExp,
): Promise<boolean> {
  const looks = (code: string): boolean => kind.test(code)
  for (const {node} of elementsOf(tree)) {
    const handlers = Object.entries(node.properties).filter(([name]) => /^on[a-z]/i.test(name))
    if (handlers.some(([, code]) => looks(String(code)))) return true
    if (node.tagName !== 'script') continue
    const src = getAttribute(node, 'src')
    if (looks(src === undefined ? textOf(node) : await textAt(src, path, read))) return true
  }
  return false
}

async function textAt(url: string, path: string, read: NonNullable<Capabilities['read']>): Promise<string> {
  try {
    return isFileUrl(url) ? new TextDecoder().decode((await read(url, path)).bytes) : ''
  } catch (error) {
    // What bundles the scripts says so.
    if (error instanceof CapabilityError) return ''
    throw error
  }
}
