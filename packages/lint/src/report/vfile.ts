import type {Finding} from '../finding.ts'
import {lint} from '../lint.ts'
import type {LintOptions} from '../lint-options.ts'
import type {Place} from '../source/place.ts'

/** What this needs of a virtual file, as unified and its reporters know it. */
export interface FileLike {
  readonly path?: string | undefined
  /** The text of the file. */
  toString(): string
  /** Adds a message to the file. */
  message(reason: string, options: {place?: Place; ruleId: string; source: string}): MessageLike
}

/** What this needs of a message of a virtual file. */
export interface MessageLike {
  fatal?: boolean | null | undefined
  note?: string | undefined
  url?: string | undefined
}

/** A unified plugin: lints the HTML of a file and gives its findings as messages, as `vfile-reporter` shows them. */
export function ampouleLint(options: Omit<LintOptions, 'path'> = {}): (tree: unknown, file: FileLike) => void {
  return (_, file) => {
    const {path} = file
    for (const finding of lint(String(file), {...options, ...(path !== undefined && {path})})) addMessage(file, finding)
  }
}

/** Adds a finding to a file. Errors are `fatal`, warnings are not, and of infos it is not said. */
export function addMessage(file: FileLike, {message, place, rule, severity, why, instead, docs}: Finding): void {
  const added = file.message(message, {ruleId: rule, source: 'ampoule', ...(place && {place})})
  added.fatal = severity === 'error' ? true : severity === 'warning' ? false : null
  added.note = `${why} ${instead}`
  added.url = docs
}
