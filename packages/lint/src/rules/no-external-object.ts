import type {Example} from '../define-rule.ts'
import {resourceRule} from '../rule-support/resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-object',
  summary: 'Disallow `<object>` and `<embed>`.',
  why: 'The host refuses plug-in content of any kind, `data:` included.',
  instead: 'Use `<img>`, inline `<svg>` or `<iframe srcdoc>`.',
  sinks: ['object'],
  thing: 'object',
  expected: '`<img>` or inline content',
})

export const examples: readonly Example[] = [
  {name: 'fallback alone', html: '<object><p>No preview</p></object>', findings: []},
  {
    name: 'a type, and no address',
    html: '<object type="application/pdf"><p>No preview</p></object>',
    findings: ['1:15-1:30 Unexpected object by `type`, which `object-src` refuses, expected `<img>` or inline content'],
  },
  {
    name: 'PDF beside the page',
    html: '<object data="report.pdf" type="application/pdf"><a href="#x">x</a></object>',
    findings: [
      '1:15-1:25 Unexpected object `report.pdf` beside the page by `data`, expected `<img>` or inline content',
    ],
  },
  {
    name: 'embed',
    html: "<p>x<embed type='image/svg+xml' src='https://a.test/map.svg'>",
    findings: ['1:38-1:60 Unexpected object from `a.test` by `src`, expected `<img>` or inline content'],
  },
]
