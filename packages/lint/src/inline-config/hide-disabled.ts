import type {Finding} from '../finding.ts'
import {nearest} from '../options.ts'
import {isRunRule, runRuleIds} from '../run-rules.ts'
import type {Point} from '../source/place.ts'
import type {Directive} from './directive.ts'
import {Hiders} from './hiders.ts'

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
  const hidden = hiddenBy(directives, findings, (index, rule) => used.add(useKey(index, rule)))
  const isOpen = opened(directives)
  const problems = directives.flatMap((directive, index) => problemsOf(directive, index, {used, known, isOpen}))
  return {findings: findings.filter((finding) => !hidden.has(finding)), problems}
}

/** Directives where none are allowed: they hide nothing. */
export function forbidDirectives(findings: readonly Finding[], directives: readonly Directive[]): Shown {
  return {findings, problems: directives.map((directive) => ({kind: 'forbidden', directive}))}
}

/** The findings that directives hide: one look at each of both, in the order of the page. */
function hiddenBy(
  directives: readonly Directive[],
  findings: readonly Finding[],
  use: (index: number, rule: string) => void,
): ReadonlySet<Finding> {
  const inFile = new Hiders(use)
  const onLines = new Map<number, Hiders>()
  const open = new Hiders(use)
  /** By rule, and empty for all: the last directive that ended those before it. */
  const ends = new Map<string, number>()
  for (const [index, {kind, rules, line}] of directives.entries()) {
    if (kind === 'file') inFile.add(index, rules)
    if (kind !== 'next-line') continue
    const hiders = onLines.get(line) ?? new Hiders(use)
    onLines.set(line, hiders)
    hiders.add(index, rules)
  }
  let next = 0
  const passUpTo = (point: Point): void => {
    for (let directive = directives[next]; directive !== undefined; directive = directives[++next]) {
      const {kind, rules, place} = directive
      if (!isAfter(point, place.end)) return
      if (kind === 'disable') open.add(next, rules)
      if (kind === 'enable') for (const rule of rules.length === 0 ? [''] : rules) ends.set(rule, next)
    }
  }
  const hidden = new Set<Finding>()
  for (const finding of [...findings].sort(byPlace)) {
    const {rule, place} = finding
    let isHidden = inFile.hide(rule)
    if (place !== undefined) {
      passUpTo(place.start)
      if (onLines.get(place.start.line)?.hide(rule) === true) isHidden = true
      if (open.hide(rule, Math.max(ends.get('') ?? -1, ends.get(rule) ?? -1))) isHidden = true
    }
    if (isHidden) hidden.add(finding)
  }
  return hidden
}

function byPlace({place: a}: Finding, {place: b}: Finding): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return a.start.line - b.start.line || a.start.column - b.start.column
}

function isAfter(point: Point, {line, column}: Point): boolean {
  return point.line > line || (point.line === line && point.column >= column)
}

interface Known {
  readonly used: ReadonlySet<string>
  /** Ids of rules. */
  readonly known: ReadonlySet<string>
  /** True when there is something that an `enable` of that number ends. */
  readonly isOpen: ReadonlySet<number>
}

function problemsOf(directive: Directive, index: number, {used, known, isOpen}: Known): DirectiveProblem[] {
  const {kind, rules} = directive
  if (kind === 'unknown') return [{kind: 'unknown-directive', directive}]
  const strange = rules.filter((rule) => !known.has(rule) && !isRunRule(rule))
  const unknown = strange.map((rule): DirectiveProblem => {
    const near = nearest(rule, [...known, ...runRuleIds])
    return {kind: 'unknown-rule', directive, rule, ...(near !== undefined && {near})}
  })
  if (kind === 'enable') return isOpen.has(index) ? unknown : [...unknown, {kind: 'unused', directive}]
  // Whether a comment is of use for what a run tells, only a run could say.
  const idle = (rules.length === 0 ? [''] : rules.filter((rule) => known.has(rule))).filter(
    (rule) => !used.has(useKey(index, rule)),
  )
  if (unknown.length === 0 && idle.length === Math.max(rules.length, 1)) return [{kind: 'unused', directive}]
  return [...unknown, ...idle.map((rule): DirectiveProblem => ({kind: 'unused', directive, rule}))]
}

/** The numbers of those that end what another has begun before them. */
function opened(directives: readonly Directive[]): ReadonlySet<number> {
  const open = new Set<number>()
  const begun = new Set<string>()
  for (const [index, {kind, rules}] of directives.entries()) {
    if (kind === 'disable') for (const rule of rules.length === 0 ? [''] : rules) begun.add(rule)
    const endsAny = rules.length === 0 ? begun.size > 0 : begun.has('') || rules.some((rule) => begun.has(rule))
    if (kind === 'enable' && endsAny) open.add(index)
  }
  return open
}

function useKey(index: number, rule: string): string {
  return `${index} ${rule}`
}
