/** The thing that an address of a CDN names: files of npm packages, or what stands for them in a sealed page. */
export type CdnAsset =
  | FileAsset
  | EntryAsset
  | ModuleAsset
  | ListAsset
  | FontsAsset
  | TailwindAsset
  | DroppedAsset
  | IncurableAsset

/** A package and which versions of it will do. */
export interface PackageRequest {
  readonly package: string
  /** A semver range; any version when left out. */
  readonly range?: string
}

/** One file of a package, as it is. */
export interface FileAsset extends PackageRequest {
  readonly kind: 'file'
  /** Paths in the package, the most likely first: a CDN may make up a `.min.js`, or flatten folders. */
  readonly paths: readonly string[]
}

/** The file that a CDN gives for a package alone: what the first of these `package.json` fields names. */
export interface EntryAsset extends PackageRequest {
  readonly kind: 'entry'
  readonly fields: readonly string[]
}

/** The module that `import 'package/subpath'` would give, through `exports`. */
export interface ModuleAsset extends PackageRequest {
  readonly kind: 'module'
  /** Without a leading slash; empty for the package itself. */
  readonly subpath: string
  /** Addresses that stand for packages which it, or what it imports, names: `react` may be `https://esm.sh/preact/compat`. */
  readonly replaced?: Readonly<Record<string, string>>
}

/** Several files in one, in order. */
export interface ListAsset {
  readonly kind: 'list'
  readonly parts: readonly (FileAsset | EntryAsset)[]
}

/** Faces of font families. */
export interface FontsAsset {
  readonly kind: 'fonts'
  readonly families: readonly FontFamily[]
  /** Families that are asked for and are not the service's: the page falls back to others, as it does with the service. */
  readonly foreign?: readonly string[]
  /** Value of `font-display`. */
  readonly display?: string
  /** The only characters that are needed. */
  readonly text?: string
}

/** One family, and which of its faces are asked for. */
export interface FontFamily {
  /** As CSS names it. */
  readonly name: string
  readonly faces: readonly FontFaceRequest[]
}

/** One face, or a range of weights. */
export interface FontFaceRequest {
  readonly italic: boolean
  readonly weight: number | readonly [from: number, to: number]
}

/** Tailwind's compiler in the browser; a build compiles the page's classes instead. */
export interface TailwindAsset extends PackageRequest {
  readonly kind: 'tailwind'
  readonly package: 'tailwindcss'
  /** Names as in `@tailwindcss/typography`. */
  readonly plugins: readonly string[]
}

/** A script that does nothing for browsers of today. */
export interface DroppedAsset {
  readonly kind: 'dropped'
  readonly reason: string
  /** Families that are asked for, where none of them is the service's. */
  readonly foreign?: readonly string[]
}

/** A thing that no package can stand for, and the reason. */
export interface IncurableAsset {
  readonly kind: 'incurable'
  readonly reason: string
  /** True where the file itself would do, if it stood beside the page. */
  readonly isPlainFile?: true
}

/** One CDN's way to read its own addresses; undefined when the address is none of its files. */
export type CdnReader = (url: URL) => CdnAsset | undefined

/** A file of a package at exactly this version. */
export function file(name: string, range: string | undefined, ...paths: readonly string[]): FileAsset {
  return {kind: 'file', package: name, ...(range !== undefined && {range}), paths}
}

export function incurable(reason: string): IncurableAsset {
  return {kind: 'incurable', reason}
}

/** A file that works by itself and is in no package that is known. */
export function unpackaged(reason: string): IncurableAsset {
  return {kind: 'incurable', reason, isPlainFile: true}
}
