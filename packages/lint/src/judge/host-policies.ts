import {parsePolicies} from '../policy/parse.ts'
import type {Policy} from '../policy/policy.ts'
import type {Host} from '../policy/profile.ts'

interface Parsed {
  readonly csp: string
  readonly policies: readonly Policy[]
}

/** By host: a build asks the same one a dozen times for each page. */
const parsed = new WeakMap<object, Parsed>()

/** The policies of a host. */
export function policiesOf(host: Pick<Host, 'csp'>): readonly Policy[] {
  const {csp} = host
  const known = parsed.get(host)
  if (known?.csp === csp) return known.policies
  const policies = parsePolicies(csp)
  parsed.set(host, {csp, policies})
  return policies
}
