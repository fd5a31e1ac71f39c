import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import {unescapeString} from './escape.ts'
import type {Text} from './tokens.ts'

/** A URL as it stands in the text. Offsets count in the text that was given. */
export interface WrittenUrl {
  readonly url: string
  /** The whole `url(…)`, or the string with its quotes. */
  readonly start: number
  readonly end: number
  readonly urlStart: number
  readonly urlEnd: number
  readonly quoted: boolean
}

/** The `url()` at `tokens[at]` and the index behind it. `url` is `undefined` when the browser cannot read one there. */
export function readUrlAt(
  text: Text,
  tokens: readonly CSSToken[],
  at: number,
): {url: WrittenUrl | undefined; next: number} | undefined {
  const token = tokens[at]
  if (token?.[0] === TokenType.URL) return {url: readBareUrl(text, token), next: at + 1}
  if (token?.[0] !== TokenType.Function || token[4].value.toLowerCase() !== 'url') return undefined
  const next = closingAt(tokens, at)
  const string = tokens[at + 1]
  if (string?.[0] !== TokenType.String || !areModifiers(tokens, at + 2, next)) return {url: undefined, next: next + 1}
  const last = tokens[Math.min(next, tokens.length - 1)] ?? string
  const span = {start: text.original(token[2]), end: text.original(last[3]) + 1}
  return {url: {...readString(text, string), ...span}, next: next + 1}
}

/** Every `url()` among the tokens. */
export function writtenUrls(text: Text, tokens: readonly CSSToken[]): WrittenUrl[] {
  const urls: WrittenUrl[] = []
  for (let at = 0; at < tokens.length; ) {
    const read = readUrlAt(text, tokens, at)
    if (read !== undefined && read.url !== undefined) urls.push(read.url)
    at = read?.next ?? at + 1
  }
  return urls
}

export function readString(text: Text, token: CSSToken): WrittenUrl {
  const {css} = text
  const start = text.original(token[2])
  const end = text.original(token[3]) + 1
  const closed = end - start > 1 && css[end - 1] === css[start] && !isEscaped(css, end - 1, start + 1)
  return written(css, token, {start, end, urlStart: start + 1, urlEnd: closed ? end - 1 : end, quoted: true})
}

/** Index of the token that closes the function or bracket at `tokens[at]`; the length when nothing does. */
export function closingAt(tokens: readonly CSSToken[], at: number): number {
  let depth = 0
  for (let index = at; index < tokens.length; index++) {
    const type = tokens[index]?.[0]
    if (type === TokenType.Function || type === TokenType.OpenParen) depth++
    else if (type === TokenType.CloseParen && --depth === 0) return index
  }
  return tokens.length
}

function readBareUrl(text: Text, token: CSSToken): WrittenUrl {
  const {css} = text
  const start = text.original(token[2])
  const end = text.original(token[3]) + 1
  let urlStart = css.indexOf('(', start) + 1
  while (urlStart < end && isSpace(css.charCodeAt(urlStart))) urlStart++
  let urlEnd = css[end - 1] === ')' && !isEscaped(css, end - 1, urlStart) ? end - 1 : end
  while (urlEnd > urlStart && isSpace(css.charCodeAt(urlEnd - 1))) urlEnd--
  // The space of `\ ` belongs to the URL.
  if (isEscaped(css, urlEnd, urlStart) && urlEnd < end && isSpace(css.charCodeAt(urlEnd))) urlEnd++
  return written(css, token, {start, end, urlStart, urlEnd, quoted: false})
}

function written(css: string, token: CSSToken, span: Omit<WrittenUrl, 'url'>): WrittenUrl {
  const isWhole = span.end - span.start === token[3] + 1 - token[2]
  const isRead = isWhole && (token[0] === TokenType.URL || token[0] === TokenType.String)
  return {...span, url: isRead ? token[4].value : unescapeString(css.slice(span.urlStart, span.urlEnd))}
}

/** Each of the three at most once. Source: https://drafts.csswg.org/css-values-5/#request-url-modifiers */
function areModifiers(tokens: readonly CSSToken[], from: number, to: number): boolean {
  const seen = new Set<string>()
  for (let at = from; at < to; at += 3) {
    const [name, argument, close] = tokens.slice(at, at + 3)
    if (name?.[0] !== TokenType.Function || close?.[0] !== TokenType.CloseParen) return false
    const modifier = name[4].value.toLowerCase()
    const isValid =
      argument?.[0] === TokenType.String
        ? modifier === 'integrity'
        : argument?.[0] === TokenType.Ident && modifiers.get(modifier)?.has(argument[4].value.toLowerCase()) === true
    if (!isValid || seen.has(modifier)) return false
    seen.add(modifier)
  }
  return true
}

const modifiers: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['cross-origin', new Set(['anonymous', 'use-credentials'])],
  [
    'referrer-policy',
    new Set([
      'no-referrer',
      'no-referrer-when-downgrade',
      'same-origin',
      'origin',
      'strict-origin',
      'origin-when-cross-origin',
      'strict-origin-when-cross-origin',
      'unsafe-url',
    ]),
  ],
])

function isEscaped(css: string, at: number, from: number): boolean {
  let backslashes = 0
  while (at - backslashes > from && css.charCodeAt(at - backslashes - 1) === 0x5c) backslashes++
  return backslashes % 2 === 1
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c
}
