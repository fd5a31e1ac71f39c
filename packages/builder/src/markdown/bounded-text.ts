import {WorkLimitError} from '@ampoule/lint'
import {codeText} from 'micromark-core-commonmark'
import type {Code, Construct, Event, Extension, State} from 'micromark-util-types'

/**
 * Most looks back of the parser: at each bracket that closes and each run of emphasis it goes through what stands before it in
 * the paragraph. What looks for bare addresses goes through all nodes before each. A few seconds; a paragraph of 1,000 links
 * takes a twentieth.
 */
const MAX_STEPS = 200_000_000

/**
 * Syntax extension of micromark that adds no syntax: it counts, at the marks that cost more the more stands before them, and
 * throws `WorkLimitError` when they cost too much. The authors know of it, and leave hostile input to others: see
 * https://github.com/remarkjs/remark/issues/1010
 */
export function boundedText(): Extension {
  let left = MAX_STEPS
  const count: Construct = {
    partial: true,
    tokenize(_effects, _ok, nok): State {
      return (code: Code) => {
        const {length} = this.events
        left -= isQuick(code) ? length / 8 : length + (code === closing ? lookedAt(this.events) : 0)
        if (left > 0) return nok(code)
        const {line, column, offset} = this.now()
        const point = {line, column, offset}
        throw new WorkLimitError('Paragraph has too many links, code spans, tags and runs of emphasis', {
          place: {start: point, end: point},
        })
      }
    },
  }
  const constructs = [...marks, ...quickMarks].map((mark) => [mark.charCodeAt(0), count])
  // A backtick after a backtick is no mark of its own: what lets text go on there must say so as well.
  return {text: {...Object.fromEntries(constructs), [backtick]: {...count, previous: codeText.previous}}}
}

const marks = '*_~[]'
/** Of code, HTML and character references. */
const quickMarks = '`<&'
const [backtick, closing] = [96, 93]

function isQuick(code: Code): boolean {
  return code !== null && quickMarks.includes(String.fromCharCode(code))
}

/** How much is looked at for the bracket that opens. A look at an event takes as long as four other steps. */
function lookedAt(events: readonly Event[]): number {
  let looks = 0
  for (let index = events.length - 1; index >= 0; index--, looks++) {
    const type = events[index]?.[1].type
    if (type === 'labelLink' || type === 'labelImage') break
  }
  return 4 * looks
}
