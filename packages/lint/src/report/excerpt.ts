import type {Place, Point} from '../source/place.ts'
import {type Paint, plain} from './reporter.ts'
import {columnsOf, visible} from './visible.ts'

/** How an excerpt looks. */
export interface ExcerptOptions {
  readonly paint?: Paint
  /** Width in columns. */
  readonly columns?: number
  /** Lines to show before the one in question. */
  readonly before?: number
}

/**
 * The line that a place begins in, and what is before it, with the place underlined. A line that is too long, as in a
 * minified page, is cut to what is around the place.
 */
export function codeExcerpt(text: string, place: Place, options: ExcerptOptions = {}): string[] {
  const {paint = plain, columns = 80, before = 1} = options
  const lines = linesUpTo(text, place.start, before)
  const line = lines.at(-1)
  if (line === undefined) return []
  const gutter = String(place.start.line).length
  const width = Math.max(columns - gutter - 5, 20)
  const {start, end} = stretchIn(line, place)
  const cut = cutAround(line, start, end, width)
  const numbered = (number: number, content: string): string =>
    content.trim() === ''
      ? paint('dim', `${String(number).padStart(gutter)} │`)
      : `${paint('dim', `${String(number).padStart(gutter)} │`)} ${content}`
  return [
    ...lines
      .slice(0, -1)
      .map((content, index) => numbered(place.start.line - lines.length + 1 + index, cutEnd(visible(content), width))),
    numbered(place.start.line, cut.text),
    `${paint('dim', `${' '.repeat(gutter)} │`)} ${' '.repeat(cut.column)}${paint('red', '^'.repeat(cut.columns))}`,
  ]
}

/** The line that a point is in, and up to `before` lines ahead of it. */
function linesUpTo(text: string, {line, column, offset}: Point, before: number): string[] {
  let end = offset === undefined ? startOfLine(text, line) : offset - column + 1
  if (end < 0 || end > text.length) return []
  const lines = [lineFrom(text, end)]
  for (let above = 1; above <= before && end > 0; above++) {
    const start = end < 2 ? 0 : text.lastIndexOf('\n', end - 2) + 1
    lines.unshift(lineFrom(text, start))
    end = start
  }
  return lines
}

function lineFrom(text: string, start: number): string {
  const newline = text.indexOf('\n', start)
  return text.slice(start, newline === -1 ? text.length : newline).replace(/\r$/, '')
}

/** -1 when the text has fewer lines. */
function startOfLine(text: string, line: number): number {
  let start = 0
  for (let number = 1; number < line; number++) {
    start = text.indexOf('\n', start) + 1
    if (start === 0) return -1
  }
  return start
}

/** Offsets in a line of the part of a place that is in it; at least one character wide. */
function stretchIn(line: string, {start, end}: Place): {start: number; end: number} {
  const from = Math.min(start.column - 1, line.length)
  const to = end.line > start.line ? line.length : end.column - 1
  return {start: from, end: Math.max(Math.min(to, line.length), from)}
}

function cutAround(
  line: string,
  start: number,
  end: number,
  width: number,
): {text: string; column: number; columns: number} {
  const isShort = columnsOf(visible(line.slice(0, width + 1))) <= width
  const from = isShort ? 0 : wholeCharacter(line, start - Math.min(start, Math.floor(width / 3)))
  const prefix = from > 0 ? '…' : ''
  // Twice the width is more than can be shown, so that a line of megabytes is never measured as a whole.
  const text = cutEnd(prefix + visible(line.slice(from, from + 2 * width)), width)
  const column = columnsOf(prefix + visible(line.slice(from, start)))
  const marked = columnsOf(visible(line.slice(start, Math.min(end, start + width))))
  return {text, column, columns: Math.max(Math.min(marked, columnsOf(text) - column), 1)}
}

/** The second half of a surrogate pair, a joiner, or a mark that joins the character before. */
const within = /^(?:[\udc00-\udfff]|\u200d|\ufe0f|\p{Mn})/u

/** The offset itself, or the next one when it is within a character or before marks that join the one before. */
function wholeCharacter(line: string, offset: number): number {
  let at = offset
  while (at > 0 && at < line.length && within.test(line.charAt(at))) at++
  return at
}

function cutEnd(text: string, width: number): string {
  if (text.length <= width && columnsOf(text) <= width) return text
  let columns = 0
  let end = 0
  for (const character of text) {
    columns += columnsOf(character)
    if (columns >= width) break
    end += character.length
  }
  return `${text.slice(0, end)}…`
}
