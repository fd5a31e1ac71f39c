import type {BundleProblem} from '@ampoule/build'
import type {Plugin} from 'esbuild'
import type {Root} from './read.ts'

/** What all that goes into the bundles of one page has in common. */
export interface BundleContext {
  readonly root: Root
  /** Path of the page, for addresses that are relative to it. */
  readonly page: string
  readonly minify: boolean
  /** Specifier to URL, as the page's import map says. */
  readonly imports: Readonly<Record<string, string>>
  readonly problems: BundleProblem[]
  /** Absolute paths of what was taken in. */
  readonly inputs: Set<string>
  /** Absolute paths that code names, and where nothing was found that could be taken in. */
  readonly absent: Set<string>
  /** What keeps the imports of a worker inside the root folder. */
  contain(): Plugin
}
