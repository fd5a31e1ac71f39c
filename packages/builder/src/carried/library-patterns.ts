import type {LibraryContext} from './library-context.ts'

/**
 * The files that patterns stand for, as paths from the folder of a library's script, each once, in order. In a pattern
 * `{}` is a name that the page names, the same one wherever it stands again; `{a,b}` is `a` and `b` as well; `[a]` is `a` when the page
 * names it; `*` is any name, and `**` at the end all files below.
 */
export async function filesOf(patterns: readonly string[], context: LibraryContext): Promise<string[]> {
  const found = new Set<string>()
  for (const pattern of patterns) for (const path of await step('', pattern.split('/'), context)) found.add(path)
  return [...found].sort()
}

/** Paths that the rest of a pattern stands for in a folder, which is empty or ends with a slash. */
async function step(
  folder: string,
  [segment = '', ...rest]: readonly string[],
  context: LibraryContext,
): Promise<string[]> {
  if (segment === '**') return below(folder, context)
  if (segment === '..' || segment === '.') return step(`${folder}${segment}/`, rest, context)
  const isLast = rest.length === 0
  const found: string[] = []
  for (const [name, word] of await namesFor(segment, folder, isLast, context)) {
    const others = rest.map((one) => (word === undefined ? one : one.replaceAll('{}', word)))
    found.push(...(isLast ? [folder + name] : await step(`${folder}${name}/`, others, context)))
  }
  return found
}

/** Names in a folder that a segment stands for, each with what its hole is. */
async function namesFor(
  segment: string,
  folder: string,
  isLast: boolean,
  context: LibraryContext,
): Promise<[name: string, word: string | undefined][]> {
  const [, start = '', open, inner = '', end = ''] = /^([^{[*]*)([{[*])([^}\]]*)[}\]]?(.*)$/.exec(segment) ?? []
  const all = await context.list(resolved(context.folder + folder))
  if (open === undefined) return all.has(isLast ? segment : `${segment}/`) ? [[segment, undefined]] : []
  const always = new Set(open === '{' ? inner.split(',') : [])
  const only = open === '[' ? new Set(inner.split(',')) : undefined
  const tail = open === '*' ? inner + end : end
  return [...all].flatMap((entry): [string, string][] => {
    if (entry.endsWith('/') === isLast) return []
    const name = isLast ? entry : entry.slice(0, -1)
    if (!name.startsWith(start) || !name.endsWith(tail) || name.length <= start.length + tail.length) return []
    const word = name.slice(start.length, name.length - tail.length)
    const isAsked = open === '*' || always.has(word) || (only?.has(word) !== false && context.names(word))
    return isAsked ? [[name, word]] : []
  })
}

async function below(folder: string, context: LibraryContext): Promise<string[]> {
  const found: string[] = []
  for (const name of await context.list(resolved(context.folder + folder)))
    found.push(...(name.endsWith('/') ? await below(folder + name, context) : [folder + name]))
  return found
}

/** A folder without the steps back in its path. */
export function resolved(folder: string): string {
  const segments: string[] = []
  for (const segment of folder.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}
