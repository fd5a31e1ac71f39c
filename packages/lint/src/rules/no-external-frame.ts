import type {Example} from '../define-rule.ts'
import {resourceRule} from '../resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-frame',
  summary: 'Disallow frames that load another page.',
  why: 'The host refuses the frame; the reader sees an empty box.',
  instead: 'Build the page, or put the document into `srcdoc`.',
  sinks: ['frame'],
  thing: 'frame',
  expected: '`srcdoc`',
})

export const examples: readonly Example[] = [{name: 'srcdoc', html: '<iframe srcdoc="<p>x"></iframe>', findings: []}]
