import {closeSync, fchmodSync, openSync, realpathSync, renameSync, rmSync, writeSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {makeFolder} from './make-folder.ts'
import {exactStatOf, statOf} from './system-reason.ts'

/**
 * Writes a file whole or not at all, in one go: a signal such as Ctrl-C, which is handled between two turns of the event
 * loop, cannot come in between. Folders that are missing are made. A symbolic link stays, and the file that it names is
 * written. What is no regular file, such as `/dev/null` or a pipe, is written to as it is. Throws what the system says.
 */
export function replaceFile(path: string, text: string | Uint8Array): void {
  const old = statOf(path)
  if (old !== undefined && !old.isFile()) {
    writeThrough(path, text)
    return
  }
  makeFolder(dirname(path))
  const target = old === undefined ? path : realpathSync(path)
  const temporary = join(dirname(target), `.ampoule-${process.pid}.tmp`)
  try {
    // What a process of the same number has left; a link of this name is not followed.
    rmSync(temporary, {force: true})
    const file = openSync(temporary, 'wx')
    if (old !== undefined) fchmodSync(file, old.mode & 0o7777)
    write(file, text)
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, {force: true})
    // A file can be writable where its folder is not, as one that is mounted into a container.
    if (old === undefined || !isFolderError(error)) throw error
    writeThrough(target, text)
  }
}

/**
 * The same for all paths that name one file, by links of either kind, be it there or not. Undefined for what is not
 * replaced, such as a folder or a device.
 */
export function fileIdentity(path: string): string | undefined {
  const info = exactStatOf(path)
  if (info === undefined) return realPath(path)
  return info.isFile() ? `${info.dev}:${info.ino}` : undefined
}

/** The path with all links followed in that part of it that is there. */
export function realPath(path: string): string {
  const whole = resolve(path)
  const folder = dirname(whole)
  if (folder === whole) return whole
  return join(statOf(folder) ? realpathSync(folder) : realPath(folder), whole.slice(folder.length))
}

function writeThrough(path: string, text: string | Uint8Array): void {
  write(openSync(path, 'w'), text)
}

function write(file: number, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
  } finally {
    closeSync(file)
  }
}

function isFolderError(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['EACCES', 'EPERM', 'EBUSY', 'EROFS', 'EXDEV'].includes(String(error.code))
  )
}
