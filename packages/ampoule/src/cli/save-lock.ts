import {closeSync, constants, openSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {CapabilityError, type LedgerEntry} from '@ampoule/build'
import {extendLock, type LockData, type LockMode, readLock, writeLock} from '../capabilities/vendor/lock.ts'
import {lockName} from '../capabilities/vendor/lock-name.ts'
import {replaceFile} from '../replace-file.ts'
import {linkStatOf} from '../system-reason.ts'
import type {FileProblems} from './file-problems.ts'

/** Writes what a build took out of packages into the lock file of its root folder; leaves the file alone when that changes nothing. */
export function saveLock(root: string, entries: readonly LedgerEntry[], mode: LockMode, problems: FileProblems): void {
  if (!entries.some(({vendored = []}) => vendored.length > 0)) return
  const path = join(root, lockName)
  const info = linkStatOf(path)
  if (info !== undefined && !info.isFile()) {
    const what = info.isSymbolicLink() ? 'a symbolic link' : 'not a file'
    problems.tell(`\`${lockName}\` is ${what}, so it is not written`)
    return
  }
  const before = textOf(path)
  const next = writeLock(extendLock(known(before, mode), entries))
  if (next !== before) problems.attempt('write', lockName, () => replaceFile(path, next))
}

/** No link is followed, not even one that has come since it was looked at. */
function textOf(path: string): string | undefined {
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      return readFileSync(file, 'utf8')
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

/** A file that is no lock makes the build fail, unless it is to be written anew. */
function known(text: string | undefined, mode: LockMode): LockData {
  const empty = {version: 1, urls: {}, files: {}} as const
  if (text === undefined) return empty
  try {
    return readLock(text)
  } catch (error) {
    if (error instanceof CapabilityError && mode === 'update') return empty
    throw error
  }
}
