import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {formatOf} from '@ampoule/build/internals'
import {statOf} from '../system-reason.ts'
import type {Original} from '../verify/against/original-site.ts'
import {originalIn} from '../verify/page-to-verify.ts'
import {UsageError} from './command.ts'

/** The original of a page: a file, or what stands under the same name, or `index.html`, in a folder that is served whole. */
export async function originalOf(given: string, page: string): Promise<Original> {
  const stat = statOf(given)
  if (stat === undefined) throw new UsageError(`\`--against\`: there is no \`${given}\``)
  const isFolder = stat.isDirectory()
  const file = isFolder
    ? [join(given, basename(page)), join(given, 'index.html')].find((path) => existsSync(path))
    : given
  if (file === undefined || formatOf(file) !== 'html')
    throw new UsageError(`\`${given}\` holds no HTML to compare \`${page}\` with`)
  return originalIn(isFolder ? given : dirname(file), file, readFileSync(file))
}
