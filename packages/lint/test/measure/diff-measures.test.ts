import fc from 'fast-check'
import {expect, test} from 'vitest'
import {attribute} from '../../src/measure/attribute.ts'
import {diffMeasures} from '../../src/measure/diff-measures.ts'
import {anyPage} from '../tokens/texts.ts'

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

test('changes add up to the change of the page, by kind and by contributor', () => {
  const property = fc.property(anyPage, anyPage, (old, now) => {
    const diff = diffMeasures(attribute(old), attribute(now))
    expect(diff.bytes).toBe(Buffer.byteLength(now) - Buffer.byteLength(old))
    for (const changes of [diff.byKind, diff.byContributor]) {
      expect(sum(changes.map(({bytes}) => bytes))).toBe(diff.bytes)
      expect(sum(changes.map(({tokens}) => tokens))).toBe(diff.tokens)
    }
  })
  fc.assert(property, {numRuns: 150})
})

test('a page has not changed against itself', () => {
  const same = attribute('<p>x</p>')
  expect(diffMeasures(same, same)).toEqual({
    bytes: 0,
    tokens: 0,
    growth: {bytes: 0, tokens: 0},
    byKind: [],
    byContributor: [],
  })
})

test('tells what grew, largest first', () => {
  const {growth, byKind, byContributor} = diffMeasures(
    attribute('<p>one</p><script>a()</script>'),
    attribute('<p>one</p><script>a();b();c();d()</script>'),
  )
  expect(growth.bytes).toBeCloseTo(12 / 30)
  expect(byKind).toEqual([expect.objectContaining({name: 'js', bytes: 12, before: 3, after: 15})])
  expect(byContributor[0]?.name).toBe('<script>')
})
