import type {Profile} from '@ampoule/lint'
import type {Arrival} from './edge/edge.ts'

/** An element as the page sees it: enough to name it, and to find its tag in the source. */
export interface ElementNote {
  readonly tag: string
  /** Attributes by name; long values are cut. */
  readonly attributes: Readonly<Record<string, string>>
  /** Which of the elements of this name it is in its document, from 0, and how many there are. */
  readonly index: number
  readonly count: number
  /** True when it stands in a document other than the page's own: a frame, a shadow root. */
  readonly isInside: boolean
  /** A short name for people: `img.hero`. */
  readonly name: string
}

/** A spot in a script or a document that the browser loaded: line and column from 1. */
export interface ScriptPoint {
  readonly url: string
  readonly line: number
  readonly column: number
}

/** When something happened: while the page loaded, or when it was used, and by what. */
export type Moment = 'load' | {readonly step: string}

export interface ViolationNote {
  readonly when: Moment
  readonly directive: string
  /** `blockedURI`: an address, or a word such as `inline` or `eval`. */
  readonly blocked: string
  readonly at?: ScriptPoint
  readonly element?: ElementNote
}

export interface RequestNote extends Pick<Arrival, 'kind' | 'url' | 'destination' | 'method'> {
  readonly when: Moment
}

export interface ErrorNote {
  readonly when: Moment
  /** `TypeError: x is not a function`. */
  readonly text: string
  /** True when it is the rejection of a promise that nobody listens to. */
  readonly rejected: boolean
  readonly at?: ScriptPoint
}

export interface ConsoleNote {
  readonly when: Moment
  /** `error`, `warning`, `log` … */
  readonly level: string
  readonly text: string
  /** True when the browser says it, and no script of the page. */
  readonly byBrowser?: boolean
  readonly at?: ScriptPoint
}

/** Attempt of the page that concerns the browser, or the reader. */
export interface AttemptNote {
  readonly when: Moment
  readonly kind: 'navigation' | 'popup' | 'download' | 'dialog' | 'print' | 'reload'
  /** An address, the name of a file, or the text of a dialog. */
  readonly what: string
  readonly at?: ScriptPoint
}

/** Sights of a page that is still. */
export interface Shown {
  readonly isBlank: boolean
  /** True when the source promises anything to see: text, images, or a script. */
  readonly promises: boolean
  readonly images: readonly {readonly url: string; readonly element: ElementNote}[]
  readonly fonts: readonly {readonly family: string}[]
  readonly media: readonly {readonly url: string; readonly element: ElementNote}[]
  /** Milliseconds. */
  readonly timings: Timings
}

/** In milliseconds since the page began to load; null when the browser does not tell. */
export interface Timings {
  readonly firstPaint: number | null
  readonly load: number | null
  /** Tasks of more than 50 ms, and how long all of them took. */
  readonly longTasks: number
  readonly blocked: number
  /** Bytes on the heap of scripts. */
  readonly heap: number | null
}

export interface WidthNote {
  readonly width: number
  /** Width of the document. */
  readonly scrollWidth: number
  /** The element that sticks out most, and how wide it is. */
  readonly element?: ElementNote & {readonly right: number}
}

/** `stamp` is the value of `data-theme` on the root, `scheme` what the system prefers. */
export interface Theme {
  readonly name: string
  readonly scheme: 'light' | 'dark'
  readonly stamp?: 'light' | 'dark'
}

export interface AxeNote {
  readonly rule: string
  readonly impact: string
  /** Axe's text for the rule: "Elements must meet minimum color contrast ratio thresholds". */
  readonly help: string
  readonly element: ElementNote
  /** Of contrast: the ratio, and what it should be. */
  readonly contrast?: {readonly ratio: number; readonly expected: number; readonly text: string}
  /** Themes in which it is so; empty when it does not depend on them. */
  readonly themes: readonly string[]
}

/** Why a run ended early. */
export interface StopNote {
  readonly kind: 'timeout' | 'crash' | 'memory' | 'unreadable' | 'step'
  /** Step that was going on: `load`, `widths`, `click "Save"` … */
  readonly during: string
  readonly text: string
  /** Place in a script when it was stopped. */
  readonly at?: ScriptPoint
}

/** Difference of a page from its original. */
export interface DifferenceNote {
  /** `unable`: the original does not run by itself, so that there is nothing to compare with. */
  readonly kind: 'look' | 'style' | 'image' | 'font' | 'text' | 'console' | 'errors' | 'unable'
  readonly text: string
  /** A picture of both, the areas framed. */
  readonly file?: string
}

/** All that was seen of a page in a browser. Plain data. */
export interface Seen {
  readonly profile: Profile
  readonly violations: readonly ViolationNote[]
  readonly requests: readonly RequestNote[]
  readonly errors: readonly ErrorNote[]
  readonly console: readonly ConsoleNote[]
  readonly attempts: readonly AttemptNote[]
  readonly shown?: Shown
  readonly widths: readonly WidthNote[]
  readonly axe: readonly AxeNote[]
  /** Animations that go on although the reader asked for less motion. */
  readonly motion: readonly {readonly name: string; readonly element?: ElementNote}[]
  readonly stops: readonly StopNote[]
  /** None when the page was not compared. */
  readonly differences: readonly DifferenceNote[]
  /** Steps that were taken with the page. */
  readonly steps: readonly string[]
}
