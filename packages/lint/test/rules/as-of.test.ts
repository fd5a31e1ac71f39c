import {expect, test} from 'vitest'
import {lint} from '../../src/lint.ts'
import {readPage} from '../../src/page.ts'
import {defaultProfile} from '../../src/policy/profiles/index.ts'
import {pageFigures} from '../../src/rule-support/page-figures.ts'
import {documented} from '../../src/rules/index.ts'
import {figures, none, stamps} from './as-of-set.ts'

const carries = (html: string): boolean => pageFigures(readPage(html, defaultProfile)).length > 0
const only = Object.fromEntries(
  documented.map(({rule}) => [rule.id, rule.id === 'require-as-of' ? ('error' as const) : ('off' as const)]),
)

test('recall: of 100 parts with figures, each is found when it says no time, and no finding is left once it does', () => {
  expect(figures.length).toBeGreaterThanOrEqual(100)
  expect(figures.filter((html) => !carries(html))).toEqual([])
  const stamped = figures.flatMap((html) => Object.values(stamps).map((stamp) => stamp(html)))
  expect(stamped.filter((html) => lint(html, {rules: only}).length > 0)).toEqual([])
})

test('precision: of 100 parts that look alike, none is accused', () => {
  expect(none.length).toBeGreaterThanOrEqual(100)
  expect(none.filter(carries)).toEqual([])
})

test('what is no date is told of, a quarter and a week are dates', () => {
  const told = (value: string): number =>
    lint(`<table data-as-of="${value}"><tr><td>a<td>1<tr><td>b<td>7</table>`, {rules: only}).length
  for (const value of [
    '2026',
    '2026-Q3',
    '2026-W48',
    '2026-11',
    '2024-02-29',
    '2026-11-29T08:00Z',
    '2026-11-29 08:00:01.5+01:00',
  ])
    expect([value, told(value)]).toEqual([value, 0])
  for (const value of [
    '',
    'today',
    '29.11.2026',
    '2026-13',
    '2026-02-30',
    '2023-02-29',
    '2026-11-00',
    '2026-11-29T25:00',
    '2026-Q5',
  ])
    expect([value, told(value)]).toEqual([value, 1])
})
