import type {Element, ElementContent, Properties, Root} from 'hast'
import {allText, element, elementsOf, getAttribute, hasWord, removeAttribute, replaceIn} from '../hast.ts'
import {type CodeMeta, readCodeMeta} from './code-meta.ts'

/** Comment at the end of a line that marks it, as shiki's transformers write it. */
const note =
  /[ \t]*(?:\/\/|#|--|;|%|<!--|\/\*|')[ \t]*\[!code[ \t]+(\+\+|--|highlight|hl|mark|focus|error|warning)(?::(\d{1,4}))?\][ \t]*(?:\*\/|-->)?[ \t]*$/
const kinds: Readonly<Record<string, LineKind>> = {
  '++': 'added',
  '--': 'removed',
  error: 'error',
  warning: 'warning',
}
type LineKind = 'marked' | 'added' | 'removed' | 'error' | 'warning'

const tags: Readonly<Record<LineKind, string>> = {
  marked: 'mark',
  added: 'ins',
  removed: 'del',
  error: 'mark',
  warning: 'mark',
}

interface Block {
  readonly code: Element
  readonly pre: Element
  readonly parent: Root | Element
  readonly meta: CodeMeta
  readonly kinds: ReadonlyMap<number, LineKind>
}

/**
 * Takes the notes out of code before it is highlighted. What it gives puts titles, numbers and marks on the code afterwards. In a page
 * that is not `themed` code stays as it was written.
 */
export function readCodeNotes(tree: Root, themed: boolean): () => void {
  const blocks = elementsOf(tree).flatMap(({node: code, parent: pre}): Block[] => {
    if (code.tagName !== 'code' || pre.type !== 'element' || pre.tagName !== 'pre') return []
    const meta = readCodeMeta(getAttribute(code, 'data-meta') ?? '')
    // What stands behind the fence of a table is for those that build tables; a patch may be of notes like these.
    if (hasWord(code, 'class', 'language-data') || hasWord(code, 'class', 'patch')) return []
    removeAttribute(code, 'data-meta')
    return themed ? [{code, pre, parent: tree, meta, kinds: lineKinds(code, meta)}] : []
  })
  return () => {
    const parents = new Map(elementsOf(tree).map(({node, parent}) => [node, parent]))
    for (const block of blocks) {
      const parent = parents.get(block.pre)
      if (parent !== undefined) decorate({...block, parent: parent as Root | Element})
    }
  }
}

function lineKinds(code: Element, {marked}: CodeMeta): Map<number, LineKind> {
  const found = new Map<number, LineKind>()
  const [only] = code.children
  if (code.children.length !== 1 || only?.type !== 'text') return found
  const lines = only.value.split('\n')
  if (only.value.includes('[!code')) {
    for (const [at, line] of lines.entries()) {
      const [all, kind = '', count = '1'] = note.exec(line) ?? []
      if (all === undefined) continue
      lines[at] = line.slice(0, -all.length)
      const last = Math.min(at + Number(count), lines.length)
      for (let number = at; number < last; number++) found.set(number + 1, kinds[kind] ?? 'marked')
    }
    only.value = lines.join('\n')
  }
  for (const [from, to] of marked)
    for (let number = from; number <= Math.min(to, lines.length); number++)
      if (!found.has(number)) found.set(number, 'marked')
  return found
}

function decorate({code, pre, parent, meta, kinds}: Block): void {
  const numbered = meta.firstNumber !== undefined
  if (kinds.size > 0 || numbered) {
    const lines = splitLines(code.children)
    code.children = lines.flatMap((line, at): ElementContent[] => {
      const kind = kinds.get(at + 1)
      if (kind === undefined && !numbered) return line
      if (at === lines.length - 1 && allText(element('p', {}, line)) === '') return line
      const names = kind === 'error' || kind === 'warning' ? ['line', kind] : ['line']
      return [element(kind === undefined ? 'span' : tags[kind], {className: names}, line)]
    })
  }
  if (numbered) {
    const style: Properties = meta.firstNumber === 1 ? {} : {style: `counter-reset:line ${(meta.firstNumber ?? 1) - 1}`}
    Object.assign(pre.properties, {...style, className: ['numbered', ...(meta.wraps ? ['wrap'] : [])]})
  } else if (meta.wraps) pre.properties.className = ['wrap']
  if (meta.title === undefined) return
  const figure = element('figure', {className: ['code']}, [
    element('figcaption', {}, [{type: 'text', value: meta.title}]),
    {...pre},
  ])
  replaceIn(parent, pre, figure)
}

/** Lines of highlighted code, each with the sign at its end; a token over several lines is one for each. */
function splitLines(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const child of children) {
    const pieces =
      child.type === 'text'
        ? (child.value.match(/[^\n]*\n|[^\n]+/g) ?? []).map((value): ElementContent[] => [{type: 'text', value}])
        : child.type === 'element'
          ? splitLines(child.children).map((line): ElementContent[] =>
              line.length === 0 ? [] : [{...child, children: line}],
            )
          : [[child]]
    for (const [at, piece] of pieces.entries()) {
      if (at > 0 && child.type === 'element') lines.push([])
      lines.at(-1)?.push(...piece)
      if (child.type === 'text' && allText(element('p', {}, piece)).endsWith('\n')) lines.push([])
    }
  }
  return lines
}
