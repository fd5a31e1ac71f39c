import {type PathPattern, parsePathPattern} from './match-path.ts'

export type HashAlgorithm = 'sha256' | 'sha384' | 'sha512'

/** A keyword, in lower case and without its quotes. */
export type Keyword = (typeof keywords)[number]

/** `*` and nothing else: every host of a network scheme. */
export interface AnySource {
  readonly kind: 'any'
  readonly text: string
}

export interface SchemeSource {
  readonly kind: 'scheme'
  readonly text: string
  /** In lower case, without the colon. */
  readonly scheme: string
}

export interface HostSource {
  readonly kind: 'host'
  readonly text: string
  /** In lower case; undefined when the expression has none and the page's own scheme counts. */
  readonly scheme: string | undefined
  /** In lower case; `*` or a name, which may begin with `*.`. */
  readonly host: string
  /** `*` or a number without leading zeros; undefined when the scheme's own port counts. */
  readonly port: string | undefined
  readonly path: PathPattern | undefined
}

export interface KeywordSource {
  readonly kind: 'keyword'
  readonly text: string
  readonly keyword: Keyword
}

export interface NonceSource {
  readonly kind: 'nonce'
  readonly text: string
  readonly nonce: string
}

export interface HashSource {
  readonly kind: 'hash'
  readonly text: string
  readonly algorithm: HashAlgorithm
  /** The digest in base64; base64url has been turned into it (§6.7.3.3). */
  readonly digest: string
}

/** One source expression; `text` is how it stands in the policy. */
export type SourceExpression = AnySource | SchemeSource | HostSource | KeywordSource | NonceSource | HashSource

/** Reads one token of a source list as §2.3.1 writes its grammar; undefined when it does not fit. */
export function parseSourceExpression(text: string): SourceExpression | undefined {
  return text.startsWith("'") ? parseQuoted(text) : parseUnquoted(text)
}

/** Source: https://www.w3.org/TR/CSP3/#grammardef-keyword-source */
export const keywords = [
  'none',
  'self',
  'unsafe-inline',
  'unsafe-eval',
  'strict-dynamic',
  'unsafe-hashes',
  'report-sample',
  'unsafe-allow-redirects',
  'wasm-unsafe-eval',
  'trusted-types-eval',
  'report-sha256',
  'report-sha384',
  'report-sha512',
  'unsafe-webtransport-hashes',
  'inline-speculation-rules', // https://html.spec.whatwg.org/multipage/speculative-loading.html
] as const

const nonceGrammar = /^'nonce-([a-z0-9+/_-]+={0,2})'$/i
const hashGrammar = /^'(sha(?:256|384|512))-([a-z0-9+/_-]+={0,2})'$/i
const schemeGrammar = /^([a-z][a-z0-9+.-]*):$/i
const hostGrammar = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.?)(?::(\d+|\*))?(\/.*)?$/i

function parseQuoted(text: string): SourceExpression | undefined {
  const [, nonce] = nonceGrammar.exec(text) ?? []
  if (nonce !== undefined) return {kind: 'nonce', text, nonce}
  const [, algorithm, value] = hashGrammar.exec(text) ?? []
  if (algorithm !== undefined && value !== undefined) {
    const digest = value.replaceAll('-', '+').replaceAll('_', '/')
    return {kind: 'hash', text, algorithm: algorithm.toLowerCase() as HashAlgorithm, digest}
  }
  const word = text.toLowerCase()
  const keyword = keywords.find((name) => word === `'${name}'`)
  return keyword === undefined ? undefined : {kind: 'keyword', text, keyword}
}

function parseUnquoted(text: string): SourceExpression | undefined {
  if (text === '*') return {kind: 'any', text}
  const [, onlyScheme] = schemeGrammar.exec(text) ?? []
  if (onlyScheme !== undefined) return {kind: 'scheme', text, scheme: onlyScheme.toLowerCase()}
  const [, scheme, host, port, path] = hostGrammar.exec(text) ?? []
  if (host === undefined) return undefined
  const pattern = path === undefined ? undefined : parsePathPattern(path)
  if (path !== undefined && pattern === undefined) return undefined
  return {
    kind: 'host',
    text,
    scheme: scheme?.toLowerCase(),
    host: host.toLowerCase(),
    port: port === undefined || port === '*' ? port : withoutLeadingZeros(port),
    path: pattern,
  }
}

/** §6.7.2.11 compares ports as numbers. */
function withoutLeadingZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}
