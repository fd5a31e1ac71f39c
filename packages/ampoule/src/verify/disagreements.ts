import type {JudgedReference, Profile} from '@ampoule/lint'
import {readPage} from '@ampoule/lint/internals'
import {isSame} from './is-same.ts'
import type {Seen, ViolationNote} from './seen.ts'

/** A disagreement of linter and run about a page: a bug of ours. */
export interface Disagreement {
  /** `run`: only the run has seen it; `lint`: only the linter is certain of it. */
  readonly only: 'run' | 'lint'
  /** `img-src refuses https://a.test/x.png`. */
  readonly what: string
  /** In the page as it is run; left out when it is not known. */
  readonly line?: number
  readonly column?: number
}

/** References on which the linter and a run that went to its end differ: refused by the policy while the page loads, or not. */
export function disagreementsOf(
  {html, path}: {readonly html: string; readonly path: string},
  profile: Profile,
  seen: Pick<Seen, 'violations' | 'attempts' | 'stops'>,
): Disagreement[] {
  if (seen.stops.length > 0 || seen.attempts.some(({kind}) => kind === 'navigation' || kind === 'reload')) return []
  const {references, carried, elementsOf} = readPage(html, profile, path)
  const isScripted = elementsOf('script').length > 0
  const refused = references.filter(
    ({verdict, directive}) =>
      verdict.outcome === 'blocked' && verdict.directive !== undefined && directive !== undefined,
  )
  const loaded = seen.violations.filter(({when}) => when === 'load')
  const unforeseen = loaded.filter((violation) => !refused.some((reference) => foresees(reference, violation, carried)))
  const unseen = refused.filter(
    (reference) =>
      isCertain(reference, isScripted) && !seen.violations.some((violation) => foresees(reference, violation, carried)),
  )
  return [
    ...unforeseen.map(({directive, blocked, at}): Disagreement => {
      const what = `${directive} refuses ${blocked}`
      return at === undefined ? {only: 'run', what} : {only: 'run', what, line: at.line, column: at.column}
    }),
    ...unseen.map(({directive, url, place}): Disagreement => {
      const {line, column} = place.start
      return {only: 'lint', what: `${directive} refuses ${url}`, line, column}
    }),
  ]
}

function foresees(
  reference: JudgedReference,
  {directive, blocked}: ViolationNote,
  carried: ReturnType<typeof readPage>['carried'],
): boolean {
  if (isSame(reference, {directive, url: blocked})) return true
  // What is carried is asked for by another address.
  if (/^(?:data|blob)$/.test(blocked) && carried?.holds(reference.url) === true && reference.directive === directive)
    return true
  // An address that is put together may be any.
  const isOpen = reference.url === '' || !reference.whole
  return isOpen && (reference.directive === directive || reference.verdict.directive === directive)
}

/**
 * A font waits for text, a lazy image for the reader, a picture of a style for the first paint, which a script may come before: that
 * they are refused is not seen in each run.
 */
function isCertain({certain, sink, kind, byScript, node}: JudgedReference, isScripted: boolean): boolean {
  const isLazy = node.attrs.some(({name, value}) => name === 'loading' && value === 'lazy')
  return (
    certain &&
    !byScript &&
    !isLazy &&
    !(isScripted && kind === 'css-url') &&
    sink !== 'font' &&
    sink !== 'track' &&
    sink !== 'hint' &&
    sink !== 'base' &&
    sink !== 'manifest'
  )
}
