import type {Example} from '../define-rule.ts'
import {resourceRule} from '../rule-support/resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-script',
  summary: 'Disallow scripts that the page would fetch.',
  why: 'The host refuses the request; charts stay blank and buttons dead.',
  instead: 'Install the package and build the page, or put the script inline.',
  sinks: ['script', 'module'],
  thing: 'script',
  expected: 'an inline script',
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
      '2:14-2:71 Unexpected script from `cdn.jsdelivr.net` by `<script src>`, expected an inline script',
      '2:100-2:106 Unexpected script `app.js` beside the page by `<script src>`, expected an inline script',
    ],
  },
  {
    name: 'imports',
    html: '<script type="module">\nimport {gsap} from "https://esm.sh/gsap"\nconst name = "bar"\nexport * from "./chart.js"\nawait import("https://a.test/" + name + ".js")\n</script>',
    findings: [
      '2:21-2:40 Unexpected script from `esm.sh` by `import`, expected an inline script',
      '4:16-4:26 Unexpected script `./chart.js` beside the page by `export from`, expected an inline script',
      '5:14-5:46 Unexpected script from `a.test` by `import()` (not on every load), expected an inline script',
    ],
  },
  {
    name: 'import map: what is imported, and what may be',
    html: '<script type="importmap">{"imports": {"three": "https://a.test/three.js", "three/": "https://a.test/three/", "unused": "https://b.test/u.js"}}</script>\n<script type="module">import * as THREE from "three"\nimport {Orbit} from "three/orbit.js"</script>',
    findings: [
      '1:121-1:140 Unexpected script from `b.test` by `import map` (not on every load), expected an inline script',
      '2:47-2:52 Unexpected script from `a.test` by `import (import map)`, expected an inline script',
      '3:22-3:36 Unexpected script from `a.test` by `import (import map)`, expected an inline script',
    ],
  },
  {
    name: 'a host by its look only',
    html: '<script src="https://cdn.jsdelivr.net@a.test/npm/x.js"></script>',
    profile: 'claude-artifact@2026-08-22',
    findings: ['1:14-1:54 Unexpected script from `a.test` by `<script src>`, expected an inline script'],
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
    findings: ['1:41-1:54 Unexpected script from `a.test` by `<script src>`, expected an inline script'],
  },
  {
    name: 'written by a script',
    html: '<script>document.write(\'<script src="https://a.test/a.js"><\\/script>\')</script>',
    findings: ['1:24-1:70 Unexpected script from `a.test` by `<script src>`, expected an inline script'],
  },
]
