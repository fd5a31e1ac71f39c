import {type Budgets, checkBudgets} from './budget/budgets.ts'
import {weighParts} from './budget/parts.ts'
import {lintPage} from './lint.ts'
import {type LintOptions, readLintOptions} from './lint-options.ts'
import {type MeasureOptions, measure} from './measure/measure.ts'
import {readPage} from './page.ts'
import type {LintedFile} from './report/linted-file.ts'

export interface LintFileOptions extends LintOptions {
  /** Path of the file, as reports should name it. */
  readonly path: string
  readonly budgets?: Budgets
  /** A budget for what is compressed needs a compressor. */
  readonly compress?: MeasureOptions['compress']
}

/** What is wrong with a page and what it weighs, for reports and gates. Throws `OptionError` and `ProfileError`. */
export function lintFile(html: string, {budgets = {}, compress = {}, ...options}: LintFileOptions): LintedFile {
  const settings = readLintOptions(options)
  const page = readPage(html, settings.profile, options.path)
  const weighed = {measures: measure(html, {compress}), parts: weighParts(page)}
  return {
    path: options.path,
    profile: settings.profile.id,
    findings: [...checkBudgets(weighed, budgets), ...lintPage(page, settings)],
    ...weighed,
  }
}
