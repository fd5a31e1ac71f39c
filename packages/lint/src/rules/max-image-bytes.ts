import type {Example} from '../define-rule.ts'
import {weightRule} from '../rule-support/weight-rule.ts'

export const rule: ReturnType<typeof weightRule> = weightRule({
  id: 'max-image-bytes',
  summary: 'Limit the size of all images together.',
  why: 'Large embedded images are the usual cause of refusal.',
  instead: 'Build the page with `--max-image-width` or `--fit`, or draw them as SVG.',
  kinds: ['image'],
  unit: 'bytes',
  thing: 'bytes of images',
})

const payload = 'iVBORw0KGgoA'.repeat(40)
const page = `<img alt="" src="data:image/gif;base64,${payload}">`

export const examples: readonly Example[] = [
  {name: 'no limit', html: page, findings: []},
  {name: 'within', html: page, options: {limit: 9000}, findings: []},
  {
    name: 'over',
    html: page,
    options: {limit: 9},
    findings: [
      'Too many bytes of images: 502, expected at most 9; the largest: image/gif in <img> on line 1 with 502 B',
    ],
  },
]
