import type {RunExample, RunRule} from '../run-rule.ts'

export const rule: RunRule = {
  id: 'run-slow',
  severity: 'info',
  summary: 'The page is slow to come up, or takes much memory.',
  why: 'Tasks of more than 50 ms are felt: the page does not answer while they run.',
  instead: 'Do less while the page loads; cut long work into pieces.',
  check({shown}, report) {
    const {longTasks = 0, blocked = 0, heap = null} = shown?.timings ?? {}
    if (blocked > 1000) report({message: `${longTasks} long tasks keep the page from answering for ${blocked} ms`})
    if (heap !== null && heap > 256 * 1024 * 1024)
      report({message: `Scripts hold ${Math.round(heap / 1024 / 1024)} MiB of memory`})
  },
}

export const examples: readonly RunExample[] = [
  {name: 'light', html: '<p>Hello</p>', findings: []},
  {
    name: 'much memory',
    html: '<p>Hello</p><script>window.kept = new Uint8Array(3e8).fill(1)</script>',
    findings: ['Scripts hold … of memory'],
  },
]
