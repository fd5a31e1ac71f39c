import {readFile, stat} from 'node:fs/promises'
import {basename, join, relative, resolve, sep} from 'node:path'
import {Root} from '../capabilities/read.ts'
import {type Io, UsageError} from './command.ts'

/** A page to work on. */
export interface Input {
  /** As the user named it; `-` is standard input. */
  readonly name: string
  /** Absolute path; of standard input, one in the working folder that is not written to. */
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Reads a file, or standard input for `-`. Throws `UsageError` for what cannot be read, and when a root folder is given for what is
 * a link to somewhere outside.
 */
export async function readInput(name: string, io: Io, root?: string): Promise<Input> {
  const path = inputPath(name, io)
  if (name === '-') return {name, path, bytes: await io.readStdin()}
  try {
    if ((await stat(path)).isDirectory()) throw new UsageError(`\`${name}\` is a folder, not a file`)
    return {name, path, bytes: root === undefined ? await readFile(path) : await new Root(root).readFile(path)}
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    throw new UsageError(`\`${name}\` cannot be read: ${reason(cause)}`, {cause})
  }
}

/** Absolute path of an input; of standard input, one in the working folder. */
export function inputPath(name: string, io: Io): string {
  return name === '-' ? join(io.cwd, 'stdin') : resolve(io.cwd, name)
}

function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return 'code' in cause && cause.code === 'ENOENT' ? 'there is none' : cause.message
}

/** Path from a folder, with forward slashes. */
export function pathFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/')
}

export function stemOf(path: string): string {
  return basename(path).replace(/\.[^.]+$/, '')
}
