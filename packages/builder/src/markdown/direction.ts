import type {Root} from 'hast'
import {allText, elementsOf} from '../hast.ts'

/** Letters of scripts that run from right to left. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu
/** Blocks whose direction follows from what they say. */
const blocks = /^(?:p|h[1-6]|li|td|th|figcaption|summary)$/
/** Blocks of blocks that have a direction of their own, which `auto` would not look at. */
const boxes = /^(?:ul|ol|dl|blockquote|table)$/

/**
 * Lets each block run in the direction of its own text where a document has letters that run from right to left. Returns the
 * direction of the document: that of most of its letters.
 */
export function setDirections(tree: Root): 'rtl' | undefined {
  const text = allText(tree)
  if (text.search(rightToLeft) === -1) return undefined
  for (const {node} of elementsOf(tree)) {
    if (blocks.test(node.tagName)) node.properties.dir ??= 'auto'
    if (boxes.test(node.tagName)) node.properties.dir ??= runsLeft(allText(node)) ? 'rtl' : 'ltr'
  }
  return runsLeft(text) ? 'rtl' : undefined
}

/** True when most letters of a text run from right to left. */
function runsLeft(text: string): boolean {
  const count = text.match(rightToLeft)?.length ?? 0
  return count * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
}
