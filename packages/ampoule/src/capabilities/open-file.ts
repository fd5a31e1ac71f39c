import {constants, type Dirent} from 'node:fs'
import {type FileHandle, open, readdir, readlink, realpath, stat} from 'node:fs/promises'
import {isBeneath} from './is-beneath.ts'

/** A file that is open, and where it truly is. */
export interface OpenFile {
  readonly handle: FileHandle
  /** Real path of what is open, not of what stands by that name now. */
  readonly real: string
  /** A name for what is open; it cannot come to stand for anything else where the kernel gives names to descriptors. */
  readonly path: string
}

/** Flags that never wait: the path may be a pipe that nobody writes to. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0)

/**
 * Opens a file or a folder, and gives it when its real path may be read; else undefined. All that is read for a page is opened here, so
 * that nothing is read whose real path was not asked about. What stands outside is not opened, and a link that is swapped in between
 * cannot make the two differ: on Linux the kernel tells the path of the descriptor; elsewhere the path is looked up until it stands for
 * the file that is open. Throws what the file system throws.
 */
export async function openFile(path: string, mayRead: (real: string) => boolean): Promise<OpenFile | undefined> {
  if (!mayRead(await realpath(path))) return undefined
  const opened = await openAny(path)
  if (mayRead(opened.real)) return opened
  await opened.handle.close()
  return undefined
}

/** The bytes of a file whose real path lies beneath a real folder; undefined when it is not there, not a file, or leads out. */
export async function readBeneath(folder: string, path: string, mostBytes = Infinity): Promise<Buffer | undefined> {
  return orUndefined(async () => {
    const opened = await openFile(path, (real) => isBeneath(real, folder))
    if (opened === undefined) return undefined
    try {
      const info = await opened.handle.stat()
      return info.isFile() && info.size <= mostBytes ? await opened.handle.readFile() : undefined
    } finally {
      await opened.handle.close()
    }
  })
}

/** The names in a folder whose real path may be read; none when it is not there. */
export async function namesIn(path: string, mayRead: (real: string) => boolean): Promise<string[]> {
  return (await entriesIn(path, mayRead)).map(({name}) => name)
}

/** The same, with what each is. */
export async function entriesIn(path: string, mayRead: (real: string) => boolean): Promise<Dirent[]> {
  const entries = await orUndefined(async () => {
    const opened = await openFile(path, mayRead)
    if (opened === undefined) return undefined
    try {
      return await readdir(opened.path, {withFileTypes: true})
    } finally {
      await opened.handle.close()
    }
  })
  return entries ?? []
}

async function orUndefined<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

async function openAny(path: string): Promise<OpenFile> {
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
