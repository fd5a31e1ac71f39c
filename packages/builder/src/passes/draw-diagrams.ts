import {boolean} from '@ampoule/lint'
import type {Element} from 'hast'
import {contextOf} from '../build-context.ts'
import {CapabilityError} from '../capabilities.ts'
import {definePass} from '../define-pass.ts'
import {allText, element, elementsOf, hasWord, replaceIn} from '../hast.ts'
import {drawnSvg} from '../image/svg/inline.ts'
import {prepareSvg} from '../image/svg.ts'

import {problem} from '../problem.ts'

/**
 * Pass: code blocks of `mermaid` become drawings. What cannot be drawn is left to a host that draws it, or stays code, with a
 * finding.
 */
export const drawDiagrams = definePass({
  name: 'draw-diagrams',
  summary: 'Turn code blocks of `mermaid` into SVG.',
  needs: [],
  options: {hostDraws: boolean('Whether the host draws `<pre class="mermaid">` itself.', false)},
  async transform(tree, {options, file, path, capabilities}) {
    let count = 0
    for (const {node, parent} of elementsOf(tree)) {
      const code = mermaidIn(node)
      if (code === undefined) continue
      const source = allText(code)
      try {
        const svg = await capabilities.diagram?.({language: 'mermaid', source})
        if (svg === undefined) throw new CapabilityError('unreadable', 'Diagram cannot be drawn here')
        const drawn = drawnSvg(prepareSvg(svg, {prefix: `diagram-${++count}`}).svg)
        drawn.properties.role = 'img'
        drawn.properties.ariaLabel = labelOf(source)
        const figure = element('figure', {className: ['diagram']}, [drawn])
        if (node.position) figure.position = node.position
        replaceIn(parent, node, figure)
      } catch (error) {
        if (!(error instanceof CapabilityError)) throw error
        if (options.hostDraws) {
          replaceIn(parent, node, element('pre', {className: ['mermaid']}, [{type: 'text', value: source}]))
          continue
        }
        contextOf(file).findings.push(problem('undrawn-diagram', error.message, {file: path, place: node.position}))
      }
    }
  },
})

function mermaidIn(node: Element): Element | undefined {
  const [only] = node.tagName === 'pre' ? node.children : []
  return only?.type === 'element' && only.tagName === 'code' && hasWord(only, 'class', 'language-mermaid')
    ? only
    : undefined
}

/** What a screen reader says: the title that the author gave, or the kind of diagram and the words in it. */
function labelOf(source: string): string {
  const title = /^\s*(?:accTitle\s*:|title\s*:?|---\s*\n\s*title\s*:)\s*(.+)$/m.exec(source)?.[1]?.trim()
  if (title !== undefined) return title
  const labels = [...source.matchAll(/[[({|>"]+([^\][(){}|"\n]{2,60})[\])}|"]+/g)].map(([, label = '']) => label.trim())
  return `Diagram: ${[...new Set(labels)].slice(0, 12).join(', ') || (source.trim().split('\n')[0] ?? '')}`
}
