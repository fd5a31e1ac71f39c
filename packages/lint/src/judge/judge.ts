import type {PageReference} from '../html/reading.ts'
import {decideEval, decideWasm} from '../policy/decide-code.ts'
import {decideInline} from '../policy/decide-inline.ts'
import {decideRequest, type PolicyRequest} from '../policy/decide-request.ts'
import type {Decision} from '../policy/decision.ts'
import type {Directive} from '../policy/directive.ts'
import {governing} from '../policy/fallback.ts'
import type {InlineKind} from '../policy/match-inline.ts'
import {nonceOf} from '../policy/nonceable.ts'
import {hostedUrl, originOf, type SelfOrigin} from '../policy/origin.ts'
import type {Policy} from '../policy/policy.ts'
import type {Host} from '../policy/profile.ts'
import {sandboxOf} from '../policy/sandbox.ts'
import {type ReferenceKind, specifierKinds} from '../references/kind.ts'
import type {Sink} from '../references/reference.ts'
import {classifyUrl} from '../references/url.ts'
import {attribute} from '../source/source.ts'
import {addressOf, hasBase, isBareSpecifier} from './address.ts'
import {policiesOf} from './host-policies.ts'
import type {Outcome, Verdict} from './judged-reference.ts'

/** Policies, sandbox and base that a page's references are judged against. */
export interface Jurisdiction {
  readonly policies: readonly Policy[]
  /** The URL that relative ones resolve against: `hostedUrl`, unless a `<base>` that the policy allows says otherwise. */
  readonly base: string
}

const self: SelfOrigin = originOf(hostedUrl)

export function judge(reference: PageReference, jurisdiction: Jurisdiction): Verdict {
  const {sink} = reference
  const {policies} = jurisdiction
  const inline = inlineKinds.get(sink)
  if (inline !== undefined) {
    const {text = '', nonce} = reference.inline ?? {}
    const parserInserted = !reference.byScript
    return code(decideInline(policies, {kind: inline, text, parserInserted, ...(nonce !== undefined && {nonce})}))
  }
  switch (sink) {
    case 'eval':
      return code(decideEval(policies))
    case 'wasm':
      return code(decideWasm(policies))
    case 'storage':
      return undirected('inside')
    case 'peer':
      return undirected('leak')
    case 'sprite':
      if (isLocal(reference.url)) return undirected('inside')
      return sprite(reference, jurisdiction)
    case 'object':
      return embedded(reference, jurisdiction)
    case 'link':
    case 'download':
      return undirected(linkOutcome(reference.url))
    case 'hint':
    case 'navigation':
    case 'popup':
      return undirected(leavingOutcome(reference))
    default:
      return request(reference, jurisdiction)
  }
}

/** Would a profile let a page fetch an address, were it written as this kind of reference? A builder leaves it then. */
export function allowsSink(host: Host, url: string, sink: Sink): boolean {
  const directive = directives.get(sink)
  if (host.offline || directive === undefined || host.csp === '') return false
  return decideRequest(policiesOf(host), {url: absolute(url, hostedUrl), directive}, self).allowed
}

/** True when inline scripts run on a host at all. */
export function runsScripts(profile: Host): boolean {
  const policies = policiesOf(profile)
  const flags = sandboxOf(profile, policies)
  const isSandboxed = flags !== undefined && !flags.includes('allow-scripts')
  return !isSandboxed && decideInline(policies, {kind: 'script', text: ''}).allowed
}

const directives: ReadonlyMap<Sink, Directive> = new Map([
  ['script', 'script-src-elem'],
  ['module', 'script-src-elem'],
  ['style', 'style-src-elem'],
  ['image', 'img-src'],
  ['font', 'font-src'],
  ['media', 'media-src'],
  ['track', 'media-src'],
  ['frame', 'frame-src'],
  ['object', 'object-src'],
])

/** Sinks that ask for the page itself by an empty address; elsewhere it is none. */
const asksForItself: ReadonlySet<Sink> = new Set(['form', 'connect', 'worker'])

const inlineKinds: ReadonlyMap<Sink, InlineKind> = new Map([
  ['inline-script', 'script'],
  ['inline-style', 'style'],
  ['handler', 'script-attribute'],
  ['style-attribute', 'style-attribute'],
  ['javascript-url', 'navigation'],
])

function code({allowed, directive, expression}: Decision): Verdict {
  return {outcome: allowed ? 'inside' : 'blocked', directive, expression}
}

function undirected(outcome: Outcome): Verdict {
  return {outcome, directive: undefined, expression: undefined}
}

function isLocal(url: string): boolean {
  return url === '' || url.startsWith('#')
}

function linkOutcome(url: string): Outcome {
  const kind = classifyUrl(url)
  if (kind === 'empty' || kind === 'fragment' || kind === 'data' || kind === 'blob' || kind === 'javascript')
    return 'inside'
  return kind === 'relative' ? 'missing' : 'reader'
}

function leavingOutcome({url, whole}: PageReference): Outcome {
  const kind = classifyUrl(url)
  // An address that is not known may be one of the page's own anchors.
  if (kind === 'empty') return whole ? 'inside' : 'reader'
  if (kind === 'relative') return 'missing'
  return kind === 'absolute' || kind === 'protocol-relative' || kind === 'file' ? 'leak' : 'inside'
}

