import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Tinypool} from 'tinypool'
import {CallError} from './call-error.ts'
import type {Done, Job} from './page-worker.ts'

/** Pages that are worked on at the same time. */
const threads = 2
/** Calls that may wait for a thread. */
const mostWaiting = 16
/** What a page may take of memory before its thread is ended. In MiB. */
const mostMemory = 1024

/** Threads that work on pages, so that one that takes too long can be ended and no other suffers. */
export class Work {
  #pool: Promise<Tinypool | undefined> | undefined
  #open = 0

  /** Throws `CallError` when there is too much to do, or the page takes all memory, and the reason of the signal. */
  async run<J extends Job>(job: J, signal: AbortSignal): Promise<Done<J>> {
    signal.throwIfAborted()
    if (this.#open >= threads + mostWaiting) throw new CallError('Too many calls at once; wait for one to end')
    this.#open++
    try {
      this.#pool ??= openPool()
      const pool = await this.#pool
      if (pool === undefined) return (await (await import('./page-worker.ts')).work(job)) as Done<J>
      return await pool.run(job, {signal})
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        throw new CallError(`Page takes more than ${mostMemory} MiB of memory`, {cause: error})
      throw error
    } finally {
      this.#open--
    }
  }

  async close(): Promise<void> {
    await (await this.#pool)?.destroy()
  }
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
    // One that was ended is started again at once: the others may be stuck as well.
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: {maxOldGenerationSizeMb: mostMemory},
  })
}
