import {type JudgedReference, type Profile, readPage} from '@ampoule/lint'
import {connection, refusal, request, site} from './browser/observe.ts'

/** What the linter says that a browser does with a page, in the words of an observation. */
export interface Prediction {
  readonly certain: ReadonlySet<string>
  readonly possible: ReadonlySet<string>
}

export function predict(html: string, profile: Profile): Prediction {
  const certain = new Set<string>()
  const possible = new Set<string>()
  for (const reference of readPage(html, profile).references) {
    for (const {line, sure} of lines(reference)) (sure && reference.static ? certain : possible).add(line)
  }
  return {certain, possible}
}

interface Line {
  readonly line: string
  readonly sure: boolean
}

function lines(reference: JudgedReference): Line[] {
  const {directive, sink, url, verdict} = reference
  const address = absolute(url)
  switch (verdict.outcome) {
    case 'blocked':
      return directive === null ? [] : [{line: refusal(directive, blockedUri(reference)), sure: true}]
    case 'allowed':
    case 'missing':
    case 'leak':
    case 'reader':
      if (address === null) return []
      if (sink === 'hint') return [{line: connection(new URL(address).hostname), sure: false}]
      return [{line: request(address), sure: true}]
    case 'inside':
      return []
  }
}

/** As a report has it. Source: https://w3c.github.io/webappsec-csp/#strip-url-for-use-in-reports */
function blockedUri({sink, url}: JudgedReference): string {
  const word = words.get(sink)
  if (word !== undefined) return word
  const address = absolute(url)
  if (address === null) return url === '' ? site : url
  const {protocol} = new URL(address)
  return /^(?:https?|wss?):$/.test(protocol) ? address : protocol.slice(0, -1)
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

function absolute(url: string): string | null {
  if (!URL.canParse(url, site)) return null
  const parsed = new URL(url, site)
  return Object.assign(parsed, {hash: '', username: '', password: ''}).href
}
