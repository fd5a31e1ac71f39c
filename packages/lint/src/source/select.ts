import {type DefaultTreeAdapterMap, html as dom, InsertionMode, type ParserOptions} from 'parse5'
import {PageParser} from './page-parser.ts'

/**
 * Parses as today's HTML standard does with `<select>`: what stands in it is parsed as where the select itself stands,
 * so `<img>` and `<svg>` are kept and load. parse5 8.1.1 still has the insertion modes "in select", which drop them.
 * Source: https://github.com/whatwg/html/pull/10548
 */
export function createSelectParser(options: ParserOptions<DefaultTreeAdapterMap>): PageParser {
  const parser = new SelectParser(options)
  let mode = parser.insertionMode
  Object.defineProperty(parser, 'insertionMode', {
    get: () => mode,
    set(next: InsertionMode) {
      if (next !== InsertionMode.IN_SELECT && next !== InsertionMode.IN_SELECT_IN_TABLE) mode = next
    },
  })
  return parser
}

class SelectParser extends PageParser {
  /** The mode of what is around the select, as if the select were not there. */
  override _resetInsertionModeForSelect(selectIndex: number): void {
    for (let index = selectIndex - 1; index > 0; index--) {
      const mode = modes.get(this.openElements.tagIDs[index] ?? dom.TAG_ID.UNKNOWN)
      if (mode !== undefined) {
        this.insertionMode = mode
        return
      }
    }
    this.insertionMode = InsertionMode.IN_BODY
  }
}

const modes: ReadonlyMap<dom.TAG_ID, InsertionMode> = new Map([
  [dom.TAG_ID.TD, InsertionMode.IN_CELL],
  [dom.TAG_ID.TH, InsertionMode.IN_CELL],
  [dom.TAG_ID.CAPTION, InsertionMode.IN_CAPTION],
  [dom.TAG_ID.TEMPLATE, InsertionMode.IN_TEMPLATE],
  [dom.TAG_ID.BODY, InsertionMode.IN_BODY],
])
