import type {Finding} from './finding.ts'
import {DepthError, maxElementDepth, WorkLimitError} from './limits.ts'
import {visible} from './report/visible.ts'
import type {Place} from './source/place.ts'

/** Reasons to stop work on a page, beside what its rules say; each is an error, since what was not read was not checked. */
export const stops = {
  'internal-error': {
    summary: 'A fault of ampoule stopped the work on the page.',
    why: 'The rest of the page was not checked, so it may hold anything.',
    instead:
      'Report it to the maintainers of ampoule, with this message and the page, or the part of it that still shows the fault.',
  },
  'too-deep': {
    summary: 'The page is nested too deeply to be read.',
    why: 'Contents that are nested deeper than any page needs are not read, so they may hold anything.',
    instead: 'Nest elements, quotes, lists, brackets and rules less deeply.',
  },
  'too-much-work': {
    summary: 'The page takes more work than any page of its size should.',
    why: 'The work on each page is limited, and what came after the limit was not checked.',
    instead: 'Make the page simpler: fewer copies, shorter lists, less in one another.',
  },
} as const satisfies Readonly<
  Record<string, {readonly summary: string; readonly why: string; readonly instead: string}>
>

/** The reason that work on a page was stopped: a fault of ours, nesting, or more work than a page may take. */
export type Stop = 'internal-error' | 'too-deep' | 'too-much-work'

/** Message for elements that are nested deeper than browsers nest them. */
export const deepElements = `Elements are nested more than ${maxElementDepth} deep, which is where browsers stop`

/** The place at which the reader has stopped, and the reason. */
export interface Stopped {
  readonly rule: Stop
  readonly message: string
  readonly place?: Place
  /** The page, when findings are not of the linted text. */
  readonly file?: string
}

/** The finding for an exception that is not of the caller's making. `file` is the page it is about. */
export function crashFinding(error: unknown, file?: string): Finding {
  const rule = stopOf(error)
  const place = error instanceof WorkLimitError ? error.place : undefined
  return stopFinding({
    rule,
    message: messageOf(rule, error),
    ...(place !== undefined && {place}),
    ...(file !== undefined && {file}),
  })
}

/** The finding for a stop. No comment and no setting can hide it. */
export function stopFinding({rule, message, place, file}: Stopped): Finding {
  const {why, instead} = stops[rule]
  return {
    rule,
    severity: 'error',
    message,
    ...(place !== undefined && {place}),
    ...(file !== undefined && {file}),
    why,
    instead,
    docs: `https://github.com/ampoule/ampoule/blob/main/packages/lint/RULES.md#${rule}`,
  }
}

function stopOf(error: unknown): Stop {
  if (error instanceof WorkLimitError) return 'too-much-work'
  if (error instanceof DepthError) return 'too-deep'
  // That is what all engines throw when the stack is full; there is no other sign of it.
  if (error instanceof RangeError && /call stack|recursion/i.test(error.message)) return 'too-deep'
  return 'internal-error'
}

function messageOf(rule: Stop, error: unknown): string {
  if (error instanceof WorkLimitError || error instanceof DepthError) return error.message
  if (rule === 'too-deep') return 'Page is nested too deeply to be read'
  const text = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n', 1)[0] ?? ''
  return `ampoule failed on this page: \`${visible(text.slice(0, 200)).replaceAll('`', "'")}\``
}
