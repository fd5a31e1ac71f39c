import type {SourcePosition} from '@ampoule/build'

/** The spot of a file at a line and column, from 1, of a text that begins at `start` in it. */
export function shiftPosition(
  file: string,
  start: SourcePosition | undefined,
  line: number,
  column: number,
): SourcePosition {
  if (start === undefined) return {file, line, column}
  return {
    file: start.file,
    line: start.line + line - 1,
    column: line === 1 ? start.column + column - 1 : column,
  }
}
