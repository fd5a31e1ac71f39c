import fc from 'fast-check'
import {expect, test} from 'vitest'
import {byteLength} from '../../src/measure/bytes.ts'
import {anyText} from '../tokens/texts.ts'

test('is what Node counts, lone surrogates included', () => {
  fc.assert(
    fc.property(anyText, (text) => byteLength(text) === Buffer.byteLength(text)),
    {numRuns: 300},
  )
})

test('stretches that do not part a pair of surrogates add up to the whole', () => {
  const property = fc.property(anyText, fc.nat(), (text, seed) => {
    const at = [...text].slice(0, seed % (text.length + 1)).join('').length
    expect(byteLength(text, 0, at) + byteLength(text, at)).toBe(Buffer.byteLength(text))
  })
  fc.assert(property, {numRuns: 300})
})

test('pairs of surrogates across the bounds of chunks count as one character', () => {
  for (const before of [65_534, 65_535, 65_536]) {
    const text = `${'x'.repeat(before)}😀${'é'.repeat(70_000)}`
    expect(byteLength(text)).toBe(Buffer.byteLength(text))
  }
})
