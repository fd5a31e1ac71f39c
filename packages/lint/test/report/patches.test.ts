import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {patchesOf} from '../../src/report/patches.ts'

const fixed = (...edits: {start: number; end: number; text: string}[]): Finding => ({
  rule: 'r',
  severity: 'warning',
  message: 'm',
  why: 'w',
  instead: 'i',
  docs: 'd',
  fix: {kind: 'safe', edits},
})

/** As by an agent that makes each patch where its text stands once, in the order given. */
function apply(text: string, changes: readonly {from: string; to: string}[]): string {
  return changes.reduce((rest, {from, to}) => {
    expect(rest.split(from), from).toHaveLength(2)
    return rest.replace(from, () => to)
  }, text)
}

const changesOf = (text: string, findings: readonly Finding[]) =>
  [...patchesOf(text, findings).values()].flat().flatMap(({change}) => (change === undefined ? [] : [change]))

describe('patches', () => {
  test('neighbours do not spoil each other, in either order', () => {
    const text = 'a=s.a;b=s.a;c=s.a'
    const findings = [2, 8, 14].map((start) =>
      fixed({start, end: start + 3, text: `t(${text.slice(start, start + 3)})`}),
    )
    const changes = changesOf(text, findings)
    expect(changes).toHaveLength(3)
    for (const order of [changes, changes.toReversed()]) expect(apply(text, order)).toBe('a=t(s.a);b=t(s.a);c=t(s.a)')
  })

  test('what cannot be told apart is one patch, of the first finding', () => {
    const text = `<p>${'x;'.repeat(12)}</p>`
    const findings = Array.from({length: 12}, (_, at) => fixed({start: 3 + 2 * at, end: 4 + 2 * at, text: 'y'}))
    expect(patchesOf(text, findings).get(findings[0] as Finding)).toHaveLength(1)
    expect(apply(text, changesOf(text, findings))).toBe(`<p>${'y;'.repeat(12)}</p>`)
  })

  test('insertions at one spot are all made', () => {
    const text = '<head><p>'
    const findings = ['1', '2', '3'].map((number) => fixed({start: 6, end: 6, text: number}))
    expect(apply(text, changesOf(text, findings))).toBe('<head>123<p>')
  })

  test('of two that overlap one is made, and equal ones are one', () => {
    const findings = [
      fixed({start: 0, end: 9, text: 'try{f(g())}'}),
      fixed({start: 2, end: 5, text: 'h()'}),
      fixed({start: 12, end: 13, text: '-'}),
      fixed({start: 12, end: 13, text: '-'}),
    ]
    expect(apply('f(g())...; +', changesOf('f(g())...; + ', findings.slice(0, 2)))).toBe('try{f(g())}; +')
    expect(changesOf('f(g())...; + ', findings)).toHaveLength(2)
  })

  test('what one brings does not make the stretch of another stand twice', () => {
    const text = '<head></head><h1>Q3\u200b</h1>'
    const findings = [fixed({start: 6, end: 6, text: '<title>\u200b</title>'}), fixed({start: 19, end: 20, text: ''})]
    expect(apply(text, changesOf(text, findings))).toBe('<head><title>\u200b</title></head><h1>Q3</h1>')
  })

  test('long edits are left to the command line', () => {
    const text = `${'a'.repeat(2000)}b`
    expect([...patchesOf(text, [fixed({start: 0, end: 2000, text: ''})]).values()].flat()).toEqual([
      {kind: 'safe', change: undefined},
    ])
  })

  test('each stands once in the text, and with the others gives what all edits at once give', () => {
    const edits = fc.array(fc.record({gap: fc.nat(6), length: fc.nat(4), text: fc.stringMatching(/^[ab]{0,3}$/)}), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.stringMatching(/^[ab;]{1,60}$/), edits, (text, given) => {
        let at = 0
        let expected = ''
        const findings: Finding[] = []
        for (const {gap, length, text: added} of given) {
          const start = at + gap
          const end = start + length
          if (end > text.length) break
          // An insertion beside another edit has no place of its own.
          if (start === at && findings.length > 0) continue
          expected += text.slice(at, start) + added
          findings.push(fixed({start, end, text: added}))
          at = end
        }
        expected += text.slice(at)
        // From the end, so that what stands before keeps its place.
        const placed = changesOf(text, findings).map((change) => {
          expect(text.split(change.from)).toHaveLength(2)
          return {...change, at: text.indexOf(change.from)}
        })
        const made = placed
          .sort((one, other) => other.at + other.from.length - one.at - one.from.length || other.at - one.at)
          .reduce(
            (rest, change) => rest.slice(0, change.at) + change.to + rest.slice(change.at + change.from.length),
            text,
          )
        expect(made).toBe(expected)
      }),
    )
  })
})
