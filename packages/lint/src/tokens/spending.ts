import {type Content, type Cuts, contents} from './content.ts'
import type {FeatureCounter} from './feature-counter.ts'
import {writingSystemOf} from './features.ts'
import {scan} from './scan.ts'
import {leadsWord} from './unit-kind.ts'
import {letterGroups} from './writing-system.ts'

/** Tokens for one of a feature, by kind of content, and for one slot of neighbouring letters whatever the content. */
export interface Weights {
  readonly rows: Readonly<Record<Content, Float64Array>>
  readonly letters: Float64Array
}

/** Tokens by bucket: one a kind of content, then one a writing system, since tokenizers differ by these. */
export const bucketCount: number = contents.length + letterGroups

/** Adds up tokens as a scan tells what it finds. */
export class Spending implements FeatureCounter {
  /** Tokens, not rounded, by bucket. */
  readonly buckets: Float64Array = new Float64Array(bucketCount)
  /** Sum of the buckets. */
  total = 0
  letters = true
  /** Counts all that comes as this many. */
  scale = 1
  readonly #weights: Weights
  #row: Float64Array
  #bucket = 0

  constructor(weights: Weights) {
    this.#weights = weights
    this.#row = weights.rows.prose
  }

  /** Prices what comes next as this kind of content. */
  use(kind: Content): void {
    this.#bucket = contents.indexOf(kind)
    this.#row = this.#weights.rows[kind]
    this.letters = tellsLetters(kind)
  }

  add(feature: number, amount: number): void {
    const writingSystem = writingSystemOf(feature)
    this.#spend(writingSystem < 0 ? this.#bucket : contents.length + writingSystem, (this.#row[feature] ?? 0) * amount)
  }

  addLetters(slot: number, writingSystem: number): void {
    this.#spend(writingSystem < 0 ? this.#bucket : contents.length + writingSystem, this.#weights.letters[slot] ?? 0)
  }

  #spend(bucket: number, tokens: number): void {
    const spent = tokens * this.scale
    this.buckets[bucket] = (this.buckets[bucket] ?? 0) + spent
    this.total += spent
  }
}

/** Spends a text that is cut in stretches. */
export function spendCuts(text: string, cuts: Cuts, spending: Spending): void {
  const reader = new CutReader(text, cuts, spending)
  reader.readTo(text.length)
}

/**
 * Reads a text that is cut in stretches, bit by bit: however a reader is stopped on its way, it spends the same in all.
 * A pre-token counts where it begins, one that is a word with a mark before it where the word begins.
 */
export class CutReader {
  readonly #text: string
  readonly #cuts: Cuts
  readonly #spending: Spending
  #stretch = 0
  #at = 0
  /** Blocks of the stretch that were sampled. */
  #blocks = 0

  constructor(text: string, cuts: Cuts, spending: Spending) {
    this.#text = text
    this.#cuts = cuts
    this.#spending = spending
  }

  readTo(end: number): void {
    this.#read(leadsWord(this.#text, end - 1) ? end - 1 : end)
  }

  #read(offset: number): void {
    const {ends, kinds} = this.#cuts
    while (this.#at < offset) {
      const end = ends[this.#stretch] ?? this.#text.length
      if (end <= this.#at) {
        this.#stretch++
        this.#blocks = 0
        continue
      }
      const kind = kinds[this.#stretch] ?? 'prose'
      this.#spending.use(kind)
      if (kind === 'base64' && end - (ends[this.#stretch - 1] ?? 0) > samplesFrom) this.#sample(offset, end)
      else this.#at = scan(this.#text, this.#at, Math.min(offset, end), this.#spending)
    }
  }

  /**
   * Compressed data is alike from end to end: a block here and there tells it. The blocks lie evenly, so that a region of zero
   * bytes counts by its size.
   */
  #sample(offset: number, end: number): void {
    const start = this.#cuts.ends[this.#stretch - 1] ?? 0
    const period = Math.max(leastPeriod, Math.ceil((end - start) / mostBlocks))
    for (let from = start + this.#blocks * period; from < Math.min(offset, end); from += period) {
      const length = Math.min(period, end - from)
      const to = from + Math.min(sampled, length)
      this.#spending.scale = length / (to - from)
      scan(this.#text, from, to, this.#spending, to)
      this.#blocks++
    }
    this.#spending.scale = 1
    this.#at = Math.max(this.#at, Math.min(start + this.#blocks * period, end))
  }
}

/** In characters of base64. */
const samplesFrom = 32_768
const leastPeriod = 2048
const sampled = 512
const mostBlocks = 64

/** In base64 and hex, neighbouring letters are random. */
export function tellsLetters(kind: Content): boolean {
  return kind !== 'base64' && kind !== 'base64-text' && kind !== 'hex'
}
