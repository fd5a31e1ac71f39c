/** A row of a table of references, as a browser does it: kept here, so that the linter does not carry it. */
export interface RowExample {
  /** Section of the specification. */
  readonly spec: string
  /** Markup or code that does it when a page loads, with `{url}` where the address goes. */
  readonly example: string
}
