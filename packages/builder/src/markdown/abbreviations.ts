import type {Parents, Root} from 'mdast'
import {findAndReplace} from 'mdast-util-find-and-replace'

const definition = /^\*\[([^\]\n]{1,60})\]:[ \t]+(.{1,400})$/
/** More are a glossary, not abbreviations; and a word that stands everywhere needs no explanation. */
const [MAX, MAX_EXPLAINED] = [500, 2000]

/** `*[HTML]: HyperText Markup Language` on a line of its own explains the word wherever it stands, as in PHP Markdown Extra. */
export function explainAbbreviations(tree: Root): void {
  const meanings = takeDefinitions(tree)
  if (meanings.size === 0) return
  const words = [...meanings.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[^\p{L}\p{N}\s]/gu, '\\$&'))
  const anyWord = new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${words.join('|')})(?![\p{L}\p{N}_])`, 'gu')
  let count = 0
  findAndReplace(tree, [
    anyWord,
    (word: string) => {
      if (++count > MAX_EXPLAINED) return false
      const data = {hName: 'abbr', hProperties: {title: meanings.get(word) ?? ''}}
      return {type: 'emphasis', children: [{type: 'text', value: word}], data}
    },
  ])
}

function takeDefinitions(tree: Root): Map<string, string> {
  const meanings = new Map<string, string>()
  const todo: Parents[] = [tree]
  for (let parent = todo.pop(); parent !== undefined; parent = todo.pop()) {
    parent.children = parent.children.filter((node) => {
      const [only] = node.type === 'paragraph' && node.children.length === 1 ? node.children : []
      if (only?.type !== 'text' || !only.value.startsWith('*[')) return true
      const found = only.value.split('\n').map((line) => definition.exec(line))
      if (found.includes(null) || meanings.size + found.length > MAX) return true
      for (const [, word = '', meaning = ''] of found.map((match) => match ?? [])) meanings.set(word, meaning.trim())
      return false
    }) as typeof parent.children
    for (const child of parent.children) if ('children' in child) todo.push(child)
  }
  return meanings
}
