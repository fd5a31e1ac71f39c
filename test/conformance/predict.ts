import {type JudgedReference, type Profile, readPage} from '@ampoule/lint'
import {addressOf} from '../../packages/lint/src/policy/address.ts'
import {anything, connection, refusal, request} from './browser/observe.ts'

/** What the linter says that a browser does with a page, in the words of an observation. */
export interface Prediction {
  readonly certain: ReadonlySet<string>
  readonly possible: ReadonlySet<string>
}

export function predict(html: string, profile: Profile): Prediction {
  const certain = new Set<string>()
  const possible = new Set<string>()
  for (const reference of readPage(html, profile).references) {
    const line = lineOf(reference)
    if (line !== null) (reference.static && !unseen(reference) ? certain : possible).add(line)
  }
  return {certain, possible}
}

function lineOf(reference: JudgedReference): string | null {
  const {directive, sink, verdict} = reference
  const address = addressOf(reference, reference.base)
  switch (verdict.outcome) {
    case 'blocked':
      return verdict.directive === null || directive === null
        ? null
        : refusal(directive, blockedUri(reference, address))
    case 'inside':
      return null
    default: {
      if (address === null || sink === 'peer') return null
      return sink === 'hint' ? connection(new URL(address).hostname) : request(stripped(address))
    }
  }
}

/** As a report has it. Source: https://w3c.github.io/webappsec-csp/#strip-url-for-use-in-reports */
function blockedUri({sink, base}: JudgedReference, address: string | null): string {
  const word = words.get(sink)
  if (word !== undefined) return word
  if (address === null) return anything
  const {protocol, origin} = new URL(address)
  const isNavigation = sink === 'frame' || sink === 'object'
  if (/^(?:https?|wss?):$/.test(protocol)) {
    // What another origin's address is in full is nobody's business, says Chromium, when it is a document.
    return isNavigation && origin !== new URL(base).origin ? origin : stripped(address)
  }
  return sink === 'frame' ? '' : protocol.slice(0, -1)
}

function stripped(address: string): string {
  return Object.assign(new URL(address), {hash: '', username: '', password: ''}).href
}

const words: ReadonlyMap<string, string> = new Map([
  ['inline-script', 'inline'],
  ['inline-style', 'inline'],
  ['handler', 'inline'],
  ['style-attribute', 'inline'],
  ['javascript-url', 'inline'],
  ['eval', 'eval'],
  ['wasm', 'wasm-eval'],
])

/** Of what is sure to happen, what the server need not see. */
function unseen({sink, verdict}: JudgedReference): boolean {
  if (verdict.outcome === 'blocked') return false
  // An allowed font is fetched when text needs it; a hint is a connection at most.
  return sink === 'font' || sink === 'hint'
}
