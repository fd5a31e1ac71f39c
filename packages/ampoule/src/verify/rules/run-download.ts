import type {RunExample, RunRule} from '../run-rule.ts'
import {distinct, howOften, shown, when} from '../run-rule.ts'

export const rule: RunRule = {
  id: 'run-download',
  severity: 'warning',
  summary: 'The page starts a download that the host blocks.',
  why: 'The host saves nothing that a page starts: the reader clicks, and nothing happens.',
  instead: 'Show the data in the page, to be copied, or link to it on another site.',
  check({attempts, profile}, report) {
    if (profile.downloads) return
    const downloads = attempts.filter(({kind}) => kind === 'download')
    const keyOf = ({when: moment, what}: (typeof downloads)[number]): string => `${what}${when(moment)}`
    for (const download of distinct(downloads, keyOf)) {
      const {when: moment, what} = download
      const times = downloads.filter((other) => keyOf(other) === keyOf(download)).length
      report({message: `Download of \`${shown(what)}\` does nothing on this host${howOften(times)}${when(moment)}`})
    }
  },
}

export const examples: readonly RunExample[] = [
  {
    name: 'a link that nobody follows',
    html: '<p>Hello <a download="x.txt" href="data:text/plain,x">x</a></p>',
    findings: [],
  },
  {
    name: 'allowed',
    html: '<!doctype html><html lang="en"><title>T</title><p>Hello</p><a id="a" download="x.txt" href="data:text/plain,x">x</a><script>a.click()</script>',
    profile: 'file',
    findings: [],
  },
  {
    name: 'by script',
    html: '<p>Hello</p>\n<a id="a" download="x.txt" href="data:text/plain,x">x</a>\n<script>a.click()</script>',
    findings: ['Download of `x.txt` does nothing on this host'],
  },
  {
    name: 'on a click',
    html: '<p>Hello</p>\n<a id="a" download="x.csv" href="data:text/csv,x" hidden>x</a><button onclick="a.click()">Save</button>',
    findings: ['Download of `x.csv` does nothing on this host (after click on "Save")'],
  },
]
