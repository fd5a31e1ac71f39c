import type {Place} from './source/place.ts'

/**
 * How many open elements a browser nests; what is deeper becomes a sibling there. Source:
 * https://source.chromium.org/chromium/chromium/src/+/main:third_party/blink/renderer/core/html/parser/html_construction_site.cc
 */
export const maxElementDepth = 512

/** Frames in frames deeper than this are not read. */
export const maxFrameDepth = 8

/** Style rules in style rules deeper than this are not read; people write five levels at most. */
export const maxRuleDepth = 16

/** Import maps after these are not read: each is asked about every import. */
export const maxImportMaps = 100

/** How often a directive of the page's own policies may be asked about something in the page. */
export const maxPolicySteps = 20_000_000

/** Nested deeper than any real page. The message says what is. */
export class DepthError extends Error {
  override readonly name = 'DepthError'
}

/** More work than any real page takes. The message says what takes it, and `place` where. */
export class WorkLimitError extends Error {
  override readonly name = 'WorkLimitError'
  readonly place: Place | undefined
  constructor(message: string, {place, ...options}: ErrorOptions & {readonly place?: Place | undefined} = {}) {
    super(message, options)
    this.place = place
  }
}
