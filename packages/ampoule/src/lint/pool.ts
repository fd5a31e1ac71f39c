import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import {type FailedJob, type LintedJob, type LintJob, stoppedFile} from './job.ts'

/** Lints batches of files. */
export interface Pool {
  /** How many batches are worked on at once. */
  readonly size: number
  run(jobs: readonly LintJob[]): Promise<(LintedJob | FailedJob)[]>
  close(): Promise<void>
}

/** Below this, starting threads takes longer than the work. In bytes of all files. */
const worthThreads = 4 * 1024 * 1024

/** In MiB. Trees of a page are garbage when the next one comes: with room for some of them none is moved to the old ones. */
const youngGeneration = 64

/** Threads when they are worth it and the machine has several processors; this thread otherwise. */
export async function openPool(bytes: number, threads: number | undefined): Promise<Pool> {
  const size = threads ?? (bytes < worthThreads ? 1 : availableParallelism())
  const worker = fileURLToPath(new URL('./lint-worker.js', import.meta.url))
  // Sources that are run as they are have no compiled worker.
  if (size <= 1 || !existsSync(worker)) return inThisThread
  const {Tinypool} = await import('tinypool')
  const pool = new Tinypool({
    filename: worker,
    name: 'lintJobs',
    runtime: 'worker_threads',
    minThreads: size,
    maxThreads: size,
    resourceLimits: {maxYoungGenerationSizeMb: youngGeneration},
  })
  return {
    size: size + 1,
    run: (jobs) => runApart(jobs, (some) => pool.run(some)),
    close: () => pool.destroy(),
  }
}

/**
 * A page that takes a thread down with it, by all of its memory, is found by running the pages of its batch one by one:
 * the others are linted, and it has a finding that says so.
 */
async function runApart(
  jobs: readonly LintJob[],
  run: (jobs: readonly LintJob[]) => Promise<(LintedJob | FailedJob)[]>,
): Promise<(LintedJob | FailedJob)[]> {
  try {
    return await run(jobs)
  } catch (error) {
    if (!isLostThread(error)) throw error
    const [only, ...others] = jobs
    if (only !== undefined && others.length === 0) return [{file: stoppedFile(only, error)}]
    const linted: (LintedJob | FailedJob)[] = []
    for (const job of jobs) linted.push(...(await runApart([job], run)))
    return linted
  }
}

/** Node's own codes: out of memory, and ended by itself. */
function isLostThread(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code === 'ERR_WORKER_OUT_OF_MEMORY' || (error instanceof Error && /terminated|worker/i.test(error.message))
}

const inThisThread: Pool = {
  size: 1,
  async run(jobs) {
    const {lintJobs} = await import('./lint-job.ts')
    const linted = await lintJobs(jobs)
    // Lets signals and progress through, for which nothing else here waits.
    await new Promise((resolve) => setImmediate(resolve))
    return linted
  },
  close: async () => undefined,
}
