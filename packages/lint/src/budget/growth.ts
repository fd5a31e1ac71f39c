import {docsOf} from '../docs-url.ts'
import type {Finding} from '../finding.ts'
import {OptionError} from '../options.ts'
import {otherFindings} from '../other-findings.ts'
import {checkName} from './budgets.ts'
import {type BudgetName, budgetNames, compareWeights, grew, readSize, type Weighed, weightOf} from './weights.ts'

/** The most that a page may grow: by so many bytes or tokens, or by a share of what it was (0.1 is a tenth). */
export type Growth = Readonly<Partial<Record<BudgetName, {readonly by: number} | {readonly share: number}>>>

/** Findings for what has grown too much since an older version of the page. */
export function checkGrowth(before: Weighed, after: Weighed, growth: Growth): Finding[] {
  return budgetNames.flatMap((name): Finding[] => {
    const limit = growth[name]
    const old = weightOf(before, name)
    const now = weightOf(after, name)
    if (limit === undefined || old === undefined || now === undefined) return []
    const allowed = 'by' in limit ? limit.by : old * limit.share
    if (now - old <= allowed) return []
    const compared = compareWeights(name, now - old, 'by' in limit ? limit.by : 0)
    const most = 'by' in limit ? compared.limit : percent(limit.share)
    const share = old === 0 ? '' : ` (${percent((now - old) / old)})`
    return [
      {
        rule: 'max-growth',
        severity: otherFindings['max-growth'].severity,
        message: `${grew[name]} by ${compared.weight}${share}, more than the allowed ${most}`,
        why: otherFindings['max-growth'].why,
        instead: otherFindings['max-growth'].instead,
        docs: docsOf('max-growth'),
      },
    ]
  })
}

/** Growth budgets as people write them: `10%`, numbers, or sizes such as `20 KiB`. Throws `OptionError`. */
export function readGrowth(written: Readonly<Record<string, number | string>>): Growth {
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => {
      const path = `growth.${name}`
      const share = /^(\d+(?:\.\d+)?)\s*%$/.exec(String(value))?.[1]
      if (share !== undefined) return [checkName(name, path), {share: Number(share) / 100}]
      const by = typeof value === 'string' ? (readSize(value) ?? Number(value)) : value
      if (Number.isFinite(by) && by >= 0 && value !== '') return [checkName(name, path), {by}]
      throw new OptionError(
        path,
        `\`${path}\` must be a number, a size such as \`20 KiB\` or a share such as \`10%\`, not \`${value}\``,
      )
    }),
  )
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).replace('.0', '')} %`
}
