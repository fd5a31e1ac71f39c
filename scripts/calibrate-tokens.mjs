/**
 * Calibrates the token estimator: `node scripts/calibrate-tokens.mjs` writes packages/lint/src/tokens/calibration.ts.
 *
 * From public npm content that is installed in this workspace (packages/lint/test/tokens/corpus.ts says which), the
 * part that is set apart for calibration: the exact count of every pre-token is an equation in its features, solved by
 * least squares with a prior. Ratios to other vocabularies are fitted per bucket, spreads taken from what is left.
 * Nothing is random: the same files, the same result.
 *
 * AMPOULE_CORPUS names a further node_modules folder. With @anthropic-ai/tokenizer in it, the ratios to the vocabulary
 * of Claude 2 are measured anew, else those on file are kept.
 */
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = join(root, 'packages/lint/src/tokens/calibration.ts')

/** Strength of the priors; how far rows of the table, of unequal size, count alike (0: by size, 1: alike). */
const basePrior = 20
const letterPrior = 3
const evenness = 0.5
const rounds = 150
/** What is not calibrated on is off by half as much again. */
const unseen = 1.5
/** Weights are kept in hundredths; those of letters in a signed byte. */
const scale = 100

/** Takes features; letters come after them. */
class Record {
  letters = true
  #at = []
  #amounts = []

  add(feature, amount) {
    this.#at.push(feature)
    this.#amounts.push(amount)
  }

  addLetters(slot) {
    this.add(features + slot, 1)
  }

