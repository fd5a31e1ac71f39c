import type {Example} from '../define-rule.ts'
import {resourceRule} from '../rule-support/resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-style',
  summary: 'Disallow stylesheets that the page would fetch.',
  why: 'The host blocks the request, and the page shows without its styles.',
  instead: 'Build the page, or put the styles into `<style>`.',
  sinks: ['style'],
  thing: 'Stylesheet',
})

export const examples: readonly Example[] = [
  {name: 'style', html: '<style>p { color: red }</style>', findings: []},
  {
    name: 'what is not loaded',
    html: '<link rel="stylesheet" disabled href="a.css"><link rel="stylesheet/less" href="a.less"><style>/* @import "a.css" */ p::after { content: "@import \'b.css\'" }</style>',
    findings: [],
  },
  {
    name: 'link, whatever its media',
    html: '<link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Inter&amp;display=swap">\n<LINK HREF=print.css REL=StyleSheet MEDIA=print>',
    findings: [
      '1:30-1:93 Stylesheet from `fonts.googleapis.com` is blocked by `style-src`',
      '2:12-2:21 Stylesheet `print.css` is not in the page',
    ],
  },
  {
    name: '@import, as text and as url()',
    html: '<style>\r\n@import "theme.css" layer(base);\r\n@IMPORT url( https://a.test/b.css ) screen;\r\np {}\r\n@import "late.css";\r\n</style>',
    findings: [
      '2:9-2:20 Stylesheet `theme.css` is not in the page',
      '3:9-3:36 Stylesheet from `a.test` is blocked by `style-src`',
    ],
  },
  {
    name: 'alternate',
    html: '<link rel="alternate stylesheet" title="High contrast" href="contrast.css">',
    findings: ['1:62-1:74 Stylesheet `contrast.css` is not in the page'],
  },
  {
    name: 'a sheet that a script adds',
    html: "<script>const link = document.createElement('link')\nlink.rel = 'stylesheet'\nlink.href = 'https://a.test/a.css'\ndocument.head.append(link)</script>",
    findings: ['3:14-3:34 Stylesheet from `a.test` is blocked by `style-src`'],
  },
  {
    name: 'a host that the policy lets pass',
    html: '<link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Inter">',
    profile: 'claude-artifact@2026-08-22',
    findings: [],
  },
  {
    name: 'offline, any host is one too many',
    html: '<link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Inter">',
    profile: 'file',
    findings: ['1:30-1:76 Stylesheet from `fonts.googleapis.com` needs the network'],
  },
]
