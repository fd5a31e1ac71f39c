import type {JudgedReference, Profile} from '@ampoule/lint'
import {readPage} from '@ampoule/lint/internals'
import {addressOf} from '../../packages/lint/src/judge/address.ts'
import {givenAs} from '../../packages/lint/src/judge/answered.ts'
import {anything, connection, refusal, request, site} from './browser/observe.ts'

/** What the linter says that a browser does with a page, in the words of an observation. */
export interface Prediction {
  readonly certain: ReadonlySet<string>
  readonly possible: ReadonlySet<string>
}

export function predict(html: string, profile: Profile): Prediction {
  const page = readPage(html, profile)
  const policies = [...page.policies, ...page.ownPolicies.flatMap((own) => own.policies)]
  const upgrades = policies.some(({directives}) => directives.has('upgrade-insecure-requests'))
  const certain = new Set<string>()
  const possible = new Set<string>()
  for (const reference of page.references) {
    const [line, ...others] = linesOf(reference, upgrades, page.carried?.holds(reference.url) === true)
    if (line !== undefined)
      (reference.certain && !isLazy(reference) && line !== request(anything) ? certain : possible).add(line)
    for (const other of others) possible.add(other)
  }
  return {certain, possible}
}

/** What a reference comes to, and what it may come to besides. */
function linesOf(reference: JudgedReference, upgrades: boolean, isCarried: boolean): string[] {
  const {directive, sink, verdict, url, whole} = reference
  const resolved = addressOf(reference, reference.base)
  // Chromium asks about media before it makes https of http.
  const isUpgraded = upgrades && !(sink === 'media' && verdict.outcome === 'blocked')
  const address = resolved !== undefined && isUpgraded ? resolved.replace(/^(http|ws):/, '$1s:') : resolved
  switch (verdict.outcome) {
    case 'blocked': {
      if (verdict.directive === undefined || directive === undefined) return []
      // The loader runs as text what a worker imports.
      if (isCarried && reference.api === 'importScripts') return [refusal('script-src', 'eval')]
      const given = isCarried ? givenAs.get(sink) : undefined
      if (given !== undefined) return [refusal(directive, given.replace(/:.*/, ''))]
      const isFrame = sink === 'object' && frameDirectives.has(verdict.directive)
      return [refusal(isFrame ? 'frame-src' : directive, blockedUri(reference, address, isFrame || sink === 'frame'))]
    }
    case 'inside':
      return url === '' && !whole && directive !== undefined ? [request(anything)] : []
    default: {
      if (address === undefined || sink === 'peer' || sink === 'base') return []
      const asked = request(sent(reference, sink === 'media' ? address.replace(/^http:/, 'https:') : address))
      // The other end is asked for nothing, unless speculation rules name a page of the site itself.
      return sink === 'hint' ? [connection(new URL(address).hostname), asked] : [asked]
    }
  }
}

/** As a report has it. Source: https://w3c.github.io/webappsec-csp/#strip-url-for-use-in-reports */
function blockedUri(reference: JudgedReference, address: string | undefined, isFrame: boolean): string {
  const {sink} = reference
  const word = words.get(sink)
  if (word !== undefined) return word
  if (reference.url === '' && reference.via === 'type') return ''
  if (address === undefined) return anything
  const {protocol, origin} = new URL(address)
  const isNavigation = sink === 'frame' || sink === 'object'
  if (/^(?:https?|wss?):$/.test(protocol)) {
    // Chromium tells the page no more of a refused document than its origin, when it is another one.
    return isNavigation && origin !== new URL(site).origin ? origin : sent(reference, address)
  }
  return isFrame && protocol !== 'blob:' ? '' : protocol.slice(0, -1)
}

/** The address as it is sent: without fragment and password, with a query when it is a form's. */
function sent({sink, whole, node}: JudgedReference, address: string): string {
  const {href} = Object.assign(new URL(address), {hash: '', username: '', password: ''})
  if (!whole) return `${href}${anything}`
  const isGet = sink === 'form' && !node.attrs.some(({name, value}) => name === 'method' && /^post$/i.test(value))
  return isGet ? `${href.replace(/\?.*/, '')}?` : href
}

/** These have no say over objects, unless as frames. */
const frameDirectives: ReadonlySet<string> = new Set(['frame-src', 'child-src'])

const words: ReadonlyMap<string, string> = new Map([
  ['inline-script', 'inline'],
  ['inline-style', 'inline'],
  ['handler', 'inline'],
  ['style-attribute', 'inline'],
  ['javascript-url', 'inline'],
  ['eval', 'eval'],
  ['wasm', 'wasm-eval'],
])

/** Whether what is certain to be refused when the policy says so, waits for something else when it is allowed. */
function isLazy({sink, verdict, node, via, url, attribute}: JudgedReference): boolean {
  if (verdict.outcome === 'blocked') return false
  if (lazySinks.has(sink) && !via.startsWith('<link rel=preload')) return true
  // By UDP, which the server does not listen to; for telephones; mixed content, upgraded or refused whatever the policy.
  if (via === 'WebTransport' || via.includes('apple-touch-icon') || /^(?:http|ws):/i.test(url)) return true
  const isWaiting = (name: string, value: string): boolean =>
    (name === 'loading' && value === 'lazy') || (name === 'preload' && value === 'none' && attribute === 'src')
  return node.attrs.some(({name, value}) => isWaiting(name, value))
}

/** A font waits for text, a track for the right to read another origin's, a hint for the browser's convenience. */
const lazySinks: ReadonlySet<string> = new Set(['font', 'track', 'hint'])