  take() {
    return {at: Int32Array.from(this.#at), amounts: Float64Array.from(this.#amounts)}
  }

  clear() {
    this.#at.length = 0
    this.#amounts.length = 0
  }
}

const {
  contents,
  cut,
  claude2Ratios,
  claude2Spreads,
  features,
  letterSlots,
  loadCounter,
  perCharacter,
  readCorpus,
  scan,
  Spending,
  spendCuts,
  tellsLetters,
} = await loadLibrary()
const corpus = await readCorpus(root)
const countO200k = await loadCounter('o200k')
const samples = corpus.calibration.map((sample) => ({...sample, exact: countO200k(sample.text)}))
const {rows, letters} = fitWeights(readEquations(samples))
const measured = samples.map((sample) => ({...sample, buckets: spend(sample)}))
const cl100k = fitRatios(measured, await loadCounter('cl100k'))
const countClaude2 = claude2Counter()
const claude2 = countClaude2 === undefined ? undefined : fitRatios(measured, countClaude2)
write({spreads: spreadsOf(measured), cl100k, claude2: claude2 ?? claude2OnFile()})

async function loadLibrary() {
  const folder = join(root, 'node_modules/.cache/ampoule-calibration')
  mkdirSync(folder, {recursive: true})
  const outfile = join(folder, 'library.mjs')
  const entry = join(root, 'packages/lint/test/tokens/calibrate.ts')
  const external = ['sharp', 'esbuild']
  await build({
    entryPoints: [entry],
    outfile,
    external,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
  return import(pathToFileURL(outfile).href)
}

/** One equation a distinct pre-token and kind: its features, its exact tokens, how much it counts. */
function readEquations(samples) {
  const totals = new Map()
  for (const {label, exact} of samples) totals.set(label, (totals.get(label) ?? 0) + exact)
  const mean = [...totals.values()].reduce((sum, total) => sum + total, 0) / totals.size
  const equations = contents.map(() => new Map())
  const known = new Map()
  const exactOf = (piece) => {
    const count = known.get(piece) ?? countO200k(piece)
    known.set(piece, count)
    return count
  }
  for (const sample of samples) {
    const weight = (mean / totals.get(sample.label)) ** evenness
    for (const {kind, text, record, exact} of preTokens(sample, exactOf)) {
      const equation = equations[kind].get(text)
      if (equation) equation.weight += weight
      else equations[kind].set(text, {weight, exact, ...record.take()})
      record.clear()
    }
  }
  return equations.map((byText) => [...byText.values()])
}

/** Steps through our pre-tokens and the vocabulary's; where both end, what lies behind is one equation. */
function* preTokens({text, reading}, exactOf) {
  const cuts = cut(text, reading)
  const record = new Record()
  let stretch = 0
  let start = 0
  let ours = 0
  let theirs = 0
  let exact = 0
  const pieces = countO200k.pieces(text)
  while (ours < text.length || theirs < text.length) {
    if (ours <= theirs) {
      while (cuts.ends[stretch] <= ours) stretch++
      record.letters = tellsLetters(cuts.kinds[stretch])
      ours = scan(text, ours, ours + 1, record)
    } else {
      const piece = pieces.next().value
      theirs += piece.length
      exact += exactOf(piece)
    }
    if (ours !== theirs) continue
    yield {kind: contents.indexOf(cuts.kinds[stretch]), text: text.slice(start, ours), record, exact}
    start = ours
    exact = 0
  }
}

/** First one row for all kinds, then a row a kind drawn towards it; letters are common to all. */
function fitWeights(equations) {
  const size = features + letterSlots
  const prior = (at) => {
    if (at >= features) return {value: 0, strength: letterPrior}
    return {value: perCharacter.includes(at) ? 0.3 : 1, strength: 1}
  }
  const pooled = solve(equations.flat(), size, prior)

  const lettersFrom = contents.length * features
  const own = equations.flatMap((some, kind) =>
    some.map((one) => ({
      ...one,
      at: one.at.map((at) => (at < features ? kind * features + at : lettersFrom + at - features)),
    })),
  )
  const ownPrior = (at) =>
    at < lettersFrom ? {value: pooled[at % features], strength: basePrior} : {value: 0, strength: letterPrior}
  const solution = solve(own, lettersFrom + letterSlots, ownPrior)

  const hundredths = solution.map((value) => Math.round(value * scale))
  const rows = contents.map((_, kind) => {
    const row = hundredths.slice(kind * features, (kind + 1) * features)
    for (const at of perCharacter) row[at] = Math.max(1, row[at])
    return row
  })
  const letters = hundredths.slice(lettersFrom).map((value) => Math.max(-127, Math.min(127, value)))
  return {rows, letters}
}

/** Weighted least squares with a prior, by conjugate gradients. */
function solve(equations, size, priorOf) {
  const priors = Array.from({length: size}, (_, at) => priorOf(at))
  const strength = Float64Array.from(priors, (prior) => prior.strength)
  const values = Float64Array.from(priors, (prior) => prior.value)
  const diagonal = strength.slice()
  const right = values.map((value, at) => value * strength[at])
  for (const {at, amounts, weight, exact} of equations) {
    for (let i = 0; i < at.length; i++) {
      diagonal[at[i]] += weight * amounts[i] ** 2
      right[at[i]] += weight * amounts[i] * exact
    }
  }
  const times = (vector) => {
    const product = vector.map((value, at) => value * strength[at])
    for (const {at, amounts, weight} of equations) {
      let sum = 0
      for (let i = 0; i < at.length; i++) sum += amounts[i] * vector[at[i]]
      for (let i = 0; i < at.length; i++) product[at[i]] += weight * sum * amounts[i]
    }
    return product
  }
  const dot = (a, b) => a.reduce((sum, value, at) => sum + value * b[at], 0)
  const solution = values.slice()
  const start = times(solution)
  const residual = right.map((value, at) => value - start[at])
  let scaled = residual.map((value, at) => value / diagonal[at])
  let direction = scaled.slice()
  let size2 = dot(residual, scaled)
  const enough = size2 * 1e-12
  for (let round = 0; round < rounds && size2 > enough; round++) {
    const moved = times(direction)
    const step = size2 / dot(direction, moved)
    for (let at = 0; at < size; at++) {
      solution[at] += step * direction[at]
      residual[at] -= step * moved[at]
    }
    scaled = residual.map((value, at) => value / diagonal[at])
    const next = dot(residual, scaled)
    direction = scaled.map((value, at) => value + (next / size2) * direction[at])
    size2 = next
  }
  return solution
}

function spend({text, reading}) {
  const byKind = Object.fromEntries(contents.map((kind, at) => [kind, Float64Array.from(rows[at], unscale)]))
  const spending = new Spending({rows: byKind, letters: Float64Array.from(letters, unscale)})
  spendCuts(text, cut(text, reading), spending)
  return spending.buckets
}

function unscale(value) {
  return value / scale
}

/** Tokens of another vocabulary for one estimated token, by bucket: relative errors of samples at their least. */
function fitRatios(measured, count) {
  const equations = measured.map(({text, buckets}) => {
    const exact = count(text)
    const at = [...buckets.keys()].filter((bucket) => buckets[bucket] > 0)
    const amounts = at.map((bucket) => buckets[bucket] / exact)
    return {at, amounts, exact: 1, weight: 1}
  })
  const size = measured[0].buckets.length
  const ratios = solve(equations, size, () => ({value: 1.1, strength: 0.05}))
  return {ratios: [...ratios], spreads: spreadsOf(measured, ratios, count)}
}

/** The error that nine in ten samples keep within, by the bucket that most of a sample is in; relative. */
function spreadsOf(measured, ratios, count = countO200k) {
  const errors = measured[0].buckets.reduce((all) => [...all, []], [])
  const all = []
  for (const {text, buckets} of measured) {
    const estimate = buckets.reduce((sum, tokens, bucket) => sum + tokens * (ratios?.[bucket] ?? 1), 0)
    const error = Math.abs(estimate / count(text) - 1)
    const largest = buckets.indexOf(Math.max(...buckets))
    errors[largest].push(error)
    all.push(error)
  }
  const ninth = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.9)]
  return errors.map((values) => unseen * Math.max(0.01, values.length < 4 ? 2 * ninth(all) : ninth(values)))
}

function claude2Counter() {
  const folder = process.env.AMPOULE_CORPUS
  if (folder === undefined || !existsSync(join(folder, '@anthropic-ai/tokenizer'))) return undefined
  const tokenizer = createRequire(join(folder, 'package.json'))('@anthropic-ai/tokenizer').getTokenizer()
  // It is quadratic on long runs: cut at a length where what is lost is far below the spread.
  const pieces = (text) => text.normalize('NFKC').match(/[\s\S]{1,4096}/gu) ?? []
  return (text) => pieces(text).reduce((sum, piece) => sum + tokenizer.encode(piece, 'all').length, 0)
}

function claude2OnFile() {
  return {ratios: claude2Ratios.map((value) => value / 100), spreads: claude2Spreads.map((value) => value / 100)}
}

function write({spreads, cl100k, claude2}) {
  const date = new Date().toISOString().slice(0, 10)
  const sizes = contents.length * features + letterSlots
  const list = (values) => `[${values.map((value) => Number((100 * value).toFixed(1))).join(', ')}]`
  const [prose, ...others] = rows
  const kept = [prose, ...others.map((row) => row.map((weight, at) => weight - prose[at]))]
  const rowsText = contents.map((kind, at) => `  '${kind}':\n    '${[...kept[at]].join(' ')}',`).join('\n')
  writeFileSync(
    target,
    `// Written by scripts/calibrate-tokens.mjs; do not edit.
import type {Content} from './content.ts'

/** From ${samples.length} samples of public npm content (${Math.round(
      samples.reduce((sum, {text}) => sum + text.length, 0) / 1024,
    )} KiB), ${sizes} weights. */
export const calibrated = '${date}'

/** Hundredths of a token for one of a feature, in the order of features.ts; all but those of prose as differences from them. */
export const rowWeights: Readonly<Record<Content, string>> = {
${rowsText}
}

/** Hundredths of a token for one slot of neighbouring letters, as \`unpack\` of estimate.ts reads them, in the order of letters.ts. */
export const letterWeights: string =
  '${Array.from(letters, packed).join('').replace(/[\\']/g, '\\$&')}'

/** Error that about nine in ten samples keep within, in per cent, by bucket: kinds of content, then writing systems. */
export const o200kSpreads: readonly number[] = ${list(spreads)}

/** Tokens of cl100k for a hundred of o200k, and their spread in per cent, by bucket. */
export const cl100kRatios: readonly number[] = ${list(cl100k.ratios)}
export const cl100kSpreads: readonly number[] = ${list(cl100k.spreads)}

/** The same for the public vocabulary of Claude 2, @anthropic-ai/tokenizer 0.0.4. */
export const claude2Ratios: readonly number[] = ${list(claude2.ratios)}
export const claude2Spreads: readonly number[] = ${list(claude2.spreads)}
`,
  )
  execFileSync(join(root, 'node_modules/.bin/biome'), ['check', '--write', '--colors=off', target], {cwd: root})
}

/** A weight as a character, with one before it when it is large: compressed, that takes less than bytes in base64. */
function packed(weight) {
  const size = Math.abs(weight)
  if (size <= 45) return String.fromCharCode(80 + weight)
  return (weight < 0 ? '!' : '~') + String.fromCharCode(size - 11)
}
