import type {LintedFile} from './linted-file.ts'
import type {Reporter} from './reporter.ts'
import {jsonText} from './visible.ts'

/** The report of `--format json`; reports of many machines are merged from it. */
export interface JsonReport {
  /** Version of this shape; new keys may come without a new version. */
  readonly version: 1
  readonly files: readonly LintedFile[]
}

/** One file a line within the list, so that reports of many pages can be read line by line. */
export const json: Reporter = (files) => {
  if (files.length === 0) return `${jsonText({version: 1, files} satisfies JsonReport)}\n`
  return `{"version": 1, "files": [\n${files.map((file) => jsonText(file)).join(',\n')}\n]}\n`
}
