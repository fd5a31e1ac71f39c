import type {InlineConfig, LintedFile, Profile, RuleSetting} from '@ampoule/lint'
import type {Frame, Page as PlaywrightPage} from 'playwright-core'
import type {MarkdownOriginal} from './against/compare-with-markdown.ts'
import type {Original} from './against/original-site.ts'
import type {Disagreement} from './disagreements.ts'
import type {Timings} from './seen.ts'

/** Uses a page as its reader would. `frame` is the page itself, in whatever frame the host shows it. */
export type Steps = (page: {readonly page: PlaywrightPage; readonly frame: Frame}) => Promise<unknown>

/** How to run pages. */
export interface VerifyOptions {
  /** Ids or profiles; several give their intersection. The default profile when left out. */
  readonly profile?: string | Profile | readonly (string | Profile)[]
  /** Severities of rules by id, as in a configuration; those of the linter are passed over. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** True when `ampoule-disable` comments count; they do when left out. */
  readonly inlineConfig?: InlineConfig
  /** Milliseconds after which the run of a page is stopped; 30,000 when left out. */
  readonly timeout?: number
  /** How many pages run at a time; 2 when left out. */
  readonly concurrency?: number
  /** Executable of a Chromium; looked for when left out. */
  readonly browser?: string
  /** Widths in CSS pixels; 320, 390, 768 and 1280 when left out. */
  readonly widths?: readonly number[]
  /** The most steps of the careful crawl; 12 when left out, 0 for none. */
  readonly crawl?: number
  /** Selectors to click, in turn, before the crawl. */
  readonly click?: readonly string[]
  readonly steps?: Steps
  /** False when only what the page does is of interest: accessibility and motion are not looked at. */
  readonly checks?: boolean
  /** The source of the page: it must look, say and do the same. */
  readonly against?: Original | MarkdownOriginal
  /** Folder for pictures of what differs. */
  readonly differences?: string
  /** Folder for a picture of each page at each width and in each theme. */
  readonly screenshots?: string
  /** Folder for a PDF of each page. */
  readonly pdf?: string
  /** Folder for a trace of each page, as Playwright's trace viewer shows it. */
  readonly trace?: string
  readonly signal?: AbortSignal
}

/** The result of the run of one page; every report takes it. */
export interface VerifyResult extends LintedFile {
  readonly run: {
    readonly timings: Timings | null
    /** Steps that were taken with the page. */
    readonly steps: readonly string[]
    /** Addresses that the page asked for, or tried to. */
    readonly asked: readonly string[]
    /** Disagreements with the linter: each a bug of ours. */
    readonly disagreements: readonly Disagreement[]
    /** Things that were compared with the original, in words: `12 texts and 2 images of \`a.md\`` … */
    readonly compared: string | null
    /** True when nothing of it differs, whatever the rules say; null when nothing was compared. */
    readonly same: boolean | null
    /** Files that were written. */
    readonly files: readonly string[]
    /** How long the run took, in milliseconds. */
    readonly took: number
  }
}
