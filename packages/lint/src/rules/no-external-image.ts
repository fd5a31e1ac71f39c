import type {Example} from '../define-rule.ts'
import {resourceRule} from '../resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-image',
  summary: 'Disallow images that the page would fetch.',
  why: 'The host refuses the request; the reader sees a gap.',
  instead: 'Build the page, or embed the image as a `data:` URI.',
  sinks: ['image'],
  thing: 'image',
  expected: 'a `data:` URI',
})

export const examples: readonly Example[] = [
  {name: 'data', html: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">', findings: []},
  {
    name: 'src',
    html: '<p><img src="https://a.test/x.png" alt="">',
    findings: ['1:14-1:34 Unexpected image from `a.test` by `src`, expected a `data:` URI'],
  },
]
