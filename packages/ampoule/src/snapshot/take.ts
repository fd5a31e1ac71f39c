import {execFile} from 'node:child_process'
import {createHash} from 'node:crypto'
import {open} from 'node:fs/promises'
import {basename, resolve} from 'node:path'
import type {Snapshot} from '@ampoule/build/internals'
import {formatBytes} from '@ampoule/lint/internals'
import {systemReason} from '../system-reason.ts'
import type {Wanted, WantedOfCommand} from './read-request.ts'

/** Largest data, in bytes: as large as a page may be. */
const maxBytes = 16 * 1024 * 1024

/** Data as it was taken, and what is written beside it. */
export interface Taken {
  readonly bytes: Uint8Array
  readonly snapshot: Snapshot
}

/**
 * Takes data: what a command prints, or a file holds. The command runs without a shell, in the folder of the configuration. By itself
 * the source is the name of program or file alone, since arguments and folders may be nobody's business. Throws an `Error` that
 * says why there is none.
 */
export async function take(wanted: Wanted, folder: string): Promise<Taken> {
  const {bytes, time} = 'command' in wanted ? await output(wanted, folder) : await content(wanted.file, folder)
  const named = 'command' in wanted ? (wanted.command[0] ?? '') : wanted.file
  const asOf = time.toISOString().replace(/\.\d+Z$/, 'Z')
  const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`
  return {bytes, snapshot: {version: 1, source: wanted.source ?? basename(named), asOf, integrity}}
}

interface Read {
  readonly bytes: Uint8Array
  readonly time: Date
}

function output({command: [program = '', ...args], timeout}: WantedOfCommand, cwd: string): Promise<Read> {
  const time = new Date()
  return new Promise((done, fail) => {
    const options = {
      cwd,
      timeout: timeout * 1000,
      maxBuffer: maxBytes,
      killSignal: 'SIGKILL',
      encoding: 'buffer',
    } as const
    const child = execFile(program, args, options, (error, bytes, said) => {
      if (error === null) done({bytes, time})
      else fail(new Error(reasonOf(error, said.toString().trim().split('\n').at(-1) ?? '', timeout)))
    })
    // A command that waits for its input would wait forever.
    child.stdin?.end()
  })
}

function reasonOf(error: Error & {code?: unknown; killed?: boolean}, said: string, timeout: number): string {
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return tooLarge
  if (error.killed === true) return `the command took longer than ${timeout} s`
  if (typeof error.code === 'string') return error.code === 'ENOENT' ? 'there is no such command' : systemReason(error)
  return `the command ended with ${error.code}${said === '' ? '' : `: ${said}`}`
}

const tooLarge = `it is larger than ${formatBytes(maxBytes)}`

/** A file is as old as its last change. No more of it is read than may be, and of what is no file nothing. */
async function content(path: string, folder: string): Promise<Read> {
  try {
    const file = await open(resolve(folder, path))
    try {
      const info = await file.stat()
      if (!info.isFile()) throw new TypeError('it is no file')
      if (info.size > maxBytes) throw new TypeError(tooLarge)
      return {bytes: await file.readFile(), time: info.mtime}
    } finally {
      await file.close()
    }
  } catch (error) {
    throw error instanceof TypeError ? error : new Error(systemReason(error))
  }
}