/** Of another origin it is refused whatever the policy; of `data:` as well, after the policy has been asked. */
function sprite(reference: PageReference, jurisdiction: Jurisdiction): Verdict {
  const address = addressOf(reference, jurisdiction.base) ?? ''
  if (isSameOrigin(address)) return request(reference, jurisdiction)
  const asked = address.startsWith('data:') ? request(reference, jurisdiction) : undirected('blocked')
  return asked.outcome === 'blocked' ? asked : undirected('blocked')
}

/** An `<object>` of no image becomes a frame, and Chromium asks the policy about that as well. */
function embedded(reference: PageReference, jurisdiction: Jurisdiction): Verdict {
  const {policies, base} = jurisdiction
  // Without an address it is asked about as if it had that of the page, and nothing is fetched.
  if (reference.url === '' && reference.whole)
    return code(decideRequest(policies, {url: base, directive: 'object-src', ...traitsOf(reference)}, self))
  const verdict = request(reference, jurisdiction)
  if (verdict.outcome === 'blocked') return verdict
  const asFrame = request(reference, jurisdiction, 'frame-src')
  return asFrame.outcome === 'blocked' ? asFrame : verdict
}

function request(
  reference: PageReference,
  {policies, base}: Jurisdiction,
  directive: Directive | undefined = reference.directive,
): Verdict {
  const {url, sink, whole} = reference
  if (directive === undefined) return undirected('inside')
  if (url === '' && !whole) return unknownUrl(policies, directive)
  if (url === '' && !asksForItself.has(sink)) return undirected('inside')
  if (isBareSpecifier(reference) || !hasBase(reference)) return undirected('missing')
  const address = addressOf(reference, base)
  if (address === undefined) return undirected('inside')
  // A worker is never made of another origin's script. Source: https://html.spec.whatwg.org/multipage/workers.html#dom-worker
  if (sink === 'worker' && directive === 'worker-src' && originOf(address) !== undefined && !isSameOrigin(address))
    return undirected('blocked')
  // A page of the net may not look at files. A frame is asked about all the same.
  if (address.startsWith('file:') && self?.scheme !== 'file' && directive !== 'frame-src') return undirected('blocked')
  const decision = decideRequest(policies, {url: address, directive, ...traitsOf(reference)}, self)
  return {...code(decision), outcome: decision.allowed ? allowedOutcome(reference, address) : 'blocked'}
}

function allowedOutcome({url, sink, api}: PageReference, address: string): Outcome {
  const kind = classifyUrl(url, self?.scheme)
  const isBeside = kind === 'relative' || kind === 'fragment' || kind === 'empty'
  // No frame shows a page that it stands in. Source: https://html.spec.whatwg.org/multipage/iframe-embed-object.html#shared-attribute-processing-steps-for-iframe-and-frame-elements
  if (sink === 'frame' && kind === 'fragment') return 'inside'
  if (isBeside && isSameOrigin(address)) return 'missing'
  // Of all other schemes no server is asked.
  const leaves = /^(?:https?|file):/.test(address) || (api === 'WebSocket' && /^wss?:/.test(address))
  return leaves || sink === 'form' ? 'allowed' : 'inside'
}

function isSameOrigin(address: string): boolean {
  const origin = originOf(address)
  return (
    origin !== undefined && origin.host === self?.host && origin.scheme === self.scheme && origin.port === self.port
  )
}

/** Nonce, integrity and origin of a tag, which checks of scripts and stylesheets look at beside the address (§6.7.1.1). */
function traitsOf({byScript, kind, element, node, sink}: PageReference): Omit<PolicyRequest, 'url' | 'directive'> {
  // Source: https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload
  const parserInserted = !byScript && kind !== 'modulepreload'
  const isElement = elementKinds.has(kind)
  // A module hands its nonce on to what it imports; a stylesheet, or an element that a script makes, does not.
  const hasNonce = isElement || specifierKinds.has(kind)
  const nonce = hasNonce ? nonceOf({name: element, attributes: node.attrs}) : undefined
  const integrity = isElement ? attribute(node, 'integrity') : undefined
  const own = {...(nonce !== undefined && {nonce}), ...(integrity !== undefined && {integrity})}
  return {parserInserted, upgradable: sink !== 'media', ...own}
}

/** The element itself asks, with its nonce and its integrity. */
const elementKinds: ReadonlySet<ReferenceKind> = new Set([
  'script-element',
  'speculation-rules',
  'stylesheet',
  'icon',
  'touch-icon',
  'preload',
  'modulepreload',
  'prefetch',
  'compression-dictionary',
] as const)

/** An address that only a run would tell: refused for certain when some policy lets no address pass. */
function unknownUrl(policies: readonly Policy[], directive: Directive): Verdict {
  for (const policy of policies) {
    const decider = governing(policy, directive)
    if (decider === undefined || decider.sources.urls.length > 0 || decider.sources.keywords.has('strict-dynamic'))
      continue
    return {outcome: 'blocked', directive: decider.name, expression: undefined}
  }
  const [decider] = policies.map((policy) => governing(policy, directive)).filter((one) => one !== undefined)
  return {outcome: 'inside', directive: decider?.name, expression: undefined}
}

function absolute(url: string, base: string): string {
  return URL.canParse(url, base) ? new URL(url, base).href : url
}
