import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import type {Text} from './tokens.ts'
import {closingAt, readUrlAt, type WrittenUrl, writtenUrls} from './url-token.ts'

/** A descriptor of `@font-face` as it was read. */
export interface Descriptor {
  readonly name: string
  readonly value: readonly CSSToken[]
  readonly important: boolean
}

export interface FontSources {
  /** Chromium asks the policy about each of them, used or not. */
  readonly fetched: readonly WrittenUrl[]
  /** Those that it passes over: unknown format, invalid, in a `src` that a later one replaces, in a rule without a family. */
  readonly passed: readonly WrittenUrl[]
}

/** Source: https://drafts.csswg.org/css-fonts-4/#font-face-src-parsing */
export function readFontSources(text: Text, descriptors: readonly Descriptor[]): FontSources {
  const hasFamily = descriptors.some(
    ({name, value, important}) => name === 'font-family' && !important && isFamily(value),
  )
  const sources = descriptors
    .filter(({name}) => name === 'src')
    .map(({value, important}) => ({...readSrc(text, value), important}))
  const winner = hasFamily ? sources.findLast(({isValid, important}) => isValid && !important) : undefined
  const fetched = winner?.fetched ?? []
  return {
    fetched,
    passed: sources.flatMap(({fetched: own, passed}) => (own === fetched ? passed : [...own, ...passed])),
  }
}

function readSrc(
  text: Text,
  value: readonly CSSToken[],
): {fetched: WrittenUrl[]; passed: WrittenUrl[]; isValid: boolean} {
  const fetched: WrittenUrl[] = []
  const passed: WrittenUrl[] = []
  let isValid = false
  for (const item of splitItems(value)) {
    const read = readUrlAt(text, item, 0)
    if (read === undefined || read.url === undefined) {
      isValid ||= isCall(item[0], 'local') && closingAt(item, 0) >= item.length - 1
      passed.push(...writtenUrls(text, item))
    } else if (isSupported(item.slice(read.next))) {
      isValid = true
      fetched.push(read.url)
    } else passed.push(read.url)
  }
  return {fetched, passed, isValid}
}

/** True for what may follow the URL: `format()`, then `tech()`, nothing else. */
function isSupported(rest: readonly CSSToken[]): boolean {
  let at = 0
  if (isCall(rest[at], 'format')) {
    const close = closingAt(rest, at)
    const [format] = rest.slice(at + 1, close)
    if (close !== at + 2 || format === undefined || !isFormat(format)) return false
    at = close + 1
  }
  if (isCall(rest[at], 'tech')) {
    const close = closingAt(rest, at)
    const names = rest.slice(at + 1, close)
    const isList =
      names.length % 2 === 1 &&
      names.every((name, index) => (index % 2 === 0 ? isTech(name) : name[0] === TokenType.Comma))
    if (!isList) return false
    at = close + 1
  }
  return at >= rest.length
}

function isFormat(token: CSSToken): boolean {
  if (token[0] === TokenType.Ident) return formats.has(token[4].value.toLowerCase())
  return (
    token[0] === TokenType.String &&
    formats.has(token[4].value.toLowerCase().replace(/^(woff2?|(?:true|open)type)-variations$/, '$1'))
  )
}

function isTech(token: CSSToken): boolean {
  return token[0] === TokenType.Ident && techs.has(token[4].value.toLowerCase())
}

function isFamily(value: readonly CSSToken[]): boolean {
  const [first] = value
  if (value.length === 1 && first?.[0] === TokenType.String) return true
  if (first === undefined || !value.every(({0: type}) => type === TokenType.Ident)) return false
  return value.length > 1 || (first[0] === TokenType.Ident && !reservedFamilies.has(first[4].value.toLowerCase()))
}

function splitItems(value: readonly CSSToken[]): CSSToken[][] {
  const items: CSSToken[][] = []
  let start = 0
  for (let at = 0; at < value.length; at++) {
    const type = value[at]?.[0]
    if (type === TokenType.Function) at = closingAt(value, at)
    else if (type === TokenType.Comma) {
      items.push(value.slice(start, at))
      start = at + 1
    }
  }
  items.push(value.slice(start))
  return items
}

function isCall(token: CSSToken | undefined, name: string): boolean {
  return token?.[0] === TokenType.Function && token[4].value.toLowerCase() === name
}

// As Chromium 156 has them.
const formats: ReadonlySet<string> = new Set(['woff2', 'woff', 'truetype', 'opentype', 'collection'])
const techs: ReadonlySet<string> = new Set([
  ...[
    'variations',
    'palettes',
    'color-colrv0',
    'color-colrv1',
    'color-sbix',
    'color-cbdt',
    'features-opentype',
    'features-aat',
  ],
])
const reservedFamilies: ReadonlySet<string> = new Set([
  ...['serif', 'sans-serif', 'cursive', 'fantasy', 'monospace', 'system-ui', 'math'],
  ...['inherit', 'initial', 'unset', 'revert', 'revert-layer', 'default'],
])
