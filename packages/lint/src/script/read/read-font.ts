import type {Node} from '../syntax/ast.ts'
import type {Frame} from '../syntax/frame.ts'
import {isText} from './read-code.ts'
import type {Report, Use} from './report.ts'

/** The addresses in a font's `url(…)`s. */
export function readFont(report: Report, use: Use, node: Node, frame: Frame, mark: {start: number; end: number}): void {
  const texts = report.analysis.texts(node, frame)
  const sources = texts.flatMap(({value}) => [...value.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))/gi)])
  if (sources.length === 0) {
    // Bytes, not an address, unless nothing is known of it.
    if (texts.every(({value, whole}) => value === '' && !whole) && isText(report.analysis, node, frame) !== false) {
      report.address({...use, sure: false}, {node, frame}, frame, mark)
    }
    return
  }
  for (const source of sources) {
    const value = source[1] ?? source[2] ?? source[3] ?? ''
    report.written({...use, sure: (use.sure ?? true) && texts.length === 1}, value, {node, frame}, frame)
  }
}
