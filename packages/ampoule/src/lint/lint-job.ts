import {readFileSync} from 'node:fs'
import {formatOf} from '@ampoule/build/internals'
import {createLinter, decodePage, type LintedFile, type Linter, type Plugin} from '@ampoule/lint'
import {fixUntilStable} from '@ampoule/lint/internals'
import type {Drawers} from '../diagram/drawers.ts'
import {findSecrets} from './find-secrets.ts'
import {compressors, type FailedJob, isWeighed, type LintedJob, type LintJob, stoppedFile} from './job.ts'

/** Lints files, in order. Documents share the programs that draw: a browser starts once for all of them. */
export async function lintJobs(jobs: readonly LintJob[]): Promise<(LintedJob | FailedJob)[]> {
  if (jobs.filter(isMarkdown).length < 2) return lintAll(jobs)
  const {Drawers} = await import('../diagram/drawers.ts')
  const drawers = new Drawers(false)
  return drawers.hold(() => lintAll(jobs, drawers))
}

async function lintAll(jobs: readonly LintJob[], drawers?: Drawers): Promise<(LintedJob | FailedJob)[]> {
  // Options are read once for each configuration, of which many files share few.
  const linters = new Map<LintJob['config'], Linter>()
  const linted: (LintedJob | FailedJob)[] = []
  for (const job of jobs) {
    const {lint, budgets, plugins: files} = job.config
    const linter =
      linters.get(job.config) ??
      createLinter({
        ...lint,
        ...(await plugged(files)),
        budgets,
        weigh: isWeighed(job),
        compress: await compressors(job.config),
      })
    linters.set(job.config, linter)
    const bytes = readBytes(job)
    linted.push(bytes instanceof Uint8Array ? await guarded(job, bytes, {linter, drawers}) : bytes)
  }
  return linted
}

function readBytes({bytes, path}: LintJob): Uint8Array | FailedJob {
  try {
    return bytes ?? readFileSync(path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return {code: String(error.code), message: error.message}
  }
}

/** A page that ampoule fails on takes no other with it. */
async function guarded(job: LintJob, bytes: Uint8Array, tools: Tools): Promise<LintedJob> {
  try {
    return await lintJob(job, bytes, tools)
  } catch (error) {
    return {file: stoppedFile(job, error)}
  }
}

/** Plugins are code, which no thread can be sent: each loads them itself. */
async function plugged(files: readonly string[]): Promise<{plugins?: readonly Plugin[]}> {
  if (files.length === 0) return {}
  const {loadPlugins} = await import('../config/plugin-module.ts')
  return {plugins: await loadPlugins(files)}
}

/** Parts that jobs of one call share. */
interface Tools {
  readonly linter: Linter
  readonly drawers: Drawers | undefined
}

function isMarkdown({name, format = formatOf(name)}: LintJob): boolean {
  return format === 'markdown'
}

async function lintJob(job: LintJob, bytes: Uint8Array, {linter, drawers}: Tools): Promise<LintedJob> {
  const {name} = job
  if (isMarkdown(job)) {
    const {lintMarkdown} = await import('./lint-markdown.ts')
    return lintMarkdown(bytes, job, {...(drawers && {drawers})})
  }
  const {charset} = job.config.lint.profile
  const {text: html, encoding} = decodePage(bytes, {charset})
  // A file that is not UTF-8 is left alone: written back, its strange bytes would be lost.
  const secrets = isOff(job, 'no-secret') ? [] : await findSecrets(html)
  const lint = (text: string | Uint8Array): LintedFile => ({
    ...linter(text, name === '-' ? '' : name, secrets),
    path: name,
  })
  if (job.fix === undefined || encoding !== 'utf-8' || html.includes('\ufffd')) return {file: lint(bytes)}
  const {html: fixed, fixed: made} = fixUntilStable(html, (text) => lint(text).findings, job.fix)
  if (fixed === html) return {file: lint(html)}
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : ''
  return {file: {...lint(fixed), fixed: made.length}, fixed: mark + fixed}
}

function isOff({config}: LintJob, id: string): boolean {
  return [config.lint.rules[id]].flat()[0] === 'off'
}
