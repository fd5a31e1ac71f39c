import type {Example} from '../define-rule.ts'
import {weightRule} from '../rule-support/weight-rule.ts'

export const rule: ReturnType<typeof weightRule> = weightRule({
  id: 'max-tokens',
  summary: 'Limit what the page costs to read, in tokens.',
  why: 'Every byte costs tokens each time an agent reads the page; images as `data:` URIs cost most.',
  instead: 'Leave out or shrink what costs most; `ampoule stats` names it.',
  unit: 'tokens',
  thing: 'tokens',
})

export const examples: readonly Example[] = [
  {name: 'no limit', html: '<p>one two three four five six seven</p>', findings: []},
  {name: 'within', html: '<p>one two three four five six seven</p>', options: {limit: 9000}, findings: []},
  {
    name: 'over',
    html: '<p>one two three four five six seven</p>',
    options: {limit: 2},
    findings: [
      'Too many tokens: 12, expected at most 2; the largest: text in <p> on line 1 with 8, markup of <p> on line 1 with 4',
    ],
  },
]
