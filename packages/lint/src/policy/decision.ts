import type {Policy} from './policy.ts'

/** What the policies say of one request or one piece of code. Plain data: survives JSON. */
export interface Decision {
  readonly allowed: boolean
  /** The directive that decides, as it stands in the policy (`default-src` when it falls back); null when none does. */
  readonly directive: string | null
  /** The source expression that lets it pass, as it stands in the policy; null when it is refused, or nothing decides. */
  readonly expression: string | null
  /** Index of the policy that decides: the first that refuses, else the first that has a say; null when none has. */
  readonly policy: number | null
}

/** What one policy says: the directive that decides, and the expression that lets it pass or null for a refusal. */
export interface Say {
  readonly directive: string
  readonly expression: string | null
}

/** No directive has a say. */
export const undecided: Decision = {allowed: true, directive: null, expression: null, policy: null}

/** Asks the policies one by one: all must agree, and the first that refuses decides (§8.1). */
export function decide(policies: readonly Policy[], ask: (policy: Policy) => Say | null): Decision {
  let decision = undecided
  for (const [index, policy] of policies.entries()) {
    const say = ask(policy)
    if (say === null) continue
    if (say.expression === null) return {allowed: false, ...say, policy: index}
    if (decision.policy === null) decision = {allowed: true, ...say, policy: index}
  }
  return decision
}
