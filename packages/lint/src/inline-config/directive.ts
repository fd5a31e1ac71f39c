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

/** Reads the directives of a text, comment by comment in their order; undefined for a comment like any other. */
export function directiveReader(
  text: string,
  locate: (start: number, end: number) => Place,
): (comment: Comment) => Directive | undefined {
  const newlineFrom = newlineFinder(text)
  return (comment) => {
    const match = /^\s*(ampoule-(?:disable|enable)[\w-]*)(?:\s+([\s\S]*))?$/.exec(comment.text)
    const name = match?.[1]
    if (name === undefined) return undefined
    const [list = ''] = ` ${match?.[2] ?? ''} `.split(/\s--+\s/, 1)
    const place = locate(comment.start, comment.end)
    const line = ownLine(text, comment)
    return {
      kind: kinds.get(name) ?? 'unknown',
      name,
      rules: list.split(/[\s,]+/).filter((rule) => rule !== ''),
      place,
      removal: line === undefined ? place : locate(line.start, line.end),
      line: place.end.line + 1 + emptyLines(text, newlineFrom(comment.end)),
    }
  }
}

const kinds: ReadonlyMap<string, Directive['kind']> = new Map([
  ['ampoule-disable-next-line', 'next-line'],
  ['ampoule-disable', 'disable'],
  ['ampoule-enable', 'enable'],
  ['ampoule-disable-file', 'file'],
])

/** The line of a comment, with its end, when nothing else stands on it. Looks no further than there is white space. */
function ownLine(text: string, {start, end}: Comment): {start: number; end: number} | undefined {
  let first = start
  while (first > 0 && isBlank(text[first - 1])) first--
  if (first > 0 && text[first - 1] !== '\n') return undefined
  let last = end
  while (isBlank(text[last])) last++
  return text[last] === '\n' ? {start: first, end: last + 1} : undefined
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && character !== '\n' && character.trim() === ''
}

/** The next newline from an offset on, or -1; of offsets that ascend, each stretch is looked through once. */
function newlineFinder(text: string): (offset: number) => number {
  let [from, found] = [0, -2]
  return (offset) => {
    if (found === -2 || offset < from || (found !== -1 && offset > found)) found = text.indexOf('\n', offset)
    from = offset
    return found
  }
}

/** How many empty lines follow the one that ends at a newline. */
function emptyLines(text: string, newline: number): number {
  if (newline === -1) return 0
  const [blank = ''] = /^(?:[ \t\r]*\n)*/.exec(text.slice(newline + 1, newline + 1001)) ?? []
  return blank.split('\n').length - 1
}
