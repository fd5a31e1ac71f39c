import type {Example} from '../define-rule.ts'
import {resourceRule} from '../rule-support/resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-worker',
  summary: 'Disallow workers that the host blocks.',
  why: 'The host does not let it start, and what waits for it never shows.',
  instead: 'Run the code in the page.',
  sinks: ['worker'],
  thing: 'Worker',
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
    findings: ['1:21-1:30 Worker `worker.js` is not in the page', '2:35-2:41 Worker `/sw.js` is not in the page'],
  },
  {
    name: 'blob: where it does not',
    html: '<script>new Worker(URL.createObjectURL(new Blob(["1"])))</script>',
    profile: 'mcp-app',
    findings: ['1:20-1:56 Worker `blob:` is blocked by `script-src`'],
  },
]
