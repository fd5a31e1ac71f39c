import {letterWeights, rowWeights} from './calibration.ts'
import type {Content, Reading} from './content.ts'
import {cut} from './cut.ts'
import {Spending, spendCuts, type Weights} from './spending.ts'

/** Estimates the o200k tokens of a text, read as a page when nothing else is said. Time is linear in its length. */
export function estimate(text: string, reading: Reading = 'html'): Spending {
  const spending = newSpending()
  spendCuts(text, cut(text, reading), spending)
  return spending
}

/** An estimate to be made piece by piece. */
export function newSpending(): Spending {
  return new Spending(weights)
}

/** The calibration keeps hundredths of a token. */
const scale = 100

const weights: Weights = {
  rows: mapRows((row) => Float64Array.from(row.split(' '), (weight) => Number(weight) / scale)),
  // Bytes hold signed numbers.
  letters: Float64Array.from(atob(letterWeights), (byte) => ((byte.charCodeAt(0) << 24) >> 24) / scale),
}

function mapRows(parse: (row: string) => Float64Array): Readonly<Record<Content, Float64Array>> {
  return {
    prose: parse(rowWeights.prose),
    markup: parse(rowWeights.markup),
    css: parse(rowWeights.css),
    js: parse(rowWeights.js),
    json: parse(rowWeights.json),
    path: parse(rowWeights.path),
    hex: parse(rowWeights.hex),
    base64: parse(rowWeights.base64),
    'base64-text': parse(rowWeights['base64-text']),
  }
}
