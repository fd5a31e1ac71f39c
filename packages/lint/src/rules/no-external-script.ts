import type {Example} from '../define-rule.ts'
import {resourceRule} from '../rule-support/resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-script',
  summary: 'Disallow scripts that the page would fetch.',
  why: 'The host blocks the request: charts stay blank, and buttons do nothing.',
  instead: 'Install the package and build the page, or put the script inline.',
  sinks: ['script', 'module'],
  thing: 'Script',
})

export const examples: readonly Example[] = [
  {
    name: 'inline',
    html: '<script>document.title = "Q3"</script><script type="module">export {}</script>',
    findings: [],
  },
  {
    name: 'prose',
    html: '<pre>&lt;script src="https://a.test/a.js"></pre><script type="text/plain" src="https://a.test/a.js"></script>',
    findings: [],
  },
  {
    name: 'a string and a comment',
    html: '<script>// import "https://a.test/a.js"\nconst tag = "<script src=https://a.test/a.js>"</script>',
    findings: [],
  },
  {
    name: 'CDN',
    html: '<p>x</p>\n<script src="https://cdn.jsdelivr.net/npm/chart.js@4/dist/chart.umd.js"></script><SCRIPT ASYNC SRC=app.js></SCRIPT>',
    findings: [
      '2:14-2:71 Script from `cdn.jsdelivr.net` is blocked by `script-src`',
      '2:100-2:106 Script `app.js` is not in the page',
    ],
  },
  {
    name: 'imports',
    html: '<script type="module">\nimport {gsap} from "https://esm.sh/gsap"\nconst name = "bar"\nexport * from "./chart.js"\nawait import("https://a.test/" + name + ".js")\n</script>',
    findings: [
      '2:21-2:40 Script from `esm.sh` is blocked by `script-src`',
      '4:16-4:26 Script `./chart.js` is not in the page',
      '5:14-5:46 Script from `a.test` is blocked by `script-src` (not on every load)',
    ],
  },
  {
    name: 'import map: what is imported, and what may be',
    html: '<script type="importmap">{"imports": {"three": "https://a.test/three.js", "three/": "https://a.test/three/", "unused": "https://b.test/u.js"}}</script>\n<script type="module">import * as THREE from "three"\nimport {Orbit} from "three/orbit.js"</script>',
    findings: [
      '1:121-1:140 Script from `b.test` is blocked by `script-src` (not on every load)',
      '2:47-2:52 Script from `a.test` is blocked by `script-src`',
      '3:22-3:36 Script from `a.test` is blocked by `script-src`',
    ],
  },
  {
    name: 'a host by its look only',
    html: '<script src="https://cdn.jsdelivr.net@a.test/npm/x.js"></script>',
    profile: 'claude-artifact@2026-08-22',
    findings: ['1:14-1:54 Script from `a.test` is blocked by `script-src`'],
  },
  {
    name: 'a host and path that the policy lets pass',
    html: '<script src="https://cdn.jsdelivr.net/npm/x.js"></script>',
    profile: 'claude-artifact@2026-08-22',
    findings: [],
  },
  {
    name: 'SVG, in a frame',
    html: '<iframe srcdoc="<svg><script href=&quot;//a.test/a.js&quot;></script></svg>"></iframe>',
    findings: ['1:41-1:54 Script from `a.test` is blocked by `script-src`'],
  },
  {
    name: 'written by a script',
    html: '<script>document.write(\'<script src="https://a.test/a.js"><\\/script>\')</script>',
    findings: ['1:24-1:70 Script from `a.test` is blocked by `script-src`'],
  },
]
