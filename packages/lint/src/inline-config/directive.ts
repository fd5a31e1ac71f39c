import type {Place} from '../source/place.ts'
import type {Comment} from './code-comments.ts'

/**
 * A comment that speaks to the linter.
 *
 * - `next-line`: `ampoule-disable-next-line` hides findings that begin on the next line that is not empty.
 * - `disable`: `ampoule-disable` hides what follows, until …
 * - `enable`: `ampoule-enable` ends that.
 * - `file`: `ampoule-disable-file` hides in the whole file, and alone hides what has no place.
 * - `unknown`: it looks like one of these and is none.
 */
export interface Directive {
  readonly kind: 'next-line' | 'disable' | 'enable' | 'file' | 'unknown'
  /** As it is written: `ampoule-disable`. */
  readonly name: string
  /** Ids of rules; all rules when empty. What stands after `--` is for people. */
  readonly rules: readonly string[]
  /** The comment. */
  readonly place: Place
  /** The text to remove to be rid of it: its whole line when nothing else stands on it. */
  readonly removal: Place
  /** The line that `next-line` is about. */
  readonly line: number
}

/** True when a text may hold directives at all: the one question asked of every page. */
export function mayHoldDirectives(text: string): boolean {
  return text.includes('ampoule-disable') || text.includes('ampoule-enable')
}

/** The directive in a comment of `text`; undefined when it is a comment like any other. */
export function readDirective(
  comment: Comment,
  text: string,
  locate: (start: number, end: number) => Place,
): Directive | undefined {
  const match = /^\s*(ampoule-(?:disable|enable)[\w-]*)(?:\s+([\s\S]*))?$/.exec(comment.text)
  const name = match?.[1]
  if (name === undefined) return undefined
  const [list = ''] = ` ${match?.[2] ?? ''} `.split(/\s--+\s/, 1)
  const place = locate(comment.start, comment.end)
  return {
    kind: kinds.get(name) ?? 'unknown',
    name,
    rules: list.split(/[\s,]+/).filter((rule) => rule !== ''),
    place,
    removal: isAlone(text, comment) ? locate(lineStart(text, comment.start), nextLine(text, comment.end)) : place,
    line: place.end.line + 1 + emptyLines(text, comment.end),
  }
}

const kinds: ReadonlyMap<string, Directive['kind']> = new Map([
  ['ampoule-disable-next-line', 'next-line'],
  ['ampoule-disable', 'disable'],
  ['ampoule-enable', 'enable'],
  ['ampoule-disable-file', 'file'],
])

function isAlone(text: string, {start, end}: Comment): boolean {
  return (
    text.slice(lineStart(text, start), start).trim() === '' &&
    text.slice(end, nextLine(text, end)).trim() === '' &&
    text.includes('\n', end)
  )
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** Where the next line begins, or the end of the text. */
function nextLine(text: string, offset: number): number {
  return text.indexOf('\n', offset) + 1 || text.length
}

/** How many empty lines follow the one that a comment ends in. */
function emptyLines(text: string, end: number): number {
  const newline = text.indexOf('\n', end)
  if (newline === -1) return 0
  const [blank = ''] = /^(?:[ \t\r]*\n)*/.exec(text.slice(newline + 1, newline + 1001)) ?? []
  return blank.split('\n').length - 1
}
