import {digestOf} from './digest.ts'
import {matchNonce} from './match-script.ts'
import type {HashAlgorithm} from './source-expression.ts'
import type {SourceList} from './source-list.ts'

/**
 * The kinds of §4.2.3 and §4.2.4: code in an element, in an attribute, and in a `javascript:` URL (`navigation`).
 */
export type InlineKind = 'script' | 'script-attribute' | 'style' | 'style-attribute' | 'navigation'

/** Code that stands in the page itself. */
export interface InlineCode {
  readonly kind: InlineKind
  /** The text that a hash is made of: that of the element or attribute; of a `javascript:` URL all of it, scheme included. */
  readonly text: string
  /** The element's nonce; left out where the element is not nonceable. */
  readonly nonce?: string
  /** True when the HTML parser put the script there, for `'strict-dynamic'`; true by default. */
  readonly parserInserted?: boolean
}

/** §6.7.3.3: the text of the expression that lets the code run; undefined when none does. */
export function matchInline(
  list: SourceList,
  {kind, text, nonce, parserInserted = true}: InlineCode,
): string | undefined {
  const unsafeInline = allowsAllInline(list, kind)
  if (unsafeInline !== undefined) return unsafeInline

  const isElement = kind === 'script' || kind === 'style'
  if (isElement) {
    const matched = matchNonce(list, nonce)
    if (matched !== undefined) return matched
  }
  if (!isElement && !list.keywords.has('unsafe-hashes')) return undefined

  const strictDynamic = list.keywords.get('strict-dynamic')
  if (strictDynamic !== undefined && kind === 'script' && !parserInserted) return strictDynamic
  return matchHash(list, text)
}

/** §6.7.3.2: `'unsafe-inline'` is void beside a nonce, a hash and, for scripts, `'strict-dynamic'`. */
function allowsAllInline({nonces, hashes, keywords}: SourceList, kind: InlineKind): string | undefined {
  if (nonces.length > 0 || hashes.length > 0) return undefined
  if (keywords.has('strict-dynamic') && kind !== 'style' && kind !== 'style-attribute') return undefined
  return keywords.get('unsafe-inline')
}

function matchHash({hashes}: SourceList, text: string): string | undefined {
  const digests = new Map<HashAlgorithm, string>()
  for (const hash of hashes) {
    const digest = digests.get(hash.algorithm) ?? digestOf(hash.algorithm, text)
    if (digest === hash.digest) return hash.text
    digests.set(hash.algorithm, digest)
  }
  return undefined
}
