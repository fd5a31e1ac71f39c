import type {Example} from '../define-rule.ts'
import {resourceRule} from '../resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-resource',
  summary: 'Disallow preloads, prefetches and manifests.',
  why: 'The host refuses the request, and a sealed page has nothing to load ahead.',
  instead: 'Take the `<link>` out.',
  sinks: ['preload', 'prefetch', 'manifest'],
  thing: 'resource',
  expected: 'nothing to load ahead',
})

export const examples: readonly Example[] = [
  {name: 'none', html: '<p>x', findings: []},
]
