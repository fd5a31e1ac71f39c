import {docsOf} from '../docs-url.ts'
import type {Finding} from '../finding.ts'
import {nearest, OptionError} from '../options.ts'
import {otherFindings} from '../other-findings.ts'
import {type BudgetName, budgetNames, compareWeights, readSize, type Weighed, weighs, weightOf} from './weights.ts'

/** The most that a page may weigh, in bytes or tokens. */
export type Budgets = Readonly<Partial<Record<BudgetName, number>>>

/** Findings for what a page has too much of. */
export function checkBudgets(page: Weighed, budgets: Budgets): Finding[] {
  return budgetNames.flatMap((name): Finding[] => {
    const limit = budgets[name]
    const weight = weightOf(page, name)
    if (limit === undefined || weight === undefined || weight <= limit) return []
    const compared = compareWeights(name, weight, limit)
    return [
      {
        rule: 'max-budget',
        severity: otherFindings['max-budget'].severity,
        message: `${weighs[name]} ${compared.weight}, over the budget of ${compared.limit}`,
        why: otherFindings['max-budget'].why,
        instead: otherFindings['max-budget'].instead,
        docs: docsOf('max-budget'),
      },
    ]
  })
}

/** Budgets as people write them: numbers, or sizes such as `500 KiB`. Throws `OptionError`. */
export function readBudgets(written: Readonly<Record<string, number | string>>): Budgets {
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => {
      const path = `budgets.${name}`
      const limit = typeof value === 'string' && name !== 'tokens' ? (readSize(value) ?? Number(value)) : Number(value)
      if (Number.isFinite(limit) && limit >= 0 && value !== '') return [checkName(name, path), limit]
      const expected = name === 'tokens' ? 'a number' : 'a number of bytes or a size such as `500 KiB`'
      throw new OptionError(path, `\`${path}\` must be ${expected}, not \`${value}\``)
    }),
  )
}

/** Throws `OptionError` for what nobody measures. */
export function checkName(name: string, path: string): BudgetName {
  const known = budgetNames.find((candidate) => candidate === name)
  if (known !== undefined) return known
  const near = nearest(name, budgetNames)
  const hint = near === undefined ? `known ones are ${budgetNames.join(', ')}` : `did you mean \`${near}\`?`
  throw new OptionError(path, `Unknown budget \`${name}\`; ${hint}`)
}
