import type {MappedText, Segment, SourcePosition} from '@ampoule/build'
import {decode} from '@jridgewell/sourcemap-codec'

/** A text that esbuild has made, with its source map; the map is read on first use. */
export function mappedText(
  text: string,
  map: string,
  toPosition: (source: string, line: number, column: number) => SourcePosition | undefined,
): MappedText {
  let segments: readonly Segment[] | undefined
  return {
    text,
    get segments() {
      segments ??= readSegments(text, map, toPosition)
      return segments
    },
  }
}

function readSegments(
  text: string,
  map: string,
  toPosition: (source: string, line: number, column: number) => SourcePosition | undefined,
): Segment[] {
  const {sources, mappings}: {sources: readonly string[]; mappings: string} = JSON.parse(map)
  const segments: Segment[] = []
  let lineStart = 0
  for (const line of decode(mappings)) {
    for (const [column, source, sourceLine, sourceColumn] of line) {
      if (source === undefined) continue
      const position = toPosition(sources[source] ?? '', (sourceLine ?? 0) + 1, (sourceColumn ?? 0) + 1)
      if (position !== undefined) segments.push({offset: lineStart + column, position})
    }
    const next = text.indexOf('\n', lineStart)
    if (next === -1) break
    lineStart = next + 1
  }
  return segments
}
