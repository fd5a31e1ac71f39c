import fc from 'fast-check'
import {expect, test} from 'vitest'
import {escapeUnseen} from '../../src/capabilities/escape-unseen.ts'

const escaped = (text: string): string => escapeUnseen({text, segments: []}, 'classic').text

test.each([
  ['"\u200b\ufffd"', '"\\u200b\\ufffd"'],
  ['`a\u200b${1}\ufeff`', '`a\\u200b${1}\\ufeff`'],
  ['/[\u200b\ufffd]/', '/[\\u200b\\ufffd]/'],
  ['String.raw`\u200b`', 'String.raw`\u200b`'],
  ['"\\\u200b"', '"\\\u200b"'],
  ['"\\\\\u200b"', '"\\\\\\u200b"'],
  ['"\ud83d\udc69\u200d\ud83d\ude80"', '"\ud83d\udc69\u200d\ud83d\ude80"'],
  ['/* \u200b */ 1', '/* \u200b */ 1'],
  ['let broken = "\u200b', 'let broken = "\u200b'],
])('%j', (code, right) => {
  expect(escaped(code)).toBe(right)
})

test('a string is what it was', () => {
  const sign = fc.constantFrom('\u200b', '\ufffd', '\u2028', '\ufeff', '\u00ad', '\\\\', 'a', '\\n', "\\'")
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      const code = `'${signs.join('')}'`
      // biome-ignore lint/security/noGlobalEval: the engine itself says what the string is.
      expect((0, eval)(escaped(code))).toBe((0, eval)(code))
    }),
  )
})

test('places stay', () => {
  const position = {file: 'a.js', line: 1, column: 5}
  const {text, segments} = escapeUnseen({text: '"\u200b";b', segments: [{offset: 4, position}]}, 'classic')
  expect(segments.map(({offset}) => text.slice(offset))).toContain('b')
})
