import {readFileSync} from 'node:fs'
import {gzipSync} from 'node:zlib'
import {type Finding, fixUntilStable, type LintedFile, lintFile} from '@ampoule/lint'
import type {FileConfig} from '../config/resolve-config.ts'
import {isMarkdown} from './is-markdown.ts'

/** What a worker is told: plain data. */
export interface LintJob {
  /** Absolute; not read when `bytes` is given. */
  readonly path: string
  readonly name: string
  readonly bytes?: Uint8Array
  readonly config: Pick<FileConfig, 'lint' | 'budgets'>
  /** Which fixes to make; none when left out. */
  readonly fix?: 'safe' | 'unsafe'
  /** For Markdown: nothing outside this folder is read. The folder of the file when left out. */
  readonly root?: string
}

export interface LintedJob {
  readonly file: LintedFile
  /** The text once fixed; left out when nothing has changed. */
  readonly fixed?: string
}

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

export function gzip(bytes: Uint8Array): number {
  return gzipSync(bytes).length
}

function lintText(html: string, {name, config: {lint, budgets}}: LintJob): LintedFile {
  return lintFile(html, {...lint, path: name, budgets, ...(budgets.gzip !== undefined && {compress: {gzip}})})
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
