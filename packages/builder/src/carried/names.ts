import type {Place} from '@ampoule/lint'

/** A name that may be one of a file, and where it is written. */
export interface Asked {
  /** As it is written; `hole` stands for what only a run would tell. */
  readonly name: string
  /** The file it is written in, from the root folder, and the place in it. */
  readonly file: string
  readonly place?: Place
  /** By a link the page is led to, and shows nothing of it; a library asks for what it is known to ask for. */
  readonly by: 'code' | 'library' | 'markup' | 'link' | 'data' | 'sheet' | 'amd' | 'folder' | 'number'
}

/** Stands in a name for what only a run would tell. */
export const hole = '\0'

/** Longer texts are no names, and hold more of them than anybody asks for. In characters. */
const longest = 2 * 1024 * 1024

/**
 * Texts that may name a file: the text as a whole, or what stands in it between spaces, quotes, brackets and commas, as
 * in markup, styles, lists and tables. Names end as files do, or hold a hole in a folder.
 */
export function namesIn(text: string): readonly string[] {
  if (text.length > longest) return []
  const whole = text.trim()
  if (isName(whole) && !/\s/.test(whole)) return [whole]
  const names = new Set(isName(whole) ? [whole] : [])
  for (const [word] of text.matchAll(words)) if (isName(word)) names.add(word)
  // Within quotes a name may have spaces.
  for (const [, quoted = ''] of text.matchAll(/["']([^"'\n]{1,256})["']/g)) if (isName(quoted)) names.add(quoted)
  return [...names]
}

// From where a word begins: else one that ends in no name is looked through anew from each of its characters.
const words =
  /(?<![^\s"'`()<>[\]{},;=|\\])[^\s"'`()<>[\]{},;=|\\]+(?:\._?[a-z0-9]{2,11}|[/.]\0)(?![^\s"'`()<>[\]{},;=|\\#?])/gi
const ending = /(?:\._?[a-z][a-z0-9]{1,10}|[^/]\/\0|[\w-]\.\0)(?:[?#].*)?$/i

function isName(text: string): boolean {
  return text.length < 512 && !/[\n"'<>|*]|^[a-z][a-z0-9+.-]*:|^\/\/|^#/i.test(text) && ending.test(text)
}

/** A name without query and fragment, percent escapes undone. */
export function pathOf(name: string): string {
  const path = name.replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}
