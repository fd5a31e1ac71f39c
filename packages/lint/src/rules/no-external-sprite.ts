import type {Example} from '../define-rule.ts'
import {resourceRule} from '../rule-support/resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-sprite',
  summary: 'Disallow SVG elements from other documents: `<use href>`, `filter: url()`.',
  why: 'Browsers block them under any policy, `data:` URLs included.',
  instead: 'Build the page, or put the symbol into an inline `<svg>` and refer to it by `#id`.',
  sinks: ['sprite'],
  thing: 'SVG element',
})

export const examples: readonly Example[] = [
  {
    name: 'local',
    html: '<svg><symbol id="a"/><use href="#a"/></svg><p style="filter: url(#blur) blur(2px)">x',
    findings: [],
  },
  {
    name: 'icons beside the page',
    html: '<svg>\n<use xlink:href="icons.svg#cart"/></svg>',
    findings: ['2:18-2:32 SVG element `icons.svg#cart` is not in the page'],
  },
  {
    name: 'icons of another host, under any policy',
    html: '<svg><use href="https://a.test/i.svg#cart"/></svg>',
    profile: 'claude-chat-artifact',
    findings: ['1:17-1:42 SVG element from `a.test` is blocked by browsers'],
  },
  {
    name: 'filter',
    html: '<p style="filter: url(\'https://a.test/f.svg#blur\')">x',
    findings: ['1:19-1:51 SVG element from `a.test` is blocked by browsers'],
  },
]
