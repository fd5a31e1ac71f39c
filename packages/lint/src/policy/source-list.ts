import type {
  AnySource,
  HashSource,
  HostSource,
  Keyword,
  KeywordSource,
  NonceSource,
  SchemeSource,
  SourceExpression,
} from './source-expression.ts'

/** An expression that a URL can match. */
export type UrlSource = AnySource | SchemeSource | HostSource | KeywordSource

/** The expressions of a directive's value, sorted by what asks for them. */
export interface SourceList {
  /** In the order of the policy. */
  readonly urls: readonly UrlSource[]
  readonly nonces: readonly NonceSource[]
  readonly hashes: readonly HashSource[]
  /** Keyword to its text in the policy. */
  readonly keywords: ReadonlyMap<Keyword, string>
}

/** Sorts the expressions of one directive. `'self'` is the one keyword that URLs match. */
export function sourceList(expressions: readonly SourceExpression[]): SourceList {
  const urls: UrlSource[] = []
  const nonces: NonceSource[] = []
  const hashes: HashSource[] = []
  const keywords = new Map<Keyword, string>()
  for (const expression of expressions) {
    if (expression.kind === 'nonce') nonces.push(expression)
    else if (expression.kind === 'hash') hashes.push(expression)
    else if (expression.kind !== 'keyword') urls.push(expression)
    else {
      if (expression.keyword === 'self') urls.push(expression)
      if (!keywords.has(expression.keyword)) keywords.set(expression.keyword, expression.text)
    }
  }
  return {urls, nonces, hashes, keywords}
}
