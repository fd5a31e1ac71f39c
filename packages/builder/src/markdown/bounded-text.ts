import {WorkLimitError} from '@ampoule/lint'
import type {Construct, Extension} from 'micromark-util-types'

/**
 * Most looks back of the parser: at each bracket that closes and each run of emphasis it goes through what stands before it in
 * the paragraph. A second or two; a paragraph of 5,000 links takes a tenth.
 */
const MAX_STEPS = 500_000_000

/**
 * Syntax extension of micromark that adds no syntax: it counts, at the marks that cost more the more stands before them, and
 * throws `WorkLimitError` when they cost too much. The authors know of it, and leave hostile input to others: see
 * https://github.com/remarkjs/remark/issues/1010
 */
export function boundedText(): Extension {
  let left = MAX_STEPS
  const count: Construct = {
    partial: true,
    tokenize(_effects, _ok, nok) {
      left -= this.events.length
      if (left > 0) return nok
      const {line, column, offset} = this.now()
      const point = {line, column, offset}
      throw new WorkLimitError('Paragraph has too many links and too much emphasis', {
        place: {start: point, end: point},
      })
    },
  }
  return {text: Object.fromEntries([...marks].map((mark) => [mark.charCodeAt(0), count]))}
}

const marks = '*_~[]'
