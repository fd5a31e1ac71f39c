import {resolve} from 'node:path'
import type {LedgerEntry} from '@ampoule/build'
import {replaceFile} from '../replace-file.ts'
import type {Io} from './command.ts'
import type {FileProblems} from './file-problems.ts'

/** Writes the licences of all packages that pages hold something of into one file. */
export async function writeNotices(
  file: string,
  pages: readonly {readonly root: string; readonly entries: readonly LedgerEntry[]}[],
  io: Io,
  problems: FileProblems,
): Promise<void> {
  const {noticesOf, noticesText} = await import('../capabilities/vendor/notices.ts')
  const notices = await Promise.all(pages.map(({root, entries}) => noticesOf(entries, root)))
  problems.attempt('write', file, () => replaceFile(resolve(io.cwd, file), noticesText(notices.flat())))
}
