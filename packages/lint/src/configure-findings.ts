import type {Finding} from './finding.ts'
import type {RuleSetting} from './lint-options.ts'

/** Findings with the severities of a configuration, without those that it switches off. */
export function configureFindings(
  findings: readonly Finding[],
  rules: Readonly<Record<string, RuleSetting>> | undefined,
): Finding[] {
  return findings.flatMap((finding) => {
    const setting = rules !== undefined && Object.hasOwn(rules, finding.rule) ? rules[finding.rule] : undefined
    const severity = typeof setting === 'string' || setting === undefined ? setting : setting[0]
    if (severity === 'off') return []
    return [severity === undefined ? finding : {...finding, severity}]
  })
}
