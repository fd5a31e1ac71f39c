import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {fixUntilStable} from '../../src/fix/until-stable.ts'

/** A linter of letters: each capital is an error with a fix to what `fixes` says; other letters are fine. */
function letters(fixes: Readonly<Record<string, string>>): (text: string) => Finding[] {
  return (text) =>
    [...text].flatMap((letter, index): Finding[] =>
      letter === letter.toLowerCase()
        ? []
        : [
            {
              rule: letter,
              severity: 'error',
              message: `Page has ${letter}`,
              why: '',
              instead: '',
              docs: '',
              ...(fixes[letter] !== undefined && {
                fix: {kind: 'safe', edits: [{start: index, end: index + 1, text: fixes[letter]}]},
              }),
            },
          ],
    )
}

describe('fixUntilStable', () => {
  test('a fix may uncover another', () => {
    const {html, fixed, findings} = fixUntilStable('aA', letters({A: 'B', B: 'C', C: 'c'}), 'safe')
    expect(html).toBe('ac')
    expect(fixed.map(({rule}) => rule)).toEqual(['A', 'B', 'C'])
    expect(findings).toEqual([])
  })

  test('a fix that does harm is not made, all others are', () => {
    const {html, fixed} = fixUntilStable('AXAXAAXAAXAXAAXAXXAAXAXXAX', letters({A: 'a', X: 'YYYY'}), 'safe')
    expect(html).toBe('aXaXaaXaaXaXaaXaXXaaXaXXaX')
    expect(new Set(fixed.map(({rule}) => rule))).toEqual(new Set(['A']))
  })

  test('harm that only several do together is not done', () => {
    // Each B that becomes a C is fine alone; two of them are an error more.
    const find = (text: string): Finding[] => {
      const found = letters({B: 'c'})(text)
      return text.split('c').length > 2 ? [...found, ...letters({})('ZZZ')] : found
    }
    const {html, findings} = fixUntilStable('BB', find, 'safe')
    expect(findings.length).toBeLessThanOrEqual(2)
    expect([...html].sort().join('')).toBe('Bc')
  })

  test('fixes that undo each other end', () => {
    let lints = 0
    const find = letters({A: 'B', B: 'A'})
    const counting = (text: string): Finding[] => {
      lints += 1
      return find(text)
    }
    const {html} = fixUntilStable('A', counting, 'safe')
    expect(html).toBe('A')
    expect(lints).toBe(11)
  })
})
