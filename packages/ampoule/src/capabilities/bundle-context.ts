import type {BundleProblem} from '@ampoule/build'
import type {BuildOptions, BuildResult} from 'esbuild'
import type {Root} from './read.ts'
import type {Tsconfigs} from './tsconfig.ts'

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
  /** Addresses of CDNs that modules import, and the files of packages that stand for them. */
  readonly vendored: Map<string, string>
  readonly tsconfigs: Tsconfigs
  /** Runs the bundler once more, through the same wall: for a worker, or a stylesheet that is a module. */
  build(options: BuildOptions): Promise<BuildResult<{write: false; metafile: true}>>
}
