import type {Root} from 'hast'
import type {Finding} from '../finding.ts'
import {lint} from '../lint.ts'
import type {LintOptions} from '../lint-options.ts'
import type {Place} from '../source/place.ts'
import {treeText} from './tree-text.ts'

/** The parts of a virtual file that are needed here, as unified and its reporters know it. */
export interface FileLike {
  readonly path?: string | undefined
  /** The text of the file. */
  toString(): string
  /** Adds a message to the file. */
  message(reason: string, options: {place?: Place; ruleId: string; source: string}): MessageLike
}

/** The parts of a message of a virtual file that are needed here. */
export interface MessageLike {
  fatal?: boolean | null | undefined
  note?: string | undefined
  url?: string | undefined
}

/**
 * A unified plugin: lints the tree that it is given, as the page that it would be written as, and adds a message for each
 * finding, as `vfile-reporter` shows them. Places are those of the nodes in the file: exact for start tags and texts that
 * the file holds as they are, else the start of the element, and none for what another plugin made without a position.
 */
export function ampouleLint(options: Omit<LintOptions, 'path'> = {}): (tree: Root, file: FileLike) => void {
  return (tree, file) => {
    const {text, placeOf} = treeText(tree, String(file))
    const {path} = file
    for (const finding of lint(text, {...options, ...(path !== undefined && {path})})) {
      const {place, ...rest} = finding
      const {start, end} = place ?? {}
      const own =
        start?.offset === undefined || end?.offset === undefined ? undefined : placeOf(start.offset, end.offset)
      addMessage(file, own === undefined ? rest : {...rest, place: own})
    }
  }
}

/** Adds a finding to a file. Errors are `fatal`, warnings are not, and of infos it is not said. */
export function addMessage(file: FileLike, {message, place, rule, severity, why, instead, docs}: Finding): void {
  const added = file.message(message, {ruleId: rule, source: 'ampoule', ...(place && {place})})
  added.fatal = severity === 'error' ? true : severity === 'warning' ? false : null
  added.note = `${why} ${instead}`
  added.url = docs
}
