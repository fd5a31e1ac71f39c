/** Which npm package has the files of a library on cdnjs, and in which folders. */
export interface LibraryPackage {
  readonly package: string
  /** Folders of the package in which the library's paths are, the likeliest first; `dist` and the top when left out. */
  readonly folders?: readonly string[]
  /** For versions whose first number is below this; of a list the first that fits counts. */
  readonly below?: number
  /** Files that have another name in the package. */
  readonly names?: Readonly<Record<string, string>>
  /** Versions that the CDN has and npm has not, and the nearest that npm has. */
  readonly versions?: Readonly<Record<string, string>>
}

/** Packages behind the names of a CDN: where versions differ, the first of a list that fits counts. */
export type LibraryTable = Readonly<Record<string, LibraryPackage | readonly LibraryPackage[]>>
