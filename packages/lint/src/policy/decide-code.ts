import {type Decision, decide} from './decision.ts'
import {governing} from './fallback.ts'
import type {Policy} from './policy.ts'
import {requiresTrustedTypes, trustedTypesDirective} from './trusted-types.ts'

/**
 * Would a browser under these policies turn a string into code: `eval`, `new Function`, a string in `setTimeout`
 * (§4.4.1)? `trusted` says that the string is a `TrustedScript`, or that the page has a default policy to make it one.
 */
export function decideEval(policies: readonly Policy[], {trusted = false}: {trusted?: boolean} = {}): Decision {
  const typed = policies.some(requiresTrustedTypes)
  return decide(policies, (policy) => {
    if (!trusted && requiresTrustedTypes(policy)) return {directive: trustedTypesDirective, expression: undefined}
    const decider = governing(policy, 'script-src')
    if (decider === undefined) return undefined
    const {keywords} = decider.sources
    const expression = (typed ? keywords.get('trusted-types-eval') : undefined) ?? keywords.get('unsafe-eval')
    return {directive: decider.name, expression}
  })
}

/** Would a browser under these policies compile WebAssembly (§4.5.1)? */
export function decideWasm(policies: readonly Policy[]): Decision {
  return decide(policies, (policy) => {
    const decider = governing(policy, 'script-src')
    if (decider === undefined) return undefined
    const {keywords} = decider.sources
    return {
      directive: decider.name,
      expression: keywords.get('unsafe-eval') ?? keywords.get('wasm-unsafe-eval'),
    }
  })
}

/** May the page make peer connections (§6.2.1)? The specification's answer: Chromium 156 does not know `webrtc`. */
export function decideWebRtc(policies: readonly Policy[]): Decision {
  return decide(policies, ({directives}) => {
    const decider = directives.get('webrtc')
    if (decider === undefined) return undefined
    const [value, ...rest] = decider.value
    const allows = value !== undefined && rest.length === 0 && value.toLowerCase() === "'allow'"
    return {directive: decider.name, expression: allows ? value : undefined}
  })
}
