import {definePass} from '../define-pass.ts'
import {elementsOf, replaceIn} from '../hast.ts'
import {scrollBox} from '../scroll-box.ts'

/** Pass: each table gets a box of its own that scrolls. */
export const scrollWide = definePass({
  name: 'scroll-wide',
  summary: 'Put each table into a box that scrolls, so that the page never scrolls sideways.',
  needs: [],
  options: {},
  transform(tree) {
    for (const {node, parent} of elementsOf(tree)) {
      if (node.tagName !== 'table' || isScrollBox(parent)) continue
      const box = scrollBox()
      replaceIn(parent, node, box)
      box.children = [node]
    }
  },
})

function isScrollBox(parent: {type: string; properties?: {className?: unknown}}): boolean {
  const names = parent.properties?.className
  return Array.isArray(names) && names.includes('scroll')
}
