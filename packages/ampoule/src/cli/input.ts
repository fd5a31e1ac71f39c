import {readFile, stat} from 'node:fs/promises'
import {basename, join, relative, resolve, sep} from 'node:path'
import {type Io, UsageError} from './command.ts'

/** A page to work on. */
export interface Input {
  /** As the user named it; `-` is standard input. */
  readonly name: string
  /** Absolute path; of standard input, one in the working folder that is not written to. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Reads a file, or standard input for `-`. Throws `UsageError` for what cannot be read. */
export async function readInput(name: string, io: Io): Promise<Input> {
  if (name === '-') return {name, path: join(io.cwd, 'stdin'), bytes: await io.readStdin()}
  const path = resolve(io.cwd, name)
  try {
    if ((await stat(path)).isDirectory()) throw new UsageError(`Unexpected folder \`${name}\`, expected a file`)
    return {name, path, bytes: await readFile(path)}
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    throw new UsageError(`Unexpected \`${name}\`, expected a file that can be read: ${reason(cause)}`, {cause})
  }
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
