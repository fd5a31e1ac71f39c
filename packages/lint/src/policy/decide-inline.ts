import {type Decision, decide} from './decision.ts'
import type {Directive} from './directive.ts'
import {governing} from './fallback.ts'
import {type InlineCode, type InlineKind, matchInline} from './match-inline.ts'
import type {Policy} from './policy.ts'
import {requiresTrustedTypes, trustedTypesDirective} from './trusted-types.ts'

/**
 * Would a browser under these policies run or apply code that stands in the page itself (§4.2.3)? A `javascript:` URL
 * is also refused where scripts must be of a trusted type, unless the page makes a default policy for them.
 */
export function decideInline(policies: readonly Policy[], code: InlineCode): Decision {
  const directive = effectiveDirectives[code.kind]
  return decide(policies, (policy) => {
    if (code.kind === 'navigation' && requiresTrustedTypes(policy)) {
      return {directive: trustedTypesDirective, expression: undefined}
    }
    const decider = governing(policy, directive)
    if (decider === undefined) return undefined
    return {directive: decider.name, expression: matchInline(decider.sources, code)}
  })
}

/** §6.8.2 */
const effectiveDirectives: Readonly<Record<InlineKind, Directive>> = {
  script: 'script-src-elem',
  navigation: 'script-src-elem',
  'script-attribute': 'script-src-attr',
  style: 'style-src-elem',
  'style-attribute': 'style-src-attr',
}
