import {anything, type Observation} from './browser/observe.ts'
import type {Prediction} from './predict.ts'

/** Where linter and browser part; both empty when they agree. */
export interface Difference {
  /** The browser does it, and the linter did not say that it is certain; `listed` when it said that it may happen. */
  readonly unforeseen: readonly {readonly line: string; readonly listed: boolean}[]
  /** The linter called it certain, and the browser does not do it. */
  readonly unseen: readonly string[]
}

export function compare({certain, possible}: Prediction, observation: Observation): Difference {
  const observed = [...observation].filter((line) => !line.startsWith('connects to '))
  return {
    unforeseen: observed
      .filter((line) => !matches(line, certain))
      .map((line) => ({line, listed: matches(line, possible)})),
    unseen: [...certain].filter((line) => !observed.some((seen) => matches(seen, new Set([line])))),
  }
}

function matches(line: string, expected: ReadonlySet<string>): boolean {
  return expected.has(line) || [...expected].some((one) => one.endsWith(anything) && line.startsWith(one.slice(0, -1)))
}
