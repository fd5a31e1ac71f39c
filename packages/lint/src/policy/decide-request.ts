import {type Decision, decide, type Say, undecided} from './decision.ts'
import type {Directive} from './directive.ts'
import {governing} from './fallback.ts'
import {matchScript, matchStyle} from './match-script.ts'
import {matchUrl} from './match-url.ts'
import type {SelfOrigin} from './origin.ts'
import type {Policy, PolicyDirective} from './policy.ts'
import type {SourceList} from './source-list.ts'
import {parseTarget, upgraded} from './target.ts'

/** A request, a navigation to a frame, a form submission or a `<base>`, before it happens. */
export interface PolicyRequest {
  /** Absolute URL. */
  readonly url: string
  /** The request's effective directive (§6.8.1); `default-src` for a prefetch. */
  readonly directive: Directive
  /** The element's nonce, for scripts and stylesheets; left out where the element is not nonceable. */
  readonly nonce?: string
  /** Value of the `integrity` attribute of a script. */
  readonly integrity?: string
  /** True when the HTML parser put the script there, for `'strict-dynamic'`. By default, all but workers. */
  readonly parserInserted?: boolean
  /** True when the URL is where a redirect led: paths no longer count then. */
  readonly redirected?: boolean
  /** False for what Chromium asks about before `upgrade-insecure-requests` counts: media. True when left out. */
  readonly upgradable?: boolean
}

/**
 * Would a browser under these policies let the request go? A URL that cannot be parsed is never asked for, so no
 * directive has a say. Mixed content is not judged: a browser may refuse or upgrade an `http:` request on its own.
 */
export function decideRequest(policies: readonly Policy[], request: PolicyRequest, self: SelfOrigin): Decision {
  const {directive, redirected = false, upgradable = true} = request
  const written = parseTarget(request.url)
  if (written === undefined || isUnchecked(request.url, written.scheme, directive)) return undecided
  const target = upgradable && isUpgraded(policies, directive) ? upgraded(written) : written
  const matches = (list: SourceList): string | undefined => matchUrl(list, target, self, redirected)

  if (directive === 'default-src' || directive === 'prefetch-src') {
    return decide(policies, (policy) => sayOfPrefetch(policy, matches))
  }
  return decide(policies, (policy) => {
    const decider = governing(policy, directive)
    if (decider === undefined) return undefined
    return {directive: decider.name, expression: checkOf(directive, decider)(decider.sources, request, matches)}
  })
}

type Check = (
  list: SourceList,
  request: PolicyRequest,
  matches: (list: SourceList) => string | undefined,
) => string | undefined

/** The pre-request check: that of the effective directive, also when another lends it its value. */
function checkOf(directive: Directive, decider: PolicyDirective): Check {
  if (directive === 'script-src-elem' || directive === 'script-src') return matchScript
  // §6.2.2: `worker-src` knows no nonces, but a worker that falls back to `script-src` is judged as a script.
  if (directive === 'worker-src' && decider.name === 'script-src') return matchScript
  if (directive === 'style-src-elem' || directive === 'style-src') return matchStyle
  return (list, _, matches) => matches(list)
}

/**
 * §6.7.2.2: a prefetch may go where any fetch directive of the policy lets something go. The specification forgets
 * `default-src` itself in its list; with it `default-src https:` allows the prefetch, as Chromium 156 does.
 */
function sayOfPrefetch(policy: Policy, matches: (list: SourceList) => string | undefined): Say | undefined {
  if (!policy.directives.has('default-src')) return undefined
  for (const {name, sources} of policy.directives.values()) {
    const expression = sources !== undefined && prefetchable.has(name) ? matches(sources) : undefined
    if (expression !== undefined) return {directive: name, expression}
  }
  return {directive: 'default-src', expression: undefined}
}

const prefetchable: ReadonlySet<string> = new Set([
  'default-src',
  'child-src',
  'connect-src',
  'font-src',
  'frame-src',
  'img-src',
  'manifest-src',
  'media-src',
  'object-src',
  'script-src',
  'script-src-elem',
  'style-src',
  'style-src-elem',
  'worker-src',
])

/** HTML makes these without a fetch, or drops them before it asks the policy. */
function isUnchecked(url: string, scheme: string, directive: Directive): boolean {
  switch (directive) {
    case 'frame-src':
    case 'child-src':
    case 'object-src':
      // A `javascript:` URL is judged as code.
      return (scheme === 'about' && /^about:(?:blank|srcdoc)(?:[?#]|$)/i.test(url)) || scheme === 'javascript'
    case 'base-uri':
      return scheme === 'data' || scheme === 'javascript'
    default:
      return false
  }
}

/** Fetch §4.1 upgrades a request before it asks the policies; one that demands it is enough. */
function isUpgraded(policies: readonly Policy[], directive: Directive): boolean {
  if (directive === 'base-uri' || directive === 'frame-ancestors') return false
  return policies.some(({directives}) => directives.has('upgrade-insecure-requests'))
}
