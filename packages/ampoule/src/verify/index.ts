/**
 * Runs pages in a real browser, each alone under the policy of its host, and tells what went wrong and where. Needs
 * `playwright-core` and a Chromium. `verify` is where to begin.
 *
 * @module ampoule/verify
 */

export {BrowserError} from '../browser/browser-path.ts'
export type {MarkdownOriginal} from './against/compare-with-markdown.ts'
export type {Original} from './against/original-site.ts'
export type {Disagreement} from './disagreements.ts'
export type {PageToVerify} from './locator.ts'
export type {Steps, VerifyOptions, VerifyResult} from './options.ts'
export type {Timings} from './seen.ts'
export {verify} from './verify.ts'
