import {type Lines, readLines} from '../source/lines.ts'
import type {ExactPlace} from '../source/place.ts'
import {readSource, type Source} from '../source/source.ts'
import {cut} from '../tokens/cut.ts'
import {newSpending} from '../tokens/estimate.ts'
import {bandOf} from '../tokens/families.ts'
import {CutReader} from '../tokens/spending.ts'
import {byteLength} from './bytes.ts'
import {cutByFile, type SourcePositionOf, type SourceSpan} from './cut-by-file.ts'
import type {DataKind} from './kinds.ts'
import {shareOut} from './share-out.ts'
import {readSpans} from './spans.ts'

/** A part of a page: a payload, script, style sheet or drawing on its own; all other by file, element and kind. */
export interface Part {
  /** Tag name in lower case, or `#document` (what lies between), `#doctype`, `#comment`. */
  readonly element: string
  readonly kind: DataKind
  /** MIME type of a `data:` payload. */
  readonly type?: string
  /** Source file, when it is known. */
  readonly file?: string
  /** Line in that file. */
  readonly line?: number
  /** Its place in the page; the first stretch, when there are several. Payloads within it count on their own. */
  readonly place: ExactPlace
  /** How many stretches it is made of; one when it stands on its own. */
  readonly count: number
  readonly bytes: number
  readonly tokens: number
}

/** Who costs what: the sums over the parts are exactly the page's. Plain data: survives JSON. */
export interface Attribution {
  /** Of UTF-8. */
  readonly bytes: number
  /** o200k: estimated as `measure` does, or what the caller counted. */
  readonly tokens: number
  /** Largest first, by bytes. */
  readonly parts: readonly Part[]
}

/** Facts about a page beside its text. */
export interface AttributeOptions {
  /** Tells the source of what stands at an offset of the page, in UTF-16 code units. */
  readonly sourcePositionOf?: SourcePositionOf
  /** Tokens to share out, when they were counted. */
  readonly tokens?: number
}

/** Attributes every byte and token of a page to source file, element and kind of data. */
export function attribute(html: string | Source, options: AttributeOptions = {}): Attribution {
  const source = typeof html === 'string' ? readSource(html) : html
  const {text} = source
  const bytes = byteLength(text)
  const isAscii = bytes === text.length
  const spending = newSpending()
  const reader = new CutReader(text, cut(text), spending)
  const parts = new Map<string, Draft>()
  for (const span of cutByFile(readSpans(source), text, options.sourcePositionOf)) {
    const before = spending.total
    reader.readTo(span.end)
    const draft = draftOf(parts, span)
    if (span.whole === undefined || draft.count === 0) draft.count++
    if (span.whole !== undefined) draft.end = span.end
    draft.bytes += isAscii ? span.end - span.start : byteLength(text, span.start, span.end)
    draft.tokens += spending.total - before
  }
  const tokens = options.tokens ?? bandOf('o200k', spending.buckets).mid
  const drafts = [...parts.values()]
  const shares = shareOut(
    tokens,
    drafts.map((draft) => draft.tokens),
  )
  const lines = readLines(text)
  return {
    bytes,
    tokens,
    parts: drafts
      .map((draft, index) => toPart(draft, shares[index] ?? 0, lines))
      .toSorted((a, b) => b.bytes - a.bytes || a.place.start.offset - b.place.start.offset),
  }
}

/** A part while it is added up. */
interface Draft {
  readonly first: SourceSpan
  end: number
  count: number
  bytes: number
  tokens: number
}

function draftOf(parts: Map<string, Draft>, span: SourceSpan): Draft {
  const own = span.whole === undefined ? '' : ` ${span.whole}`
  const key = `${span.element} ${span.kind}${own} ${span.file ?? ''}`
  const known = parts.get(key)
  if (known !== undefined) return known
  const draft = {first: span, end: span.end, count: 0, bytes: 0, tokens: 0}
  parts.set(key, draft)
  return draft
}

function toPart({first, end, count, bytes}: Draft, tokens: number, lines: Lines): Part {
  const {element, kind, type, file, line} = first
  return {
    element,
    kind,
    ...(type !== undefined && {type}),
    ...(file !== undefined && {file}),
    ...(line !== undefined && {line}),
    place: lines.place(first.start, end),
    count,
    bytes,
    tokens,
  }
}
