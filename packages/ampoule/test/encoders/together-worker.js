import {setTimeout} from 'node:timers/promises'

/** Ends when as many jobs have begun as there are. */
export async function encode({begun, jobs}) {
  const count = new Int32Array(begun)
  Atomics.add(count, 0, 1)
  while (Atomics.load(count, 0) < jobs) await setTimeout(5)
}
