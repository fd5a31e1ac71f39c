import type {Example} from '../define-rule.ts'
import {weightRule} from '../rule-support/weight-rule.ts'

export const rule: ReturnType<typeof weightRule> = weightRule({
  id: 'max-tokens',
  summary: 'Limit the tokens that the page costs to read.',
  why: 'Every byte costs tokens each time an agent reads the page; images as `data:` URLs cost most.',
  instead: 'Shrink or remove what costs most; `ampoule stats` lists it.',
  unit: 'tokens',
  subject: 'Page costs',
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
      'Page costs 12 tokens, over the limit of 2 tokens; largest: text in <p> on line 1 with 8, markup of <p> on line 1 with 4',
    ],
  },
]
