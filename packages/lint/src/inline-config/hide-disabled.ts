import type {Finding} from '../finding.ts'
import {nearest} from '../options.ts'
import type {Point} from '../source/place.ts'
import type {Directive} from './directive.ts'

/** A fault of a directive. */
export interface DirectiveProblem {
  readonly kind: 'unused' | 'unknown-rule' | 'unknown-directive' | 'forbidden'
  readonly directive: Directive
  /** The rule in question; left out when it is the whole directive. */
  readonly rule?: string
  /** The rule that a name which is none most likely means. */
  readonly near?: string
}

/** Findings once in-page comments have had their say. */
export interface Shown {
  /** Findings that no directive hides. */
  readonly findings: readonly Finding[]
  /** In document order. */
  readonly problems: readonly DirectiveProblem[]
}

/** Takes out the findings that directives of the same file hide, and says which directives are of no use. */
export function hideDisabled(
  findings: readonly Finding[],
  directives: readonly Directive[],
  known: ReadonlySet<string>,
): Shown {
  if (directives.length === 0) return {findings, problems: []}
  const used = new Set<string>()
  const shown = findings.filter((finding) => {
    let isHidden = false
    for (const [index, directive] of directives.entries()) {
      if (!covers(directive, finding.rule) || !reaches(directives, index, finding)) continue
      isHidden = true
      used.add(useKey(index, directive.rules.length === 0 ? '' : finding.rule))
    }
    return !isHidden
  })
  return {findings: shown, problems: directives.flatMap((_, index) => problemsOf(directives, index, used, known))}
}

/** Directives where none are allowed: they hide nothing. */
export function forbidDirectives(findings: readonly Finding[], directives: readonly Directive[]): Shown {
  return {findings, problems: directives.map((directive) => ({kind: 'forbidden', directive}))}
}

function covers({rules}: Directive, rule: string): boolean {
  return rules.length === 0 || rules.includes(rule)
}

function reaches(directives: readonly Directive[], index: number, {rule, place}: Finding): boolean {
  const directive = directives[index]
  if (directive === undefined) return false
  if (directive.kind === 'file') return true
  if (place === undefined) return false
  if (directive.kind === 'next-line') return place.start.line === directive.line
  if (directive.kind !== 'disable' || !isAfter(place.start, directive.place.end)) return false
  return !directives.some(
    (end, at) => at > index && end.kind === 'enable' && covers(end, rule) && isAfter(place.start, end.place.end),
  )
}

function isAfter(point: Point, {line, column}: Point): boolean {
  return point.line > line || (point.line === line && point.column >= column)
}

function problemsOf(
  directives: readonly Directive[],
  index: number,
  used: ReadonlySet<string>,
  known: ReadonlySet<string>,
): DirectiveProblem[] {
  const directive = directives[index]
  if (directive === undefined) return []
  const {kind, rules} = directive
  if (kind === 'unknown') return [{kind: 'unknown-directive', directive}]
  const strange = rules.filter((rule) => !known.has(rule))
  const unknown = strange.map((rule): DirectiveProblem => {
    const near = nearest(rule, [...known])
    return {kind: 'unknown-rule', directive, rule, ...(near !== undefined && {near})}
  })
  if (kind === 'enable') return isOpen(directives, index) ? unknown : [...unknown, {kind: 'unused', directive}]
  const idle = (rules.length === 0 ? [''] : rules.filter((rule) => known.has(rule))).filter(
    (rule) => !used.has(useKey(index, rule)),
  )
  if (unknown.length === 0 && idle.length === Math.max(rules.length, 1)) return [{kind: 'unused', directive}]
  return [...unknown, ...idle.map((rule): DirectiveProblem => ({kind: 'unused', directive, rule}))]
}

/** True when there is something that an `enable` ends. */
function isOpen(directives: readonly Directive[], index: number): boolean {
  const {rules = []} = directives[index] ?? {}
  return directives
    .slice(0, index)
    .some(
      (start) =>
        start.kind === 'disable' &&
        (rules.length === 0 || start.rules.length === 0 || start.rules.some((rule) => rules.includes(rule))),
    )
}

function useKey(index: number, rule: string): string {
  return `${index} ${rule}`
}
