import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import {CapabilityError, type EncodedFont, type EncodedImage, type FontRequest, type ImageRequest} from '@ampoule/build'
import {sniffImage} from '@ampoule/build/internals'
import type {Tinypool} from 'tinypool'
import {EncodedOnce} from './encoded-once.ts'
import type {EncoderJob, EncoderOutcome} from './encoder-worker.ts'
import {openThreads} from './open-threads.ts'

/** Work up to here, all pieces together, is done before a thread has started. In pixels. */
const WORTH_THREADS = 5_000_000
/** The same, in bytes of files whose pixels nobody has counted. */
const WORTH_STARTING = 2_000_000
/** Pixels that are worked on at once: each takes some 40 bytes while AVIF is written. One larger image goes alone. */
const MAX_IN_FLIGHT = 6_000_000
/** A byte of a font takes as long as so many pixels. */
const PIXELS_PER_FONT_BYTE = 4
/**
 * Pieces of work that a thread has in hand: sharp does most of each in threads of its own, and a thread more takes a third
 * of a second to start.
 */
const AT_ONCE = 4
/** How long a thread waits for more, in milliseconds: between the pages of a folder. It keeps no process alive. */
const IDLE = 10_000

interface Waiting {
  readonly weight: number
  start(): void
}

/** How far the work is. */
export interface EncoderState {
  /** Images and fonts. */
  readonly files: {readonly asked: number; readonly done: number}
  /** Weight of the jobs: about how long they take. */
  readonly weight: {readonly asked: number; readonly done: number}
  /** File that has been worked on the longest, where its name is known. */
  readonly current: string | undefined
}

/**
 * Encodes images and fonts, the largest first: in threads once there is enough to do, as many as there are processors, and
 * no more at once than memory has room for.
 */
export class EncoderPool {
  /** Paths of files by their bytes, for who looks on. */
  readonly names = new WeakMap<Uint8Array, string>()
  readonly #once = new EncodedOnce()
  readonly #waiting: Waiting[] = []
  readonly #current = new Set<Uint8Array>()
  readonly #size = availableParallelism()
  #threads: Promise<Tinypool | undefined> | undefined
  #idle: NodeJS.Timeout | undefined
  #files = {asked: 0, done: 0}
  #weight = {asked: 0, done: 0}
  #inFlight = 0
  #running = 0

  get state(): EncoderState {
    const [oldest] = this.#current
    return {files: {...this.#files}, weight: {...this.#weight}, current: oldest && this.names.get(oldest)}
  }

  /** Throws `CapabilityError` as `encodeImage` does. */
  async image(bytes: Uint8Array, request: ImageRequest): Promise<EncodedImage> {
    const {width, height} = sniffImage(bytes) ?? {}
    const scale = Math.min(1, request.maxWidth / (width ?? 1))
    const weight = Math.max(bytes.length, (width ?? 0) * (height ?? 0) * scale ** 2)
    const job: EncoderJob = {kind: 'image', bytes, request}
    return (await this.#once.of(job, () => this.#encode(job, weight))) as EncodedImage
  }

  /** Throws `CapabilityError` as `encodeFont` does. */
  async font(bytes: Uint8Array, request: FontRequest): Promise<EncodedFont> {
    const weight = PIXELS_PER_FONT_BYTE * bytes.length
    const job: EncoderJob = {kind: 'font', bytes, request}
    return (await this.#once.of(job, () => this.#encode(job, weight))) as EncodedFont
  }

  /**
   * Starts the threads for images that are about to come: they take a third of a second, beside what their caller does once they have
   * begun. `bytes` is that of all files.
   */
  async expect(bytes: number): Promise<void> {
    if (bytes < WORTH_STARTING || this.#size === 1) return
    // Whoever has something to encode meets what is wrong with them, and says it.
    const threads = await this.#pool().catch(() => undefined)
    if (threads !== undefined) this.#warm(threads).catch(() => undefined)
  }

  async #warm(threads: Tinypool): Promise<void> {
    await threads.run(undefined, {name: 'ready'})
    if (this.#running === 0) this.#rest()
  }

  async #encode(job: EncoderJob, weight: number): Promise<EncodedImage | EncodedFont> {
    clearTimeout(this.#idle)
    this.#files.asked++
    this.#weight.asked += weight
    await this.#turn(weight)
    this.#current.add(job.bytes)
    try {
      const outcome = await this.#run(job)
      if ('problem' in outcome) throw new CapabilityError(outcome.problem, outcome.message)
      return outcome.encoded
    } finally {
      this.#current.delete(job.bytes)
      this.#files.done++
      this.#weight.done += weight
      this.#running--
      this.#inFlight -= weight
      this.#next()
      if (this.#running === 0) this.#rest()
    }
  }

  async #run(job: EncoderJob): Promise<EncoderOutcome> {
    const threads = this.#weight.asked < WORTH_THREADS ? undefined : await this.#pool()
    if (threads !== undefined) return threads.run(job)
    const {encode} = await import('./encoder-worker.ts')
    return encode(job)
  }

  /** Sources that are run as they are have no compiled worker: then this thread does the work. */
  #pool(): Promise<Tinypool | undefined> {
    const worker = fileURLToPath(new URL('./encoder-worker.js', import.meta.url))
    const counts = {threads: Math.ceil(this.#size / AT_ONCE), atOnce: AT_ONCE}
    this.#threads ??= existsSync(worker) ? openThreads(worker, counts) : Promise.resolve(undefined)
    return this.#threads
  }

  /** Ends the threads when nobody has asked for anything for a while. */
  #rest(): void {
    this.#idle = setTimeout(() => {
      const threads = this.#threads
      this.#threads = undefined
      void threads?.then((pool) => pool?.destroy())
    }, IDLE).unref()
  }

  /** Waits until there is room. */
  #turn(weight: number): Promise<void> {
    return new Promise((start) => {
      this.#waiting.push({weight, start})
      // What is asked for at the same time is seen before the first is chosen.
      queueMicrotask(() => this.#next())
    })
  }

  #next(): void {
    this.#waiting.sort((a, b) => b.weight - a.weight)
    // More than there are processors: what compares leaves a processor to others, and waits for what encodes.
    while (this.#running <= this.#size + 1) {
      const at = this.#waiting.findIndex(({weight}) => this.#running === 0 || this.#inFlight + weight <= MAX_IN_FLIGHT)
      const [next] = at === -1 ? [] : this.#waiting.splice(at, 1)
      if (next === undefined) return
      this.#running++
      this.#inFlight += next.weight
      next.start()
    }
  }
}
