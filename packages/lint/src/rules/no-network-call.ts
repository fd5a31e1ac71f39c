import type {Example} from '../define-rule.ts'
import {resourceRule} from '../rule-support/resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-network-call',
  summary: 'Disallow calls to a server.',
  why: 'The host blocks the connection, and what waits for an answer never shows.',
  instead:
    'Build the page, which embeds files that `fetch` names by a constant, or write the data into the page, for example as JSON in `<script type="application/json">`.',
  sinks: ['connect'],
  thing: 'Connection',
  from: 'Connection to',
  file: 'Data',
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
      '2:8-2:17 Data `/api/rows` is not in the page',
      '3:16-3:33 Connection to `a.test` is blocked by `connect-src`',
      '4:23-4:41 Connection to `b.test` is blocked by `connect-src`',
    ],
  },
  {
    name: 'calls that only may happen, addresses that only a run would tell',
    html: '<button onclick="fetch(\'rows.json\')">Load</button><script>async function load(url) { return fetch(url) }</script>',
    findings: [
      '1:25-1:34 Data `rows.json` is not in the page (not on every load)',
      '1:93-1:98 Connection with `fetch` (not on every load) is blocked by `connect-src`',
    ],
  },
  {
    name: 'XMLHttpRequest',
    html: '<script>const request = new XMLHttpRequest()\nrequest.open("GET", "data.csv")\nrequest.send()</script>',
    findings: ['2:22-2:30 Data `data.csv` is not in the page'],
  },
  {
    name: 'data: is a request too',
    html: '<script>fetch("data:text/csv,a")</script>',
    findings: ['1:16-1:31 Connection `data:text/csv,a` is blocked by `connect-src`'],
  },
  {
    name: 'ping',
    html: '<a href="https://a.test/" ping="https://b.test/1 /2">a</a>',
    findings: [
      '1:33-1:49 Connection to `b.test` is blocked by `connect-src` (not on every load)',
      '1:50-1:52 Data `/2` is not in the page (not on every load)',
    ],
  },
]
