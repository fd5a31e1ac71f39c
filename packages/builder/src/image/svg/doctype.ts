export interface Doctype {
  readonly end: number
  /** The text of each entity that it declares; undefined when that stands in another file. */
  readonly entities: ReadonlyMap<string, string | undefined>
}

const OPENING = /<!DOCTYPE\s[^[>"']*(?:(?:"[^"]*"|'[^']*')[^[>"']*)*/y
// One declaration, comment, instruction, parameter entity or space of the internal subset (XML 1.0, section 2.8).
const DECLARATION = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<![^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>|%[^;\s]+;|\s+/y
const ENTITY = /^<!ENTITY\s+([^%\s"'<>][^\s"'<>]*)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\s)/
const CLOSING = /\]\s*>/y

/** Reads the document type declaration that begins at `start`; undefined when none does, or when it does not end. */
function readDoctype(text: string, start: number): Doctype | undefined {
  let at = match(OPENING, text, start)
  if (at === undefined) return undefined
  if (text[at] === '>') return {end: at + 1, entities: new Map()}
  if (text[at] !== '[') return undefined
  const entities = new Map<string, string | undefined>()
  at++
  for (;;) {
    const end = match(DECLARATION, text, at)
    if (end === undefined) break
    const [all, name, double, single] = ENTITY.exec(text.slice(at, end)) ?? []
    // The first declaration of a name is binding (XML 1.0, section 4.2).
    if (all && name && !entities.has(name)) entities.set(name, double ?? single)
    at = end
  }
  const end = match(CLOSING, text, at)
  return end === undefined ? undefined : {end, entities}
}

/** Skips what may stand before the root element: white space, comments, instructions, the document type. */
export function skipProlog(text: string): {
  readonly root: number
  readonly doctype: (Doctype & {start: number}) | undefined
} {
  let doctype: (Doctype & {start: number}) | undefined
  let at = text.startsWith('\ufeff') ? 1 : 0
  for (;;) {
    const found: Doctype | undefined = doctype ? undefined : readDoctype(text, at)
    if (found) doctype = {...found, start: at}
    const end: number | undefined = found?.end ?? match(MISCELLANEOUS, text, at)
    if (end === undefined) return {root: at, doctype}
    at = end
  }
}

const MISCELLANEOUS = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|\s+/y

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
