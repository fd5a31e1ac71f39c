import {lstatSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {isBeneath} from '../capabilities/is-beneath.ts'
import type {BuildJob} from './build-jobs.ts'

/** Most names that are looked at, and characters of one: a hostile page is full of them. */
const [MOST_NAMES, LONGEST] = [2000, 200]
const ending = /\.(?:png|jpe?g|webp|gif|avif)\b/gi
const stem = /[^\s\0"'()<>[\]=,]+$/

/** Bytes of the rasters that pages seem to name, each file once. A guess, of what is soon asked for: nothing is read. */
export function namedRasters(jobs: readonly Pick<BuildJob, 'inputs' | 'root'>[]): number {
  const paths = new Set<string>()
  let left = MOST_NAMES
  for (const {inputs, root} of jobs)
    for (const {path, bytes} of inputs) {
      const text = new TextDecoder().decode(bytes)
      for (const {0: found, index} of text.matchAll(ending)) {
        if (--left < 0) return sizeOf(paths)
        const before = stem.exec(text.slice(Math.max(0, index - LONGEST), index))
        const file = join(dirname(path), `${before?.[0] ?? ''}${found}`)
        if (isBeneath(file, root)) paths.add(file)
      }
    }
  return sizeOf(paths)
}

function sizeOf(paths: Iterable<string>): number {
  let sum = 0
  for (const path of paths)
    try {
      const stats = lstatSync(path)
      if (stats.isFile()) sum += stats.size
    } catch {
      // Who reads it meets the same, and says it.
    }
  return sum
}
