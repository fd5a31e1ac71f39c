import {existsSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'
import {cachedDataVersionTag} from 'node:v8'
import {crc32} from 'node:zlib'
import {makeFolder} from '../make-folder.ts'

/** A place in the user's cache folder for code that one binary of Node has compiled, while a run uses it. */
export interface CodeFolder {
  /** Absolute path without an ending, of a file or a folder. */
  readonly path: string
  /** True when what is there may be used; otherwise a run that used it has crashed, and it is gone. */
  readonly isSound: boolean
  /** Says that the run has come to its end. */
  end(): void
}

/**
 * Code that V8 has compiled crashes under another build of Node, which V8's own tag, size and time do not tell apart. Hence
 * the version, the executable and its flags are in the name, and a run leaves a mark while it lasts: one that is found
 * after its process has gone is of a crash. Undefined when there is no folder that is the user's alone.
 */
export function openCodeFolder(main: string, command: string): CodeFolder | undefined {
  const {env, execPath, execArgv, version, platform, arch, pid} = process
  if (env.NODE_DISABLE_COMPILE_CACHE === '1' || !/^[\w-]*$/.test(command)) return undefined
  const folder = join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ampoule', 'code')
  const binary = statSync(execPath)
  const bundle = statSync(main)
  const flags = crc32([execPath, ...execArgv, env.NODE_OPTIONS ?? ''].join('\0'))
  const numbers = [cachedDataVersionTag(), flags, binary.size, binary.mtimeMs, bundle.size, bundle.mtimeMs]
  const name = [version, platform, arch, ...numbers.map((part) => Math.floor(part).toString(36)), command].join('-')
  try {
    makeFolder(folder, 0o700)
    if (!isOwn(folder)) return undefined
    const path = join(folder, name)
    const isSound = !hasCrashed(folder, name)
    const mark = join(folder, `${name}${marked}${pid}`)
    if (isSound) writeFileSync(mark, '')
    else rmSync(path, {recursive: true, force: true})
    // What is old is looked for by the first run of a version: the others have nothing to spare for it.
    if (!existsSync(path)) removeOld(folder)
    return {path, isSound, end: () => rmSync(mark, {force: true})}
  } catch (error) {
    // A home that cannot be written to, as in many containers, is nothing to complain of.
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

/** True when nobody else can write there. Windows has neither owner nor mode; there the user's folder is the user's. */
export function isOwn(path: string): boolean {
  const {uid, mode} = statSync(path)
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
}

const marked = '.running-'

/** Takes the marks of processes that have gone away. */
function hasCrashed(folder: string, name: string): boolean {
  let found = false
  for (const mark of readdirSync(folder)) {
    if (!mark.startsWith(name + marked) || isRunning(Number(mark.slice(name.length + marked.length)))) continue
    rmSync(join(folder, mark), {force: true})
    found = true
  }
  return found
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return error.code === 'EPERM'
  }
}

/** Code that nobody has used for a month. */
function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const age = Date.now() - (statSync(path, {throwIfNoEntry: false})?.atimeMs ?? 0)
    if (age > 30 * 24 * 60 * 60 * 1000) rmSync(path, {recursive: true, force: true})
  }
}
