import {defineRule, type Example} from '../define-rule.ts'
import {attribute} from '../measure/attribute.ts'
import {comparedBytes} from '../measure/format.ts'
import {optionalInteger} from '../options.ts'
import {largestOf} from '../rule-support/weight-rule.ts'

export const rule = defineRule({
  id: 'max-bytes',
  severity: 'error',
  summary: 'Limit the size of the page.',
  why: 'The host refuses a page over its limit.',
  instead: 'Shrink or remove the largest parts; `ampoule stats` lists them.',
  options: {
    limit: optionalInteger('Largest size in bytes of UTF-8; the limit of the profile when left out.', {min: 1}),
  },
  messages: {bytes: 'Page is {weight}, over the limit of {limit}; largest: {largest}'},
  create({options, page, profile, report}) {
    return {
      end() {
        const limit = options.limit ?? profile.maxBytes
        if (page.bytes <= limit) return
        const largest = largestOf(attribute(page.source), 'bytes')
        report({message: 'bytes', data: {...comparedBytes(page.bytes, limit), largest}})
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
      'Page is 11 B, over the limit of 9 B; largest: text in <p> on line 1 with 8 B, markup of <p> on line 1 with 3 B',
    ],
  },
]
