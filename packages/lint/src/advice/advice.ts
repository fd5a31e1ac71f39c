import type {Attribution, Part} from '../measure/attribute.ts'
import type {DataUri} from '../measure/data-uri.ts'
import type {ExactPlace} from '../source/place.ts'
import type {Source} from '../source/source.ts'

/** Kind of advice. */
export type AdviceId =
  | 'share-payload'
  | 'shrink-image'
  | 'draw-image'
  | 'unpack-svg'
  | 'subset-font'
  | 'drop-css'
  | 'summarise-data'
  | 'minify'
  | 'lighter-library'
  | 'unused-script'

/** A way to make a page smaller. Plain data: survives JSON. */
export interface Advice {
  readonly id: AdviceId
  /** The advice in one line: the action and its object. */
  readonly message: string
  /** The place in the page. */
  readonly place: ExactPlace
  /** The place in the sources, when it is known. */
  readonly file?: string
  readonly line?: number
  /** Estimated savings. */
  readonly bytes: number
  readonly tokens: number
  /** The command to run, when a build does it. */
  readonly command?: string
}

/** The page as finders of advice look at it. */
export interface Weighed {
  readonly source: Source
  readonly attribution: Attribution
  readonly uris: readonly DataUri[]
  /** The part that an offset of the page is in, of those that stand on their own. */
  partAt(offset: number): Part | undefined
  /** True when it is known which parts have a source: those that have none are the work of the build. */
  readonly knowsSources: boolean
  /** Path of what is built, for commands. */
  readonly input: string
}

/** Advice on a part of which `share` (0 to 1) would go. */
export function adviseOn(
  part: Part,
  share: number,
  advice: Pick<Advice, 'id' | 'message' | 'command'>,
  place: ExactPlace = part.place,
): Advice {
  return {
    ...advice,
    place,
    ...(part.file !== undefined && {file: part.file}),
    ...(part.line !== undefined && {line: part.line}),
    bytes: Math.round(part.bytes * share),
    tokens: Math.round(part.tokens * share),
  }
}
