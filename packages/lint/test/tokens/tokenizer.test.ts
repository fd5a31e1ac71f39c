import {spawnSync} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import fc from 'fast-check'
import * as cl100k from 'gpt-tokenizer/encoding/cl100k_base'
import * as o200k from 'gpt-tokenizer/encoding/o200k_base'
import {beforeAll, describe, expect, test} from 'vitest'
import {type Counter, countTokens, type Encoding, loadCounter} from '../../src/tokens/tokenizer.ts'
import {anyText} from './texts.ts'

const references = {o200k, cl100k}
/** gpt-tokenizer loses a byte order mark on its way through a decoder, and takes the names of markers for markers. */
const plain = {disallowedSpecial: new Set<string>()}

describe.each(['o200k', 'cl100k'] as const)('%s', (encoding: Encoding) => {
  let count: Counter
  beforeAll(async () => {
    count = await loadCounter(encoding)
  })

  test('counts what gpt-tokenizer counts', () => {
    const property = fc.property(anyText, (text) => {
      fc.pre(!text.includes('\ufeff'))
      expect(count(text)).toBe(references[encoding].countTokens(text, plain))
    })
    fc.assert(property, {numRuns: 200})
  })

  test.each([
    ['zero bytes in base64', 'A'.repeat(2500)],
    ['spaces', `${' '.repeat(2500)}x`],
    ['one ideograph', '漢'.repeat(800)],
    ['a rule', '-='.repeat(1200)],
    ['letters without end', 'abcdefghijklm'.repeat(180)],
  ])('merges a long run as gpt-tokenizer does: %s', (_, text) => {
    expect(count(text)).toBe(references[encoding].countTokens(text, plain))
  })

  test.each([
    ['zero bytes in base64', 'A'.repeat(2 ** 20)],
    ['spaces', `${' '.repeat(2 ** 20)}x`],
    ['ideographs', '漢字'.repeat(2 ** 18)],
  ])('ends on a megabyte of one pre-token: %s', (_, text) => {
    expect(count(text)).toBeGreaterThan(text.length / 200)
  })

  test('pieces join to the text', () => {
    fc.assert(fc.property(anyText, (text) => [...count.pieces(text)].join('') === text))
  })
})

test('markers of chat formats are plain text', async () => {
  expect(await countTokens('<|endoftext|>', 'o200k')).toBeGreaterThan(3)
  expect(await countTokens('', 'o200k')).toBe(0)
})

test('without the package that has the vocabularies, the message names it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ampoule-'))
  try {
    const outfile = join(folder, 'tokenizer.mjs')
    const entry = fileURLToPath(new URL('../../src/tokens/tokenizer.ts', import.meta.url))
    await build({entryPoints: [entry], outfile, bundle: true, format: 'esm', external: ['gpt-tokenizer']})
    const {stderr} = spawnSync(process.execPath, [
      '--input-type=module',
      '--eval',
      `const {countTokens} = await import(${JSON.stringify(pathToFileURL(outfile).href)}); await countTokens('a', 'o200k')`,
    ])
    expect(String(stderr)).toContain(
      'MissingPackageError: An exact count of tokens needs the package `gpt-tokenizer`: install it with `npm install gpt-tokenizer`',
    )
  } finally {
    await rm(folder, {recursive: true})
  }
})
