import type {Policy} from './policy.ts'

/** The decision of policies on one request or one piece of code. Plain data: survives JSON. */
export interface Decision {
  readonly allowed: boolean
  /** The directive that decides, as it stands in the policy (`default-src` when it falls back); undefined when none does. */
  readonly directive: string | undefined
  /** The source expression that lets it pass, as it stands in the policy; undefined when it is refused, or nothing decides. */
  readonly expression: string | undefined
  /** Index of the policy that decides: the first that refuses, else the first that has a say; undefined when none has. */
  readonly policy: number | undefined
}

/** The word of one policy: the directive that decides, and the expression that lets it pass, or undefined for a refusal. */
export interface Say {
  readonly directive: string
  readonly expression: string | undefined
}

/** No directive has a say. */
export const undecided: Decision = {allowed: true, directive: undefined, expression: undefined, policy: undefined}

/** Asks the policies one by one: all must agree, and the first that refuses decides (§8.1). */
export function decide(policies: readonly Policy[], ask: (policy: Policy) => Say | undefined): Decision {
  let decision = undecided
  for (const [index, policy] of policies.entries()) {
    const say = ask(policy)
    if (say === undefined) continue
    if (say.expression === undefined) return {allowed: false, ...say, policy: index}
    if (decision.policy === undefined) decision = {allowed: true, ...say, policy: index}
  }
  return decision
}
