import type {Example} from '../define-rule.ts'
import {resourceRule} from '../rule-support/resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-font',
  summary: 'Disallow fonts that the page would fetch.',
  why: 'The host blocks the request, and text shows in another typeface.',
  instead: 'Build the page, or embed the font as a `data:` URL.',
  sinks: ['font'],
  thing: 'Font',
})

// A function of its own: no bundler can tell of these texts that nobody needs them.
export const examples: readonly Example[] = /* @__PURE__ */ (() => [
  {
    name: 'data: URI and fonts of the system',
    html: '<style>@font-face { font-family: Inter; src: local("Inter"), url(data:font/woff2;base64,d09GMgABAAAAAA==) format("woff2") } body { font: 1rem Inter, system-ui }</style>',
    findings: [],
  },
  {
    name: 'prose and comments',
    html: '<style>/* src: url(https://a.test/inter.woff2) */</style><p>url(inter.woff2)',
    findings: [],
  },
  {
    name: '@font-face of another host',
    html: '<style>\n@font-face {\n  font-family: Inter;\n  src: local("Inter"), url("https://a.test/inter.woff2?v=1#x") format("woff2"), url(inter.woff);\n}\n</style>',
    findings: [
      '4:24-4:63 Font from `a.test` is blocked by `font-src`',
      '4:81-4:96 Font `inter.woff` is not in the page',
    ],
  },
  {
    name: 'escapes, after a long payload',
    html: `<style>@font-face{font-family:A;src:url(data:font/woff2;base64,${'A'.repeat(400)})}@font-face{font-family:B;src:u\\72l(//a.test/b.woff2)}</style>`,
    findings: ['1:495-1:518 Font from `a.test` is blocked by `font-src`'],
  },
  {
    name: 'data: where the policy refuses it',
    html: '<style>@font-face { font-family: Inter; src: url(data:font/woff2;base64,d09GMgABAAAAAA==) }</style>',
    profile: 'mcp-app',
    findings: ['1:46-1:90 Font `data:font/woff2;base64,d09GMgABAAAAAA==` is blocked by `default-src`'],
  },
  {
    name: 'FontFace',
    html: "<script>new FontFace('Inter', 'url(inter.woff2)').load()</script>",
    findings: ['1:32-1:48 Font `inter.woff2` is not in the page'],
  },
  {
    name: 'a host that the policy lets pass, and one that it does not',
    html: '<style>@font-face { font-family: A; src: url(https://fonts.gstatic.com/s/a.woff2) } @font-face { font-family: B; src: url(https://fonts.gstatic.com@a.test/b.woff2) }</style>',
    profile: 'claude-artifact@2026-08-22',
    findings: ['1:119-1:164 Font from `a.test` is blocked by `font-src`'],
  },
])()
