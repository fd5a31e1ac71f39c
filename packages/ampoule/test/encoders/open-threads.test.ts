import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {openThreads} from '../../src/encoders/open-threads.ts'

const worker = fileURLToPath(new URL('together-worker.js', import.meta.url))

test.each([
  [1, 3],
  [1, 4],
  [2, 8],
])(
  '%i threads have %i jobs in hand, asked for before they have started and after',
  async (threads, jobs) => {
    const pool = await openThreads(worker, {threads, atOnce: 4})
    for (let round = 0; round < 3; round++) {
      const begun = new SharedArrayBuffer(4)
      await Promise.all(Array.from({length: jobs}, () => pool.run({begun, jobs})))
      expect(new Int32Array(begun)[0]).toBe(jobs)
    }
    await pool.destroy()
  },
  60_000,
)
