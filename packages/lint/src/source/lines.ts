import type {ExactPlace, ExactPoint} from './place.ts'

/** Lines and columns of a text; the index is made on first use, since a clean page never asks. */
export interface Lines {
  point(offset: number): ExactPoint
  place(start: number, end: number): ExactPlace
}

export function readLines(text: string): Lines {
  let starts: readonly number[] | undefined
  function point(offset: number): ExactPoint {
    starts ??= lineStarts(text)
    const line = lineAt(starts, offset)
    return {line, column: offset - (starts[line - 1] ?? 0) + 1, offset}
  }
  return {point, place: (start, end) => ({start: point(start), end: point(end)})}
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
