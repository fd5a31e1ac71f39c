import type {Example} from '../define-rule.ts'
import {resourceRule} from '../rule-support/resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-network-call',
  summary: 'Disallow calls that talk to a server.',
  why: 'The host refuses the connection; what waits for an answer never shows.',
  instead:
    'Build the page, which takes in a file that `fetch` names by a constant, or write the data into it, for example as JSON in `<script type="application/json">`.',
  sinks: ['connect'],
  thing: 'connection',
  expected: 'data in the page',
})

export const examples: readonly Example[] = [
  {
    name: 'prose',
    html: '<p>Call fetch() and EventSource, then <code>new WebSocket("wss://a.test")</code>',
    findings: [],
  },
  {
    name: 'names of the page',
    html: '<script>function fetch(key) { return rows[key] }\nconst rows = {a: 1}\nfetch("a")\nconst api = {fetch() {}}\napi.fetch("/b")</script>',
    findings: [],
  },
  {
    name: 'calls on load',
    html: '<script>\nfetch("/api/rows").then((answer) => answer.json())\nnew WebSocket(`wss://a.test/live`)\nnavigator.sendBeacon("https://b.test/log")\n</script>',
    findings: [
      '2:8-2:17 Unexpected connection `/api/rows` beside the page by `fetch`, expected data in the page',
      '3:16-3:33 Unexpected connection from `a.test` by `WebSocket`, expected data in the page',
      '4:23-4:41 Unexpected connection from `b.test` by `navigator.sendBeacon`, expected data in the page',
    ],
  },
  {
    name: 'calls that only may happen, addresses that only a run would tell',
    html: '<button onclick="fetch(\'rows.json\')">Load</button><script>async function load(url) { return fetch(url) }</script>',
    findings: [
      '1:25-1:34 Unexpected connection `rows.json` beside the page by `fetch` (not on every load), expected data in the page',
      '1:93-1:98 Unexpected connection by `fetch` (not on every load), which `connect-src` refuses, expected data in the page',
    ],
  },
  {
    name: 'XMLHttpRequest',
    html: '<script>const request = new XMLHttpRequest()\nrequest.open("GET", "data.csv")\nrequest.send()</script>',
    findings: [
      '2:22-2:30 Unexpected connection `data.csv` beside the page by `XMLHttpRequest.open`, expected data in the page',
    ],
  },
  {
    name: 'data: is a request too',
    html: '<script>fetch("data:text/csv,a")</script>',
    findings: [
      '1:16-1:31 Unexpected connection `data:text/csv,a` by `fetch`, which `connect-src` refuses, expected data in the page',
    ],
  },
  {
    name: 'ping',
    html: '<a href="https://a.test/" ping="https://b.test/1 /2">a</a>',
    findings: [
      '1:33-1:49 Unexpected connection from `b.test` by `ping` (not on every load), expected data in the page',
      '1:50-1:52 Unexpected connection `/2` beside the page by `ping` (not on every load), expected data in the page',
    ],
  },
]
