import type {RunExample, RunRule} from '../run-rule.ts'
import {distinct, howOften, when} from '../run-rule.ts'
import {shownAddress} from '../things.ts'

function addressOf(url: string): string {
  return shownAddress(url, 'for')
}

export const rule: RunRule = {
  id: 'run-popup',
  severity: 'warning',
  summary: 'The page opens a window.',
  why: 'Sandboxes and browsers block windows that nobody asked for, and the address is sent to its host.',
  instead: 'Give the reader a link with `target="_blank"`.',
  check({attempts}, report) {
    const popups = attempts.filter(({kind}) => kind === 'popup')
    const keyOf = ({when: moment, what}: (typeof popups)[number]): string => `${addressOf(what)}${when(moment)}`
    for (const popup of distinct(popups, keyOf)) {
      const {when: moment, what} = popup
      const times = popups.filter((other) => keyOf(other) === keyOf(popup)).length
      report({
        message: `Page opens a window${addressOf(what)}${howOften(times)}${when(moment)}`,
        url: what,
        reference: {url: what},
      })
    }
  },
}

export const examples: readonly RunExample[] = [
  {
    name: 'a link for the reader',
    html: '<p>Hello <a href="https://a.test/" target="_blank">there</a></p>',
    findings: [],
  },
  {
    name: 'a storm',
    html: '<p>Hello</p>\n<script>for (let i = 0; i < 30; i++) open(`https://a.test/${i}`)</script>',
    findings: ['2:43 Page opens a window for `a.test` again and again'],
  },
  {
    name: 'while loading',
    html: '<p>Hello</p>\n<script>open("https://a.test/")</script>',
    findings: ['2:15 Page opens a window for `a.test`'],
  },
  {
    name: 'on a click',
    html: '<p>Hello</p>\n<button onclick="window.open(\'https://a.test/b\')">More</button>',
    findings: ['2:31 Page opens a window for `a.test` (after click on "More")'],
  },
]
