import type {RunExample, RunRule} from '../run-rule.ts'
import {when} from '../run-rule.ts'
import {destinationThing, shownAddress} from '../things.ts'

export const rule: RunRule = {
  id: 'run-request',
  severity: 'error',
  summary: 'The page has asked for something that is not in it.',
  why: 'A sealed page asks for nothing: what it asks for may be gone tomorrow, and whoever answers learns of the reader.',
  instead: 'Build the page, so that what it needs is in it, or take it out.',
  check({requests, profile}, report) {
    for (const {when: moment, kind, url, destination} of requests) {
      const reference = {url}
      if (kind === 'connection') {
        const message = `Connection to \`${new URL(url).host}\` is opened ahead of any request${when(moment)}`
        report({message, url, reference, severity: 'warning'})
        continue
      }
      const isOwn = url.startsWith('https://page.invalid/')
      const thing = destinationThing(destination)
      const address = shownAddress(url, thing === 'Request' || destination === '' ? 'to' : undefined)
      const outcome = isOwn ? 'is not there' : 'leaves the machine'
      // What a host lets pass is there as long as the reader is online.
      const severity = !isOwn && !profile.offline && profile.csp !== '' ? 'warning' : 'error'
      report({message: `${thing}${address} ${outcome}${when(moment)}`, url, reference, severity})
    }
  },
}

export const examples: readonly RunExample[] = [
  {
    name: 'nothing is asked for',
    html: '<!doctype html><html lang="en"><title>T</title><p>Hello</p>',
    profile: 'file',
    findings: [],
  },
  {
    name: 'a file beside a page that is opened by hand',
    html: '<!doctype html><html lang="en"><title>T</title><p>Hello</p>\n<script src="app.js"></script>',
    profile: 'file',
    findings: ['2:14 Script `app.js` beside the page is not there'],
  },
  {
    name: 'another host, without a policy',
    html: '<!doctype html><html lang="en"><title>T</title><p>Hello</p>\n<script>fetch("https://api.test/v1").catch(() => {})</script>',
    profile: 'file',
    findings: ['2:16 Request to `api.test` leaves the machine'],
  },
  {
    name: 'a port of the machine of the reader',
    html: '<!doctype html><html lang="en"><title>T</title><p>Hello</p>\n<script>fetch("http://127.0.0.1:631/").catch(() => {})</script>',
    profile: 'file',
    findings: ['2:16 Request to `127.0.0.1:631` leaves the machine'],
  },
  {
    name: 'fonts that the host lets pass',
    html: '<p>Hello</p>\n<link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Inter">',
    profile: 'claude-artifact@2026-08-22',
    findings: ['2:30 Stylesheet from `fonts.googleapis.com` leaves the machine'],
  },
  {
    name: 'socket',
    html: '<!doctype html><html lang="en"><title>T</title><p>Hello</p>\n<script>new WebSocket("wss://live.test/feed").onerror = () => {}</script>',
    profile: 'file',
    findings: ['2:24 Request to `live.test` leaves the machine'],
  },
]
