import type {Tinypool} from 'tinypool'

/** How many threads there are, and how many jobs each has in hand. */
export interface ThreadCounts {
  readonly threads: number
  readonly atOnce: number
}

/**
 * Threads that run the `encode` of a file. All are there from the start: of jobs that wait for a thread to start tinypool 2.1 gives out
 * one by one ever after, whatever a thread may have in hand.
 */
export async function openThreads(filename: string, {threads, atOnce}: ThreadCounts): Promise<Tinypool> {
  const {Tinypool} = await import('tinypool')
  return new Tinypool({
    filename,
    name: 'encode',
    runtime: 'worker_threads',
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: atOnce,
  })
}
