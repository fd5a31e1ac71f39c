import type {Example} from '../define-rule.ts'
import {resourceRule} from '../rule-support/resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-frame',
  summary: 'Disallow frames that load another page.',
  why: 'The host blocks the frame, and the reader sees an empty box.',
  instead: 'Build the page, or put the document into `srcdoc`.',
  sinks: ['frame'],
  thing: 'Frame',
})

export const examples: readonly Example[] = [
  {
    name: 'srcdoc',
    html: '<iframe src="https://a.test/" srcdoc="<p>x"></iframe><iframe></iframe><iframe src="about:blank"></iframe>',
    findings: [],
  },
  {name: 'a template is inert', html: '<p>&lt;iframe src="https://a.test/"&gt;', findings: []},
  {
    name: 'video of another host',
    html: '<p>\n<IFRAME width=560 SRC=https://video.test/embed/1?rel=0&amp;t=2 allowfullscreen></IFRAME>',
    findings: ['2:23-2:63 Frame from `video.test` is blocked by `frame-src`'],
  },
  {
    name: 'page beside',
    html: '<iframe loading="lazy" src="chart.html"></iframe>',
    findings: ['1:29-1:39 Frame `chart.html` is not in the page (not on every load)'],
  },
  {
    name: 'frame in a frame',
    html: '<iframe srcdoc="<p>x</p><iframe srcdoc=&quot;<iframe src=https://a.test/></iframe>&quot;></iframe>"></iframe>',
    findings: ['1:58-1:73 Frame from `a.test` is blocked by `frame-src`'],
  },
  {
    name: 'a frame that a click makes',
    html: '<button onclick="document.getElementById(\'frame\').src = \'https://a.test/\'">Load</button><iframe id="frame"></iframe>',
    findings: ['1:58-1:73 Frame from `a.test` is blocked by `frame-src` (not on every load)'],
  },
]
