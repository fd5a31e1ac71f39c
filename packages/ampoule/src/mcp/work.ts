import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {MessageChannel} from 'node:worker_threads'
import type {Tinypool} from 'tinypool'
import {CallError} from './call-error.ts'
import type {Done, Job} from './page-worker.ts'

/** Pages that are worked on at the same time. */
const threads = 2
/** Calls that may wait for a thread, and what their pages may have in all, in bytes: they are kept until then. */
const mostWaiting = 128
const mostWaitingBytes = 256 * 1024 * 1024
/** Most memory that a page may take before its thread is ended, in MiB. */
const mostMemory = 1024

/** A thread, started when it is first needed and after it was ended; undefined where the thread of the server does the work. */
interface Lane {
  pool?: Promise<Tinypool | undefined>
}

/** Threads that work on pages, so that one that takes too long can be ended and no other suffers. */
export class Work {
  readonly #free: Lane[] = Array.from({length: threads}, () => ({}))
  readonly #all: readonly Lane[] = [...this.#free]
  readonly #waiting: ((lane: Lane) => void)[] = []
  #waitingBytes = 0

  /** Throws `CallError` when there is too much to do, or the page takes all memory, and the reason of the signal. */
  async run<J extends Job>(job: J, signal: AbortSignal, onStep?: (step: string) => void): Promise<Done<J>> {
    const lane = await this.#take(signal, job.page.bytes.length)
    try {
      lane.pool ??= openPool()
      const pool = await lane.pool
      if (pool === undefined) return (await (await import('./page-worker.ts')).workOn(job, onStep)) as Done<J>
      return await beforeAbort<Done<J>>(inThread(pool, job, onStep), signal)
    } catch (error) {
      // Whatever it is still doing ends with it.
      if (signal.aborted || isOutOfMemory(error)) end(lane)
      signal.throwIfAborted()
      if (isOutOfMemory(error)) throw new CallError(`Page takes more than ${mostMemory} MiB of memory`, {cause: error})
      throw error
    } finally {
      this.#give(lane)
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map(async ({pool}) => (await pool)?.destroy()))
  }

  async #take(signal: AbortSignal, bytes: number): Promise<Lane> {
    signal.throwIfAborted()
    const lane = this.#free.pop()
    if (lane !== undefined) return lane
    if (this.#waiting.length >= mostWaiting || this.#waitingBytes + bytes > mostWaitingBytes)
      throw new CallError('Too many calls at once; wait for one to end')
    this.#waitingBytes += bytes
    try {
      return await this.#nextFree(signal)
    } finally {
      this.#waitingBytes -= bytes
    }
  }

  #nextFree(signal: AbortSignal): Promise<Lane> {
    return new Promise((resolve, reject) => {
      const start = (free: Lane): void => {
        signal.removeEventListener('abort', leave)
        resolve(free)
      }
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(start), 1)
        reject(signal.reason)
      }
      this.#waiting.push(start)
      signal.addEventListener('abort', leave, {once: true})
    })
  }

  #give(lane: Lane): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#free.push(lane)
    else next(lane)
  }
}

/** Steps come by a channel of their own, which ends with the work. */
async function inThread<J extends Job>(pool: Tinypool, job: J, onStep?: (step: string) => void): Promise<Done<J>> {
  const {port1: here, port2: port} = new MessageChannel()
  here.on('message', (step: string) => onStep?.(step))
  try {
    return await pool.run({job, port}, {transferList: [port]})
  } finally {
    here.close()
  }
}

/** Fails with the reason of the signal once that comes first. */
function beforeAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason)
    signal.addEventListener('abort', stop, {once: true})
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

function end(lane: Lane): void {
  const old = lane.pool
  delete lane.pool
  void old?.then((pool) => pool?.destroy())
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** Sources that are run as they are have no compiled worker: then the thread of the server does the work. */
async function openPool(): Promise<Tinypool | undefined> {
  const filename = fileURLToPath(new URL('./mcp-worker.js', import.meta.url))
  if (!existsSync(filename)) return undefined
  const {Tinypool} = await import('tinypool')
  return new Tinypool({
    filename,
    name: 'work',
    runtime: 'worker_threads',
    minThreads: 1,
    maxThreads: 1,
    resourceLimits: {maxOldGenerationSizeMb: mostMemory},
  })
}
