import {explainRule, type Plugin, rules} from '@ampoule/lint'
import {otherRules, pluginRules, stops} from '@ampoule/lint/internals'
import {explainRun} from './verify/explain.ts'
import {documentedRuns} from './verify/rules/index.ts'

/** Rule, as plain data. */
export interface ExplainedRule {
  readonly id: string
  readonly severity: string
  /** `safe`, `unsafe`, or null when there is no fix. */
  readonly fix: string | null
  readonly summary: string
  readonly why: string
  readonly instead: string
}

/** All ids that findings have: rules, what other steps say, runs, rules of plugins, and stops. */
export function explainedRules(plugins: readonly Plugin[]): ExplainedRule[] {
  const added = [...documentedRuns, ...pluginRules(plugins)].map(({rule}) => rule)
  const stopped = Object.entries(stops).map(([id, texts]) => ({id, severity: 'error', ...texts}))
  return [...rules, ...otherRules, ...added, ...stopped].map(plain)
}

/** A rule as Markdown, with an example; undefined when there is no such rule. */
export function ruleText(id: string, plugins: readonly Plugin[]): string | undefined {
  return explainRule(id, plugins) ?? explainRun(id)
}

function plain(rule: Omit<ExplainedRule, 'fix'> & {readonly fix?: string}): ExplainedRule {
  const {id, severity, fix = null, summary, why, instead} = rule
  return {id, severity, fix, summary, why, instead}
}
