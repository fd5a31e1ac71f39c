import type {SourceFile} from '../capabilities.ts'

/** Files around the script of a library, in its package or beside the page. */
export interface LibraryAccess {
  /** A file by its path; undefined when there is none. */
  read(path: string): Promise<SourceFile | undefined>
  /** Names in a folder, which ends with a slash; those of folders end with one. */
  list(folder: string): Promise<ReadonlySet<string>>
}

/** A page with a library, and what can be read around the script of this. */
export interface LibraryContext extends LibraryAccess {
  /** Path of the script, from the root folder or in its package: `npm:/name@version/file`. */
  readonly path: string
  /** Its folder, with the slash. */
  readonly folder: string
  /** Words of the page, the code of libraries left out, in lower case. */
  readonly words: ReadonlySet<string>
  /** True for a name that stands in the page, or that its code may put together. */
  names(name: string): boolean
  /** True when a text stands in the page, or in a string of its code. */
  shows(text: string): boolean
  /** True when code of the page, libraries left out, has what the pattern finds. */
  says(pattern: RegExp): boolean
}
