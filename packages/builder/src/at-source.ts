import type {Finding, Point} from '@ampoule/lint'
import {compareKeys} from './compare-keys.ts'
import type {EmittedPage} from './emit.ts'

/** Points a finding of the emitted page at the original; what is of no file has no place, and without offsets no fix. */
export function atSource({place, fix: _fix, ...finding}: Finding, emitted: EmittedPage, path: string): Finding {
  const offset = place?.start.offset
  const position = offset === undefined ? undefined : emitted.sourcePositionOf(offset)
  if (position === undefined) return {...finding, file: path}
  const {file, line, column} = position
  const start: Point = {line, column}
  return {...finding, file, place: {start, end: start}}
}

/** The order of places. What stands at one place stays as it is. */
export function inOrder(a: Finding, b: Finding): number {
  const line = (a.place?.start.line ?? 0) - (b.place?.start.line ?? 0)
  return line || (a.place?.start.column ?? 0) - (b.place?.start.column ?? 0)
}

/** An order for what was found by work that goes on side by side, and ends in any order. */
export function inFullOrder(a: Finding, b: Finding): number {
  const key = ({file = '', rule, message}: Finding) => [file, rule, message] as const
  return inOrder(a, b) || compareKeys(key(a), key(b))
}
