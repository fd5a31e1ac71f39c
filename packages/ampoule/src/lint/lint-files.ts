import {readFileSync} from 'node:fs'
import type {Format} from '@ampoule/build'
import {formatOf} from '@ampoule/build/internals'
import type {LintedFile} from '@ampoule/lint'
import type {Inputs} from '../capabilities/inputs.ts'
import type {FileConfig} from '../config/resolve-config.ts'
import type {CacheKey, LintCache} from './cache.ts'
import type {FailedJob, LintedJob, LintJob} from './job.ts'
import {openPool} from './pool.ts'

/** A file and what applies to it. */
export interface Task {
  readonly path: string
  readonly name: string
  readonly size: number
  /** As `findFiles` gives it; empty when it is not known. */
  readonly stamp?: string
  readonly config: FileConfig
  /** Reached by a symbolic link: it is not fixed. */
  readonly isLinked?: boolean
  /** Of standard input, which has no file to read. */
  readonly bytes?: Uint8Array
  /** Format, when its name does not say. */
  readonly format?: Format
}

export interface LintFilesOptions {
  /** True to weigh pages even when no budget asks: a report wants it. */
  readonly weigh?: boolean
  readonly fix?: 'safe' | 'unsafe'
  readonly root?: string
  readonly cache?: LintCache
  /** How many threads to use; as the work is worth it when left out. */
  readonly threads?: number
  /** Called for each fixed file, before the next batch. */
  onFixed?(task: Task, text: string): void
  /** Called for each file that cannot be read, which is left out of the results. Without it, that ends the run. */
  onUnreadable?(task: Task, error: FailedJob): void
  onProgress?(done: number): void
  /** Called with what Markdown is made of. */
  onInputs?(inputs: Inputs): void
  /** Stops between two batches; what is done until then is in the cache. */
  readonly signal?: AbortSignal
}

/**
 * Lints files, in the order given: in threads when it is worth it, and only those whose result is not in the cache.
 * Throws the reason of the signal.
 */
export async function lintFiles(tasks: readonly Task[], options: LintFilesOptions = {}): Promise<LintedFile[]> {
  const {cache, onProgress, signal} = options
  const results = new Array<LintedFile | undefined>(tasks.length)
  const keys = new Map<Task, CacheKey>()
  const open: {task: Task; index: number}[] = []
  for (const [index, task] of tasks.entries()) {
    const known = options.fix === undefined ? lookUp(task, options, keys) : undefined
    if (known === undefined) open.push({task, index})
    results[index] = known
  }
  let done = tasks.length - open.length
  onProgress?.(done)
  const pool = await openPool(
    open.reduce((sum, {task}) => sum + task.size, 0),
    options.threads,
  )
  const batches = batch(open)
  const work = async (): Promise<void> => {
    for (let next = batches.shift(); next !== undefined; next = batches.shift()) {
      signal?.throwIfAborted()
      const linted = await pool.run(next.map(({task}) => jobOf(task, options)))
      for (const [at, {task, index}] of next.entries()) {
        const result = linted[at]
        if (result === undefined) throw new TypeError(`Results of a batch end before ${task.name}`)
        if ('code' in result) fail(task, result, options)
        else results[index] = finish(task, result, options, keys)
      }
      done += next.length
      onProgress?.(done)
    }
  }
  try {
    await Promise.all(Array.from({length: pool.size}, work))
  } finally {
    await pool.close()
    cache?.save()
  }
  return results.filter((result) => result !== undefined)
}

function fail(task: Task, failed: FailedJob, {onUnreadable}: LintFilesOptions): void {
  if (onUnreadable === undefined) throw Object.assign(new Error(failed.message), {code: failed.code})
  onUnreadable(task, failed)
}

function lookUp(
  task: Task,
  {cache, weigh = false}: LintFilesOptions,
  keys: Map<Task, CacheKey>,
): LintedFile | undefined {
  const {name, path, config, stamp = ''} = task
  // What Markdown becomes depends on the files beside it as well, and what plugins find on their code.
  if (cache === undefined || task.bytes !== undefined || config.plugins.length > 0 || formatOf(name) === 'markdown')
    return undefined
  try {
    const {key, file} = cache.find({name, stamp, config, weigh}, () => readFileSync(path))
    if (file === undefined) keys.set(task, key)
    return file
  } catch (error) {
    // A file that cannot be read is told of when it is its turn.
    if (!(error instanceof Error && 'code' in error)) throw error
    return undefined
  }
}

function jobOf(
  {path, name, bytes, format, config, isLinked = false}: Task,
  {weigh = false, fix, root, onInputs}: LintFilesOptions,
): LintJob {
  return {
    path,
    name,
    config,
    weigh,
    ...(bytes && {bytes}),
    ...(format && {format}),
    ...(fix && !isLinked && {fix}),
    ...(root !== undefined && {root}),
    ...(onInputs && {notes: true}),
  }
}

function finish(
  task: Task,
  {file, fixed, inputs}: LintedJob,
  {cache, onFixed, onInputs}: LintFilesOptions,
  keys: ReadonlyMap<Task, CacheKey>,
): LintedFile {
  if (fixed !== undefined) onFixed?.(task, fixed)
  if (inputs !== undefined) onInputs?.(inputs)
  const key = keys.get(task)
  if (key !== undefined) cache?.set(key, file)
  return file
}

/** Batches large enough that sending them costs nothing, small enough that threads end at about the same time. */
function batch(open: readonly {task: Task; index: number}[]): {task: Task; index: number}[][] {
  const batches: {task: Task; index: number}[][] = []
  let current: {task: Task; index: number}[] = []
  let bytes = 0
  for (const entry of open) {
    current.push(entry)
    bytes += entry.task.size
    if (bytes < batchBytes && current.length < batchFiles) continue
    batches.push(current)
    current = []
    bytes = 0
  }
  if (current.length > 0) batches.push(current)
  return batches
}

const batchBytes = 1024 * 1024
const batchFiles = 64
