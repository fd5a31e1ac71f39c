import type {Capabilities} from '../capabilities.ts'

/** The folders under the root as far as they are asked about, each listed once. */
export class Folders {
  readonly #list: NonNullable<Capabilities['list']>
  readonly #names = new Map<string, Promise<ReadonlySet<string>>>()

  constructor(list: NonNullable<Capabilities['list']>) {
    this.#list = list
  }

  /** Names in a folder, which is empty or ends with a slash; those of folders end with one. */
  names(folder: string): Promise<ReadonlySet<string>> {
    const known = this.#names.get(folder) ?? this.#list(folder).then((names) => new Set(names))
    this.#names.set(folder, known)
    return known
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

/** Whether a name begins with the first part, ends with the last, and has the others in between, in order. */
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

/** A path from the root that is written in a folder; null when it leaves the root. */
export function within(folder: string, written: string): string | null {
  const segments = written.startsWith('/') ? [] : folder.split('/').slice(0, -1)
  for (const segment of written.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return null
    } else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}
