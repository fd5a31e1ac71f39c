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
  let at = 0
  for (const {offset, position} of segments) {
    const file = indexes.get(position.file) ?? indexes.size
    indexes.set(position.file, file)
    numbers[at++] = offset
    numbers[at++] = file
    numbers[at++] = position.line
    numbers[at++] = position.column
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
  const next = (): number => numbers[at++] ?? 0
  let at = 0
  while (at < numbers.length) {
    const offset = next()
    const file = files[next()] ?? ''
    segments.push({offset, position: {file, line: next(), column: next()}})
  }
  return segments
}
