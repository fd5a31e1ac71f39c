import type {Root} from 'hast'
import {elementsOf, textOf} from './hast.ts'

/** The words of a page that may name an icon, in lower case: those of its text, scripts and attributes. Styles are left out. */
export function wordsOf(tree: Root): Set<string> {
  const words = new Set<string>()
  for (const {node} of elementsOf(tree)) {
    if (node.tagName !== 'style') addWords(textOf(node), words)
    for (const value of Object.values(node.properties)) {
      for (const text of [value].flat())
        if (typeof text === 'string' && !text.startsWith('data:')) addWords(text, words)
    }
  }
  return words
}

/** Adds the words of a text; a hyphen or underscore by itself where code joins parts by it. */
export function addWords(text: string, words: Set<string>): void {
  for (const [word] of text.matchAll(/\w[\w-]*|-\w[\w-]*/g)) words.add(word.toLowerCase())
  for (const [, join = ''] of text.matchAll(/['"`}]([-_])['"`$]/g)) words.add(join)
}

/** A longer name is no icon's, and not looked at. */
const longestName = 100

/**
 * True for names that stand among the words, or that code may put together of them: of parts that end or begin with a hyphen or
 * an underscore (`'bi-' + name`), and of numbers.
 */
export function nameMatcher(words: ReadonlySet<string>): (name: string) => boolean {
  const known = new Map<string, boolean>()
  const isNamed = (name: string): boolean => {
    const before = known.get(name)
    if (before !== undefined) return before
    const answer = words.has(name) || /^\d{1,2}$/.test(name) || [...name.matchAll(/[-_]/g)].some(isJoint)
    known.set(name, answer)
    return answer

    function isJoint({0: joint, index}: RegExpExecArray): boolean {
      const [head, tail] = [name.slice(0, index), name.slice(index + 1)]
      return (
        (words.has(head + joint) && isNamed(tail)) ||
        (words.has(joint + tail) && isNamed(head)) ||
        (words.has(joint) && isNamed(head) && isNamed(tail))
      )
    }
  }
  return (name) => name.length > longestName || isNamed(name.toLowerCase())
}
