import {closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync} from 'node:fs'
import {basename} from 'node:path'
import type {Script} from 'node:vm'
import {crc32} from 'node:zlib'
import {type CodeFolder, isOwn} from './code-folder.ts'

/** The first line of a file of code; the code of each script follows, in this order. */
interface Head {
  /** How many runs there were, up to 8. It stands first, and is written anew by itself. */
  readonly runs: number
  /** Text of the main file, which names the others by hashes of what is in them: other text is another bundle. */
  readonly main: string
  readonly scripts: readonly (readonly [name: string, bytes: number])[]
  /** CRC-32 of all that follows: V8 runs what it is given without a look. */
  readonly checksum: number
}

/**
 * Code that V8 has made of the files of a bundle, kept from run to run: one file for each command, since V8 compiles what
 * is run. Node 20 has nothing of the kind.
 */
export class CompiledCode {
  readonly #path: string
  readonly #main: string
  readonly #kept: Kept
  readonly #scripts = new Map<string, Script>()

  /** Of the bundle whose main file it is; what stands at the path is read when it is sound. */
  constructor(main: string, {path, isSound}: CodeFolder) {
    this.#path = path
    this.#main = readFileSync(main, 'latin1')
    this.#kept = isSound ? readKept(path, this.#main) : nothing
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
    const {runs} = this.#kept
    const isWhole = [...this.#scripts.values()].every(({cachedDataRejected}) => cachedDataRejected === false)
    if (isWhole && runs >= enoughRuns) return
    // To make what is kept takes a short command a tenth of its time: the first, second, fourth and eighth run do.
    if (isWhole && !Number.isInteger(Math.log2(runs + 1))) count(this.#path, runs + 1)
    else this.#write(isWhole ? runs + 1 : 1)
  }

  #write(runs: number): void {
    const made = new Map(this.#kept.scripts)
    for (const [name, script] of this.#scripts) made.set(name, script.createCachedData())
    const code = Buffer.concat([...made.values()])
    const head: Head = {
      runs,
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
    return isOwn(path) ? readFileSync(path) : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

function count(path: string, runs: number): void {
  attempt(() => {
    const file = openSync(path, 'r+')
    writeSync(file, String(runs), '{"runs":'.length)
    closeSync(file)
  })
}

function write(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`
  const isWritten = attempt(() => {
    writeFileSync(temporary, bytes, {mode: 0o600})
    renameSync(temporary, path)
  })
  if (!isWritten && existsSync(temporary)) rmSync(temporary)
}

/** A home that cannot be written to, as in many containers, is nothing to complain of. */
function attempt(work: () => void): boolean {
  try {
    work()
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return false
  }
}
