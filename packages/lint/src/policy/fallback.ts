import type {Directive} from './directive.ts'
import type {Policy, PolicyDirective} from './policy.ts'
import type {SourceList} from './source-list.ts'

export interface SourceDirective extends PolicyDirective {
  readonly sources: SourceList
}

/** The directive of the policy that decides in the name of `directive` with its source list; undefined when none does (§6.8.4). */
export function governing(policy: Policy, directive: Directive): SourceDirective | undefined {
  for (const name of fallbacks[directive]) {
    const found = policy.directives.get(name)
    if (found !== undefined) return hasSources(found) ? found : undefined
  }
  return undefined
}

/**
 * §6.8.3. `script-src`, `style-src` and `child-src` are in nobody's effective-directive table, but are asked for by
 * name. `prefetch-src` and `navigate-to` have left the specification, and no browser enforces them.
 */
const fallbacks: Readonly<Record<Directive, readonly Directive[]>> = {
  'default-src': ['default-src'],
  'script-src': ['script-src', 'default-src'],
  'script-src-elem': ['script-src-elem', 'script-src', 'default-src'],
  'script-src-attr': ['script-src-attr', 'script-src', 'default-src'],
  'style-src': ['style-src', 'default-src'],
  'style-src-elem': ['style-src-elem', 'style-src', 'default-src'],
  'style-src-attr': ['style-src-attr', 'style-src', 'default-src'],
  'img-src': ['img-src', 'default-src'],
  'font-src': ['font-src', 'default-src'],
  'media-src': ['media-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
  'child-src': ['child-src', 'default-src'],
  'worker-src': ['worker-src', 'child-src', 'script-src', 'default-src'],
  'object-src': ['object-src', 'default-src'],
  'manifest-src': ['manifest-src', 'default-src'],
  'prefetch-src': ['default-src'],
  'form-action': ['form-action'],
  'base-uri': ['base-uri'],
  'frame-ancestors': ['frame-ancestors'],
  'navigate-to': [],
  sandbox: ['sandbox'],
  webrtc: ['webrtc'],
}

function hasSources(directive: PolicyDirective): directive is SourceDirective {
  return directive.sources !== undefined
}
