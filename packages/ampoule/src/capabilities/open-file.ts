import {constants} from 'node:fs'
import {type FileHandle, open, readlink, realpath, stat} from 'node:fs/promises'

/** A file that is open, and where it truly is. */
export interface OpenFile {
  readonly handle: FileHandle
  /** Real path of what is open, not of what stands by that name now. */
  readonly real: string
  /** A name for what is open; it cannot come to stand for anything else where the kernel gives names to descriptors. */
  readonly path: string
}

/** What is opened may be a pipe that nobody writes to: it must not wait. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0)

/**
 * Opens a file or a folder and tells its real path. A link that is swapped in between cannot make the two differ: on Linux the kernel
 * tells the path of the descriptor; elsewhere the path is looked up until it stands for the file that is open.
 * Throws what the file system throws.
 */
export async function openFile(path: string): Promise<OpenFile> {
  const handle = await open(path, flags)
  try {
    const own = `/proc/self/fd/${handle.fd}`
    const known = await kernelPath(own)
    if (known !== undefined) return {handle, real: known, path: own}
    const real = await lookedUpPath(handle, path)
    return {handle, real, path: real}
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function kernelPath(own: string): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined
  try {
    return await readlink(own)
  } catch (error) {
    // `/proc` is not mounted everywhere.
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

/** The real path of a name, as long as it is that of the file that is open. */
export async function lookedUpPath(handle: FileHandle, path: string): Promise<string> {
  const real = await realpath(path)
  const [opened, found, again] = await Promise.all([
    handle.stat({bigint: true}),
    stat(real, {bigint: true}),
    realpath(real),
  ])
  if (opened.dev !== found.dev || opened.ino !== found.ino || again !== real)
    throw new Error('The file was moved while it was opened')
  return real
}
