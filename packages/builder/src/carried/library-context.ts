import type {SourceFile} from '../capabilities.ts'

/** A page with a library, and what can be read of its package. */
export interface LibraryContext {
  /** Path of the script: `npm:/name@version/file`. */
  readonly path: string
  /** Words of the page, in lower case. */
  words(): ReadonlySet<string>
  /** A file of the package, by its path as that of the script; undefined when it has none. */
  read(path: string): Promise<SourceFile | undefined>
}
