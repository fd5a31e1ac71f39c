import {calibrated, cl100kRatios, cl100kSpreads, claude2Ratios, o200kSpreads} from './calibration.ts'
import {growth, highestReported, margin} from './claude.ts'
import {type Content, contents} from './content.ts'
import {bucketCount} from './spending.ts'
import {Group} from './writing-system.ts'

/** Tokenizers that share a vocabulary: OpenAI's two, Claude 3 to Opus 4.6, Claude Opus 4.7 and later. */
export const families = ['o200k', 'cl100k', 'claude-3', 'claude-4.7'] as const

/** One of `families`. */
export type Family = (typeof families)[number]

/** A number of tokens as it is known: never one false number. */
export interface Band {
  readonly low: number
  readonly mid: number
  readonly high: number
  /** Counted; `low`, `mid` and `high` are the same. */
  readonly exact: boolean
  /** The source of the number. */
  readonly source: string
}

/** The bands of a family from estimated o200k tokens by bucket. */
export function bandOf(family: Family, buckets: ArrayLike<number>): Band {
  const {source, ratio} = models[family]
  let low = 0
  let mid = 0
  let high = 0
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    const tokens = buckets[bucket] ?? 0
    if (tokens === 0) continue
    const [least, likely, most] = ratio(bucket)
    // A correction of another bucket may be less than nothing.
    low += Math.min(tokens * least, tokens * most)
    mid += tokens * likely
    high += Math.max(tokens * least, tokens * most)
  }
  // What is over or under in single words evens out in a long text only.
  const noise = wordNoise * Math.sqrt(Math.max(0, mid))
  return {
    low: Math.max(0, Math.floor(low - noise)),
    mid: Math.max(0, Math.round(mid)),
    high: Math.max(0, Math.ceil(high + noise)),
    exact: false,
    source,
  }
}

export function exactBand(tokens: number, source: string): Band {
  return {low: tokens, mid: tokens, high: tokens, exact: true, source}
}

const wordNoise = 0.6

interface Model {
  readonly source: string
  /** Lowest, likely and highest tokens of this family for one of o200k. */
  ratio(bucket: number): readonly [number, number, number]
}

const models: Readonly<Record<Family, Model>> = {
  o200k: {
    source: `estimated, calibrated ${calibrated}`,
    ratio: (bucket) => around(1, part(o200kSpreads, bucket)),
  },
  cl100k: {
    source: `estimated, calibrated ${calibrated}`,
    ratio: (bucket) => around(part(cl100kRatios, bucket), part(cl100kSpreads, bucket)),
  },
  'claude-3': {
    source: `estimated from the vocabulary of Claude 2 and public reports, ${calibrated}`,
    ratio: (bucket) => {
      const likely = part(claude2Ratios, bucket)
      if (isReported(bucket)) return [likely * (1 - margin), likely, highestReported['claude-3']]
      // A newer vocabulary knows other writing systems better, if anything.
      return [bucket < contents.length ? likely * (1 - margin) : 1, likely, likely * (1 + margin)]
    },
  },
  'claude-4.7': {
    source: `estimated from Claude 3 and public reports, ${calibrated}`,
    ratio: (bucket) => {
      const before = part(claude2Ratios, bucket)
      const likely = before * growthOf(bucket)
      if (isReported(bucket)) return [before, likely, Math.max(highestReported['claude-4.7'], likely)]
      return [bucket < contents.length ? before * (1 - margin) : 1, likely, likely * (1 + margin)]
    },
  },
}

/** The calibration is in per cent. */
function part(percentages: readonly number[], bucket: number): number {
  return (percentages[bucket] ?? 0) / 100
}

function around(ratio: number, spread: number): [number, number, number] {
  return [ratio * (1 - spread), ratio, ratio * (1 + spread)]
}

const reported: ReadonlySet<Content | undefined> = new Set(['prose', 'markup', 'css', 'js', 'json'])

/** Kinds of content that people measured; nobody did payloads. */
function isReported(bucket: number): boolean {
  return reported.has(contents[bucket])
}

function growthOf(bucket: number): number {
  switch (contents[bucket]) {
    case 'prose':
      return growth.prose
    case 'markup':
      return growth.markup
    case 'css':
      return growth.css
    case 'js':
      return growth.js
    case 'json':
      return growth.json
    case undefined:
      return bucket - contents.length === Group.latin ? growth.latin : 1
    default:
      return growth.payload
  }
}
