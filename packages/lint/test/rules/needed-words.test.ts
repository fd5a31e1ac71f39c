import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {neededWords} from '../../src/rule-support/needed-words.ts'

describe('neededWords', () => {
  test.each([
    ['\\bignore\\b', ['ignore']],
    ['ignor(?:e|ing) (?:previous|prior) rules?', ['ignor']],
    ['colou?r', ['colo']],
    ['(?:very )?new (?:task|goal)', ['task', 'goal']],
    ['one two|three', ['one', 'three']],
    ['(?:a|)b', ['b']],
    ['[^.]{0,8}(?:\\w+ )?\\d', []],
    ['here|\\d+', []],
    ['ключ[^\\s]* слов', ['ключ']],
  ])('%s needs %j', (source, words) => {
    expect(neededWords(source)).toEqual(words)
  })

  test('each text that a pattern matches has one of its words', () => {
    const word = fc.stringMatching(/^[a-z]{1,5}$/)
    const {pattern} = fc.letrec<{pattern: string; part: string}>((tie) => ({
      part: fc.oneof(
        {maxDepth: 3},
        word,
        fc.constantFrom('\\d', '[^a-z]', '[a-c\\]]', '.', 'a?', 'b*', 'c{0,3}', 'd{1,2}', ' ', '\\.'),
        fc
          .tuple(fc.array(tie('pattern'), {minLength: 1, maxLength: 3}), fc.constantFrom('', '?', '*', '+', '{0,2}'))
          .map(([inner, count]) => `(?:${inner.join('|')})${count}`),
      ),
      pattern: fc.array(tie('part'), {minLength: 1, maxLength: 4}).map((parts) => parts.join('')),
    }))
    fc.assert(
      fc.property(
        fc.array(pattern, {minLength: 1, maxLength: 2}).chain((sources) => {
          const source = sources.join('|')
          return fc.tuple(fc.constant(source), fc.stringMatching(new RegExp(`^(?:${source})$`)))
        }),
        ([source, text]) => {
          const words = neededWords(source)
          expect(words.length === 0 || words.some((one) => text.includes(one)), `${source} ${words}`).toBe(true)
        },
      ),
      {numRuns: 500},
    )
  })
})
