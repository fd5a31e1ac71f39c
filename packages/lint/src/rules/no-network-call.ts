import type {Example} from '../define-rule.ts'
import {resourceRule} from '../resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-network-call',
  summary: 'Disallow calls that talk to a server.',
  why: 'The host refuses the connection; what waits for an answer never shows.',
  instead: 'Put the data into the page, for example as JSON in `<script type="application/json">`.',
  sinks: ['connect'],
  thing: 'connection',
  expected: 'data in the page',
})

export const examples: readonly Example[] = [{name: 'prose', html: '<p>Call fetch() and EventSource', findings: []}]
