import type {MappedText, Segment} from './capabilities.ts'

/** A mapped text as it is kept: its segments as numbers, since reading thousands of small objects takes longest of all. */
export interface PackedText {
  readonly text: string
  /** Files that segments name by their index. */
  readonly files: readonly string[]
  /** Offset, file, line and column of each segment in turn. */
  readonly numbers: Uint32Array
}

/** The text with its segments as numbers. */
export function packText({text, segments}: MappedText): PackedText {
  const indexes = new Map<string, number>()
  const numbers = new Uint32Array(segments.length * width)
  for (const [index, {offset, position}] of segments.entries()) {
    const file = indexes.get(position.file) ?? indexes.size
    indexes.set(position.file, file)
    numbers.set([offset, file, position.line, position.column], index * width)
  }
  return {text, files: [...indexes.keys()], numbers}
}

/** The text again; its segments are worked out on first use. */
export function unpackText({text, files, numbers}: PackedText): MappedText {
  let segments: readonly Segment[] | undefined
  return {
    text,
    get segments() {
      segments ??= readSegments(files, numbers)
      return segments
    },
  }
}

const width = 4

function readSegments(files: readonly string[], numbers: Uint32Array): Segment[] {
  const segments: Segment[] = []
  for (let at = 0; at < numbers.length; at += width) {
    const [offset = 0, file = 0, line = 0, column = 0] = numbers.subarray(at, at + width)
    segments.push({offset, position: {file: files[file] ?? '', line, column}})
  }
  return segments
}
