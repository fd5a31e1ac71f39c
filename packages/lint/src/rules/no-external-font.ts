import type {Example} from '../define-rule.ts'
import {resourceRule} from '../resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-font',
  summary: 'Disallow fonts that the page would fetch.',
  why: 'The host refuses the request; text shows in another typeface.',
  instead: 'Build the page, or embed the font as a `data:` URI.',
  sinks: ['font'],
  thing: 'font',
  expected: 'a `data:` URI',
})

export const examples: readonly Example[] = [{name: 'none', html: '<p>x', findings: []}]
