import {countMerged, toByteString} from './bpe.ts'

/** Vocabularies that are public, so that their tokens can be counted exactly. */
export type Encoding = 'o200k' | 'cl100k'

/** Tokens of a text, exactly. */
export interface Counter {
  (text: string): number
  /** The pre-tokens of a text, across which nothing merges. */
  pieces(text: string): Generator<string, void>
}

/**
 * Exact number of tokens of `text`. Markers such as `<|endoftext|>` count as the plain text they are here.
 * Loads the vocabulary (some 200,000 entries) each time: to count many texts, keep what `loadCounter` gives. Throws
 * `MissingPackageError` when `gpt-tokenizer` is not installed.
 */
export async function countTokens(text: string, encoding: Encoding): Promise<number> {
  const count = await loadCounter(encoding)
  return count(text)
}

/**
 * Loads a vocabulary and gives the counter for it. Vocabulary and pre-token pattern are those of gpt-tokenizer; the
 * merging is ours, since every public tokenizer is quadratic on a long run: 100 KB of zero bytes in base64, or of
 * spaces, takes it 12 s and more. Throws `MissingPackageError` when it is not installed.
 */
export async function loadCounter(encoding: Encoding): Promise<Counter> {
  const {tokens, pattern} = await installed(vocabularies[encoding])
  const ranks = new Map<string, number>()
  let longest = 0
  // Some ranks are unused: `forEach` passes over the holes.
  tokens.forEach((token, rank) => {
    const bytes = typeof token === 'string' ? toByteString(token) : String.fromCharCode(...token)
    ranks.set(bytes, rank)
    longest = Math.max(longest, bytes.length)
  })
  function* pieces(text: string): Generator<string, void> {
    for (const [piece] of text.matchAll(pattern)) yield piece
  }
  const count = (text: string): number => {
    let tokens = 0
    for (const [piece] of text.matchAll(pattern)) tokens += countMerged(toByteString(piece), ranks, longest)
    return tokens
  }
  return Object.assign(count, {pieces})
}

/** A package that is installed by those who need it alone is not there. */
export class MissingPackageError extends Error {
  override readonly name = 'MissingPackageError'
  /** Name of the package. */
  readonly packageName: string
  constructor(packageName: string, purpose: string, options?: ErrorOptions) {
    super(`${purpose} needs the package \`${packageName}\`: install it with \`npm install ${packageName}\``, options)
    this.packageName = packageName
  }
}

async function installed<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code !== 'ERR_MODULE_NOT_FOUND') throw cause
    throw new MissingPackageError('gpt-tokenizer', 'An exact count of tokens', {cause})
  }
}

interface Vocabulary {
  /** By rank; bytes where a token is no valid UTF-8. */
  readonly tokens: readonly (string | readonly number[])[]
  /** Cuts a text in pre-tokens, across which nothing merges. */
  readonly pattern: RegExp
}

const vocabularies: Readonly<Record<Encoding, () => Promise<Vocabulary>>> = {
  async o200k() {
    const [ranks, parameters] = await Promise.all([
      import('gpt-tokenizer/bpeRanks/o200k_base'),
      import('gpt-tokenizer/encodingParams/o200k_base'),
    ])
    return {tokens: ranks.default, pattern: parameters.O200KBase(ranks.default).tokenSplitRegex}
  },
  async cl100k() {
    const [ranks, parameters] = await Promise.all([
      import('gpt-tokenizer/bpeRanks/cl100k_base'),
      import('gpt-tokenizer/encodingParams/cl100k_base'),
    ])
    return {tokens: ranks.default, pattern: parameters.Cl100KBase(ranks.default).tokenSplitRegex}
  },
}
