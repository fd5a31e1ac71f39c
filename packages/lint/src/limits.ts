/**
 * How many open elements a browser nests; what is deeper becomes a sibling there. Source:
 * https://source.chromium.org/chromium/chromium/src/+/main:third_party/blink/renderer/core/html/parser/html_construction_site.cc
 */
export const maxElementDepth = 512

/** Frames in frames deeper than this are not read. */
export const maxFrameDepth = 8

/** Style rules in style rules deeper than this are not read; people write five levels at most. */
export const maxRuleDepth = 16

/** Nested deeper than any real page. The message says what is. */
export class DepthError extends Error {
  override readonly name = 'DepthError'
}

/** More work than any real page takes. The message says what takes it. */
export class WorkLimitError extends Error {
  override readonly name = 'WorkLimitError'
}
