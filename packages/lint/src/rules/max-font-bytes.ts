import type {Example} from '../define-rule.ts'
import {weightRule} from '../rule-support/weight-rule.ts'

export const rule: ReturnType<typeof weightRule> = weightRule({
  id: 'max-font-bytes',
  summary: 'Limit the size of all fonts together.',
  why: 'A font can weigh more than everything else on the page.',
  instead: 'Build the page, which leaves out unused characters, or use system fonts.',
  kinds: ['font'],
  unit: 'bytes',
  subject: 'Fonts weigh',
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
    findings: ['Fonts weigh 503 B, over the limit of 9 B; largest: font/woff2 in <style> on line 1 with 503 B'],
  },
]
