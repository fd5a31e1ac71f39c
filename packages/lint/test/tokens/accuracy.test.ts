import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, test} from 'vitest'
import {measure} from '../../src/measure/measure.ts'
import {loadCounter} from '../../src/tokens/tokenizer.ts'
import {accuracyOf, type Row} from './accuracy.ts'
import {readCorpus} from './corpus.ts'

/** Rows of the table; a row that is missing is a package that is not installed. */
const rows = [
  'Prose, English',
  'Prose, Latin',
  'Prose, Cyrillic',
  'Prose, Greek',
  'Prose, Hebrew',
  'Prose, Arabic',
  'Prose, Devanagari',
  'Prose, Indic',
  'Prose, South-East Asian',
  'Prose, Chinese',
  'Prose, Japanese',
  'Prose, Korean',
  'Prose, Georgian, Armenian, Ethiopic',
  'Markdown',
  'CSS',
  'CSS, minified',
  'JavaScript',
  'JavaScript, minified',
  'TypeScript',
  'JSON',
  'Indentation',
  'SVG',
  'SVG path data',
  'Hex',
  'Base64, PNG',
  'Base64, JPEG',
  'Base64, WebP',
  'Base64, AVIF',
  'Base64, WOFF2',
  'Base64, WOFF',
  'Base64, TrueType',
  'Base64, WebAssembly',
  'Base64, SVG',
]
const pages = ['Page', 'Page, markup', 'Page, other languages']

describe('against exact o200k, on texts apart from the calibration', () => {
  let accuracy: ReadonlyMap<string, Row>
  beforeAll(async () => {
    const root = fileURLToPath(new URL('../../../..', import.meta.url))
    const {test: samples} = await readCorpus(root, {only: 'test', perLabel: 30})
    accuracy = accuracyOf(samples, await loadCounter('o200k'), (text, reading) => measure(text, {reading}).tokens.o200k)
  })

  test.each(rows)('%s: the median error is at most 0.05', (row) => {
    expect(accuracy.get(row)?.median).toBeLessThanOrEqual(0.05)
  })

  test.each(pages)('%s: the median error is at most 0.03', (row) => {
    expect(accuracy.get(row)?.median).toBeLessThanOrEqual(0.03)
  })

  test('the band holds the exact count of four samples in five', () => {
    const all = [...accuracy.values()]
    const held = all.reduce((sum, row) => sum + row.held, 0)
    expect(held / all.reduce((sum, row) => sum + row.samples, 0)).toBeGreaterThan(0.8)
  })
})
