import type {RunExample, RunRule} from '../run-rule.ts'

export const rule: RunRule = {
  id: 'run-stopped',
  severity: 'error',
  summary: 'The run had to be stopped before its end.',
  why: 'The page hangs, crashes or takes all memory: the reader would have to close it.',
  instead: 'Look for a loop without end, or for data that grows without end.',
  check({stops}, report) {
    for (const {text, during, at} of stops) report({message: `${text} (during ${during})`, point: at})
  },
}

export const examples: readonly RunExample[] = [
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
