import {execFile} from 'node:child_process'
import {existsSync, readFileSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {promisify} from 'node:util'
import {checkGrowth, defaultProfile, type LintedFile, measure, readPage, type Weighed, weighParts} from '@ampoule/lint'
import type {FileConfig} from '../config/resolve-config.ts'
import {compressors} from './job.ts'

/** Gives the older version of a page by its name; undefined when there was none. */
export type Older = (name: string) => Promise<string | undefined>

/** Older versions of pages: in a folder under the same names, or one file for a single page. */
export function olderFiles(path: string, cwd: string): Older {
  const from = resolve(cwd, path)
  const isFolder = statSync(from).isDirectory()
  return async (name) => {
    const file = isFolder ? join(from, name) : from
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
}

/** Older versions of pages in a commit, branch or tag. Throws when git does not know it. */
export async function olderInGit(ref: string, cwd: string): Promise<Older> {
  const run = promisify(execFile)
  const git = async (...args: string[]): Promise<string> => {
    const {stdout} = await run('git', args, {cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024})
    return stdout
  }
  const commit = (await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)).trim()
  return async (name) => {
    const entry = await git('ls-tree', '-z', commit, '--', `./${name}`)
    const blob = /^\d+ blob ([0-9a-f]+)\t/.exec(entry)?.[1]
    return blob === undefined ? undefined : git('cat-file', 'blob', blob)
  }
}

/** Adds what the page weighed before, and findings for what has grown too much. */
export async function compare(
  file: LintedFile,
  older: Older,
  config: Pick<FileConfig, 'lint' | 'budgets' | 'growth'>,
): Promise<LintedFile> {
  const text = await older(file.path)
  if (text === undefined) return file
  const before: Weighed = {
    measures: measure(text, {compress: compressors(config)}),
    // What a page holds is the same whoever judges it.
    parts: weighParts(readPage(text, defaultProfile)),
  }
  return {...file, before, findings: [...checkGrowth(before, file, config.growth), ...file.findings]}
}
