import type {Example} from '../define-rule.ts'
import {resourceRule} from '../resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-media',
  summary: 'Disallow audio, video and text tracks that the page would fetch.',
  why: 'The host refuses the request; nothing plays.',
  instead: 'Build the page, or embed the file as a `data:` URI.',
  sinks: ['media', 'track'],
  thing: 'media file',
  expected: 'a `data:` URI',
})

export const examples: readonly Example[] = [{name: 'none', html: '<p>x', findings: []}]
