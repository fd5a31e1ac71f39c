import type {Element} from 'hast'
import {definePass} from '../define-pass.ts'
import {allText, elementsOf, hasWord, replaceIn} from '../hast.ts'
import {scrollBox} from '../scroll-box.ts'

/** Pass: each table gets a box of its own that scrolls. */
export const scrollWide = definePass({
  name: 'scroll-wide',
  summary: 'Put each table into a box that scrolls, so that the page never scrolls sideways; keys scroll wide code.',
  needs: [],
  options: {},
  transform(tree) {
    for (const {node, parent} of elementsOf(tree)) {
      if (isWideCode(node)) node.properties.tabIndex ??= 0
      if (node.tagName !== 'table' || isScrollBox(parent)) continue
      const box = scrollBox()
      replaceIn(parent, node, box)
      box.children = [node]
    }
  },
})

/** Characters of code that a line of a phone has room for. */
const phoneLine = 36

/** Wrapped code does not scroll. */
function isWideCode(node: Element): boolean {
  const [code] = node.children
  if (node.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code' || hasWord(node, 'class', 'wrap'))
    return false
  return allText(code)
    .split('\n')
    .some((line) => line.length > phoneLine)
}

function isScrollBox(parent: {type: string; properties?: {className?: unknown}}): boolean {
  const names = parent.properties?.className
  return Array.isArray(names) && names.includes('scroll')
}
