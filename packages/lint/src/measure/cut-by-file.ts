import {offPair, type Span} from './spans.ts'

/** Tells the source of what stands at an offset of a page: what `originOf` of a build gives. */
export type SourcePositionOf = (offset: number) => {readonly file: string; readonly line?: number} | undefined

export interface SourceSpan extends Span {
  readonly file?: string
  readonly line?: number
}

/** Cuts spans where the source file changes: a bundle is made of many. */
export function cutByFile(
  spans: readonly Span[],
  text: string,
  sourcePositionOf: SourcePositionOf | undefined,
): readonly SourceSpan[] {
  if (sourcePositionOf === undefined) return spans
  return spans.flatMap((span) =>
    isBundle(span) ? cutBundle(span, text, sourcePositionOf) : [withSource(span, sourcePositionOf)],
  )
}

/** Only styles and scripts are put together of several files. */
function isBundle(span: Span): boolean {
  return (span.kind === 'css' || span.kind === 'js') && span.type === undefined && span.end - span.start > step
}

function withSource(span: Span, sourcePositionOf: SourcePositionOf): SourceSpan {
  const position = sourcePositionOf(span.start)
  if (position === undefined) return span
  return {...span, file: position.file, ...(position.line !== undefined && {line: position.line})}
}

/** A file that takes up less of a bundle may be missed. In characters. */
const step = 128

function cutBundle(span: Span, text: string, sourcePositionOf: SourcePositionOf): SourceSpan[] {
  const pieces: SourceSpan[] = []
  let start = span.start
  let file = sourcePositionOf(start)?.file
  for (let probe = start + step; probe < span.end + step; probe += step) {
    const at = Math.min(probe, span.end - 1)
    if (at <= start || sourcePositionOf(at)?.file === file) continue
    const change = offPair(text, firstChange(Math.max(start, at - step), at, file, sourcePositionOf))
    if (change >= span.end) break
    pieces.push(withSource({...span, start, end: change}, sourcePositionOf))
    start = change
    file = sourcePositionOf(start)?.file
  }
  pieces.push(withSource({...span, start}, sourcePositionOf))
  return pieces
}

/** First offset in `(low, high]` that is not of `file`. */
function firstChange(from: number, to: number, file: string | undefined, sourcePositionOf: SourcePositionOf): number {
  let low = from
  let high = to
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (sourcePositionOf(middle)?.file === file) low = middle
    else high = middle
  }
  return high
}
