import type {Capabilities} from '../capabilities.ts'
import {isElsewhere} from '../resolve-url.ts'

/** The folders under the root, and those of packages, as far as they are asked about, each listed once. */
export class Folders {
  readonly #list: NonNullable<Capabilities['list']>
  readonly #names = new Map<string, Promise<ReadonlySet<string>>>()

  constructor(list: NonNullable<Capabilities['list']>) {
    this.#list = list
  }

  /** Names in a folder, which is empty or ends with a slash; those of folders end with one. */
  names(folder: string): Promise<ReadonlySet<string>> {
    const known = this.#names.get(folder) ?? this.#namesOf(folder)
    this.#names.set(folder, known)
    return known
  }

  /** Code has thousands of words that may be folders: one is asked for only when the folder around it has it. */
  async #namesOf(folder: string): Promise<ReadonlySet<string>> {
    const [parent, name] = split(folder.slice(0, -1))
    const isThere = folder === '' || isElsewhere(folder) || (await this.names(parent)).has(`${name}/`)
    return new Set(isThere ? await this.#list(folder) : [])
  }

  async has(path: string): Promise<boolean> {
    const [folder, name] = split(path)
    return name !== '' && (await this.names(folder)).has(name)
  }

  /** Files whose path is one of the pattern: each `hole` stands for any characters within a name. */
  async matching(pattern: string, hole: string): Promise<string[]> {
    let folders = ['']
    const segments = pattern.split('/')
    for (const [index, segment] of segments.entries()) {
      const isLast = index === segments.length - 1
      const found: string[] = []
      for (const folder of folders) found.push(...(await this.#step(folder, segment, hole, isLast)))
      folders = found
    }
    return folders
  }

  /** Files of any kind that a glob names: `*` and `?` within a name, `**` for any folders, `{a,b}` for either, `\*` for a star. */
  async glob(glob: string): Promise<string[]> {
    let open = new Set([''])
    const segments = glob.replace(/^\.?\//, '').split('/')
    for (const [index, segment] of segments.entries()) {
      const isLast = index === segments.length - 1
      const next = new Set<string>()
      for (const folder of open) {
        if (segment === '**') for (const inner of await this.#below(folder)) next.add(inner)
        else for (const found of await this.#named(folder, segmentPattern(segment), isLast)) next.add(found)
      }
      open = next
    }
    return [...open].sort()
  }

  async #named(folder: string, pattern: RegExp, isLast: boolean): Promise<string[]> {
    const names = [...(await this.names(folder))].filter((name) => name.endsWith('/') !== isLast)
    return names.filter((name) => pattern.test(name.replace(/\/$/, ''))).map((name) => folder + name)
  }

  /** A folder and those within it; packages and hidden folders are passed over. */
  async #below(folder: string): Promise<string[]> {
    const found = [folder]
    for (let index = 0; index < found.length && found.length < mostFolders; index++) {
      const at = found[index] ?? ''
      for (const name of await this.names(at))
        if (name.endsWith('/') && !name.startsWith('.') && name !== 'node_modules/') found.push(at + name)
    }
    return found
  }

  async #step(folder: string, segment: string, hole: string, isLast: boolean): Promise<string[]> {
    const ending = isLast ? '' : '/'
    const names = await this.names(folder)
    if (!segment.includes(hole)) return names.has(segment + ending) ? [folder + segment + ending] : []
    const fixed = segment.split(hole)
    return [...names]
      .filter((name) => name.endsWith('/') !== isLast && !name.startsWith('.') && name !== 'node_modules/')
      .filter((name) => holds(ending === '' ? name : name.slice(0, -1), fixed))
      .map((name) => folder + name)
  }
}

/** Folders that a glob may lead through. */
const mostFolders = 5000

function segmentPattern(segment: string): RegExp {
  const parts = segment.split(/(\\.|[*?]|\{[^{}]*\})/).map((part) => {
    if (part.length === 2 && part.startsWith('\\')) return literally(part.slice(1))
    if (part === '*') return '[^/]*'
    if (part === '?') return '[^/]'
    if (part.startsWith('{') && part.endsWith('}'))
      return `(?:${part.slice(1, -1).split(',').map(literally).join('|')})`
    return literally(part)
  })
  return new RegExp(`^${parts.join('')}$`)
}

/** A text as it stands in a regular expression that finds it. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** True when a name begins with the first part, ends with the last, and has the others in between, in order. */
function holds(name: string, [first = '', ...rest]: readonly string[]): boolean {
  const last = rest.pop() ?? ''
  if (!name.startsWith(first) || !name.endsWith(last)) return false
  let at = first.length
  for (const part of rest) {
    const found = name.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return at <= name.length - last.length
}

/** The folder of a path, with its slash, and the name in it. */
export function split(path: string): [folder: string, name: string] {
  const slash = path.lastIndexOf('/') + 1
  return [path.slice(0, slash), path.slice(slash)]
}

/** A path from the root that is written in a folder; undefined when it leaves the root. */
export function within(folder: string, written: string): string | undefined {
  const segments = written.startsWith('/') ? [] : folder.split('/').slice(0, -1)
  for (const segment of written.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined
    } else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}

/** The address of a file by its path from the root. */
export function addressOf(path: string): string {
  return `/${path.split('/').map(encodeURIComponent).join('/')}`
}
