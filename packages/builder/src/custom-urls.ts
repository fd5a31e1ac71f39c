import type {CssFound, CssReading} from '@ampoule/lint/internals'
import {isFileUrl, resolveUrl} from './resolve-url.ts'

/**
 * Addresses in custom properties: they are relative to the sheet that uses the property, which is known only when all sheets of a
 * page have been read. Until then a mark stands for each.
 */
export class CustomUrls {
  readonly #marked: {readonly url: string; readonly property: string; readonly path: string}[] = []
  readonly #noted: {readonly path: string; read(): Pick<CssReading, 'uses'>}[] = []
  #read: readonly Use[] | undefined

  readonly #page: string

  /** Addresses of the page itself stay as they are written. */
  constructor(page: string) {
    this.#page = page
  }

  /** Notes a text of a file, or of the page, which is read once an address waits for what uses it. */
  note(path: string, read: () => Pick<CssReading, 'uses'>): void {
    this.#noted.push({path, read})
    this.#read = undefined
  }

  /** A mark for an address in the text of a file; undefined when it is none that waits. */
  mark({property, url}: CssFound, path: string): string | undefined {
    if (property === undefined || !property.startsWith('--') || !isFileUrl(url) || resolveUrl(url, path) === url)
      return undefined
    this.#marked.push({url, property, path})
    return `${scheme}${this.#marked.length - 1}`
  }

  /** The address that a mark stands for, from the root folder or as the page has it; undefined of anything else. */
  resolve(mark: string): string | undefined {
    if (!mark.startsWith(scheme)) return undefined
    const found = this.#marked[Number(mark.slice(scheme.length))]
    if (found === undefined) return undefined
    const users = this.#usersOf(found.property, new Set())
    // Used in several sheets, it would be several files; what is declared where it is used is meant.
    const [first = found.path] = users
    const base = users.has(found.path) ? found.path : first
    return base === this.#page ? found.url : resolveUrl(found.url, base)
  }

  #usersOf(name: string, seen: Set<string>): Set<string> {
    const users = new Set<string>()
    if (seen.has(name)) return users
    seen.add(name)
    for (const {key, by, path} of this.#uses()) {
      if (key !== name) continue
      if (by === undefined) users.add(path)
      else for (const user of this.#usersOf(by, seen)) users.add(user)
    }
    return users
  }

  #uses(): readonly Use[] {
    this.#read ??= this.#noted.flatMap(({path, read}) => read().uses.map(({key, by}) => ({key, by, path})))
    return this.#read
  }
}

interface Use {
  readonly key: string
  readonly by: string | undefined
  /** Of the sheet that uses it. */
  readonly path: string
}

const scheme = 'ampoule-custom:'
