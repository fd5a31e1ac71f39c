import type {Example} from '../define-rule.ts'
import {weightRule} from '../rule-support/weight-rule.ts'

export const rule: ReturnType<typeof weightRule> = weightRule({
  id: 'max-script-bytes',
  summary: 'Limit the size of all scripts together.',
  why: 'Scripts cost tokens, and time before the page responds.',
  instead: 'Remove libraries that a few lines can replace.',
  kinds: ['js'],
  unit: 'bytes',
  subject: 'Scripts weigh',
  thing: 'bytes of scripts',
})

export const examples: readonly Example[] = [
  {name: 'no limit', html: '<script>console.log(1)</script>', findings: []},
  {name: 'within', html: '<script>console.log(1)</script>', options: {limit: 9000}, findings: []},
  {
    name: 'over',
    html: '<script>console.log(1)</script>',
    options: {limit: 9},
    findings: ['Scripts weigh 14 B, over the limit of 9 B; largest: <script> on line 1 with 14 B'],
  },
]
