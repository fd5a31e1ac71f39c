import {readFile, stat} from 'node:fs/promises'
import {basename, relative, resolve, sep} from 'node:path'
import {CapabilityError, type Format} from '@ampoule/build'
import {formatOf} from '@ampoule/build/internals'
import {Root} from '../capabilities/read.ts'
import {systemReason} from '../system-reason.ts'
import {type Io, UsageError} from './command.ts'

/** A page to work on. */
export interface Input {
  /** As the user named it; `-` is standard input without a name. */
  readonly name: string
  /** Absolute path; of standard input without a name, one in the working folder that is not written to. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly format: Format
  readonly isStdin: boolean
}

/** Options of every command that reads standard input. */
export const stdinOptions = {
  'stdin-path': {type: 'string', value: '<path>', about: 'File name to assume for standard input (`-`)'},
} as const

/**
 * Reads a file, or standard input for `-`. Throws `UsageError` for what cannot be read, for what is no page by its name, and
 * when a root folder is given for what is a link to somewhere outside.
 */
export async function readInput(
  name: string,
  io: Io,
  {root, stdinPath}: {readonly root?: string; readonly stdinPath?: string | undefined} = {},
): Promise<Input> {
  if (name === '-') return readStdin(io, stdinPath)
  const path = resolve(io.cwd, name)
  const format = formatOf(name)
  try {
    if ((await stat(path)).isDirectory()) throw new UsageError(`\`${name}\` is a folder, not a file`)
    if (format === undefined) throw new UsageError(notAPage(name))
    const bytes = root === undefined ? await readFile(path) : await new Root(root).readFile(path)
    return {name, path, bytes, format, isStdin: false}
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    const reason = cause instanceof CapabilityError ? cause.message : systemReason(cause)
    throw new UsageError(`\`${name}\` cannot be read: ${reason}`, {cause})
  }
}

/** Absolute path of an input; of standard input, what it is called or one in the working folder. */
export function inputPath(name: string, io: Io, stdinPath = 'stdin'): string {
  return resolve(io.cwd, name === '-' ? stdinPath : name)
}

/** Reads standard input, as Markdown or HTML by the name it is given, else by what it begins with. */
export async function readStdin(io: Io, stdinPath?: string): Promise<Input> {
  const bytes = await io.readStdin()
  if (stdinPath === undefined)
    return {name: '-', path: inputPath('-', io), bytes, format: sniffFormat(bytes), isStdin: true}
  const format = formatOf(stdinPath)
  if (format === undefined) throw new UsageError(notAPage(stdinPath))
  return {name: stdinPath, path: resolve(io.cwd, stdinPath), bytes, format, isStdin: true}
}

/** Message about a file that is neither Markdown nor HTML by its name. */
function notAPage(name: string): string {
  return `\`${name}\` is neither Markdown nor HTML by its name`
}

function sniffFormat(bytes: Uint8Array): Format {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 1024))) ? 'html' : 'markdown'
}

/** Path from a folder, with forward slashes. */
export function pathFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/')
}

export function stemOf(name: string): string {
  return basename(name).replace(/\.[^.]+$/, '')
}
