import {lintPage} from '../lint.ts'
import {type LintOptions, readLintOptions} from '../lint-options.ts'
import {readPage} from '../page.ts'
import {type FixResult, fixUntilStable} from './until-stable.ts'

/** How to lint, and which fixes to make. */
export interface FixOptions extends LintOptions {
  /** `safe` (default) keeps what the page means; `unsafe` may change what the reader sees. */
  readonly kind?: 'safe' | 'unsafe'
}

/** Lints a page and makes the fixes of its findings, until nothing changes. Throws `OptionError` and `ProfileError`. */
export function fix(html: string, {kind = 'safe', ...options}: FixOptions = {}): FixResult {
  const settings = readLintOptions(options)
  return fixUntilStable(html, (text) => lintPage(readPage(text, settings.profile, settings.path), settings), kind)
}
