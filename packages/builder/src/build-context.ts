import {defaultProfile, type Finding} from '@ampoule/lint'
import {allowsSink, type Sink} from '@ampoule/lint/internals'
import type {Root} from 'hast'
import type {VFile} from 'vfile'
import type {EncodedImage, SourceFile} from './capabilities.ts'
import {CodeReader} from './carried/code-reader.ts'
import type {PackageRequest} from './cdn/asset.ts'
import type {EmbeddedFile} from './embedded-file.ts'
import type {BudgetSolver} from './fit.ts'
import {Ledger, type LedgerEntry} from './ledger.ts'
import type {Library} from './library-name.ts'
import {isSealed} from './sealed-mark.ts'

/**
 * The context that all passes over one page share, in `file.data.build`. A build fills it in; for passes that run on their own it is
 * made with defaults by the first of them.
 */
export interface BuildContext {
  /** Each reference of the page and what became of it; empty by default. */
  readonly ledger: Ledger
  /** Findings of the page; empty by default. They are messages of the file as well. */
  readonly findings: Finding[]
  /** References to other hosts; by default those of the default profile are kept, and none is dropped. */
  readonly remote: RemotePolicy
  /** The page has been through a build before, as its `<meta name=generator>` says: it is not minified again. */
  readonly sealed: boolean
  /** The file that each `data:` URL was made of; empty by default. */
  readonly embedded: Map<string, string>
  /** Documents of the frames whose addresses code sets, by the path of their page; empty by default. */
  readonly frames: Map<string, string>
  /** Libraries among the scripts beside the page, by the path of their file; empty by default. */
  readonly libraries: Map<string, Library>
  /**
   * Reads the scripts of the page for all passes.
   * @internal
   */
  readonly reader: CodeReader
  /**
   * Rasters that are being encoded for the passes that take them in.
   * @internal
   */
  readonly encodings: Map<string, Promise<EncodedImage>>
  /**
   * Files of rasters that have been read for these passes, by the address that the page names them by.
   * @internal
   */
  readonly rasters: Map<string, SourceFile>
  /** Packages that the page asks CDNs for, and that are not installed; empty by default. */
  readonly missing: MissingPackage[]
  /**
   * Which images are made smaller for the page to fit, and those encoded so far; none is by default.
   * @internal
   */
  readonly fit?: ImageFit
  /** The folder of a site that the page was meant to be published in, with its slash; empty by default. */
  readonly publishedBase: string
  /** How the bytes of the page are written, and what it names when nothing else says how that is; by default UTF-8. */
  readonly encoding: string
  /** Path that addresses in code are relative to; the page itself when it is left out. Filled in where `<base>` is read. */
  base?: string
  /** Builds the document of a frame. Throws `CapabilityError`. By default `srcdoc` gets the document as it is written. */
  readonly sealFrame?: (html: string, path: string) => Promise<string>
}

/** How images are made to fit, over the rounds of a build. */
export interface ImageFit {
  readonly solver: BudgetSolver
  /** By file and request. */
  readonly images: Map<string, Promise<EmbeddedFile>>
}

/** The treatment of references to other hosts. */
export interface RemotePolicy {
  /** Leave it out, as the user has asked. */
  readonly drop: boolean
  /** The policy of the host lets the page load it. */
  allows(url: string, sink: Sink): boolean
}

/** A package that is not installed, and a reference that asks for it. */
export interface MissingPackage {
  readonly subject: Pick<LedgerEntry, 'url' | 'sink' | 'file' | 'place'>
  readonly packages: readonly PackageRequest[]
  readonly reason: string
}

declare module 'vfile' {
  interface DataMap {
    build: BuildContext
  }
}

/** Puts a context with these parts, and defaults for the others, into a file. */
export function startBuild(file: VFile, tree: Root, given: Partial<BuildContext> = {}): BuildContext {
  const context: BuildContext = {
    ledger: new Ledger(),
    findings: [],
    remote: {drop: false, allows: (url, sink) => allowsSink(defaultProfile, url, sink)},
    sealed: isSealed(tree),
    embedded: new Map(),
    frames: new Map(),
    libraries: new Map(),
    reader: new CodeReader(),
    encodings: new Map(),
    rasters: new Map(),
    missing: [],
    publishedBase: '',
    encoding: 'utf-8',
    ...given,
  }
  file.data.build = context
  return context
}

/** The context that the passes over a file share. */
export function contextOf(file: VFile): BuildContext {
  const {build} = file.data
  if (build === undefined) throw new TypeError('Pass runs outside of a build: make it with `definePass`')
  return build
}
