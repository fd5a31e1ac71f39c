import {type Budgets, checkBudgets} from './budget/budgets.ts'
import {weighParts} from './budget/parts.ts'
import type {Weighed} from './budget/weights.ts'
import {configureFindings} from './configure-findings.ts'
import {lintPage} from './lint.ts'
import {type LintOptions, readLintOptions} from './lint-options.ts'
import {type MeasureOptions, measure} from './measure/measure.ts'
import {readPage} from './page.ts'
import type {LintedFile} from './report/linted-file.ts'
import type {Secret} from './secret.ts'
import {crashFinding} from './stops.ts'

/** How to lint any number of pages. `budgets` has the most that each may weigh. */
export interface LinterOptions extends Omit<LintOptions, 'path' | 'secrets'> {
  readonly budgets?: Budgets
  /** True to weigh pages (default), which takes about as long as linting them. Budgets need it. */
  readonly weigh?: boolean
  /** A budget for what is compressed needs a compressor. */
  readonly compress?: MeasureOptions['compress']
}

/** Lints a page. `path` is how reports should name it; `secrets` are those of this very page. */
export type Linter = (html: string | Uint8Array, path: string, secrets?: readonly Secret[]) => LintedFile

/**
 * Reads options once, for any number of pages: what is wrong with each and what it weighs, for reports and gates. Throws
 * `OptionError` and `ProfileError`.
 */
export function createLinter({budgets = {}, weigh = true, compress = {}, ...options}: LinterOptions = {}): Linter {
  const settings = readLintOptions(options)
  return (html, path, secrets = []) => {
    const about = {path, profile: settings.profile.id}
    try {
      const page = readPage(html, settings.profile, path)
      const weighed: Weighed = weigh
        ? {measures: measure(page.source.text, {compress}), parts: weighParts(page)}
        : {measures: null, parts: null}
      const over = configureFindings(checkBudgets(weighed, budgets), options.rules)
      return {...about, findings: [...over, ...lintPage(page, {...settings, secrets})], ...weighed}
    } catch (error) {
      return {...about, findings: [crashFinding(error)], measures: null, parts: null}
    }
  }
}

/** How to lint one page. `path` is how reports should name it. */
export interface LintFileOptions extends LinterOptions {
  readonly path: string
  readonly secrets?: readonly Secret[]
}

/** Lints one page, as a linter of its own would. */
export function lintFile(html: string | Uint8Array, {path, secrets, ...options}: LintFileOptions): LintedFile {
  return createLinter(options)(html, path, secrets)
}
