import type {RunExample, RunRule} from '../run-rule.ts'
import {untold} from '../run-rule.ts'

export const rule: RunRule = {
  id: 'run-broken-media',
  severity: 'error',
  summary: 'A video or a sound cannot be played.',
  why: 'The reader sees a dead player.',
  instead: 'Embed the file in a format that browsers play, or link to it on another site.',
  check(seen, report) {
    for (const {url, element} of untold(seen.shown?.media ?? [], seen))
      report({
        message: `\`<${element.tag}>\` cannot be played`,
        url,
        element,
      })
  },
}

export const examples: readonly RunExample[] = [
  {name: 'no source', html: '<p>Hello</p><audio controls></audio>', findings: []},
  {
    name: 'bytes of no sound',
    html: '<p>Hello</p>\n<audio controls src="data:audio/wav;base64,AAAA"></audio>',
    findings: ['2:1 `<audio>` cannot be played'],
  },
  {
    name: 'what is blocked',
    html: '<p>Hello</p>\n<video controls src="a.mp4"></video>',
    findings: ['2:22 Media file `a.mp4` beside the page is blocked by `media-src`'],
  },
]
