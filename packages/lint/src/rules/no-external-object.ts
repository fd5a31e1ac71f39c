import type {Example} from '../define-rule.ts'
import {resourceRule} from '../rule-support/resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-object',
  summary: 'Disallow `<object>` and `<embed>`.',
  why: 'The host blocks plug-in content of any kind, `data:` included.',
  instead: 'Use `<img>`, inline `<svg>` or `<iframe srcdoc>`.',
  sinks: ['object'],
  thing: 'Object',
})

export const examples: readonly Example[] = [
  {name: 'fallback alone', html: '<object><p>No preview</p></object>', findings: []},
  {
    name: 'a type, and no address',
    html: '<object type="application/pdf"><p>No preview</p></object>',
    findings: ['1:15-1:30 Object with `type` is blocked by `object-src`'],
  },
  {
    name: 'PDF beside the page',
    html: '<object data="report.pdf" type="application/pdf"><a href="#x">x</a></object>',
    findings: ['1:15-1:25 Object `report.pdf` is not in the page'],
  },
  {
    name: 'embed',
    html: "<p>x<embed type='image/svg+xml' src='https://a.test/map.svg'>",
    findings: ['1:38-1:60 Object from `a.test` is blocked by `object-src`'],
  },
]
