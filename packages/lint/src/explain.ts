import type {AnyRule, Example} from './define-rule.ts'
import {otherRules} from './other-findings.ts'
import {type Plugin, pluginRules} from './plugin.ts'
import {type Documented, documented} from './rules/index.ts'
import {type Stop, stops} from './stops.ts'

/** A rule as Markdown: summary, reason, what to do, options and an example; undefined when there is no such rule. */
export function explainRule(id: string, plugins: readonly Plugin[] = []): string | undefined {
  const found = [...documented, ...others, ...pluginRules(plugins)].find(({rule}) => rule.id === id)
  if (found !== undefined) return explain(found, '#')
  return Object.hasOwn(stops, id) ? explainStop(id as Stop, '#') : undefined
}

/** Findings of no rule, which no setting switches off: that a page could not be read to its end. */
function explainStop(id: Stop, heading: string): string {
  const {summary, why, instead} = stops[id]
  return [`${heading} ${id}`, '', summary, '', `**Why:** ${why}`, '', `**Instead:** ${instead}`, ''].join('\n')
}

const others: readonly Documented[] = otherRules.map((rule) => ({rule, examples: []}))

/** All rules, as RULES.md has them. */
export function explainRules(): string {
  const rows = documented.map(
    ({rule}) => `| [${rule.id}](#${rule.id}) | ${severityOf(rule)} | ${fixOf(rule)} | ${rule.summary} |`,
  )
  return [
    '# Rules',
    '',
    'Made from the rules by `scripts/generate.mjs`. A finding about what only may happen, in a branch of a script or when',
    'a style applies, is a warning, whatever the severity here.',
    '',
    '| rule | severity | fix | what |',
    '|---|---|---|---|',
    ...rows,
    '',
    ...documented.map((entry) => explain(entry, '##')),
    '# Pages that could not be read',
    '',
    'These come from no rule: no setting switches them off, and no comment hides them.',
    '',
    ...Object.keys(stops).map((id) => explainStop(id as Stop, '##')),
  ].join('\n')
}

function explain({rule, examples, measured}: Documented, heading: string): string {
  const bad = examples.find(({findings}) => findings.length > 0)
  const good = examples.find(({findings, options}) => findings.length === 0 && options === undefined)
  return [
    `${heading} ${rule.id}`,
    '',
    rule.summary,
    '',
    `**Why:** ${rule.why}`,
    '',
    `**Instead:** ${rule.instead}`,
    '',
    ...(rule.isOptIn === true
      ? [`Off by default: \`{"rules": {"${rule.id}": "${rule.severity}"}}\` turns it on.`, '']
      : []),
    ...(measured === undefined ? [] : [`**Measured:** ${measured}`, '']),
    ...optionsOf(rule),
    ...(bad === undefined ? [] : sample('Incorrect:', bad, bad.findings)),
    ...(good === undefined ? [] : sample('Correct:', good, [])),
  ].join('\n')
}

function severityOf({severity, isOptIn}: AnyRule): string {
  return isOptIn === true ? 'off' : severity
}

function fixOf({fix}: AnyRule): string {
  return fix ?? ''
}

function optionsOf({options}: AnyRule): string[] {
  const rows = Object.entries(options as Readonly<Record<string, object>>).map(
    ([name, option]) => `- \`${name}\`: ${describe(option)}`,
  )
  return rows.length === 0 ? [] : ['Options:', '', ...rows, '']
}

function describe(option: object): string {
  const inner: unknown = 'wrapped' in option ? option.wrapped : option
  const pipe: unknown = typeof inner === 'object' && inner !== null && 'pipe' in inner ? inner.pipe : undefined
  if (!Array.isArray(pipe)) return ''
  const about = pipe.find((part: {type?: string}) => part.type === 'description') as {description?: string} | undefined
  return about?.description ?? ''
}

function sample(label: string, {html, profile, path, options}: Example, findings: readonly string[]): string[] {
  const where = [
    ...(path === undefined ? [] : [`as \`${path}\``]),
    ...(profile === undefined ? [] : [`under \`${profile}\``]),
    ...(options === undefined ? [] : [`with \`${JSON.stringify(options)}\``]),
  ]
  const under = where.length === 0 ? '' : ` (${where.join(', ')})`
  const shown = html.length > 400 ? `${html.slice(0, 400)}…` : html
  return [
    `${label}${under}`,
    '',
    '```html',
    shown,
    '```',
    '',
    ...findings.map((finding) => `> ${finding}`),
    ...(findings.length > 0 ? [''] : []),
  ]
}
