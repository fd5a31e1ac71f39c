import {letterWeights, weights} from './calibration.ts'
import {type Content, contents, type Cuts, type Reading} from './content.ts'
import {cut} from './cut.ts'
import {scriptOf} from './features.ts'
import {type Tally, scan} from './scan.ts'
import {letterGroups} from './script.ts'

/** Where estimated tokens go: one bucket a kind of content, then one a script, since tokenizers differ by these. */
export const bucketCount: number = contents.length + letterGroups

/** Estimates tokens of o200k as a scan tells what it finds. */
export class Spending implements Tally {
  /** Tokens, not rounded, by bucket. */
  readonly buckets: Float64Array = new Float64Array(bucketCount)
  /** Sum of the buckets. */
  total = 0
  letters = true
  #bucket = 0
  #row: Float64Array = empty

  /** Prices what comes next as this kind of content. */
  use(kind: Content): void {
    this.#bucket = contents.indexOf(kind)
    this.#row = weightRows[kind]
    this.letters = tellsLetters(kind)
  }

  add(feature: number, amount: number): void {
    const script = scriptOf(feature)
    this.#spend(script < 0 ? this.#bucket : contents.length + script, (this.#row[feature] ?? 0) * amount)
  }

  addLetters(slot: number, script: number): void {
    this.#spend(script < 0 ? this.#bucket : contents.length + script, letterRow[slot] ?? 0)
  }

  #spend(bucket: number, tokens: number): void {
    this.buckets[bucket] = (this.buckets[bucket] ?? 0) + tokens
    this.total += tokens
  }
}

/** Estimates the tokens of a text, read as a page when nothing else is said. */
export function estimate(text: string, reading: Reading = 'html'): Spending {
  const spending = new Spending()
  spendCuts(text, cut(text, reading), spending)
  return spending
}

function spendCuts(text: string, cuts: Cuts, spending: Spending): void {
  let at = 0
  for (const [index, end] of cuts.ends.entries()) {
    if (end <= at) continue
    spending.use(cuts.kinds[index] ?? 'prose')
    at = scan(text, at, end, spending)
  }
}

/** In base64 and hex, neighbouring letters are random. */
export function tellsLetters(kind: Content): boolean {
  return kind !== 'base64' && kind !== 'base64-text' && kind !== 'hex'
}

/** Weights are kept in hundredths of a token. */
const scale = 100
const empty = new Float64Array(0)

const weightRows: Readonly<Record<Content, Float64Array>> = rowsOf(weights)
const letterRow: Float64Array = Float64Array.from(atob(letterWeights), (byte) => ((byte.charCodeAt(0) << 24) >> 24) / scale)

function rowsOf(rows: Readonly<Record<Content, string>>): Readonly<Record<Content, Float64Array>> {
  const parse = (row: string): Float64Array => Float64Array.from(row.split(' '), (weight) => Number(weight) / scale)
  return {
    prose: parse(rows.prose),
    markup: parse(rows.markup),
    css: parse(rows.css),
    js: parse(rows.js),
    json: parse(rows.json),
    path: parse(rows.path),
    hex: parse(rows.hex),
    base64: parse(rows.base64),
    'base64-text': parse(rows['base64-text']),
  }
}
