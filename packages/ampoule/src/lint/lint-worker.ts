import type {LintedJob, LintJob} from './job.ts'
import {lintJob} from './lint-job.ts'

/** What a thread of the pool runs; the pool knows it by this name. */
export async function lintBatch(jobs: readonly LintJob[]): Promise<LintedJob[]> {
  const linted: LintedJob[] = []
  for (const job of jobs) linted.push(await lintJob(job))
  return linted
}
