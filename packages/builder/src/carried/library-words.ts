import type {WrittenString} from '@ampoule/lint/internals'
import type {Root} from 'hast'
import {elementsOf, getAttribute, textOf} from '../hast.ts'
import {addWords, nameMatcher} from '../icon-names.ts'
import type {PageScript} from './asked.ts'
import type {CodeReader} from './code-reader.ts'
import type {PageWords} from './library-files.ts'

/**
 * The words by which a page may ask a library for more: in its attributes, options and data, and in the strings of its own code.
 * `carried` is the code of scripts that it loads.
 */
export function libraryWords(
  tree: Root,
  scripts: readonly PageScript[],
  carried: readonly string[],
  reader: CodeReader,
): PageWords {
  const words = new Set<string>()
  for (const {node} of elementsOf(tree)) {
    for (const value of Object.values(node.properties).flat())
      if (typeof value === 'string' && !value.startsWith('data:')) addWords(value, words)
    const isData = node.tagName === 'script' && /json/i.test(String(getAttribute(node, 'type')))
    if (isData || node.tagName === 'option') addWords(textOf(node), words)
  }
  const strings = [
    ...scripts.map(({code, type}) => reader.strings(code.text, type)),
    ...carried.map((code) => reader.strings(code, 'classic')),
  ]
  for (const string of strings.flat()) addParts(string, words)
  const codes = [...scripts.map(({code}) => code.text), ...carried]
  const texts = [
    ...elementsOf(tree).flatMap(({node}) => (/^(?:script|style)$/.test(node.tagName) ? [] : [textOf(node)])),
    ...strings.flat().flatMap(({parts}) => parts.flatMap((part) => part ?? [])),
  ]
  const shows = (text: string): boolean => texts.some((one) => one.includes(text))
  return {words, names: nameMatcher(words), shows, says: (pattern) => codes.some((code) => pattern.test(code))}
}

/** Longer texts are data, or pictures. In characters. */
const longest = 4096

function addParts({parts}: WrittenString, words: Set<string>): void {
  for (const part of parts) if (part !== undefined && part.length < longest) addWords(part, words)
}
