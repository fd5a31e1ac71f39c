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
