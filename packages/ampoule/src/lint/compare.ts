import {readFileSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {formatOf} from '@ampoule/build/internals'
import {defaultProfile, type LintedFile, measure} from '@ampoule/lint'
import {checkGrowth, configureFindings, readPage, type Weighed, weighParts} from '@ampoule/lint/internals'
import type {FileConfig} from '../config/resolve-config.ts'
import {statOf} from '../system-reason.ts'
import {compressors} from './job.ts'

/** Gives the older version of a page by its name; undefined when there was none. */
export type Older = (name: string) => Promise<string | undefined>

/** Older versions of pages: in a folder under the same names, or one file for a single page. */
export function olderFiles(path: string, cwd: string): Older {
  const from = resolve(cwd, path)
  const isFolder = statSync(from).isDirectory()
  return async (name) => {
    const file = isFolder ? join(from, name) : from
    return statOf(file)?.isFile() ? readFileSync(file, 'utf8') : undefined
  }
}

/** Adds what the page weighed before, and findings for what has grown too much. */
export async function compare(file: LintedFile, older: Older, config: FileConfig): Promise<LintedFile> {
  // The older version of Markdown would have to be built, with the files that were beside it.
  const text = formatOf(file.path) === 'markdown' ? undefined : await older(file.path)
  if (text === undefined) return file
  const before: Weighed = {
    measures: measure(text, {compress: await compressors(config)}),
    // What a page holds is the same whoever judges it.
    parts: weighParts(readPage(text, defaultProfile)),
  }
  return {
    ...file,
    before,
    findings: [...configureFindings(checkGrowth(before, file, config.growth), config.lint.rules), ...file.findings],
  }
}
