import {diffArrays} from 'diff'
import type {PatchLine} from './read-patch.ts'

/** A part of a line, and whether it was changed. */
export interface Piece {
  readonly text: string
  readonly isChanged: boolean
}

/** Comparisons of words that one patch may take; lines beyond them are shown whole. */
const MAX_COMPARED = 4_000_000
/** Of two lines that are less alike, all is new. Between 0 and 1. */
const LEAST_ALIKE = 0.5
/** How far down the line is looked for that another has become. */
const REACH = 4

/** Finds the words that changed within lines, of a whole patch. What it gives has all lines that became others. */
export function changedWords(hunks: readonly (readonly PatchLine[])[]): Map<PatchLine, readonly Piece[]> {
  const found = new Map<PatchLine, readonly Piece[]>()
  let left = MAX_COMPARED
  for (const lines of hunks)
    for (const {removed, added} of runsOf(lines)) {
      let from = 0
      for (const line of removed) {
        const best = added
          .slice(from, from + REACH)
          .map((other) => {
            const compared = compare(line.text, other.text, left)
            left -= compared.work
            return {other, ...compared}
          })
          .reduce<(Compared & {other: PatchLine}) | undefined>(
            (one, next) => (next.alike > (one?.alike ?? LEAST_ALIKE) ? next : one),
            undefined,
          )
        if (best === undefined) continue
        from = added.indexOf(best.other, from) + 1
        found.set(line, best.before)
        found.set(best.other, best.after)
      }
    }
  return found
}

/** Lines taken away and those that come right after them. */
function* runsOf(lines: readonly PatchLine[]): Generator<{removed: PatchLine[]; added: PatchLine[]}> {
  let removed: PatchLine[] = []
  let added: PatchLine[] = []
  for (const line of lines) {
    if (line.kind === 'added') added.push(line)
    else {
      if (added.length > 0 || line.kind === 'same') {
        if (removed.length > 0 && added.length > 0) yield {removed, added}
        removed = []
        added = []
      }
      if (line.kind === 'removed') removed.push(line)
    }
  }
  if (removed.length > 0 && added.length > 0) yield {removed, added}
}

interface Compared {
  readonly before: readonly Piece[]
  readonly after: readonly Piece[]
  /** Share of the longer line that both have. */
  readonly alike: number
  readonly work: number
}

function compare(before: string, after: string, limit: number): Compared {
  const one = wordsOf(before)
  const other = wordsOf(after)
  const least = Math.min(one.length, other.length)
  let head = 0
  while (head < least && one[head] === other[head]) head++
  let tail = 0
  while (tail < least - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++
  const [middle, otherMiddle] = [one.slice(head, one.length - tail), other.slice(head, other.length - tail)]
  const work = one.length + other.length + middle.length * otherMiddle.length
  const common = work > limit ? [] : commonWords(middle, otherMiddle)
  const kept = [new Set(common.map(([at]) => at + head)), new Set(common.map(([, at]) => at + head))] as const
  const pieces = (words: readonly string[], same: ReadonlySet<number>): Piece[] =>
    joined(words.map((text, at) => ({text, isChanged: at >= head && at < words.length - tail && !same.has(at)})))
  const same = one.filter((word, at) => word.trim() !== '' && (at < head || at >= one.length - tail || kept[0].has(at)))
  const size = (words: readonly string[]): number => words.join('').replace(/\s+/g, '').length
  const alike = size(same) / Math.max(1, size(one), size(other))
  return {before: pieces(one, kept[0]), after: pieces(other, kept[1]), alike: work > limit ? 0 : alike, work}
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? []
}

/** Places of the longest list of words that two lists have in common. */
function commonWords(one: readonly string[], other: readonly string[]): [number, number][] {
  const places: [number, number][] = []
  let [i, j] = [0, 0]
  for (const {value, added, removed} of diffArrays([...one], [...other])) {
    if (!added && !removed) places.push(...value.map((_, at): [number, number] => [i + at, j + at]))
    if (!added) i += value.length
    if (!removed) j += value.length
  }
  return places
}

/** A space between two changed words is changed as well, or each word would be a mark of its own. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const [at, piece] of pieces.entries()) {
    const isBetween = piece.text.trim() === '' && out.at(-1)?.isChanged === true && pieces[at + 1]?.isChanged === true
    const isChanged = piece.isChanged || isBetween
    const last = out.at(-1)
    if (last?.isChanged === isChanged) out[out.length - 1] = {text: last.text + piece.text, isChanged}
    else out.push({text: piece.text, isChanged})
  }
  return out
}
