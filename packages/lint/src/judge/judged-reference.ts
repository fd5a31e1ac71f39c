import {PageReference} from '../html/reading.ts'

/**
 * The outcome of a reference when the page is shown.
 *
 * - `inside`: nothing leaves the page (`data:`, `blob:`, `#fragment`, inline code) and the policy lets it pass.
 * - `allowed`: it leaves the machine, and the policy lets it pass.
 * - `blocked`: the policy, or the browser whatever the policy, refuses it.
 * - `missing`: a relative address; nothing lies beside a published page.
 * - `leak`: it leaves the machine, and no directive decides over it.
 * - `reader`: it leaves the page only when the reader asks for it, as a link does.
 */
export type Outcome = 'inside' | 'allowed' | 'blocked' | 'missing' | 'leak' | 'reader'

/** The policy engine's answer for one reference. */
export interface Verdict {
  readonly outcome: Outcome
  /** The directive that decides, as it stands in the policy (`default-src` when it falls back); undefined when none does. */
  readonly directive: string | undefined
  /** The source expression that lets it pass; undefined when there is none. */
  readonly expression: string | undefined
}

/** The decision of the policies on a reference. */
export interface Judgement {
  /** Of all policies that are in force. */
  readonly verdict: Verdict
  /** Of the host's policies alone. */
  readonly hostVerdict: Verdict
  /** Of the page's own policies alone, in force or not; undefined when it has none before the reference. */
  readonly ownVerdict: Verdict | undefined
  /** The address that its own resolves against. */
  readonly base: string
}

/** A reference, and what the policies say to it. */
export class JudgedReference extends PageReference implements Judgement {
  declare readonly verdict: Verdict
  declare readonly hostVerdict: Verdict
  declare readonly ownVerdict: Verdict | undefined
  declare readonly base: string

  /** `isCertain`: whether it is certain to happen, what it needs considered. */
  constructor(reference: PageReference, isCertain: boolean, {verdict, hostVerdict, ownVerdict, base}: Judgement) {
    const {draft, node, scope, spot} = reference.parts
    super(draft.certain === isCertain ? draft : {...draft, certain: isCertain}, node, scope, spot)
    this.verdict = verdict
    this.hostVerdict = hostVerdict
    this.ownVerdict = ownVerdict
    this.base = base
  }
}
