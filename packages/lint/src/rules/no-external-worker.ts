import type {Example} from '../define-rule.ts'
import {resourceRule} from '../rule-support/resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-worker',
  summary: 'Disallow workers that the host refuses.',
  why: 'The host refuses to start it, and what waits for it never shows.',
  instead: 'Run the code in the page itself.',
  sinks: ['worker'],
  thing: 'worker',
  expected: 'code in the page',
})

export const examples: readonly Example[] = [
  {name: 'a class of the page', html: '<script>class Worker {}\nnew Worker("bee.js")</script>', findings: []},
  {
    name: 'blob: where the policy lets it pass',
    html: '<script>new Worker(URL.createObjectURL(new Blob(["1"])))</script>',
    findings: [],
  },
  {
    name: 'files',
    html: '<script>new Worker("worker.js")\nnavigator.serviceWorker.register("/sw.js")</script>',
    findings: [
      '1:21-1:30 Unexpected worker `worker.js` beside the page by `Worker`, expected code in the page',
      '2:35-2:41 Unexpected worker `/sw.js` beside the page by `navigator.serviceWorker.register`, expected code in the page',
    ],
  },
  {
    name: 'blob: where it does not',
    html: '<script>new Worker(URL.createObjectURL(new Blob(["1"])))</script>',
    profile: 'mcp-app',
    findings: [
      '1:20-1:56 Unexpected worker `blob:` by `Worker`, which `script-src` refuses, expected code in the page',
    ],
  },
]
