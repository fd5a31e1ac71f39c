import {offPair, type Span} from './spans.ts'

/** Tells the source of what stands at an offset of a page: what `originOf` of a build gives. */
export type OriginOf = (offset: number) => {readonly file: string; readonly line?: number} | undefined

export interface OriginSpan extends Span {
  readonly file?: string
  readonly line?: number
}

/** Cuts spans where the source file changes: a bundle is made of many. */
export function cutByFile(spans: readonly Span[], text: string, originOf: OriginOf | undefined): readonly OriginSpan[] {
  if (originOf === undefined) return spans
  return spans.flatMap((span) => (isBundle(span) ? cutBundle(span, text, originOf) : [withOrigin(span, originOf)]))
}

/** Only styles and scripts are put together of several files. */
function isBundle(span: Span): boolean {
  return (span.kind === 'css' || span.kind === 'js') && span.type === undefined && span.end - span.start > step
}

function withOrigin(span: Span, originOf: OriginOf): OriginSpan {
  const origin = originOf(span.start)
  if (origin === undefined) return span
  return {...span, file: origin.file, ...(origin.line !== undefined && {line: origin.line})}
}

/** A file that takes up less of a bundle may be missed. In characters. */
const step = 128

function cutBundle(span: Span, text: string, originOf: OriginOf): OriginSpan[] {
  const pieces: OriginSpan[] = []
  let start = span.start
  let file = originOf(start)?.file
  for (let probe = start + step; probe < span.end + step; probe += step) {
    const at = Math.min(probe, span.end - 1)
    if (at <= start || originOf(at)?.file === file) continue
    const change = offPair(text, firstChange(Math.max(start, at - step), at, file, originOf))
    if (change >= span.end) break
    pieces.push(withOrigin({...span, start, end: change}, originOf))
    start = change
    file = originOf(start)?.file
  }
  pieces.push(withOrigin({...span, start}, originOf))
  return pieces
}

/** First offset in `(low, high]` that is not of `file`. */
function firstChange(from: number, to: number, file: string | undefined, originOf: OriginOf): number {
  let low = from
  let high = to
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (originOf(middle)?.file === file) low = middle
    else high = middle
  }
  return high
}
