import {isBareSpecifier} from '../judge/address.ts'
import type {JudgedReference} from '../judge/judged-reference.ts'
import {aheadKinds} from '../references/kind.ts'
import type {Sink} from '../references/reference.ts'
import {classifyUrl} from '../references/url.ts'

/** Who speaks of a reference when its sink alone does not tell. One fault, one finding. */
export type Claim = 'preload' | 'data-code' | 'bare-specifier' | 'sink'

export function claimOf(reference: JudgedReference): Claim {
  const {sink, url, kind} = reference
  if (aheadKinds.has(kind)) return 'preload'
  if (codeSinks.has(sink) && classifyUrl(url) === 'data') return 'data-code'
  return isBareSpecifier(reference) ? 'bare-specifier' : 'sink'
}

/** Types that run or style the page, or are a page: a `data:` URI of these only looks self-contained. */
const codeSinks: ReadonlySet<Sink> = new Set(['script', 'module', 'style', 'frame', 'object', 'worker', 'sprite'])
