import type {Finding} from './finding.ts'
import {describeProblem} from './inline-config/describe-problem.ts'
import type {Directive} from './inline-config/directive.ts'
import {forbidDirectives, hideDisabled, type Shown} from './inline-config/hide-disabled.ts'
import {readFileDirectives} from './inline-config/read-directives.ts'
import {findingOf} from './lint.ts'
import type {InlineConfig} from './lint-options.ts'
import {otherRules} from './other-findings.ts'
import {type Plugin, pluginRules} from './plugin.ts'
import {rules} from './rules/index.ts'
import {rule as noUnusedDisable} from './rules/no-unused-disable.ts'

/**
 * Findings of a page that was built from files, without those that comments in these files hide, and with those comments
 * that are of no use. `texts` holds what is to be looked at, by the `file` that findings name; `plugins` bring rules.
 */
export function hideDisabledInFiles(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  inlineConfig: InlineConfig = 'apply',
  plugins: readonly Plugin[] = [],
): Finding[] {
  if (inlineConfig === 'ignore') return [...findings]
  const known = new Set([...rules, ...otherRules, ...pluginRules(plugins).map(({rule}) => rule)].map(({id}) => id))
  let shown: readonly Finding[] = findings
  const added: Finding[] = []
  for (const [file, text] of texts) {
    const directives = readFileDirectives(text, file)
    if (directives.length === 0) continue
    const rest = shown.filter((finding) => finding.file !== file)
    const own = judge(
      shown.filter((finding) => finding.file === file),
      directives,
      known,
      inlineConfig,
    )
    shown = [...rest, ...own.findings]
    for (const problem of own.problems) {
      const {fix: _fix, ...finding} = findingOf(noUnusedDisable, describeProblem(problem))
      added.push({...finding, file})
    }
  }
  // In the order that they came in, the comments after.
  const kept = new Set(shown)
  return [...findings.filter((finding) => kept.has(finding)), ...added]
}

function judge(
  findings: readonly Finding[],
  directives: readonly Directive[],
  known: ReadonlySet<string>,
  inlineConfig: InlineConfig,
): Shown {
  return inlineConfig === 'forbid' ? forbidDirectives(findings, directives) : hideDisabled(findings, directives, known)
}
