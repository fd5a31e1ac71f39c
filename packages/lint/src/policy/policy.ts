import type {PolicyProblem} from './problem.ts'
import type {SourceList} from './source-list.ts'

/** One directive of a policy. */
export interface PolicyDirective {
  /** In lower case. */
  readonly name: string
  /** The tokens of its value, as written. */
  readonly value: readonly string[]
  /** The value as a source list; undefined for directives that take something else, and unknown ones. */
  readonly sources: SourceList | undefined
}

/** A parsed policy: what it demands, and what in it is no use. */
export interface Policy {
  readonly source: 'header' | 'meta'
  /** In the order of the policy; the first of each name. */
  readonly directives: ReadonlyMap<string, PolicyDirective>
  readonly problems: readonly PolicyProblem[]
}
