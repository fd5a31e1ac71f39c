import type {LintedFile} from './linted-file.ts'

/** Styles that a painter is asked for: names that `util.styleText` and its like know. */
export type Style = 'bold' | 'dim' | 'underline' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan'

/** Colours text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string

export const plain: Paint = (_, text) => text

/** Help for a report beside the files themselves. */
export interface ReportContext {
  /** Version of the tool. */
  readonly version: string
  readonly paint?: Paint
  /** Width of the terminal in columns; 80 when left out. */
  readonly columns?: number
  /** Text of a file that the report names, for excerpts and exact edits; undefined when it cannot be had. */
  readSource?(path: string): string | undefined
}

/** A pure function; the text ends with a line break. */
export type Reporter = (files: readonly LintedFile[], context: ReportContext) => string
