import type {MappedText, Origin, Segment} from './capabilities.ts'
import {originAt} from './mapped-text.ts'

/** The text of a page, and where its parts come from. */
export interface Emitted extends MappedText {
  /** Where what stands at an offset of the text comes from; undefined when a pass made it of nothing. */
  originOf(offset: number): Origin | undefined
}

/** A page that was emitted; its segments are worked out when somebody asks. */
export function emitted(text: string, work: () => readonly Segment[]): Emitted {
  let segments: readonly Segment[] | undefined
  return {
    text,
    get segments() {
      segments ??= work()
      return segments
    },
    originOf(offset) {
      const origin = originAt(this.segments, offset)
      return origin?.line === nowhere.line ? undefined : origin
    },
  }
}

/** The origin of what a pass made of nothing. */
export const nowhere: Origin = {file: '', line: 0, column: 0}
