import type {Example} from '../define-rule.ts'
import {resourceRule} from '../resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-worker',
  summary: 'Disallow workers that the host refuses.',
  why: 'The host refuses to start it, and what waits for it never shows.',
  instead: 'Run the code in the page itself.',
  sinks: ['worker'],
  thing: 'worker',
  expected: 'code in the page',
})

export const examples: readonly Example[] = [{name: 'none', html: '<p>x', findings: []}]
