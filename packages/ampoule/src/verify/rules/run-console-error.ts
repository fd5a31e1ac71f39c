import type {RunExample, RunRule} from '../run-rule.ts'
import {distinct, shown, when, withoutNumbers} from '../run-rule.ts'

// Other rules say what the policy blocks and what is not there.
const isKnown =
  /Content Security Policy|^Failed to load resource:|net::ERR_|blocked by CORS policy|^WebSocket connection to/

export const rule: RunRule = {
  id: 'run-console-error',
  severity: 'warning',
  summary: 'The page has written an error to the console.',
  why: 'A library or the browser complains of something that is likely to be broken.',
  instead: 'Look at what it says; an error that is none belongs in `console.warn` or nowhere.',
  check({console, errors}, report) {
    const known = new Set(errors.map(({text}) => text))
    const complaints = console.filter(({level, text}) => level === 'error' && !known.has(text) && !isKnown.test(text))
    for (const {when: moment, text, at} of distinct(complaints, ({text}) => withoutNumbers(text)))
      report({message: `Console: ${shown(text)}${when(moment)}`, point: at})
  },
}

export const examples: readonly RunExample[] = [
  {name: 'log and warn', html: '<p>Hello</p><script>console.log(1); console.warn(2)</script>', findings: []},
  {
    name: 'counts and tables',
    html: '<p>Hello</p><script>console.table([1]); console.info("x"); console.assert(true, "fine")</script>',
    findings: [],
  },
  {
    name: 'error',
    html: '<p>Hello</p>\n<script>console.error("Chart has no data")</script>',
    findings: ['2:17 Console: Chart has no data'],
  },
  {
    name: 'the same again and again',
    html: '<p>Hello</p>\n<script>for (let i = 0; i < 50; i++) console.error("Again")</script>',
    findings: ['2:46 Console: Again'],
  },
  {
    name: 'on a click',
    html: '<p>Hello</p>\n<button onclick="console.error(\'No row\')">Next</button>',
    findings: ['2:18 Console: No row (after click on "Next")'],
  },
]
