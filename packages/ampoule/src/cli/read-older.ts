import {extname, resolve} from 'node:path'
import {formatOf} from '@ampoule/build/internals'
import {type Older, olderFiles} from '../lint/compare.ts'
import {statOf, systemReason} from '../system-reason.ts'
import {type Io, UsageError} from './command.ts'
import type {FileProblems} from './file-problems.ts'

/** Reads older versions of the pages; nothing when growth is not asked about. Throws `UsageError`. */
export async function readOlder(
  {compare, 'compare-ref': ref}: {readonly compare?: string; readonly 'compare-ref'?: string},
  names: readonly string[],
  {cwd}: Io,
  problems: FileProblems,
): Promise<Older | undefined> {
  if (compare === undefined && ref === undefined) return undefined
  if (compare !== undefined && ref !== undefined)
    throw new UsageError('`--compare` and `--compare-ref` cannot be used together')
  if (names.some((name) => extname(name) !== '' && formatOf(name) === 'markdown'))
    throw new UsageError('Only built pages can be compared, not Markdown')
  if (compare !== undefined) {
    const path = resolve(cwd, compare)
    const info = statOf(path)
    if (info === undefined) throw new UsageError(`\`--compare ${compare}\` does not exist`)
    const isPage = info.isFile()
    if (isPage && (names.length !== 1 || isFolder(resolve(cwd, names[0] ?? '')))) {
      throw new UsageError('`--compare` needs a folder with the older versions of several pages')
    }
    const older = olderFiles(path, cwd)
    return async (name) => {
      try {
        return await older(name)
      } catch (error) {
        problems.tell(`\`--compare ${compare}\` cannot be read: ${systemReason(error)}`)
        return undefined
      }
    }
  }
  try {
    const {olderInGit} = await import('../lint/older-in-git.ts')
    return await olderInGit(ref ?? '', cwd)
  } catch (cause) {
    throw new UsageError(`\`--compare-ref ${ref}\` is not a commit, branch or tag of the repository`, {
      cause,
    })
  }
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false
}
