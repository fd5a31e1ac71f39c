import {WorkLimitError} from '@ampoule/lint'
import * as esbuild from 'esbuild'

/**
 * esbuild's own functions, for pages that do not trust each other: all work of a process goes to one process of esbuild, and code that
 * ends that one must not take other pages with it.
 */
export const build: typeof esbuild.build = (options) => lasting(() => esbuild.build(options))

/** As `build`, of one text. */
export const transform: typeof esbuild.transform = (input, options) => lasting(() => esbuild.transform(input, options))

/** Starts the process of esbuild for work that is about to come, which would wait for it. */
export function startEsbuild(): void {
  // Whoever has work meets the same, and says it.
  transform('').catch(() => undefined)
}

/**
 * How often esbuild has ended, and the work that waits to be tried again. It is state because esbuild's process is: there is one, and
 * esbuild does not start another until the one that has ended is put away.
 */
const service = {ends: 0, last: Promise.resolve<unknown>(undefined)}

/** Work that was under way is tried again, one piece after the other, so that only what ends esbuild is lost. */
async function lasting<T>(work: () => Promise<T>): Promise<T> {
  const first = await outcomeOf(work)
  if ('value' in first) return first.value
  const again = service.last.then(async () => {
    for (let tries = 1; ; tries++) {
      const next = await outcomeOf(work)
      if ('value' in next) return next.value
      // Something that was asked for in the meantime may have ended it.
      if (tries === mostTries)
        throw new WorkLimitError('Code of the page ends the bundler: it is too large or too deeply nested', {
          cause: next.ended,
        })
    }
  })
  service.last = again.catch(() => undefined)
  return again
}

const mostTries = 2

/** Result of work, or how esbuild has ended below it. Throws what the work throws. */
async function outcomeOf<T>(work: () => Promise<T>): Promise<{readonly value: T} | {readonly ended: Error}> {
  const {ends} = service
  try {
    return {value: await work()}
  } catch (error) {
    if (!(error instanceof Error) || !hasEnded.test(error.message)) throw error
    // All that was under way is told, and the first puts it away: the next call starts another.
    if (service.ends === ends) {
      service.ends++
      await esbuild.stop()
    }
    return {ended: error}
  }
}

const hasEnded = /^The service (?:was stopped|is no longer running)/
