import type {Example} from '../define-rule.ts'
import {resourceRule} from '../resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-sprite',
  summary: 'Disallow parts of other documents: `<use href>`, `filter: url()`.',
  why: 'Browsers refuse them whatever the policy, `data:` URIs included.',
  instead: 'Build the page, or put the symbol into an inline `<svg>` and name it by `#id`.',
  sinks: ['sprite'],
  thing: 'part of another document',
  expected: '`#id` in the page',
})

export const examples: readonly Example[] = [
  {name: 'local', html: '<svg><symbol id="a"/><use href="#a"/></svg>', findings: []},
]
