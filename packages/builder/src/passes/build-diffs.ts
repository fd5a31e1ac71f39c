import type {Element} from 'hast'
import {contextOf} from '../build-context.ts'
import {CapabilityError} from '../capabilities.ts'
import {definePass} from '../define-pass.ts'
import {type DiffNote, noteOfItem} from '../diff/diff-notes.ts'
import {drawDiff, drawNote} from '../diff/diff-view.ts'
import {readPatch} from '../diff/read-patch.ts'
import {allText, element, elementsOf, getAttribute, hasWord} from '../hast.ts'
import {problem} from '../problem.ts'

/** Pass: patches (`<figure class="diff">`) are drawn, with notes beside their lines. */
export const buildDiffs = definePass({
  name: 'build-diffs',
  summary: 'Draw patches, with words that changed marked and notes beside their lines.',
  needs: [],
  options: {},
  transform(tree, {file, path}) {
    let count = 0
    for (const {node} of elementsOf(tree)) {
      if (node.tagName !== 'figure' || !hasWord(node, 'class', 'diff')) continue
      const code = codeIn(node)
      // What could not be read stays, and is told elsewhere.
      if (code === undefined || getAttribute(code, 'data-src') !== undefined) continue
      try {
        const homeless = draw(node, code, `diff-${++count}`)
        for (const {path: named, from} of homeless)
          tell(`Note for \`${named === '' ? '' : `${named}:`}${from}\` is on no line of the patch`)
      } catch (error) {
        if (!(error instanceof CapabilityError)) throw error
        tell(error.message)
      }
      function tell(message: string): void {
        contextOf(file).findings.push(problem('undrawn-diagram', message, {file: path, place: node.position}))
      }
    }
  },
})

/** Gives the notes that are on no line. */
function draw(figure: Element, code: Element, id: string): readonly DiffNote[] {
  const items = elementsOf({type: 'root', children: figure.children}).filter(({node}) => node.tagName === 'li')
  const notes = items.flatMap(({node}) => noteOfItem(node) ?? [])
  const source = allText(code)
  const {parts, summary, homeless} = drawDiff(readPatch(source), notes, id)
  const title = figure.children.find((child) => child.type === 'element' && child.tagName === 'figcaption')
  const caption = element('figcaption', {}, [
    ...(title?.type === 'element' ? title.children : []),
    ...(summary === '' ? [] : [{type: 'text', value: title === undefined ? summary : ` (${summary})`} as const]),
  ])
  // Whatever else stands in it, such as a list that holds no notes, stays below.
  const rest = figure.children.filter(
    (child) => child !== title && !(child.type === 'element' && isTaken(child, items, notes.length)),
  )
  figure.children = [
    ...(caption.children.length > 0 ? [caption] : []),
    ...parts,
    ...homeless.map(drawNote),
    ...rest.filter((child) => child.type === 'element'),
  ]
  return homeless
}

function isTaken(child: Element, items: readonly {node: Element}[], notes: number): boolean {
  if (child.tagName === 'pre' || hasWord(child, 'class', 'code') || hasWord(child, 'class', 'copied')) return true
  return (
    /^[uo]l$/.test(child.tagName) &&
    notes > 0 &&
    items.some(({node}) => child.children.includes(node) && noteOfItem(node))
  )
}

function codeIn(figure: Element): Element | undefined {
  const all = elementsOf({type: 'root', children: figure.children})
  return all.find(({node, parent}) => node.tagName === 'code' && parent.type === 'element' && parent.tagName === 'pre')
    ?.node
}
