import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import type {ImportRule} from './found.ts'
import type {Text} from './tokens.ts'
import {closingAt, readString, readUrlAt, type WrittenUrl} from './url-token.ts'

/** How certain a text makes it that a browser does something. */
export type Certain = 'yes' | 'may' | 'no'

export interface ReadImport {
  readonly url: WrittenUrl
  readonly rule: ImportRule
  /** `no`: its `supports()` does not hold. `may`: the text does not tell whether it does. */
  readonly fetches: Certain
}

/**
 * Reads what stands between `@import` and its `;`; `undefined` when the browser drops the rule.
 * Source: https://drafts.csswg.org/css-cascade-5/#at-import
 */
export function readImport(
  text: Text,
  prelude: readonly CSSToken[],
  start: number,
  end: number,
): ReadImport | undefined {
  const address = readAddress(text, prelude)
  if (address === undefined) return undefined
  const layer = readLayer(text, prelude, address.next)
  const supports = readSupports(text, prelude, layer.next)
  const first = prelude[supports.next]
  const last = prelude.at(-1)
  const media = first === undefined || last === undefined ? '' : slice(text, first, last)
  return {
    url: address.url,
    rule: {start, end, layer: layer.name, supports: supports.condition, media},
    fetches: supports.fetches,
  }
}

function readAddress(text: Text, prelude: readonly CSSToken[]): {url: WrittenUrl; next: number} | undefined {
  const first = prelude[0]
  if (first?.[0] === TokenType.String) return {url: readString(text, first), next: 1}
  const read = readUrlAt(text, prelude, 0)
  return read === undefined || read.url === undefined ? undefined : {url: read.url, next: read.next}
}

function readLayer(text: Text, prelude: readonly CSSToken[], at: number): {name: string | undefined; next: number} {
  const token = prelude[at]
  if (token?.[0] === TokenType.Ident && token[4].value.toLowerCase() === 'layer') return {name: '', next: at + 1}
  const close = closingAt(prelude, at)
  const name = isCall(token, 'layer') ? prelude.slice(at + 1, close) : []
  // Anything else than a name makes it part of the media query.
  const isName = name.every((part, index) =>
    index % 2 === 0 ? part[0] === TokenType.Ident : part[0] === TokenType.Delim && part[4].value === '.',
  )
  const [first, last] = [name[0], name.at(-1)]
  if (first === undefined || last === undefined || !isName || name.length % 2 === 0) return {name: undefined, next: at}
  return {name: slice(text, first, last), next: close + 1}
}

/**
 * Chromium 156 checks a bare declaration and takes any other condition for true, `not (display: grid)` included.
 */
function readSupports(
  text: Text,
  prelude: readonly CSSToken[],
  at: number,
): {condition: string | undefined; fetches: Certain; next: number} {
  if (!isCall(prelude[at], 'supports')) return {condition: undefined, fetches: 'yes', next: at}
  const close = closingAt(prelude, at)
  const inner = prelude.slice(at + 1, close)
  const [first, colon, value] = inner
  const last = inner.at(-1)
  const condition = first === undefined || last === undefined ? '' : slice(text, first, last)
  const done = (fetches: Certain) => ({condition, fetches, next: close + 1})
  if (first?.[0] === TokenType.OpenParen || first?.[0] === TokenType.Function) return done('yes')
  if (first?.[0] !== TokenType.Ident) return done('no')
  if (colon?.[0] !== TokenType.Colon)
    return done(first[4].value.toLowerCase() === 'not' && inner.length > 1 ? 'yes' : 'no')
  if (first[4].value.startsWith('--')) return done('yes')
  if (value === undefined || inner.some(({0: type}) => type === TokenType.Semicolon)) return done('no')
  const isKnown =
    inner.length === 3 &&
    value[0] === TokenType.Ident &&
    first[4].value.toLowerCase() === 'display' &&
    displays.has(value[4].value.toLowerCase())
  return done(isKnown ? 'yes' : 'may')
}

function isCall(token: CSSToken | undefined, name: string): boolean {
  return token?.[0] === TokenType.Function && token[4].value.toLowerCase() === name
}

function slice(text: Text, first: CSSToken, last: CSSToken): string {
  return text.css.slice(text.original(first[2]), text.original(last[3]) + 1)
}

// The usual probe; every browser has had these for years.
const displays: ReadonlySet<string> = new Set(['grid', 'flex', 'block', 'inline', 'contents', 'flow-root', 'none'])
