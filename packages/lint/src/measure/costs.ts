import type {Reading} from '../tokens/content.ts'
import {estimate} from '../tokens/estimate.ts'
import {type Band, bandOf, type Family} from '../tokens/families.ts'
import {formatTokens} from './format.ts'
import type {Measures} from './measure.ts'

/** The texts that somebody writes or reads. */
export interface CostsOptions {
  /** The text that the author writes: Markdown, unless `reading` says otherwise. */
  readonly source: string
  /** The page that the build emits, or what was measured of it. */
  readonly page: string | Pick<Measures, 'tokens'>
  /** A change to the source, as a unified diff. */
  readonly diff?: string
  /** How to read the source. */
  readonly reading?: Reading
  /** Whose tokens; o200k when left out. */
  readonly family?: Family
}

/** The cost of a page in tokens, for its author and for its reader. */
export interface Costs {
  /** To author the source. */
  readonly write: Band
  /** To read the emitted page. */
  readonly read: Band
  /** To read the source and write the diff; undefined when there is no diff. */
  readonly edit: Band | undefined
  /** How many times more the page is than its source. */
  readonly ratio: number
  /** All in one sentence. */
  readonly text: string
}

/** The three costs of a page: to write, to read, to edit. */
export function costs({source, page, diff, reading = 'markdown', family = 'o200k'}: CostsOptions): Costs {
  const authored = estimate(source, reading).buckets
  const write = bandOf(family, authored)
  const read = typeof page === 'string' ? bandOf(family, estimate(page).buckets) : page.tokens[family]
  const edit = diff === undefined ? undefined : bandOf(family, sum(authored, estimate(diff, reading).buckets))
  const ratio = write.mid === 0 ? 0 : read.mid / write.mid
  return {write, read, edit, ratio, text: costsText(write.mid, read.mid)}
}

/** "source 1.2k tokens → page 310k; writing the page by hand would cost 258 times as much" */
export function costsText(source: number, page: number): string {
  const start = `source ${formatTokens(source)} tokens → page ${formatTokens(page)}`
  const ratio = source === 0 ? 0 : page / source
  if (ratio < 1.05) return start
  return `${start}; writing the page by hand would cost ${ratio < 9.95 ? ratio.toFixed(1) : ratio.toFixed(0)} times as much`
}

function sum(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((tokens, bucket) => tokens + (other[bucket] ?? 0))
}
