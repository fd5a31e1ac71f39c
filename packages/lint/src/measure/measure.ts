import type {Reading} from '../tokens/content.ts'
import {estimate} from '../tokens/estimate.ts'
import {type Band, bandOf, exactBand, type Family, families} from '../tokens/families.ts'
import {type Encoding, loadCounter} from '../tokens/tokenizer.ts'
import {byteLength} from './bytes.ts'

/** Weight of a text. Plain data: survives JSON. */
export interface Measures {
  /** Of UTF-8. */
  readonly bytes: number
  /** Bytes after compression; null when no compressor was given. */
  readonly gzip: number | null
  readonly brotli: number | null
  readonly tokens: Readonly<Record<Family, Band>>
}

/** How to weigh a text. */
export interface MeasureOptions {
  /** How to read the text; a page when left out. */
  readonly reading?: Reading
  /** Compressors, which not every runtime has: each gives the length of what it made, in bytes. */
  readonly compress?: {
    /** Length of the bytes once gzip has compressed them. */
    gzip?(bytes: Uint8Array): number
    /** Length of the bytes once Brotli has compressed them. */
    brotli?(bytes: Uint8Array): number
  }
}

/** Weighs a page, tokens by estimate. Time is linear in its length; nothing is loaded. */
export function measure(text: string, options: MeasureOptions = {}): Measures {
  const {buckets} = estimate(text, options.reading)
  return {...measureBytes(text, options), tokens: bands(buckets)}
}

/** Counts the tokens of a text, at once or after asking: a vocabulary, or a provider's endpoint. */
export type AnyCounter = (text: string) => number | Promise<number>

/** How to weigh a text exactly. */
export interface ExactOptions extends MeasureOptions {
  /** Counters by family. Those of o200k and cl100k are loaded when they are not given: see `loadCounter`. */
  readonly counters?: Readonly<Partial<Record<Family, AnyCounter>>>
}

/** Weighs a page, tokens counted where a counter is known or given, estimated from the exact o200k elsewhere. */
export async function measureExactly(text: string, options: ExactOptions = {}): Promise<Measures> {
  const given = options.counters ?? {}
  const counters: Partial<Record<Family, AnyCounter>> = {
    ...given,
    o200k: given.o200k ?? (await loadCounter('o200k')),
    cl100k: given.cl100k ?? (await loadCounter('cl100k')),
  }
  const exact: Partial<Record<Family, Band>> = {}
  for (const family of families) {
    const counter = counters[family]
    if (counter === undefined) continue
    const source = given[family] === undefined ? sources[family === 'cl100k' ? family : 'o200k'] : 'counted'
    exact[family] = exactBand(await counter(text), source)
  }
  const spending = estimate(text, options.reading)
  const scale = spending.total === 0 ? 1 : (exact.o200k?.mid ?? spending.total) / spending.total
  const buckets = spending.buckets.map((tokens) => tokens * scale)
  return {...measureBytes(text, options), tokens: {...bands(buckets), ...exact}}
}

const sources: Readonly<Record<Encoding, string>> = {
  o200k: 'counted with the o200k_base vocabulary of gpt-tokenizer',
  cl100k: 'counted with the cl100k_base vocabulary of gpt-tokenizer',
}

function bands(buckets: ArrayLike<number>): Record<Family, Band> {
  return {
    o200k: bandOf('o200k', buckets),
    cl100k: bandOf('cl100k', buckets),
    'claude-3': bandOf('claude-3', buckets),
    'claude-4.7': bandOf('claude-4.7', buckets),
  }
}

function measureBytes(text: string, {compress = {}}: MeasureOptions): Omit<Measures, 'tokens'> {
  if (compress.gzip === undefined && compress.brotli === undefined) {
    return {bytes: byteLength(text), gzip: null, brotli: null}
  }
  const bytes = new TextEncoder().encode(text)
  return {
    bytes: bytes.length,
    gzip: compress.gzip?.(bytes) ?? null,
    brotli: compress.brotli?.(bytes) ?? null,
  }
}
