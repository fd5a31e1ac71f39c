import type {Validity} from './found.ts'
import type {WrittenUrl} from './url-token.ts'

/** A URL in a value, and whether the browser fetches it when the declaration applies. */
export interface ValueUrl extends WrittenUrl {
  readonly via: 'url()' | 'image-set()' | 'string'
  certainty: 'certain' | 'may' | 'dead'
}

export interface ValueUse {
  readonly key: string
  readonly candidate: boolean
  readonly whole: boolean
}

export interface ValueReading {
  readonly urls: readonly ValueUrl[]
  /** Strings that are no URLs here, and would be if the value came to stand in an `image-set()`. */
  readonly strings: readonly ValueUrl[]
  readonly uses: readonly ValueUse[]
  readonly validity: Validity
}
