import type {Element} from 'hast'
import {allText, elementsIn} from '../hast.ts'

/** Text for screen readers: the title that the author gave, or the kind of diagram and the words in it. */
export function labelOf(source: string): string {
  const title = /^\s*(?:accTitle\s*:|title\s*:?|---\s*\n\s*title\s*:)\s*(.+)$/m.exec(source)?.[1]?.trim()
  if (title !== undefined) return title
  const labels = [...source.matchAll(/[[({|>"]+([^\][(){}|"\n]{2,60})[\])}|"]+/g)].map(([, label = '']) => label.trim())
  return `Diagram: ${[...new Set(labels)].slice(0, 12).join(', ') || (source.trim().split('\n')[0] ?? '')}`
}

/** The same by the words in the drawing, numbers apart: where the source has more marks than words. */
export function labelOfDrawing(svg: Element, kind = 'Diagram'): string {
  const words = elementsIn(svg)
    .filter(({tagName}) => tagName === 'text' || tagName === 'foreignObject')
    .map((node) => allText(node).replace(/\s+/g, ' ').trim())
  const said = [...new Set(words)].filter((word) => /\p{L}/u.test(word)).slice(0, 12)
  return said.length === 0 ? kind : `${kind}: ${said.join(', ')}`
}
