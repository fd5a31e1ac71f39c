import type {MappedText} from '@ampoule/build'
import {editMapped} from '@ampoule/build/internals'
import {childrenOf} from '@ampoule/lint/internals'
import type {ESTree} from 'meriyah'
import {parseCode, spanOf} from './code-syntax.ts'

/**
 * The script with escapes for characters that nobody sees, and for U+FFFD: the bundler writes them as they are, and they look like
 * letters that were lost. What is in comments and in templates of a tag stays.
 */
export function escapeUnseen(script: MappedText, type: 'classic' | 'module'): MappedText {
  const {text} = script
  if (!unseen.test(text)) return script
  const program = parseCode(text, {sourceType: type === 'module' ? 'module' : 'script'})
  if (program instanceof Error) return script
  const signs = [...text.matchAll(allUnseen)].map(({index}) => index)
  const edits: {start: number; end: number; text: string}[] = []
  const open: ESTree.Node[] = [program]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'Literal' || node.type === 'TemplateElement') {
      const {start, end} = spanOf(node)
      for (const {index, 0: sign} of text.slice(start, end).matchAll(allUnseen)) {
        const at = start + index
        if (isEscaped(text, at)) continue
        edits.push({start: at, end: at + 1, text: `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`})
      }
    }
    for (const child of childrenOf(node))
      if (holdsOne(child, signs) && (node.type !== 'TaggedTemplateExpression' || child !== node.quasi)) open.push(child)
  }
  return editMapped(
    script,
    edits.sort((a, b) => a.start - b.start),
  )
}

// Joiners are part of emoji.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped.
const unseen = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]/
const allUnseen = new RegExp(unseen, 'g')

/** True when any of the places, in order, is within a node: most of a large script has none. */
function holdsOne(node: ESTree.Node, places: readonly number[]): boolean {
  const {start, end} = spanOf(node)
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < start) low = middle + 1
    else high = middle
  }
  return (places[low] ?? end) < end
}

/** True when a backslash stands before it, which would be one of the escape. */
function isEscaped(text: string, at: number): boolean {
  let before = at
  while (text[before - 1] === '\\') before--
  return (at - before) % 2 === 1
}
