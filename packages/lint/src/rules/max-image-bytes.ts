import type {Example} from '../define-rule.ts'
import {weightRule} from '../rule-support/weight-rule.ts'

export const rule: ReturnType<typeof weightRule> = weightRule({
  id: 'max-image-bytes',
  summary: 'Limit the size of all images together.',
  why: 'Large embedded images are the usual reason for a page over the limit.',
  instead: 'Build the page with `--max-image-width` or `--fit`, or draw them as SVG.',
  kinds: ['image'],
  unit: 'bytes',
  subject: 'Images weigh',
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
    findings: ['Images weigh 502 B, over the limit of 9 B; largest: image/gif in <img> on line 1 with 502 B'],
  },
]
