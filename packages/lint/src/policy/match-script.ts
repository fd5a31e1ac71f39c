import type {HashAlgorithm} from './source-expression.ts'
import type {SourceList} from './source-list.ts'

/** The attributes of a script's or stylesheet's element that the checks look at. */
export interface ElementTraits {
  readonly directive: string
  readonly nonce?: string
  readonly integrity?: string
  readonly parserInserted?: boolean
}

/** §6.7.1.1: a script's element may allow it whatever its URL; under `'strict-dynamic'` the URL has no say at all. */
export function matchScript(
  list: SourceList,
  element: ElementTraits,
  matches: (list: SourceList) => string | undefined,
): string | undefined {
  const {nonce, integrity = '', parserInserted = element.directive !== 'worker-src'} = element
  const trusted = matchNonce(list, nonce) ?? matchIntegrity(list, integrity)
  if (trusted !== undefined) return trusted
  const strictDynamic = list.keywords.get('strict-dynamic')
  if (strictDynamic !== undefined) return parserInserted ? undefined : strictDynamic
  return matches(list)
}

/** §6.1.13.1 */
export function matchStyle(
  list: SourceList,
  {nonce}: ElementTraits,
  matches: (list: SourceList) => string | undefined,
): string | undefined {
  return matchNonce(list, nonce) ?? matches(list)
}

/** §6.7.2.3: the text of the expression that holds this nonce. */
export function matchNonce({nonces}: SourceList, nonce = ''): string | undefined {
  if (nonce === '') return undefined
  return nonces.find((source) => source.nonce === nonce)?.text
}

/**
 * §6.7.2.4: every digest of the attribute must stand in the list, for the browser may settle for any one of them.
 * Words that are no digest are passed over, as https://www.w3.org/TR/sri-2/#parse-metadata does.
 */
function matchIntegrity({hashes}: SourceList, integrity: string): string | undefined {
  if (hashes.length === 0) return undefined
  let matched: string | undefined
  for (const {algorithm, digest} of integrityMetadata(integrity)) {
    const source = hashes.find((hash) => hash.algorithm === algorithm && hash.digest === digest)
    if (source === undefined) return undefined
    matched ??= source.text
  }
  return matched
}

function integrityMetadata(integrity: string): {algorithm: HashAlgorithm; digest: string}[] {
  return Array.from(
    integrity.matchAll(/(?<!\S)(sha(?:256|384|512))-([^\s?]+)/gi),
    ([, algorithm = '', digest = '']) => ({
      algorithm: algorithm.toLowerCase() as HashAlgorithm,
      digest: digest.replaceAll('-', '+').replaceAll('_', '/'),
    }),
  )
}
