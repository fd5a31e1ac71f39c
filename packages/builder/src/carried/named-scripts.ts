import {readStrings} from '@ampoule/lint/internals'
import type {Root} from 'hast'
import {elementsOf} from '../hast.ts'
import {type Folders, split, within} from './folders.ts'

/** Code that makes script elements, and where it is. */
export interface ScriptMaker {
  readonly file: string
  readonly code: string
}

/** More scripts than this are not carried for what their names are made of. */
const most = 40

/** A quick look: whether code makes script elements. */
export function makesScripts(code: string): boolean {
  return /createElement(?:NS)?\([^)]{0,60}["'`]script["'`]/.test(code)
}

/**
 * Scripts that a library beside the page loads by names that it makes of what the page says: `mode-javascript.js` of `ace/mode/javascript`,
 * `prism-python.min.js` of `class="language-python"`. They lie beside it or in a folder that it names, and the page has all their words.
 */
export async function scriptsByWords(
  makers: readonly ScriptMaker[],
  words: ReadonlySet<string>,
  folders: Folders,
): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const {file, code} of makers) {
    const own = new Set(wordsOf(file))
    for (const folder of await foldersOf(file, code, folders)) {
      for (const name of await folders.names(folder)) {
        if (!name.endsWith('.js') || folder + name === file || found.size >= most) continue
        const needed = wordsOf(name.slice(0, -3)).filter((word) => !own.has(word) && word !== 'min')
        if (needed.length > 0 && needed.every((word) => words.has(word))) found.add(folder + name)
      }
    }
  }
  return [...found].sort()
}

/** Words that code and attributes of the page itself hold. */
export function wordsOfPage(tree: Root, codes: readonly string[]): Set<string> {
  const attributes = elementsOf(tree).flatMap(({node}) => Object.values(node.properties).map(String))
  return new Set([
    ...attributes.flatMap((value) => (value.length < longest ? wordsOf(value) : [])),
    ...wordsOfCode(codes),
  ])
}

/** Words in the strings of code. */
export function wordsOfCode(codes: readonly string[]): readonly string[] {
  const texts = codes.flatMap((code) => readStrings(code, 'classic')).flatMap(({parts}) => parts)
  return texts.flatMap((text) => (text !== undefined && text.length < longest ? wordsOf(text) : []))
}

/** Longer texts are data, or pictures. In characters. */
const longest = 4096

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
}

/** The folder of a script, and those that its strings name, beside it or above. */
async function foldersOf(file: string, code: string, folders: Folders): Promise<readonly string[]> {
  const [own] = split(file)
  const found = new Set([own])
  const named = readStrings(code, 'classic').flatMap(({parts}) => parts.flatMap((part) => part ?? []))
  for (const name of new Set(named)) {
    if (!/^(?:[\w@-]+\/){1,3}$/.test(name)) continue
    for (let at: string | undefined = own; at !== undefined; at = at === '' ? undefined : split(at.slice(0, -1))[0]) {
      const path = within(at, name)
      if (path !== undefined && (await folders.names(`${path}/`)).size > 0) found.add(`${path}/`)
    }
  }
  return [...found]
}
