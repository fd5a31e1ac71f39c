import type {Element, Text} from 'hast'
import {definePass} from '../define-pass.ts'
import {element, elementsOf} from '../hast.ts'

const kinds = ['Note', 'Tip', 'Important', 'Warning', 'Caution'] as const

/** Pass: quotes that begin with `[!NOTE]` and its kin become callouts. */
export const markCallouts = definePass({
  name: 'mark-callouts',
  summary: 'Turn quotes that begin with `[!NOTE]` and the like into callouts, as GitHub does.',
  needs: [],
  options: {},
  transform(tree) {
    for (const {node} of elementsOf(tree)) {
      if (node.tagName !== 'blockquote') continue
      const first = node.children.find((child): child is Element => child.type === 'element')
      const text = first?.tagName === 'p' ? first.children[0] : undefined
      if (first === undefined || text?.type !== 'text') continue
      const kind = takeMarker(text)
      if (kind === undefined) continue
      node.tagName = 'div'
      node.properties = {className: ['markdown-alert', `markdown-alert-${kind.toLowerCase()}`]}
      const title = element('p', {className: ['markdown-alert-title']}, [{type: 'text', value: kind}])
      const isEmpty = first.children.every((child) => child.type === 'text' && child.value.trim() === '')
      node.children = [title, ...node.children.filter((child) => !isEmpty || child !== first)]
    }
  },
})

/** The kind that the text begins with, its marker cut off; the marker must stand on a line of its own. */
function takeMarker(text: Text): string | undefined {
  const match = /^\s*\[!(\w+)\][ \t]*(?:\n|$)/.exec(text.value)
  const kind = kinds.find((name) => name.toLowerCase() === match?.[1]?.toLowerCase())
  if (match === null || kind === undefined) return undefined
  text.value = text.value.slice(match[0].length)
  return kind
}
