import type {RunExample, RunRule} from '../run-rule.ts'
import {when} from '../run-rule.ts'
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
    for (const {when: moment, what} of attempts.filter(({kind}) => kind === 'popup'))
      report({message: `Page opens a window${addressOf(what)}${when(moment)}`, url: what, reference: {url: what}})
  },
}

export const examples: readonly RunExample[] = [
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
