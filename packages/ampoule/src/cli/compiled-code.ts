import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {homedir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {cachedDataVersionTag} from 'node:v8'
import type {Script} from 'node:vm'
import {crc32} from 'node:zlib'

/** The first line of a file of code; the code of each script follows, in this order. */
interface Head {
  /** How many runs have added to it. */
  readonly runs: number
  /** Text of the main file, which names the others by hashes of what is in them: other text is another bundle. */
  readonly main: string
  readonly scripts: readonly (readonly [name: string, bytes: number])[]
  /** CRC-32 of all that follows: V8 runs what it is given without a look. */
  readonly checksum: number
}

/**
 * Code that V8 has made of the files of a bundle, kept from run to run in the user's own cache folder: one file for each
 * command, since V8 compiles what is run. Without such a folder all is compiled each time.
 */
export class CompiledCode {
  /** What is kept for a command of the bundle; undefined when nothing is to be kept. */
  static open(main: string, command: string): CompiledCode | undefined {
    const {env} = process
    if (env.NODE_DISABLE_COMPILE_CACHE === '1' || !/^[\w-]*$/.test(command)) return undefined
    const {size, mtimeMs} = statSync(main)
    // The tag is of the version of V8, its flags and the processor.
    const key = [cachedDataVersionTag(), size, Math.floor(mtimeMs)].map((part) => part.toString(36)).join('-')
    const home = env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
    return new CompiledCode(join(home, 'ampoule', 'code', `${key}-${command}`), readFileSync(main, 'latin1'))
  }

  readonly #path: string
  readonly #main: string
  readonly #kept: Kept
  readonly #scripts = new Map<string, Script>()

  private constructor(path: string, main: string) {
    this.#path = path
    this.#main = main
    this.#kept = readKept(path, main)
  }

  of(file: string): Buffer | undefined {
    return this.#kept.scripts.get(basename(file))
  }

  /** Takes a script that was made with the code of its file, if there is any. */
  add(file: string, script: Script): void {
    this.#scripts.set(basename(file), script)
  }

  /** Writes the code down, for as long as there may be something new in it. */
  keep(): void {
    const {runs, scripts} = this.#kept
    const isWhole = [...this.#scripts.values()].every(({cachedDataRejected}) => cachedDataRejected === false)
    if (isWhole && runs >= enoughRuns) return
    const made = new Map(scripts)
    for (const [name, script] of this.#scripts) made.set(name, script.createCachedData())
    const code = Buffer.concat([...made.values()])
    const head: Head = {
      runs: isWhole ? runs + 1 : 1,
      main: this.#main,
      scripts: [...made].map(([name, {length}]) => [name, length]),
      checksum: crc32(code),
    }
    write(this.#path, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), code]))
  }
}

/** Pages differ in what they need; after so many runs the code of a command has what most of them do. */
const enoughRuns = 8

interface Kept {
  readonly runs: number
  readonly scripts: ReadonlyMap<string, Buffer>
}

const nothing: Kept = {runs: 0, scripts: new Map()}

function readKept(path: string, main: string): Kept {
  const bytes = readOwn(path)
  const end = bytes?.indexOf(10) ?? -1
  if (bytes === undefined || end === -1) return nothing
  const head = readHead(bytes.toString('utf8', 0, end))
  if (!head || head.main !== main) return nothing
  const code = bytes.subarray(end + 1)
  if (crc32(code) !== head.checksum) return nothing
  let at = 0
  const scripts = new Map<string, Buffer>()
  for (const [name, length] of head.scripts) {
    scripts.set(name, code.subarray(at, at + length))
    at += length
  }
  return {runs: head.runs, scripts}
}

function readHead(text: string): Head | undefined {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Compiled code runs as it is, so only a file that nobody else could have written is read. */
function readOwn(path: string): Buffer | undefined {
  try {
    const {uid, mode} = statSync(path)
    // Windows has neither; there the user's folder is the user's.
    const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
    return isOwn ? readFileSync(path) : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

function write(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), {recursive: true, mode: 0o700})
    removeOld(dirname(path))
    writeFileSync(temporary, bytes, {mode: 0o600})
    renameSync(temporary, path)
  } catch (error) {
    // A home that cannot be written to, as in many containers, is nothing to complain of.
    if (!(error instanceof Error && 'code' in error)) throw error
    if (existsSync(temporary)) rmSync(temporary)
  }
}

/** Code of builds that nobody has used for a month. */
function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const age = Date.now() - (statSync(path, {throwIfNoEntry: false})?.atimeMs ?? 0)
    if (age > 30 * 24 * 60 * 60 * 1000) rmSync(path, {force: true})
  }
}
