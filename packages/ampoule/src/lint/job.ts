import type {Format} from '@ampoule/build'
import type {LintedFile} from '@ampoule/lint'
import {crashFinding} from '@ampoule/lint/internals'
import type {Inputs} from '../capabilities/inputs.ts'
import type {FileConfig} from '../config/resolve-config.ts'

/** Work for a thread: plain data. */
export interface LintJob {
  /** Absolute; not read when `bytes` is given. */
  readonly path: string
  readonly name: string
  readonly bytes?: Uint8Array
  readonly config: FileConfig
  /** True to weigh the page even when no budget asks. */
  readonly weigh: boolean
  /** Format of the bytes, when the name does not say. */
  readonly format?: Format
  /** Which fixes to make; none when left out. */
  readonly fix?: 'safe' | 'unsafe'
  /** For Markdown: nothing outside this folder is read. The folder of the file when left out. */
  readonly root?: string
  /** True to note what Markdown is made of. */
  readonly notes?: boolean
}

export interface LintedJob {
  readonly file: LintedFile
  /** The text once fixed; left out when nothing has changed. */
  readonly fixed?: string
  /** Inputs that it is made of, if they were to be noted. */
  readonly inputs?: Inputs
}

/** A file that could not be read. */
export interface FailedJob {
  /** Code of the error of the system, for example `EACCES`. */
  readonly code: string
  readonly message: string
}

/** The result of a page whose linting has failed altogether. */
export function stoppedFile({name, config}: Pick<LintJob, 'name' | 'config'>, error: unknown): LintedFile {
  return {path: name, profile: config.lint.profile.id, findings: [crashFinding(error)], measures: null, parts: null}
}

/** Compressors for what budgets ask about; compressing a page takes longer than linting it. */
export async function compressors({budgets, growth}: LintJob['config']): Promise<Compressors> {
  if (budgets.gzip === undefined && growth.gzip === undefined) return {}
  const {gzipSync} = await import('node:zlib')
  return {gzip: (bytes) => gzipSync(bytes).length}
}

export interface Compressors {
  gzip?(bytes: Uint8Array): number
}

/** True when a page has to be weighed: a report says so, or a budget. */
export function isWeighed({config: {budgets, growth}, weigh}: Pick<LintJob, 'config' | 'weigh'>): boolean {
  return weigh || Object.keys(budgets).length + Object.keys(growth).length > 0
}
