import type {BundleProblem} from '@ampoule/build'
import type {ResolveSpecifier} from '@ampoule/lint/internals'
import type {BuildOptions, BuildResult} from 'esbuild'
import type {NamesInUse} from './module-names.ts'
import type {BrowserFields} from './package-browser.ts'
import type {Root} from './read.ts'
import type {Tsconfigs} from './tsconfig.ts'

/** About code that imports what only a run tells. */
interface OpenImports {
  /** Names of modules that stand in the page, and in its scripts as far as they are known. */
  readonly names: readonly string[]
  /** Scripts of the page, which may hold more names. */
  readonly codes: string[]
  /** True when any code imports what only a run tells. */
  isAsked: boolean
}

/** State that all bundles of one page have in common. */
export interface BundleContext {
  readonly root: Root
  /** Path of the page. */
  readonly document: string
  /** Path of what addresses are relative to that are not those of a module: the page, or the worker. */
  readonly page: string
  /** Folder that the page was meant to be published in; empty when there is none. */
  readonly publishedBase: string
  readonly isWorker: boolean
  /** True for a script that may run in the page, and may run as a worker to which the page tells its address. */
  readonly isCarried: boolean
  /** Absolute paths of the workers that this is for, each started by the one before. */
  readonly workers: readonly string[]
  /** Absolute path of the file that is a classic script, not a module: that of a worker. */
  readonly classic?: string
  readonly minify: boolean
  /** Uses of names in the code seen so far: names that it may read are kept. */
  readonly names: NamesInUse
  /** Import map of the page, for specifiers from the root folder. */
  readonly imports: ResolveSpecifier
  readonly open: OpenImports
  readonly problems: BundleProblem[]
  /** Absolute paths of what was taken in. */
  readonly inputs: Set<string>
  /** Absolute paths that code names, and that were not taken in: mostly nothing was found there. */
  readonly absent: Set<string>
  /** Addresses of CDNs that modules import, and the files of packages that stand for them. */
  readonly vendored: Map<string, string>
  /** Packages that packages import, and the addresses that stand for them: `?alias=react:preact/compat` of esm.sh says so. */
  readonly replaced: Map<string, string>
  /** Code of packages with what it asks for put in place: large, and taken in again when the bundler runs again. */
  readonly embedded: Map<string, Promise<string>>
  /** Files in and beneath the folders that patterns of `import()` begin with, by the folder. */
  readonly beneath: Map<string, Promise<readonly string[]>>
  readonly tsconfigs: Tsconfigs
  readonly browserFields: BrowserFields
  /** Runs the bundler once more, through the same wall: for a worker, or a stylesheet that is a module. */
  build(options: BuildOptions, context: BundleContext): Promise<BuildResult<{write: false; metafile: true}>>
}
