import type {Element, Root} from 'hast'
import {isPatch} from '../diff/read-patch.ts'
import {allText, element, elementsOf, getAttribute, hasWord, replaceIn} from '../hast.ts'
import {readCodeMeta} from './code-meta.ts'

/** Makes blocks of `diff` that hold a patch figures, to be drawn when all files are read. A few lines with signs stay code. */
export function markPatches(tree: Root): void {
  for (const {node, parent} of elementsOf(tree)) {
    const code = codeOf(node)
    if (code === undefined) continue
    const isInFigure = parent.type === 'element' && hasWord(parent, 'class', 'diff')
    if (!isInFigure && getAttribute(code, 'data-src') === undefined && !isPatch(allText(code))) continue
    const {title} = readCodeMeta(getAttribute(code, 'data-meta') ?? '')
    // It is not for those who highlight, number and copy code.
    const {dataSrc} = code.properties
    code.properties = {className: ['patch'], ...(dataSrc !== undefined && {dataSrc})}
    if (isInFigure) continue
    const caption = title === undefined ? [] : [element('figcaption', {}, [{type: 'text', value: title}])]
    const figure = element('figure', {className: ['diff']}, [...caption, {...node}])
    if (node.position) figure.position = node.position
    replaceIn(parent, node, figure)
  }
}

function codeOf(node: Element): Element | undefined {
  const [code] = node.tagName === 'pre' ? node.children : []
  if (code?.type !== 'element' || code.tagName !== 'code') return undefined
  return hasWord(code, 'class', 'language-diff') || hasWord(code, 'class', 'language-patch') ? code : undefined
}
