import type {RunExample, RunRule} from '../run-rule.ts'

export const rule: RunRule = {
  id: 'run-stopped',
  severity: 'error',
  summary: 'The run had to be stopped before its end.',
  why: 'The page hangs, crashes or takes all memory: the reader would have to close it.',
  instead: 'Look for a loop or data without end; a page that is slow for a reason gets more time with `--timeout`.',
  check({stops}, report) {
    for (const {kind, text, during, at} of stops)
      if (kind !== 'step') report({message: `${text} (during ${during})`, point: at})
  },
}

export const examples: readonly RunExample[] = [
  {name: 'a long loop', html: '<p>Hello</p><script>for (let i = 0; i < 1e7; i++);</script>', findings: []},
  {
    name: 'loops without end in workers',
    html: '<p>Hello</p><script>for (let i = 0; i < 2; i++) new Worker(URL.createObjectURL(new Blob(["for (;;);"])))</script>',
    findings: [],
  },
  {
    name: 'data that grows without end',
    html: '<p>Hello</p>\n<script>\nconst kept = []\nwhile (true) kept.push(new Array(1e6).fill(1.5))\n</script>',
    findings: ['4:19 Scripts take up all memory (during load)'],
  },
  {
    name: 'buffers that grow without end',
    html: '<p>Hello</p>\n<script>const kept = []; while (true) kept.push(new Uint8Array(1e8).fill(7))</script>',
    findings: ['Page has crashed: it may have used up its memory (during load)'],
  },
  {
    name: 'chained promises without end',
    html: '<p>Hello</p>\n<script>const next = () => Promise.resolve().then(next); next()</script>',
    timeout: 3000,
    findings: ['2:38 Page does not answer: stopped after 3 s (during load)'],
  },
  {
    name: 'prints without end',
    html: '<p>Hello</p>\n<script>while (true) print()</script>',
    timeout: 3000,
    findings: ['Page prints again and again', '2:9 Page does not answer: stopped after 3 s (during load)'],
  },
  {
    name: 'a document that makes itself anew',
    html: '<p>Hello</p>\n<script>location = URL.createObjectURL(new Blob([document.documentElement.outerHTML], {type: "text/html"}))</script>',
    findings: [
      'Page cannot be looked at: it loads itself again and again (during load)',
      '2:20 Page leaves for `blob:`',
    ],
  },
  {
    name: 'a page that takes the language apart',
    html: '<p>Hello</p><script>Promise = null</script>',
    findings: ['Page cannot be looked at: frame.evaluate: TypeError: Promise is not a constructor (during load)'],
  },
  {
    name: 'loop without end',
    html: '<p>Hello</p>\n<script>\nlet i = 0\nwhile (true) i++\n</script>',
    timeout: 3000,
    findings: ['4:1 Page does not answer: stopped after 3 s (during load)'],
  },
  {
    name: 'dialogs without end',
    html: '<p>Hello</p>\n<script>while (true) alert("Again")</script>',
    timeout: 3000,
    findings: ['Page shows alert: Again again and again', 'Page does not answer: stopped after 3 s (during load)'],
  },
  {
    name: 'loop on a click',
    html: '<p>Hello</p>\n<button onclick="for (;;);">Sort</button>',
    timeout: 15000,
    findings: ['2:18 Page does not answer: stopped after 15 s (during click on "Sort")'],
  },
]
