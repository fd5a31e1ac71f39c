import {defineRule, type Example} from '../define-rule.ts'
import {attribute} from '../measure/attribute.ts'
import {optionalInteger} from '../options.ts'
import {largestOf} from '../rule-support/weight-rule.ts'

export const rule = defineRule({
  id: 'max-bytes',
  severity: 'error',
  summary: 'Limit the size of the page.',
  why: 'The host refuses a page over its limit.',
  instead: 'Shrink or leave out the largest images; `ampoule stats` names them.',
  options: {
    limit: optionalInteger('Largest size in bytes of UTF-8; the limit of the profile when left out.', {min: 1}),
  },
  messages: {bytes: 'Too many bytes: {bytes}, expected at most {limit}; the largest: {largest}'},
  create({options, page, profile, report}) {
    return {
      end() {
        const limit = options.limit ?? profile.maxBytes
        if (page.bytes <= limit) return
        const largest = largestOf(attribute(page.source), 'bytes')
        report({message: 'bytes', data: {bytes: page.bytes, limit, largest}})
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'small', html: '<p>x', findings: []},
  {
    name: 'large',
    html: '<p>größer',
    options: {limit: 9},
    findings: [
      'Too many bytes: 11, expected at most 9; the largest: text in <p> on line 1 with 8 B, markup of <p> on line 1 with 3 B',
    ],
  },
]
