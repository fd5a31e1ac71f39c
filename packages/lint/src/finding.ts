import type {Place} from './source/place.ts'

/** How bad a finding is. An `error` keeps a page from being published. */
export type Severity = 'error' | 'warning' | 'info'

/** Replace `[start, end)` of the linted text by `text`. Offsets are UTF-16 code units. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text edit on the source; `safe` keeps meaning, `unsafe` may change what the reader sees. */
export interface Fix {
  readonly kind: 'safe' | 'unsafe'
  readonly edits: readonly Edit[]
}

/** A fault of a page: its place, its reason and its remedy. Plain data: survives JSON. */
export interface Finding {
  /** Id of the rule, for example `no-external-image`. */
  readonly rule: string
  readonly severity: Severity
  /** One plain sentence without a full stop: "Image from `a.test` is blocked by `img-src`". */
  readonly message: string
  readonly place?: Place
  /** Path of the file that `place` is in, when it is not the linted text itself. */
  readonly file?: string
  /** The CSP directive that decides, for example `img-src`. */
  readonly directive?: string
  /** The URL in question, shortened when it is long. */
  readonly url?: string
  readonly why: string
  readonly instead: string
  /** Address of the rule's documentation. */
  readonly docs: string
  readonly fix?: Fix
  /** Of what a run has shown: the rule of the linter that tells the same from the text. */
  readonly related?: string
}
