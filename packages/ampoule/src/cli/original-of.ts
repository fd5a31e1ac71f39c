import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {formatOf} from '@ampoule/build/internals'
import {nameFrom} from '../lint/find-files.ts'
import {statOf} from '../system-reason.ts'
import type {VerifyOptions} from '../verify/options.ts'
import {originalIn} from '../verify/page-to-verify.ts'
import {type Io, UsageError} from './command.ts'
import {pathFrom, stemOf} from './input.ts'

/**
 * The original of a page: a file, or what stands under the same name, or `index.html`, in a folder that is served whole.
 * Markdown is an original too; it has words and images, and no look.
 */
export async function originalOf(given: string, page: string, {cwd}: Io): Promise<VerifyOptions['against']> {
  const stat = statOf(given)
  if (stat === undefined) throw new UsageError(`\`--against\`: there is no \`${given}\``)
  const isFolder = stat.isDirectory()
  const stem = stemOf(page)
  const names = [basename(page), `${stem}.html`, `${stem}.md`, 'index.html', 'index.md']
  const file = isFolder ? names.map((name) => join(given, name)).find((path) => existsSync(path)) : given
  const format = file === undefined ? undefined : formatOf(file)
  if (file === undefined || format === undefined) {
    const [where, what] = [pathFrom(cwd, given), pathFrom(cwd, page)]
    throw new UsageError(
      isFolder
        ? `\`--against\`: no page in \`${where}\` is called like \`${what}\`, or \`index.html\``
        : `\`--against\`: \`${where}\` is neither HTML nor Markdown`,
    )
  }
  const bytes = readFileSync(file)
  const root = isFolder ? given : dirname(file)
  return format === 'markdown'
    ? {path: nameFrom(root, file), markdown: new TextDecoder().decode(bytes)}
    : originalIn(root, file, bytes)
}
