import {readFileSync} from 'node:fs'
import {type Finding, fixUntilStable, type LintedFile, lintFile} from '@ampoule/lint'
import {isMarkdown} from './is-markdown.ts'
import {compressors, type LintedJob, type LintJob} from './job.ts'

/** Lints one file. Throws what reading it throws. */
export async function lintJob(job: LintJob): Promise<LintedJob> {
  const bytes = job.bytes ?? readFileSync(job.path)
  if (isMarkdown(job.name)) {
    const {lintMarkdown} = await import('./lint-markdown.ts')
    return {file: await lintMarkdown(bytes, job)}
  }
  const html = new TextDecoder().decode(bytes)
  return job.fix === undefined ? {file: lintText(html, job)} : fixText(html, bytes, job.fix, job)
}

function lintText(html: string, {name, config}: LintJob): LintedFile {
  return lintFile(html, {...config.lint, path: name, budgets: config.budgets, compress: compressors(config)})
}

/** A file that is not UTF-8 is left alone: written back, its strange bytes would be lost. */
function fixText(html: string, bytes: Uint8Array, kind: 'safe' | 'unsafe', job: LintJob): LintedJob {
  if (html.includes('\ufffd')) return {file: lintText(html, job)}
  const find = (text: string): readonly Finding[] => lintText(text, job).findings
  const {html: fixed, fixed: made} = fixUntilStable(html, find, kind)
  if (fixed === html) return {file: lintText(html, job)}
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : ''
  return {file: {...lintText(fixed, job), fixed: made.length}, fixed: mark + fixed}
}
