import type {BuildResult, Capabilities} from '@ampoule/build'
import {type Advice, advise} from '@ampoule/lint'
import {originsOf} from './origins.ts'

/** The advice that would save most. */
export interface Saving {
  readonly advice: Advice
  /** How many more there are. */
  readonly others: number
}

/** What would save most of the page of an input; null when that is not worth a line. */
export function findSaving(
  input: string,
  result: BuildResult,
  capabilities: Required<Capabilities>,
): Promise<Saving | null> {
  return capabilities.keep({saving: input}, [result.html, JSON.stringify(result.ledger)], () => {
    const [advice, ...others] = advise(result.html, {origins: originsOf(result), input})
    if (advice === undefined || advice.bytes < worthwhile * result.measures.bytes) return null
    return {advice, others: others.length}
  })
}

/** Share of the page. */
const worthwhile = 0.05
