import {existsSync, statSync} from 'node:fs'
import {resolve} from 'node:path'
import {type Older, olderFiles} from '../lint/compare.ts'
import {isMarkdown} from '../lint/find-files.ts'
import {type Io, UsageError} from './command.ts'

/** Where older versions of the pages are; nothing when growth is not asked about. Throws `UsageError`. */
export async function readOlder(
  {compare, 'compare-ref': ref}: {readonly compare?: string; readonly 'compare-ref'?: string},
  names: readonly string[],
  {cwd}: Io,
): Promise<Older | undefined> {
  if (compare === undefined && ref === undefined) return undefined
  if (compare !== undefined && ref !== undefined)
    throw new UsageError('Unexpected `--compare` with `--compare-ref`, expected one of them')
  if (names.some(isMarkdown)) throw new UsageError('Unexpected Markdown to compare, expected built pages')
  if (compare !== undefined) {
    const path = resolve(cwd, compare)
    if (!existsSync(path))
      throw new UsageError(`Unexpected \`--compare ${compare}\`, expected a page or a folder: there is none`)
    const isPage = statSync(path).isFile()
    if (isPage && (names.length !== 1 || isFolder(resolve(cwd, names[0] ?? '')))) {
      throw new UsageError(
        'Unexpected `--compare` with one page for several, expected a folder that holds their older versions',
      )
    }
    return olderFiles(path, cwd)
  }
  try {
    const {olderInGit} = await import('../lint/older-in-git.ts')
    return await olderInGit(ref ?? '', cwd)
  } catch (cause) {
    throw new UsageError(`Unexpected \`--compare-ref ${ref}\`, expected a commit, branch or tag of the repository`, {
      cause,
    })
  }
}

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false
}
