import {readdir, type Stats, statSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {formatOf} from '@ampoule/build/internals'
import {linkStatOf, statOf, systemReason} from '../system-reason.ts'

/** A file to lint. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string
  /** From the working folder, with forward slashes: what reports call it. */
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** True when it is reached by a symbolic link: then it may stand anywhere, and is never written. */
  readonly isLinked: boolean
  /** Size, times and inode, which a change to the file changes; empty when it has changed just now. */
  readonly stamp: string
}

/** Thrown for a name or a glob that stands for nothing. */
class NoFileError extends Error {
  override readonly name = 'NoFileError'
}

/**
 * The files that names, folders and globs stand for, each once, in the order of their names. A folder stands for the HTML
 * and the Markdown in it. `onProblem` is told of each that stands for nothing, and of files that are no pages by their
 * names; without it, that is a `NoFileError`.
 */
export async function findFiles(
  patterns: readonly string[],
  cwd: string,
  onProblem: (message: string) => void = refuse,
): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>()
  for (const pattern of patterns) {
    for (const path of await expand(pattern, cwd, onProblem)) {
      const file = describe(path, cwd)
      if (file !== undefined) found.set(path, file)
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * The pages in a folder, HTML and Markdown: paths from it, with forward slashes. Links may lead anywhere: none is followed.
 * `onUnreadable` is told of folders that cannot be read.
 */
export async function findPages(
  folder: string,
  onUnreadable?: (folder: string, reason: string) => void,
): Promise<string[]> {
  const {glob} = await import('tinyglobby')
  const found = await glob('**/*.{html,htm,xhtml,xht,md,markdown,mdown,mkd,mkdn,mdx,qmd,rmd}', {
    cwd: folder,
    ignore: ignored,
    onlyFiles: true,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    expandDirectories: false,
    ...(onUnreadable && {fs: {readdir: telling(onUnreadable)}}),
  })
  return found.filter((path) => linkStatOf(join(folder, path))?.isFile())
}

/** `readdir` for a glob, which passes over folders that it cannot read without a word. */
function telling(onUnreadable: (folder: string, reason: string) => void): typeof readdir {
  const listing = (folder: string, options: {withFileTypes: true}, done: (...result: unknown[]) => void): void =>
    readdir(folder, options, (error, entries) => {
      if (error !== null) onUnreadable(folder, systemReason(error))
      done(error, entries)
    })
  return listing as typeof readdir
}

/** The folders in which names, folders and globs look for pages: one that comes there counts as well. Absolute. */
export async function foldersOf(patterns: readonly string[], cwd: string): Promise<string[]> {
  const {glob, isDynamicPattern} = await import('tinyglobby')
  const found = patterns.map(async (pattern) => {
    const isGlob = statOf(resolve(cwd, pattern)) === undefined && isDynamicPattern(pattern)
    const folder = resolve(cwd, isGlob ? fixedPart(pattern, isDynamicPattern) : pattern)
    if (!statOf(folder)?.isDirectory()) return []
    const within = await glob('**/', {cwd: folder, ignore: ignored, onlyDirectories: true, followSymbolicLinks: false})
    return [folder, ...within.map((each) => join(folder, each, '.'))]
  })
  return (await Promise.all(found)).flat()
}

/** The folders of a glob that come before its first special part. */
function fixedPart(pattern: string, isDynamic: (part: string) => boolean): string {
  const parts = pattern.split('/')
  return parts.slice(0, parts.findIndex(isDynamic)).join('/') || (pattern.startsWith('/') ? '/' : '.')
}

const ignored = ['**/node_modules/**', '**/.git/**']

function refuse(message: string): never {
  throw new NoFileError(message)
}

async function expand(pattern: string, cwd: string, onProblem: (message: string) => void): Promise<string[]> {
  const path = resolve(cwd, pattern)
  let info: Stats | undefined
  let reason = ''
  try {
    info = statSync(path)
  } catch (error) {
    reason = systemReason(error)
  }
  if (info !== undefined && !info.isDirectory()) {
    if (formatOf(path) !== undefined) return [path]
    onProblem(`\`${pattern}\` is neither Markdown nor HTML by its name`)
    return []
  }
  if (info !== undefined) {
    let isRead = true
    const pages = await findPages(path, (folder, why) => {
      isRead = false
      onProblem(`Folder \`${nameFrom(cwd, folder)}\` cannot be read: ${why}`)
    })
    if (pages.length === 0 && isRead) onProblem(`Folder \`${pattern}\` has no Markdown or HTML`)
    return pages.map((page) => join(path, page))
  }
  const {glob, isDynamicPattern} = await import('tinyglobby')
  if (!isDynamicPattern(pattern)) {
    onProblem(`\`${pattern}\` cannot be read: ${reason}`)
    return []
  }
  const paths = await glob(pattern, {
    cwd,
    ignore: ignored,
    onlyFiles: true,
    followSymbolicLinks: false,
    absolute: true,
    expandDirectories: false,
  })
  const pages = paths.map((each) => join(each)).filter((each) => formatOf(each) && linkStatOf(each)?.isFile())
  if (pages.length === 0) onProblem(`No Markdown or HTML matches \`${pattern}\``)
  return pages
}

/** Undefined for what has gone since it was found. */
function describe(path: string, cwd: string): FoundFile | undefined {
  const info = statOf(path)
  if (info === undefined) return undefined
  const {size, mtimeMs, ctimeMs, ino} = info
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

/** True when a path, or a folder on the way to it from the working folder, is a symbolic link. */
function isLinked(path: string, cwd: string): boolean {
  if (linkStatOf(path)?.isSymbolicLink()) return true
  const folder = dirname(path)
  return folder !== cwd && folder.startsWith(join(cwd, sep)) && isLinked(folder, cwd)
}

/** A path as reports give it, with forward slashes. */
export function nameFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/')
}
