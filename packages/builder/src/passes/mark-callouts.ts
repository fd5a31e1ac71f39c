import type {Element, ElementContent, Text} from 'hast'
import {definePass} from '../define-pass.ts'
import {allText, element, elementsOf} from '../hast.ts'
import {calloutKind} from '../markdown/callout-kinds.ts'

/** Pass: quotes that begin with `[!NOTE]` become callouts. */
export const markCallouts = definePass({
  name: 'mark-callouts',
  summary: 'Turn quotes that begin with `[!NOTE]` into callouts, as GitHub and Obsidian do.',
  needs: [],
  options: {},
  transform(tree) {
    for (const {node} of elementsOf(tree)) {
      if (node.tagName !== 'blockquote') continue
      const first = node.children.find((child): child is Element => child.type === 'element')
      const text = first?.tagName === 'p' ? first.children[0] : undefined
      if (first === undefined || text?.type !== 'text') continue
      const marker = takeMarker(text)
      if (marker === undefined) continue
      const {kind, folds} = marker
      // All that it says on one line is what it says, not its title.
      const isLine = node.children.filter(({type}) => type === 'element').length === 1 && !allText(first).includes('\n')
      const title = titleOf(first, isLine ? {...marker, isTitled: false} : marker)
      node.tagName = folds === undefined ? 'div' : 'details'
      const className = ['markdown-alert', `markdown-alert-${kind}`]
      if (folds !== undefined) className.push('markdown-alert-details')
      node.properties = {className, ...(folds === '+' && {open: true})}
      const isEmpty = first.children.every((child) => child.type === 'text' && child.value.trim() === '')
      node.children = [
        element(folds === undefined ? 'p' : 'summary', {className: ['markdown-alert-title']}, title),
        ...node.children.filter((child) => !isEmpty || child !== first),
      ]
    }
  },
})

interface Marker {
  readonly kind: string
  readonly name: string
  /** `-` folded, `+` unfolded; undefined when it does not fold. */
  readonly folds?: string
  /** True when a title of its own stands behind it. */
  readonly isTitled: boolean
}

/** The kind that the text begins with, its marker cut off. */
function takeMarker(text: Text): Marker | undefined {
  const match = /^\s*\[!([\w-]+)\]([+-])?([ \t]+(?=\S)|[ \t]*(?:\n|$))/.exec(text.value)
  const [all = '', name = '', folds, gap = ''] = match ?? []
  const kind = calloutKind(name)
  if (match === null || kind === undefined) return undefined
  text.value = text.value.slice(all.length)
  const isTitled = gap !== '' && !gap.includes('\n') && text.value !== ''
  return {kind, name, isTitled, ...(folds !== undefined && {folds})}
}

/** Title on the line of the marker, taken out of the paragraph; else the name of the kind. */
function titleOf(paragraph: Element, {name, isTitled}: Marker): ElementContent[] {
  if (!isTitled) return [{type: 'text', value: name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()}]
  const title: ElementContent[] = []
  for (let child = paragraph.children.shift(); child !== undefined; child = paragraph.children.shift()) {
    const end = child.type === 'text' ? child.value.indexOf('\n') : -1
    if (child.type !== 'text' || end === -1) {
      title.push(child)
      continue
    }
    title.push({type: 'text', value: child.value.slice(0, end)})
    paragraph.children.unshift({type: 'text', value: child.value.slice(end + 1)})
    break
  }
  return title
}
