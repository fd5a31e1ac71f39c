import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import type {Older} from './compare.ts'

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
