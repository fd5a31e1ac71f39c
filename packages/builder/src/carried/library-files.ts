import {type Capabilities, CapabilityError} from '../capabilities.ts'
import type {LedgerEntry} from '../ledger.ts'
import {isElsewhere} from '../resolve-url.ts'
import {addressOf, Folders} from './folders.ts'
import type {LibraryAccess, LibraryContext} from './library-context.ts'
import {filesOf, resolved} from './library-patterns.ts'
import {type LibraryRow, libraryTable} from './library-table.ts'

/** A library in the page whose further files are known. */
export interface KnownLibrary {
  /** Path of its script, from the root folder or in its package. */
  readonly path: string
  /** Address that it was asked for by, where that is one of a CDN. */
  readonly url: string | undefined
  readonly row: LibraryRow
}

/** The words of a page, for those who ask for what it names. */
export type PageWords = Pick<LibraryContext, 'words' | 'names' | 'shows' | 'says'>

/** A file that a library may ask for: by an address of a CDN, or by its path from the root folder. */
export interface LibraryFile {
  readonly path: string
  readonly url: string | undefined
}

/** Files by their paths, as capabilities give them. */
export function accessTo({read, list}: Required<Pick<Capabilities, 'read' | 'list'>>, page: string): LibraryAccess {
  const folders = new Folders(list)
  return {
    list: (folder) => folders.names(folder),
    async read(path) {
      try {
        return await read(isElsewhere(path) ? path : addressOf(path), page)
      } catch (error) {
        if (error instanceof CapabilityError) return undefined
        throw error
      }
    },
  }
}

/**
 * The libraries among the scripts of a page. One counts when it has a neighbour that it cannot do without: a script of the page's own
 * may have its name.
 */
export async function knownLibraries(
  entries: readonly LedgerEntry[],
  access: LibraryAccess,
): Promise<readonly KnownLibrary[]> {
  const found = new Map<string, KnownLibrary>()
  for (const {sink, status, path = '', url} of entries) {
    if (sink !== 'script' || (status !== 'bundled' && status !== 'vendored') || found.has(path)) continue
    const row = libraryTable.find(({script}) => script.test(path))
    if (row === undefined) continue
    const isOfCdn = status === 'vendored' && URL.canParse(url, 'https://page.invalid/')
    const library = {path, url: isOfCdn ? url : undefined, row}
    const [, filled, folder] = placeOf(library)
    const neighbour = resolved(folder + filled(row.neighbour))
    const [, inFolder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(neighbour) ?? []
    if ((await access.list(inFolder)).has(name)) found.set(path, library)
  }
  return [...found.values()]
}

/** True for a script in a folder that a library has for its files: what it names is no wish of the page. */
export function isOfLibrary(path: string, libraries: readonly KnownLibrary[]): boolean {
  return libraries.some((library) => {
    const [from, , folder] = placeOf(library)
    return from !== '' && path.startsWith(folder)
  })
}

/** The files that libraries ask for when they run in a page, whose words are looked for only where there is a library. */
export async function filesOfLibraries(
  libraries: readonly KnownLibrary[],
  access: LibraryAccess,
  words: () => PageWords,
): Promise<readonly LibraryFile[]> {
  const page = libraries.length > 0 ? words() : undefined
  const found: LibraryFile[] = []
  if (page !== undefined) for (const library of libraries) found.push(...(await filesOfLibrary(library, access, page)))
  return found
}

async function filesOfLibrary(
  library: KnownLibrary,
  access: LibraryAccess,
  page: PageWords,
): Promise<readonly LibraryFile[]> {
  const {path, url, row} = library
  const [from, filled, folder] = placeOf(library)
  const context: LibraryContext = {...access, ...page, path, folder}
  const {files} = row
  const names = typeof files === 'function' ? await files(context) : await filesOf(files.map(filled), context)
  const base = url === undefined ? undefined : new URL(from, new URL(url, 'https://page.invalid/'))
  return names.map((name) => ({
    path: resolved(folder + name),
    url: base === undefined ? undefined : new URL(name, base).href,
  }))
}

/** The folder of a library's files as its row has it, what fills in a text of the row, and the path of that folder. */
function placeOf({path, row}: KnownLibrary): [from: string, filled: (text: string) => string, folder: string] {
  const groups = row.script.exec(path) ?? []
  const filled = (text: string): string => text.replaceAll(/\$(\d)/g, (_, index) => groups[Number(index)] ?? '')
  const from = filled(row.folder ?? '')
  const own = path.replace(/[^/]*$/, '')
  // At an address of its own, whatever it was taken from.
  return [from, filled, from.startsWith('https:') ? own : resolved(own + from)]
}
