import type {Root} from 'hast'
import {allText, elementsOf} from '../hast.ts'

/** Letters of scripts that run from right to left. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu
/** Blocks whose direction follows from what they say. */
const blocks = /^(?:p|h[1-6]|li|ul|ol|dl|blockquote|table|td|th|figcaption|summary)$/

/**
 * Lets each block run in the direction of its own text where a document has letters that run from right to left. Returns the
 * direction of the document: that of most of its letters.
 */
export function setDirections(tree: Root): 'rtl' | undefined {
  const text = allText(tree)
  const count = text.match(rightToLeft)?.length ?? 0
  if (count === 0) return undefined
  for (const {node} of elementsOf(tree)) if (blocks.test(node.tagName)) node.properties.dir ??= 'auto'
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return count * 2 > letters ? 'rtl' : undefined
}
