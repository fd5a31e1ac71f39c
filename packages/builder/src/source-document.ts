/** One of several documents that become one page. */
export interface SourceDocument {
  /** Path from the root folder, with forward slashes. */
  readonly path: string
  readonly source: string | Uint8Array
}
