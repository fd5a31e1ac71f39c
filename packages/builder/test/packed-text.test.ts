import {deserialize, serialize} from 'node:v8'
import {expect, test} from 'vitest'
import type {MappedText} from '../src/capabilities.ts'
import {packText, unpackText} from '../src/packed-text.ts'

const mapped: MappedText = {
  text: 'a()\nb()\n',
  segments: [
    {offset: 0, position: {file: 'src/a.ts', line: 1, column: 1}},
    {offset: 4, position: {file: 'src/ü.ts', line: 70_000, column: 2}},
    {offset: 6, position: {file: 'src/a.ts', line: 3, column: 90_000}},
  ],
}

test('a mapped text comes back as it was, also from a file', () => {
  const packed = packText(mapped)
  expect(packed.files).toEqual(['src/a.ts', 'src/ü.ts'])
  const kept = unpackText(deserialize(serialize(packed)))
  expect({...kept}).toEqual(mapped)
  expect(kept.segments).toBe(kept.segments)
})

test('a text that comes from nowhere', () => {
  expect({...unpackText(packText({text: 'x', segments: []}))}).toEqual({text: 'x', segments: []})
})
