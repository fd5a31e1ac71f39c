import {type BigIntStats, lstatSync, type Stats, statSync} from 'node:fs'

/** Reason given by the system, in words. Throws what is not of the system. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error
  return reasonOf({code: String(error.code), message: error.message})
}

/** The same for an error that has come from another thread, or whose code is not known to be there. */
export function reasonOf({code = '', message}: {readonly code?: string; readonly message: string}): string {
  return reasons[code] ?? message
}

/** Stats of a path; undefined when they cannot be read, for whatever reason. */
export function statOf(path: string): Stats | undefined {
  return attempt(() => statSync(path))
}

/** The same of a symbolic link itself. */
export function linkStatOf(path: string): Stats | undefined {
  return attempt(() => lstatSync(path))
}

/** The same with numbers that are exact for any file system. */
export function exactStatOf(path: string): BigIntStats | undefined {
  return attempt(() => statSync(path, {bigint: true}))
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EEXIST: 'a part of the path is not a folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the disk quota is used up',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'symbolic links run in a circle',
  EMFILE: 'too many files are open',
}
