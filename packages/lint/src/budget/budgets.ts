import type {Finding} from '../finding.ts'
import {nearest, OptionError} from '../options.ts'
import {type BudgetName, budgetNames, formatWeight, readSize, unitOf, type Weighed, weightOf} from './weights.ts'

/** The most that a page may weigh, in bytes or tokens. */
export type Budgets = Readonly<Partial<Record<BudgetName, number>>>

/** Findings for what a page has too much of. */
export function checkBudgets(page: Weighed, budgets: Budgets): Finding[] {
  return budgetNames.flatMap((name): Finding[] => {
    const limit = budgets[name]
    const weight = weightOf(page, name)
    if (limit === undefined || weight === null || weight <= limit) return []
    return [
      {
        rule: 'max-budget',
        severity: 'error',
        message: `Too many ${unitOf(name)}: ${formatWeight(weight, name)}, expected at most ${formatWeight(limit, name)}`,
        why: 'The page is over the budget that was set for it.',
        instead: 'Make it smaller, or raise the budget on purpose; `ampoule stats` says what costs most.',
        docs: 'https://www.npmjs.com/package/@ampoule/lint#budgets',
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
      const expected = name === 'tokens' ? 'a number' : 'a number of bytes, or a size such as `500 KiB`'
      throw new OptionError(path, `Unexpected value \`${value}\` for \`${path}\`, expected ${expected}`)
    }),
  )
}

/** Throws `OptionError` for what nobody measures. */
export function checkName(name: string, path: string): BudgetName {
  const known = budgetNames.find((candidate) => candidate === name)
  if (known !== undefined) return known
  const near = nearest(name, budgetNames)
  const hint = near === undefined ? `expected one of ${budgetNames.join(', ')}` : `did you mean \`${near}\`?`
  throw new OptionError(path, `Unexpected budget \`${name}\`, ${hint}`)
}
