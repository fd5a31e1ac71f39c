import type {Example} from '../define-rule.ts'
import {resourceRule} from '../rule-support/resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-media',
  summary: 'Disallow audio, video and text tracks that the page would fetch.',
  why: 'The host refuses the request; nothing plays.',
  instead: 'Build the page, or embed the file as a `data:` URI.',
  sinks: ['media', 'track'],
  thing: 'media file',
  expected: 'a `data:` URI',
})

export const examples: readonly Example[] = [
  {name: 'data', html: '<audio controls src="data:audio/wav;base64,UklGRiQAAABXQVZF"></audio>', findings: []},
  {
    name: 'video',
    html: '<video controls preload="none" src="https://a.test/talk.mp4"></video>',
    findings: ['1:37-1:60 Unexpected media file from `a.test` by `src`, expected a `data:` URI'],
  },
  {
    name: 'sources and tracks',
    html: '<video>\n<source src="talk.webm">\n<source src="talk.mp4">\n<track default src="talk.vtt"><track src="talk.de.vtt">\n</video>',
    findings: [
      '2:14-2:23 Unexpected media file `talk.webm` beside the page by `src`, expected a `data:` URI',
      '3:14-3:22 Unexpected media file `talk.mp4` beside the page by `src` (not on every load), expected a `data:` URI',
      '4:21-4:29 Unexpected media file `talk.vtt` beside the page by `src`, expected a `data:` URI',
      '4:43-4:54 Unexpected media file `talk.de.vtt` beside the page by `src` (not on every load), expected a `data:` URI',
    ],
  },
  {
    name: 'Audio',
    html: "<script>const bell = new Audio('bell.mp3')</script>",
    findings: ['1:33-1:41 Unexpected media file `bell.mp3` beside the page by `Audio`, expected a `data:` URI'],
  },
]
