/** A host, on a date: all that a linter needs to know of it. Data, never code. */
export interface Host {
  /** `host@date`, for example `claude-artifact@2026-06-19`. */
  readonly id: string
  /** The `Content-Security-Policy` header that the host sends; empty when it sends none. */
  readonly csp: string
  /** The `sandbox` attribute of the frame that shows the page; left out when there is no sandbox. */
  readonly sandbox?: string
  /** Largest rendered page, in bytes of UTF-8; `Infinity` when none is known (written as `null` in JSON). */
  readonly maxBytes: number
  /** File name endings that the host takes, with the dot. */
  readonly inputs: readonly string[]
  /** True when the host wraps the file in a document shell of its own. */
  readonly wraps: boolean
  /** True when relative links resolve to anything. */
  readonly relativeLinks: boolean
  /** True when downloads that the page starts reach the reader. */
  readonly downloads: boolean
  /** `origin`: storage works, yet may throw; `opaque`: every access throws. */
  readonly storage: 'origin' | 'opaque'
  /** True when any request at all is a fault, whatever the policy allows: the offline guarantee alone. */
  readonly offline: boolean
  /** Source expressions of `csp` that are indications, not facts: what rests on one of them may be refused after all. */
  readonly indications?: readonly string[]
  /** The charset that the host sends with the page; it beats what the page says. Left out when it sends none. */
  readonly charset?: string
  /** Other contents that make the host refuse a file. */
  readonly refuses?: readonly Refusal[]
  /** Languages of diagrams that the host draws itself, in `<pre class="mermaid">` and the like. */
  readonly draws?: readonly 'mermaid'[]
}

/** Of a host, for people. */
export interface HostNotes {
  /** One line. */
  readonly summary: string
  /** Sources of each claim: addresses, measurements, dates. */
  readonly evidence: readonly string[]
}

/** A host, on a date, with its evidence. Data, never code. */
export interface Profile extends Host, HostNotes {}

/** U+FFFD in the text, and any encoding but UTF-8; a comment or an id that the host keeps for itself. */
export type Refusal = 'replacement-character' | 'reserved-name'
