import type {BuildResult, Capabilities} from '@ampoule/build'
import {type Advice, advise} from '@ampoule/lint'
import {payloadSources} from './payload-sources.ts'

/** The advice that would save most. */
export interface Saving {
  readonly advice: Advice
  /** How many more there are. */
  readonly others: number
}

/** Part of an input that would save most of the page; undefined when that is not worth a line. */
export function findSaving(
  input: string,
  result: BuildResult,
  capabilities: Required<Capabilities>,
): Promise<Saving | undefined> {
  if (result.measures.bytes < smallest) return Promise.resolve(undefined)
  return capabilities.keep({saving: input}, [result.html, JSON.stringify(result.ledger)], (): Saving | undefined => {
    const [advice, ...others] = adviceFor(input, result)
    if (advice === undefined || advice.bytes < worthwhile * result.measures.bytes) return undefined
    return {advice, others: others.length}
  })
}

/** None when it cannot be worked out: what is wrong with the page has been said, and the page is there. */
function adviceFor(input: string, result: BuildResult): readonly Advice[] {
  try {
    return advise(result.html, {sourcePositionOf: payloadSources(result), input})
  } catch {
    return []
  }
}

/** Looking takes a small page a tenth of its build. In bytes. */
const smallest = 64 * 1024
/** Share of the page. */
const worthwhile = 0.05
