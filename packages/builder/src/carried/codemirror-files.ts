import {readStrings} from '@ampoule/lint/internals'
import type {LibraryContext} from './library-context.ts'
import {objectsIn} from './written-objects.ts'

/**
 * The modes that CodeMirror 5 loads for a page: those that it names, by their names or by types and endings of files, of which a table
 * beside them knows the modes; and those that these are made of.
 */
export async function codemirrorFiles({path, folder, words, read, list}: LibraryContext): Promise<readonly string[]> {
  const suffix = path.endsWith('.min.js') ? '.min.js' : '.js'
  const codeIn = async (name: string): Promise<string> => {
    const file = await read(folder + name)
    return file === undefined ? '' : new TextDecoder().decode(file.bytes)
  }
  const modes = new Set([...(await list(folder))].flatMap((name) => (name.endsWith('/') ? [name.slice(0, -1)] : [])))
  const named = new Set([...modes].filter((mode) => words.has(mode)))
  for (const about of objectsIn(await codeIn(`meta${suffix}`))) {
    const [mode = ''] = about.get('mode') ?? []
    // Of `text/x-python` the page has the words `text` and `x-python`.
    const called = [...about.values()].flat().map((text) => text.toLowerCase().replace(/^.*\//, ''))
    if (modes.has(mode) && called.some((name) => words.has(name))) named.add(mode)
  }
  const fileOf = (mode: string): string => `${mode}/${mode}${suffix}`
  // Sets are walked to what is added on the way.
  for (const mode of named)
    for (const {parts} of readStrings(await codeIn(fileOf(mode)), 'classic')) {
      const [, other = ''] = /^\.\.\/([\w.-]+)\/\1$/.exec(parts.join('')) ?? []
      if (modes.has(other)) named.add(other)
    }
  return [...named].map(fileOf)
}
