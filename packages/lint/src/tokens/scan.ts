import {
  breakFeature,
  breaksRest,
  Case,
  contraction,
  digits,
  longestBreak,
  longestMarks,
  longestSpaces,
  longestWord,
  marksFeature,
  marksRest,
  Prefix,
  sameMarks,
  sameRest,
  spacesFeature,
  spacesRest,
  wideAscii,
  wideFeature,
  wideMarks,
  wordFeature,
  wordRestFeature,
} from './features.ts'
import {pairSlot, tripleSlot} from './letters.ts'
import {longestTold, scanWide} from './scan-wide.ts'
import type {Tally} from './tally.ts'
import {isLetter, Kind, kindAt, kindOf} from './unit-kind.ts'
import {Group, groupOf} from './writing-system.ts'

/**
 * Cuts `text` in pre-tokens as o200k does and tells the features of each that begins in `[from, to)`. Gives the end of
 * the last one, where the next scan goes on: so cutting a text in stretches changes nothing. Nothing from `limit` on is
 * read. Each character is looked at a bounded number of times.
 */
export function scan(text: string, from: number, to: number, tally: Tally, limit: number = text.length): number {
  let at = from
  while (at < to) {
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    if (kind <= Kind.upper) at = scanWord(text, at, Prefix.none, limit, tally)
    else if (kind === Kind.digit) at = scanDigits(text, at, limit, tally)
    else if (kind === Kind.newline) at = scanSpace(text, at, limit, tally)
    else if (isLetter(text, at + 1, limit)) {
      at = scanWord(text, at + 1, kind === Kind.space ? Prefix.space : Prefix.mark, limit, tally)
    } else if (kind === Kind.mark) at = scanMarks(text, at, false, limit, tally)
    else if (unit === 0x20 && kindAt(text, at + 1, limit) === Kind.mark)
      at = scanMarks(text, at + 1, true, limit, tally)
    else at = scanSpace(text, at, limit, tally)
  }
  return at
}

function scanWord(text: string, start: number, prefix: number, limit: number, tally: Tally): number {
  let at = start
  let kind = kindAt(text, at, limit)
  while (kind === Kind.upper) kind = kindAt(text, ++at, limit)
  const uppers = at - start
  while (kind === Kind.lower) kind = kindAt(text, ++at, limit)
  if (kind === Kind.wide) return scanWide(text, start, at, limit, tally)

  const length = at - start
  const letterCase = uppers === 0 ? Case.lower : uppers === length ? Case.upper : Case.capital
  tally.add(wordFeature(prefix, letterCase, length), 1)
  if (tally.letters) tellLetters(text, start, at, tally)
  if (length > longestWord) tally.add(wordRestFeature(letterCase), length - longestWord)
  return kind === Kind.mark ? scanContraction(text, at, limit, tally) : at
}

function tellLetters(text: string, start: number, end: number, tally: Tally): void {
  const stop = Math.min(end, start + longestTold)
  // The low five bits of a letter are its number, in either case.
  let before = 0
  let last = text.charCodeAt(start) & 31
  tally.addLetters(pairSlot(0, last), -1)
  for (let at = start + 1; at < stop; at++) {
    const letter = text.charCodeAt(at) & 31
    tally.addLetters(pairSlot(last, letter), -1)
    tally.addLetters(tripleSlot(before, last, letter), -1)
    before = last
    last = letter
  }
  tally.addLetters(pairSlot(last, 0), -1)
  tally.addLetters(tripleSlot(before, last, 0), -1)
}

function scanContraction(text: string, at: number, limit: number, tally: Tally): number {
  if (text.charCodeAt(at) !== 0x27) return at
  const match = /^'(?:[sdmt]|ll|[vr]e)/i.exec(text.slice(at, Math.min(at + 3, limit)))
  if (match === null) return at
  tally.add(contraction, 1)
  return at + match[0].length
}

function scanDigits(text: string, start: number, limit: number, tally: Tally): number {
  let at = start + 1
  while (at < start + 3 && kindAt(text, at, limit) === Kind.digit) at++
  if (text.charCodeAt(start) < 128) tally.add(digits, 1)
  else tally.add(wideFeature(Group.digit), at - start)
  return at
}

function scanMarks(text: string, start: number, space: boolean, limit: number, tally: Tally): number {
  const first = text.charCodeAt(start)
  let at = start
  let same = true
  let wide = 0
  for (let kind: number = Kind.mark; kind === Kind.mark; kind = kindAt(text, at, limit)) {
    const unit = text.charCodeAt(at)
    if (unit !== first) same = false
    if (unit >= 128) {
      const group = groupOf(unit)
      tally.add(wideFeature(group), 1)
      if (group === Group.farSymbol) at++
      wide++
    }
    at++
  }
  const end = Math.min(at, limit)
  let next = end
  // Newlines join the marks before them, and so do slashes after newlines.
  while (next < limit && joinsMarks(text.charCodeAt(next))) next++
  const length = end - start
  if (wide > 0) {
    tally.add(wideMarks, 1)
    if (length > wide) tally.add(wideAscii, length - wide)
    return next
  }
  tally.add(marksFeature(space, next > end, length), 1)
  if (length > longestMarks) tally.add(same ? sameRest : marksRest, length - longestMarks)
  if (same && length >= 4) tally.add(sameMarks, 1)
  return next
}

function joinsMarks(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2f
}

function scanSpace(text: string, start: number, limit: number, tally: Tally): number {
  let at = start
  let lastBreak = -1
  for (
    let kind = kindAt(text, at, limit);
    kind === Kind.space || kind === Kind.newline;
    kind = kindAt(text, ++at, limit)
  ) {
    if (kind === Kind.newline) lastBreak = at
  }
  if (lastBreak >= 0) {
    const length = lastBreak + 1 - start
    tally.add(breakFeature(length), 1)
    if (length > longestBreak) tally.add(breaksRest, length - longestBreak)
    return lastBreak + 1
  }
  // The last space goes with what follows it, when there is another before.
  const end = at < limit && at - start > 1 ? at - 1 : at
  const length = end - start
  tally.add(spacesFeature(length), 1)
  if (length > longestSpaces) tally.add(spacesRest, length - longestSpaces)
  return end
}
