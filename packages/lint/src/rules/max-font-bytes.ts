import type {Example} from '../define-rule.ts'
import {weightRule} from '../rule-support/weight-rule.ts'

export const rule: ReturnType<typeof weightRule> = weightRule({
  id: 'max-font-bytes',
  summary: 'Limit the size of all fonts together.',
  why: 'A font may weigh more than all else on the page.',
  instead: 'Build the page, which leaves out characters it does not use, or use the fonts of the system.',
  kinds: ['font'],
  unit: 'bytes',
  thing: 'bytes of fonts',
})

const payload = 'd09GMgABAAAA'.repeat(40)
const page = `<style>@font-face { font-family: a; src: url(data:font/woff2;base64,${payload}) }</style>`

export const examples: readonly Example[] = [
  {name: 'no limit', html: page, findings: []},
  {name: 'within', html: page, options: {limit: 9000}, findings: []},
  {
    name: 'over',
    html: page,
    options: {limit: 9},
    findings: [
      'Too many bytes of fonts: 503, expected at most 9; the largest: font/woff2 in <style> on line 1 with 503 B',
    ],
  },
]
