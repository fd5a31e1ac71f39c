import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Edit, Finding} from '../../src/finding.ts'
import {applyFixes} from '../../src/fix/apply-fixes.ts'

const finding = (rule: string, edits: readonly Edit[], kind: 'safe' | 'unsafe' = 'safe'): Finding => ({
  rule,
  severity: 'error',
  message: 'Page has no x',
  why: 'Because.',
  instead: 'Do y.',
  docs: 'https://example.test/',
  fix: {kind, edits},
})
const names = (findings: readonly Finding[]): string[] => findings.map(({rule}) => rule)

describe('applyFixes', () => {
  test('makes several in one text', () => {
    const found = [finding('b', [{start: 4, end: 5, text: 'X'}]), finding('a', [{start: 0, end: 2, text: ''}])]
    expect(applyFixes('abcdef', found, {kind: 'safe'})).toMatchObject({text: 'cdXf', skipped: []})
  })

  test('makes a fix whole or not at all', () => {
    const first = finding('first', [{start: 2, end: 4, text: '-'}])
    const second = finding('second', [
      {start: 3, end: 5, text: '+'},
      {start: 6, end: 7, text: '+'},
    ])
    const {text, applied, skipped} = applyFixes('01234567', [second, first], {kind: 'safe'})
    expect(text).toBe('01-4567')
    expect(names(applied)).toEqual(['first'])
    expect(names(skipped)).toEqual(['second'])
  })

  test('a later edit of one fix collides with another fix', () => {
    const wide = finding('wide', [
      {start: 0, end: 1, text: 'A'},
      {start: 6, end: 8, text: 'B'},
    ])
    const inner = finding('inner', [{start: 7, end: 7, text: '!'}])
    expect(applyFixes('01234567', [wide, inner], {kind: 'safe'})).toMatchObject({text: 'A12345B', skipped: [inner]})
  })

  test('two insertions at one spot: the second waits', () => {
    const found = [finding('a', [{start: 1, end: 1, text: 'A'}]), finding('b', [{start: 1, end: 1, text: 'B'}])]
    expect(applyFixes('xy', found, {kind: 'safe'})).toMatchObject({text: 'xAy', skipped: [found[1]]})
  })

  test('neighbours do not collide', () => {
    const found = [finding('a', [{start: 0, end: 2, text: 'A'}]), finding('b', [{start: 2, end: 4, text: 'B'}])]
    expect(applyFixes('0123', found, {kind: 'safe'}).text).toBe('AB')
  })

  test('the same edits from two rules are made once', () => {
    const found = [finding('a', [{start: 1, end: 3, text: ''}]), finding('b', [{start: 1, end: 3, text: ''}])]
    const {text, applied} = applyFixes('0123', found, {kind: 'safe'})
    expect(text).toBe('03')
    expect(names(applied)).toEqual(['a', 'b'])
  })

  test('leaves unsafe fixes alone unless they are asked for', () => {
    const found = [finding('a', [{start: 0, end: 1, text: 'A'}], 'unsafe')]
    expect(applyFixes('0', found, {kind: 'safe'})).toMatchObject({text: '0', applied: [], skipped: found})
    expect(applyFixes('0', found, {kind: 'unsafe'}).text).toBe('A')
  })

  test('a finding in another file is not of this text', () => {
    const found = [{...finding('a', [{start: 0, end: 1, text: 'A'}]), file: 'style.css'}]
    expect(applyFixes('0', found, {kind: 'safe'})).toEqual({text: '0', applied: [], skipped: []})
  })

  test('edits that are not of the text are a fault of the caller', () => {
    expect(() => applyFixes('0', [finding('a', [{start: 0, end: 2, text: ''}])], {kind: 'safe'})).toThrow(RangeError)
  })

  test('what is made is what a reader would make by hand, in any order of findings', () => {
    const edits = fc.array(
      fc
        .record({start: fc.nat(30), length: fc.nat(4), text: fc.string({maxLength: 3})})
        .map(({start, length, text}) => ({start, end: Math.min(start + length, 30), text})),
      {minLength: 1, maxLength: 3},
    )
    const text = 'abcdefghijklmnopqrstuvwxyz0123'
    fc.assert(
      fc.property(fc.array(edits, {maxLength: 12}), fc.integer(), (lists, seed) => {
        const found = lists.map((list, index) =>
          finding(
            String(index),
            list.filter(({start, end}) => start <= end),
          ),
        )
        const {text: fixed, applied, skipped} = applyFixes(text, found, {kind: 'safe'})
        expect(applied.length + skipped.length).toBe(found.length)
        // By hand: from the end to the start, so that offsets stay true; equal fixes once.
        const unique = [...new Map(applied.map((one) => [JSON.stringify(sortEdits(one)), one])).values()]
        const all = unique.flatMap(sortEdits).sort((a, b) => b.start - a.start || b.end - a.end)
        for (const [index, edit] of all.entries()) {
          const next = all[index + 1]
          if (next !== undefined) expect(next.end).toBeLessThanOrEqual(edit.start)
        }
        expect(fixed).toBe(
          all.reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text),
        )
        // The order in which rules report decides nothing but between fixes that begin at the same spot.
        if (new Set(found.map((one) => sortEdits(one)[0]?.start)).size === found.length) {
          const shuffled = [...found].sort(
            (a, b) => ((Number(a.rule) * 7919 + seed) % 31) - ((Number(b.rule) * 7919 + seed) % 31),
          )
          expect(applyFixes(text, shuffled, {kind: 'safe'}).text).toBe(fixed)
        }
      }),
    )
  })
})

function sortEdits({fix}: Finding): Edit[] {
  return [...(fix?.edits ?? [])].sort((a, b) => a.start - b.start || a.end - b.end)
}
