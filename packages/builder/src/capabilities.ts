import type {PackageRequest} from './cdn/asset.ts'
import type {DiagramRequest, DrawnDiagram} from './diagram/drawn-diagram.ts'

/** A file as it was read. */
export interface SourceFile {
  /** Path from the page's root folder, with forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
  /** The files of installed packages that stand for the file of a CDN; `path` is then `npm:/name@version/path`. */
  readonly vendored?: readonly VendoredFile[]
}

/** A file of an installed package. */
export interface VendoredFile {
  /** `npm:/name@version/path`. */
  readonly path: string
  /** Hash of its bytes, as in an `integrity` attribute: `sha512-…`. */
  readonly integrity: string
}

/** Why a capability could not give what was asked. */
export type CapabilityProblem =
  | 'not-found'
  | 'outside-root' // `..`, an absolute path, a symbolic link or `file:` that leaves the root folder
  | 'remote' // an address on a network
  | 'not-installed' // an address of a CDN whose package, or that version of it, is not installed
  | 'untrusted' // would run code of a project that is not trusted
  | 'unreadable' // a folder, a file without permission, …
  | 'too-large'
  | 'invalid' // the bytes are not what they should be: a broken image, a font that is not one, …

/** Thrown by a capability; a pass turns it into a `failed` reference and a finding. */
export class CapabilityError extends Error {
  override readonly name = 'CapabilityError'
  readonly problem: CapabilityProblem
  /** Packages to install, for `not-installed`. */
  readonly packages: readonly PackageRequest[]
  /** Line of the text that was given in which the problem is, from 1. */
  readonly line: number | undefined
  constructor(
    problem: CapabilityProblem,
    message: string,
    {
      packages = [],
      line,
      ...options
    }: ErrorOptions & {readonly packages?: readonly PackageRequest[]; readonly line?: number} = {},
  ) {
    super(message, options)
    this.problem = problem
    this.packages = packages
    this.line = line
  }
}

