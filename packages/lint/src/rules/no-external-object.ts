import type {Example} from '../define-rule.ts'
import {resourceRule} from '../resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-object',
  summary: 'Disallow `<object>` and `<embed>`.',
  why: 'The host refuses plug-in content of any kind, `data:` included.',
  instead: 'Use `<img>`, inline `<svg>` or `<iframe srcdoc>`.',
  sinks: ['object'],
  thing: 'object',
  expected: '`<img>` or inline content',
})

export const examples: readonly Example[] = [{name: 'none', html: '<p>x', findings: []}]
