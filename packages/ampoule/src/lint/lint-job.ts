import {readFileSync} from 'node:fs'
import {createLinter, fixUntilStable, type Linter} from '@ampoule/lint'
import {isMarkdown} from './find-files.ts'
import {compressors, isWeighed, type LintedJob, type LintJob} from './job.ts'

/** Lints files, in order. Throws what reading one throws. */
export async function lintJobs(jobs: readonly LintJob[]): Promise<LintedJob[]> {
  // Options are read once for each configuration, of which many files share few.
  const linters = new Map<LintJob['config'], Linter>()
  const linted: LintedJob[] = []
  for (const job of jobs) {
    const {lint, budgets} = job.config
    const linter =
      linters.get(job.config) ??
      createLinter({...lint, budgets, weigh: isWeighed(job), compress: await compressors(job.config)})
    linters.set(job.config, linter)
    linted.push(await lintJob(job, linter))
  }
  return linted
}

async function lintJob(job: LintJob, linter: Linter): Promise<LintedJob> {
  const {name} = job
  const bytes = job.bytes ?? readFileSync(job.path)
  if (isMarkdown(name)) {
    const {lintMarkdown} = await import('./lint-markdown.ts')
    return {file: await lintMarkdown(bytes, job)}
  }
  const html = new TextDecoder().decode(bytes)
  // A file that is not UTF-8 is left alone: written back, its strange bytes would be lost.
  if (job.fix === undefined || html.includes('\ufffd')) return {file: linter(html, name)}
  const {html: fixed, fixed: made} = fixUntilStable(html, (text) => linter(text, name).findings, job.fix)
  if (fixed === html) return {file: linter(html, name)}
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : ''
  return {file: {...linter(fixed, name), fixed: made.length}, fixed: mark + fixed}
}
