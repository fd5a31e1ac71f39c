import type {Finding} from '../finding.ts'
import {applyFixes} from './apply-fixes.ts'

/** A page once all fixes are made. */
export interface FixResult {
  readonly html: string
  /** Findings that are left. */
  readonly findings: readonly Finding[]
  /** Findings whose fix was made, in the order in which it was. */
  readonly fixed: readonly Finding[]
}

/**
 * Fixes what `find` finds, again and again until nothing changes (at most 10 rounds): a fix may uncover another. A fix
 * after which there would be more errors than before is not made.
 */
export function fixUntilStable(
  html: string,
  find: (html: string) => readonly Finding[],
  kind: 'safe' | 'unsafe',
): FixResult {
  const fixed: Finding[] = []
  const refused = new Set<string>()
  let page: State = {html, findings: find(html)}
  for (let round = 0; round < maxRounds; round++) {
    const fixable = page.findings.filter(
      (finding) => isFixable(finding, kind) && !refused.has(keyOf(finding, page.html)),
    )
    const {applied} = applyFixes(page.html, fixable, {kind})
    const {state, made} = withoutHarm(page, applied, kind, find, refused)
    if (state.html === page.html) break
    fixed.push(...made)
    page = state
  }
  return {...page, fixed}
}

const maxRounds = 10

interface State {
  readonly html: string
  readonly findings: readonly Finding[]
}

interface Settled {
  readonly state: State
  readonly made: readonly Finding[]
}

/**
 * Makes as many of these fixes as do no harm: all at once, or else what each half comes to, down to the one that does
 * the harm, which is refused from then on. The fixes do not overlap, so that any part of them can be made.
 */
function withoutHarm(
  page: State,
  fixes: readonly Finding[],
  kind: 'safe' | 'unsafe',
  find: (html: string) => readonly Finding[],
  refused: Set<string>,
): Settled {
  const all = attempt(page, fixes, kind, find)
  if (all !== undefined) return all
  const [first] = fixes
  if (fixes.length <= 1) {
    if (first !== undefined) refused.add(keyOf(first, page.html))
    return {state: page, made: []}
  }
  const half = Math.ceil(fixes.length / 2)
  const left = withoutHarm(page, fixes.slice(0, half), kind, find, refused)
  const right = withoutHarm(page, fixes.slice(half), kind, find, refused)
  if (left.made.length === 0) return right
  if (right.made.length === 0) return left
  return attempt(page, [...left.made, ...right.made], kind, find) ?? left
}

/** Makes all of these fixes; undefined when there are more errors then. */
function attempt(
  page: State,
  fixes: readonly Finding[],
  kind: 'safe' | 'unsafe',
  find: (html: string) => readonly Finding[],
): Settled | undefined {
  if (fixes.length === 0) return {state: page, made: []}
  const html = applyFixes(page.html, fixes, {kind}).text
  const state = {html, findings: find(html)}
  return errorsOf(state) > errorsOf(page) ? undefined : {state, made: fixes}
}

function isFixable({fix: given, file}: Finding, kind: 'safe' | 'unsafe'): boolean {
  return given !== undefined && file === undefined && (kind === 'unsafe' || given.kind === 'safe')
}

function errorsOf({findings}: State): number {
  return findings.filter(({severity}) => severity === 'error').length
}

/** The same fix in a text that other fixes have shifted: what it takes out and puts in, and what stands before it. */
function keyOf({rule, message, fix: given}: Finding, html: string): string {
  const edits = given?.edits.map(({start, end, text}) => [html.slice(Math.max(0, start - 40), end), text])
  return JSON.stringify([rule, message, edits])
}
