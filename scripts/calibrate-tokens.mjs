/**
 * Calibrates the token estimator: `node scripts/calibrate-tokens.mjs` writes packages/lint/src/measure/calibration.ts.
 *
 * From public npm content that is installed in this workspace (see packages/lint/test/measure/corpus.ts), the part that
 * is set apart for calibration: every pre-token's exact count is an equation in its features, solved by least squares
 * with a prior. Ratios to other vocabularies are fitted per bucket. Nothing is random: the same files, the same result.
 *
 * AMPOULE_CORPUS names a further node_modules folder; with @anthropic-ai/tokenizer in it, the ratios to the vocabulary
 * of Claude 2 are measured anew, else those on file are kept.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = join(root, 'packages/lint/src/measure/calibration.ts')

/** Strength of the priors, and how far the rows of the table, of unequal size, count alike. */
const basePrior = 20
const letterPrior = 3
const evenness = 0.5
const rounds = 150
const scale = 100

const library = await loadLibrary()
const {contents, cut, features, letterSlots, loadCounter, readCorpus, scan, tellsLetters} = library
const corpus = await readCorpus(root)
const counters = {o200k: await loadCounter('o200k'), cl100k: await loadCounter('cl100k')}
const previous = existsSync(target) ? readFileSync(target, 'utf8') : ''

const equations = readEquations()
const fitted = fit(equations)
write(fitted, emptyRatios())
const ratios = fitRatios(await loadLibrary())
write(fitted, ratios)

async function loadLibrary() {
  const folder = join(root, 'node_modules/.cache/ampoule-calibration')
  mkdirSync(folder, {recursive: true})
  if (previousMissing()) write({rows: contentsOnFile().map(() => []), letters: []}, emptyRatios())
  const outfile = join(folder, `library-${process.pid}-${libraryCount()}.mjs`)
  const source = `
    export {readCorpus} from './packages/lint/test/measure/corpus.ts'
    export {contents} from './packages/lint/src/measure/content.ts'
    export {cut} from './packages/lint/src/measure/cut.ts'
    export {bucketCount, estimate, tellsLetters} from './packages/lint/src/measure/estimate.ts'
    export {featureCount as features} from './packages/lint/src/measure/features.ts'
    export {letterSlots} from './packages/lint/src/measure/letters.ts'
    export {scan} from './packages/lint/src/measure/scan.ts'
    export {loadCounter} from './packages/lint/src/measure/tokenizer.ts'`
  const options = {bundle: true, format: 'esm', platform: 'node', external: ['sharp', 'esbuild'], logLevel: 'error'}
  await build({...options, stdin: {contents: source, resolveDir: root, loader: 'ts'}, outfile})
  return import(pathToFileURL(outfile).href)
}