/** A source position: file, line and column from 1. */
export interface SourcePosition {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** From `offset` (UTF-16 code units) of a generated text on, what is there comes from `position`. */
export interface Segment {
  readonly offset: number
  readonly position: SourcePosition
}

/** A generated text and where its parts come from. */
export interface MappedText {
  readonly text: string
  /** Ascending by offset. It may be worked out on first use: it is asked for only when there is something to report. */
  readonly segments: readonly Segment[]
}

/** One script of a page: a file beside it, or text inside it. */
export interface ScriptEntry {
  /** Path from the root folder; of an inline script, that of the page. */
  readonly path: string
  readonly text: string
  /** True when it is a module. A classic script keeps its global scope. */
  readonly module: boolean
  readonly language: 'js' | 'jsx' | 'ts' | 'tsx'
  /** True when declarations at the top of a classic script are to be `var`, as Babel makes them: scripts may declare a name twice. */
  readonly vars?: boolean
  /** Start of the text of an inline script in its file. */
  readonly start?: SourcePosition
}

/** The scripts of one page, to be bundled together. */
export interface BundleRequest {
  /** In document order. Modules that they share are evaluated once. */
  readonly entries: readonly ScriptEntry[]
  readonly minify: boolean
  /** Path of the page from the root folder. */
  readonly page: string
  /** Path that the addresses in the code of the page are relative to, where that is not the page: it has a `<base>`. */
  readonly base?: string
  /** Folder that the page was meant to be published in, as its addresses begin with it: `app/`. The root folder is that one. */
  readonly publishedBase?: string
  /** True for a script that runs by its address: made by a script of the page, or as a worker. */
  readonly carried?: boolean
  /** Names of modules that stand in the page outside its scripts: code may import them by what it reads there. */
  readonly named?: readonly string[]
  /** The page's import map, specifier to URL. */
  readonly imports?: Readonly<Record<string, string>>
  /** The scopes of the import map, by the address that the importing module is at or under. */
  readonly scopes?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** A fault of a script: syntax, or an import that cannot be had. */
export interface BundleProblem {
  readonly message: string
  /** The specifier or URL that could not be had, when that is what is wrong. */
  readonly url?: string
  readonly position?: SourcePosition
  /** True for what another tool has to compile first. */
  readonly needsCompiler?: boolean
  /** True when only a run tells whether code asks for it, and the code goes on without it. */
  readonly isOpen?: boolean
  /** True when the script was not looked at, since it is nested too deeply. */
  readonly isTooDeep?: boolean
  /** Why `url` could not be had; `not-found` when left out, or `remote` for an address on a network. */
  readonly problem?: CapabilityProblem
  /** Packages to install, for `not-installed`. */
  readonly packages?: readonly PackageRequest[]
}

/** Scripts that import nothing any more. */
export interface BundleResult {
  /** One for each entry, in order; empty text when the entry could not be bundled. */
  readonly scripts: readonly MappedText[]
  /** Stylesheets that scripts import, joined in order. */
  readonly styles: MappedText
  /** Paths, from the root folder, of all files that went in. */
  readonly inputs: readonly string[]
  /** Paths, from the root folder, that code names and that did not go in: mostly nothing was found there. */
  readonly absent: readonly string[]
  readonly problems: readonly BundleProblem[]
  /** Files of installed packages that went in because an address of a CDN was asked for. */
  readonly vendored?: readonly VendoredImport[]
}

/** An address of a CDN that a script imports, and what it became; or a package that came with such a one: `npm:/name@version`. */
export interface VendoredImport {
  readonly url: string
  readonly files: readonly VendoredFile[]
}

/**
 * How much work an image is worth. `fast` searches nothing, and keeps what is small enough already; `balanced` encodes once
 * at a quality that it predicts, and checks; `thorough` tries formats and qualities for the smallest file.
 */
export type Effort = 'fast' | 'balanced' | 'thorough'

/** How a raster may change when it is encoded. */
export interface ImageRequest {
  /** Largest width in pixels that can be shown; wider rasters are made smaller. */
  readonly maxWidth: number
  /** Least structural similarity (SSIM, 0 to 1) to the source at the same size; 1 asks for lossless. */
  readonly minSimilarity: number
  /** Encodes lossy WebP and AVIF once more although they are not too wide: for a page that has to become smaller. */
  readonly reencode?: boolean
  /** `thorough` when left out. */
  readonly effort?: Effort
}

/** A raster as it goes into the page. */
export interface EncodedImage {
  readonly bytes: Uint8Array
  /** MIME type, for example `image/webp`. */
  readonly type: string
  /** Size in pixels in which the source wants to be shown (EXIF orientation applied); not that of the new raster. */
  readonly width: number
  readonly height: number
}

/** How a raster may change when it is drawn. */
export type TraceRequest = Pick<ImageRequest, 'minSimilarity'>

/** A raster as a drawing of the same size. */
export interface TracedImage {
  /** A complete SVG document, as short as can be. */
  readonly svg: string
  /** Size in pixels in which the source wants to be shown, as in `EncodedImage`. */
  readonly width: number
  readonly height: number
  /** Similarity to the source, 0 to 1, measured as that of encoded rasters. */
  readonly similarity: number
}

/** How much of a font is needed. */
export interface FontRequest {
  /** Characters to keep; all when left out. */
  readonly characters?: string
  /** Of ligatures that are written as a name (`home`), which fonts of icons have, those that these words make up; all when left out. */
  readonly words?: readonly string[]
}

/** A font as it goes into the page. */
export interface EncodedFont {
  /** Empty when the font draws none of the characters asked for: browsers take a font without outlines for broken. */
  readonly bytes: Uint8Array
  readonly type: 'font/woff2'
}

/** The classes and sheets that Tailwind makes styles of. */
export interface TailwindRequest {
  /** The address or package that the page asks for; `tailwindcss` where a sheet is written for it. */
  readonly url: string
  /** Texts whose words may be class names: the page and its scripts. */
  readonly content: readonly string[]
  /** The value that the page assigns to `tailwind.config`, for Tailwind 3. */
  readonly config: object
  /** Stylesheets of the page that are for Tailwind to read. */
  readonly css: string
  readonly page: string
}

/** The access of passes to the world. Node implements all of it. A single pass needs less: what its `needs` say. */
export interface Capabilities {
  /**
   * Reads what `url` names when it is written in the file `from` (a path from the root folder).
   * Percent escapes are undone; query and fragment are not part of the name. An address of a CDN is answered by the same
   * file out of an installed package. Throws `CapabilityError`.
   */
  read?(url: string, from: string): Promise<SourceFile>
  /**
   * The names in a folder (a path from the root folder, empty for the root itself; or one of an installed package,
   * `npm:/name@version/folder/`), in order; those of folders end with a slash. None when there is no such folder.
   */
  list?(folder: string): Promise<readonly string[]>
  /** Bundles the scripts of a page, and what they import. What is wrong with them is among `problems`. */
  bundle?(request: BundleRequest): Promise<BundleResult>
  /** Encodes a raster anew when that makes it smaller. Throws `CapabilityError` (`invalid`, `too-large`). */
  image?(bytes: Uint8Array, request: ImageRequest): Promise<EncodedImage>
  /** Draws a raster as SVG; undefined when that would not be similar enough. Throws `CapabilityError` (`invalid`, `too-large`). */
  trace?(bytes: Uint8Array, request: TraceRequest): Promise<TracedImage | undefined>
  /**
   * Draws a diagram as SVG, with the colours of the page's custom properties. Throws `CapabilityError`: `invalid` when it cannot be
   * read, `unreadable` when it is of a kind that cannot be drawn here, `not-installed` when a package is missing.
   */
  diagram?(request: DiagramRequest): Promise<string | DrawnDiagram>
  /** Makes a WOFF2 of a font, with just the characters asked for. Throws `CapabilityError` (`invalid`). */
  font?(bytes: Uint8Array, request: FontRequest): Promise<EncodedFont>
  /** Compiles styles with the Tailwind that is installed. Throws `CapabilityError` (`not-installed`, `untrusted`, `invalid`). */
  tailwind?(request: TailwindRequest): Promise<SourceFile>
  /** The one command that installs packages, in the package manager of the project. */
  installCommand?(packages: readonly PackageRequest[]): Promise<string>
  /** Minifies a stylesheet without changing what it means. */
  minifyStyle?(css: MappedText): Promise<MappedText>
  /**
   * Gives what `work` gave for the subject before, if the content is the same and nothing that `work` asks of these capabilities has
   * changed since; or runs it. What it gives is plain data, as `structuredClone` takes it.
   */
  keep?<T>(subject: object, content: readonly (string | Uint8Array)[], work: () => T | Promise<T>): Promise<T>
}
