import type {Finding} from './finding.ts'
import {describeProblem} from './inline-config/describe-problem.ts'
import type {Directive} from './inline-config/directive.ts'
import {forbidDirectives, hideDisabled, type Shown} from './inline-config/hide-disabled.ts'
import {readFileDirectives} from './inline-config/read-directives.ts'
import {findingOf} from './lint.ts'
import type {InlineConfig} from './lint-options.ts'
import {otherFindingIds} from './other-finding-ids.ts'
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
  const known = new Set([
    ...rules.map(({id}) => id),
    ...otherFindingIds,
    ...pluginRules(plugins).map(({rule}) => rule.id),
  ])
  const kept = new Set(findings)
  const byFile = new Map<string | undefined, Finding[]>()
  for (const finding of findings) {
    const others = byFile.get(finding.file)
    if (others === undefined) byFile.set(finding.file, [finding])
    else others.push(finding)
  }
  const added: Finding[] = []
  for (const [file, text] of texts) {
    const directives = readFileDirectives(text, file)
    if (directives.length === 0) continue
    const all = byFile.get(file) ?? []
    const own = judge(all, directives, known, inlineConfig)
    const shown = new Set(own.findings)
    for (const finding of all) if (!shown.has(finding)) kept.delete(finding)
    for (const problem of own.problems) {
      const {fix: _fix, ...finding} = findingOf(noUnusedDisable, describeProblem(problem))
      added.push({...finding, file})
    }
  }
  // In the order that they came in, the comments after.
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
