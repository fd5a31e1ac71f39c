import {isRecord} from '../is-record.ts'
import {readUrl} from '../references/url.ts'
import type {Element} from '../source/source.ts'
import type {Collector} from './collector.ts'
import type {Scope} from './reading.ts'

/** Adds the addresses of `<script type=speculationrules>` to a page. */
export function addSpeculationRules(collector: Collector, code: string, element: Element, scope: Scope): void {
  for (const {url, start, end} of readSpeculationRules(code)) {
    const draft = {
      url: readUrl(url),
      sink: 'hint',
      directive: undefined,
      certain: true,
      kind: 'speculation-rules',
      via: '<script type=speculationrules>',
    } as const
    collector.add(draft, element, scope, {start, end})
  }
}

/** An address that speculation rules name, and its span in the JSON, quotes excluded. */
interface Speculation {
  readonly url: string
  readonly start: number
  readonly end: number
}

/**
 * Addresses that the rules let a browser prefetch or prerender on its own; rules for links of the page name no address.
 * Source: https://html.spec.whatwg.org/multipage/speculative-loading.html#parse-a-speculation-rule-set-string
 */
function readSpeculationRules(json: string): Speculation[] {
  const named = new Set(
    ['prefetch', 'prerender', 'prerender_until_script'].flatMap((action) => urlsOf(parse(json), action)),
  )
  return Array.from(json.matchAll(/"((?:[^"\\]|\\.)*)"/g), (match) => ({
    url: String(parse(match[0])),
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  })).filter(({url}) => named.has(url))
}

function urlsOf(rules: unknown, action: string): string[] {
  const sets: unknown = isRecord(rules) ? rules[action] : undefined
  if (!Array.isArray(sets)) return []
  return sets
    .flatMap((set: unknown) => (isRecord(set) && Array.isArray(set.urls) ? set.urls : []))
    .filter((url) => typeof url === 'string')
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
