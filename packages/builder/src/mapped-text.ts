import type {MappedText, Segment, SourcePosition} from './capabilities.ts'

/** The source position of what stands at `offset`, exact in a stretch that was taken over as it is. */
export function sourcePositionAt(segments: readonly Segment[], offset: number): SourcePosition | undefined {
  return segments[firstAfter(segments, offset) - 1]?.position
}

/** Puts texts together and keeps where each part comes from. */
export class MappedWriter {
  readonly #parts: string[] = []
  readonly #segments: Segment[] = []
  #length = 0

  /** Adds a piece of a file, line by line, so that every line of it can be found again. */
  file(text: string, file: string, line = 1, column = 1): this {
    let at = 0
    let from = {line, column}
    while (at < text.length) {
      this.#segments.push({offset: this.#length + at, position: {file, ...from}})
      const end = text.indexOf('\n', at)
      if (end === -1) break
      at = end + 1
      from = {line: from.line + 1, column: 1}
    }
    return this.raw(text)
  }

  /** Adds a text that knows where it comes from. */
  mapped(text: MappedText): this {
    for (const segment of text.segments) this.#segments.push({...segment, offset: this.#length + segment.offset})
    return this.raw(text.text)
  }

  /** Adds text that comes from no file. */
  raw(text: string): this {
    this.#parts.push(text)
    this.#length += text.length
    return this
  }

  /** All that was added, as one text. */
  finish(): MappedText {
    return {text: this.#parts.join(''), segments: this.#segments}
  }
}

/** The text with replacements made, its map kept. `edits` ascend and do not overlap. */
export function editMapped(
  source: MappedText,
  edits: readonly {readonly start: number; readonly end: number; readonly text: string | MappedText}[],
): MappedText {
  if (edits.length === 0) return source
  const writer = new MappedWriter()
  let last = 0
  for (const edit of edits) {
    writer.mapped(sliceMapped(source, last, edit.start))
    const position = sourcePositionAt(source.segments, edit.start)
    if (typeof edit.text !== 'string') writer.mapped(edit.text)
    else writer.mapped({text: edit.text, segments: position === undefined ? [] : [{offset: 0, position}]})
    last = edit.end
  }
  return writer.mapped(sliceMapped(source, last, source.text.length)).finish()
}

/** The index of the first segment that begins behind an offset. */
function firstAfter(segments: readonly Segment[], offset: number): number {
  let [low, high] = [0, segments.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle]?.offset ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function sliceMapped(source: MappedText, start: number, end: number): MappedText {
  const {segments} = source
  const first = firstAfter(segments, start)
  const inside: Segment[] = []
  const before = segments[first - 1]
  if (before !== undefined) {
    // A segment says where its first character comes from; the slice starts later in the same line.
    const {file, line, column} = before.position
    inside.push({offset: 0, position: {file, line, column: column + start - before.offset}})
  }
  for (let index = first; index < segments.length; index++) {
    const segment = segments[index]
    if (segment === undefined || segment.offset >= end) break
    inside.push({offset: segment.offset - start, position: segment.position})
  }
  return {text: source.text.slice(start, end), segments: inside}
}
