import type {Finding, Point} from '@ampoule/lint'
import type {Emitted} from './emit.ts'

/** Points a finding of the emitted page at the original; what is of no file has no place, and without offsets no fix. */
export function atOrigin({place, fix: _fix, ...finding}: Finding, emitted: Emitted, path: string): Finding {
  const offset = place?.start.offset
  const origin = offset === undefined ? undefined : emitted.originOf(offset)
  if (origin === undefined) return {...finding, file: path}
  const {file, line, column} = origin
  const start: Point = {line, column}
  return {...finding, file, place: {start, end: start}}
}

export function inOrder(a: Finding, b: Finding): number {
  const line = (a.place?.start.line ?? 0) - (b.place?.start.line ?? 0)
  return line || (a.place?.start.column ?? 0) - (b.place?.start.column ?? 0)
}
