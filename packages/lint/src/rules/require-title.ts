import {defineRule, type Example} from '../define-rule.ts'
import {textOf} from '../source.ts'

export const rule = defineRule({
  id: 'require-title',
  severity: 'warning',
  summary: 'Require a `<title>`, where hosts look for it.',
  why: 'The title names the page in galleries, tabs and links; hosts look for it in the first 8 KB only.',
  instead: 'Put `<title>` before styles and scripts.',
  options: {},
  messages: {
    missing: 'Unexpected page without a title, expected `<title>`',
    empty: 'Unexpected empty `<title>`, expected a name for the page',
    late: 'Unexpected `<title>` at byte {at}, expected it in the first {limit} bytes',
  },
  create({page, report}) {
    let found = false
    return {
      element(element) {
        if (found || element.tagName !== 'title' || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return
        found = true
        const place = page.placeOf(element)
        if (textOf(element).trim() === '') report({message: 'empty', place})
        const at = new TextEncoder().encode(page.source.text.slice(0, Math.min(place.end.offset, limit + 1))).length
        if (at > limit) report({message: 'late', data: {at: place.start.offset, limit}, place})
      },
      end() {
        if (!found) report({message: 'missing'})
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'title', html: '<title>Report</title><p>x', findings: []},
  {name: 'missing', html: '<p>x', findings: ['Unexpected page without a title, expected `<title>`']},
  {name: 'empty', html: '<title> </title>', findings: ['1:1-1:8 Unexpected empty `<title>`, expected a name for the page']},
]

/** Seen of one host on 2026-08-22: a title further down is not found. In bytes. */
const limit = 8192
