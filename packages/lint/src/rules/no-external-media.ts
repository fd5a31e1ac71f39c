import type {Example} from '../define-rule.ts'
import {resourceRule} from '../rule-support/resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-media',
  summary: 'Disallow audio, video and text tracks that the page would fetch.',
  why: 'The host blocks the request, and nothing plays.',
  instead: 'Build the page, or embed the file as a `data:` URL.',
  sinks: ['media', 'track'],
  thing: 'Media file',
})

export const examples: readonly Example[] = [
  {name: 'data', html: '<audio controls src="data:audio/wav;base64,UklGRiQAAABXQVZF"></audio>', findings: []},
  {
    name: 'video',
    html: '<video controls preload="none" src="https://a.test/talk.mp4"></video>',
    findings: ['1:37-1:60 Media file from `a.test` is blocked by `media-src`'],
  },
  {
    name: 'sources and tracks',
    html: '<video>\n<source src="talk.webm">\n<source src="talk.mp4">\n<track default src="talk.vtt"><track src="talk.de.vtt">\n</video>',
    findings: [
      '2:14-2:23 Media file `talk.webm` is not in the page',
      '3:14-3:22 Media file `talk.mp4` is not in the page (not on every load)',
      '4:21-4:29 Media file `talk.vtt` is not in the page',
      '4:43-4:54 Media file `talk.de.vtt` is not in the page (not on every load)',
    ],
  },
  {
    name: 'Audio',
    html: "<script>const bell = new Audio('bell.mp3')</script>",
    findings: ['1:33-1:41 Media file `bell.mp3` is not in the page'],
  },
]
