import {lstatSync, statSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'

/** A file to lint. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string
  /** From the working folder, with forward slashes: what reports call it. */
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** Whether it is reached by a symbolic link: then it may stand anywhere, and is never written. */
  readonly isLinked: boolean
  /** Size, times and inode, which a change to the file changes; empty when it has changed just now. */
  readonly stamp: string
}

/** Thrown for a name or a glob that stands for nothing. */
class NoFileError extends Error {
  override readonly name = 'NoFileError'
}

/**
 * The files that names, folders and globs stand for, each once, in the order of their names. A folder stands for the
 * HTML in it; Markdown is linted when it is named, or by a glob. Throws `NoFileError`.
 */
export async function findFiles(patterns: readonly string[], cwd: string): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>()
  for (const pattern of patterns) for (const path of await expand(pattern, cwd)) found.set(path, describe(path, cwd))
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function expand(pattern: string, cwd: string): Promise<string[]> {
  const path = resolve(cwd, pattern)
  const info = statSync(path, {throwIfNoEntry: false})
  if (info?.isFile()) return [path]
  const {glob, isDynamicPattern} = await import('tinyglobby')
  if (info === undefined && !isDynamicPattern(pattern)) throw new NoFileError(`File \`${pattern}\` does not exist`)
  const isFolder = info !== undefined
  const paths = await glob(isFolder ? '**/*.{html,htm}' : pattern, {
    cwd: isFolder ? path : cwd,
    ignore: ['**/node_modules/**', '**/.git/**'],
    onlyFiles: true,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  })
  // A link may lead out of the folder, to where nobody has asked to look.
  const found = paths.map((each) => join(each)).filter((each) => lstatSync(each).isFile())
  if (found.length > 0) return found
  throw new NoFileError(isFolder ? `Folder \`${pattern}\` has no HTML` : `No file matches \`${pattern}\``)
}

function describe(path: string, cwd: string): FoundFile {
  const {size, mtimeMs, ctimeMs, ino} = statSync(path)
  // A change within the same tick of the file system's clock would leave the times as they are.
  const isRecent = Date.now() - Math.max(mtimeMs, ctimeMs) < 2000
  return {
    path,
    name: nameFrom(cwd, path),
    isLinked: isLinked(path, cwd),
    size,
    stamp: isRecent ? '' : [size, mtimeMs, ctimeMs, ino].map((n) => n.toString(36).replace('.', '_')).join(':'),
  }
}

/** Whether a path, or a folder on the way to it from the working folder, is a symbolic link. */
function isLinked(path: string, cwd: string): boolean {
  if (lstatSync(path).isSymbolicLink()) return true
  const folder = dirname(path)
  return folder !== cwd && folder.startsWith(join(cwd, sep)) && isLinked(folder, cwd)
}

/** A path as reports give it, with forward slashes. */
export function nameFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/')
}

/** Whether a file is Markdown, by its name. */
export function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(name)
}
