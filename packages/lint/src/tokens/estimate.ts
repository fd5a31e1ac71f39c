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

// See `unpack`.
const below = '!'.charCodeAt(0)
const above = '~'.charCodeAt(0)

const weights: Weights = {
  rows: readRows(),
  letters: unpack(letterWeights),
}

function readRows(): Readonly<Record<Content, Float64Array>> {
  const prose = numbers(rowWeights.prose)
  const row = (kind: Content): Float64Array =>
    Float64Array.from(numbers(rowWeights[kind]), (difference, at) => ((prose[at] ?? 0) + difference) / scale)
  return {
    prose: Float64Array.from(prose, (weight) => weight / scale),
    markup: row('markup'),
    css: row('css'),
    js: row('js'),
    json: row('json'),
    path: row('path'),
    hex: row('hex'),
    base64: row('base64'),
    'base64-text': row('base64-text'),
  }
}

function numbers(text: string): number[] {
  return text.split(' ').map(Number)
}

/** A character is a number from -45 to 45 (`#` to `}`); one behind `!` or `~` is below or above those. */
function unpack(text: string): Float64Array {
  const weights = new Float64Array(text.length)
  let count = 0
  let sign = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === below) sign = -1
    else if (code === above) sign = 1
    else {
      weights[count++] = (sign === 0 ? code - 80 : sign * (code + 11)) / scale
      sign = 0
    }
  }
  return weights.subarray(0, count)
}
