import type {FeatureCounter} from './feature-counter.ts'
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
import {isLetter, Kind, kindAt, kindOf} from './unit-kind.ts'
import {Group, groupOf} from './writing-system.ts'

/**
 * Cuts `text` in pre-tokens as o200k does and tells the features of each that begins in `[from, to)`. Gives the end of
 * the last one, where the next scan goes on: so cutting a text in stretches changes nothing. Nothing from `limit` on is
 * read. Each character is looked at a bounded number of times.
 */
export function scan(
  text: string,
  from: number,
  to: number,
  counter: FeatureCounter,
  limit: number = text.length,
): number {
  let at = from
  while (at < to) {
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    if (kind <= Kind.upper) at = scanWord(text, at, Prefix.none, limit, counter)
    else if (kind === Kind.digit) at = scanDigits(text, at, limit, counter)
    else if (kind === Kind.newline) at = scanSpace(text, at, limit, counter)
    else if (isLetter(text, at + 1, limit)) {
      at = scanWord(text, at + 1, kind === Kind.space ? Prefix.space : Prefix.mark, limit, counter)
    } else if (kind === Kind.mark) at = scanMarks(text, at, false, limit, counter)
    else if (unit === 0x20 && kindAt(text, at + 1, limit) === Kind.mark)
      at = scanMarks(text, at + 1, true, limit, counter)
    else at = scanSpace(text, at, limit, counter)
  }
  return at
}

function scanWord(text: string, start: number, prefix: number, limit: number, counter: FeatureCounter): number {
  let at = start
  let kind = kindAt(text, at, limit)
  while (kind === Kind.upper) kind = kindAt(text, ++at, limit)
  const uppers = at - start
  while (kind === Kind.lower) kind = kindAt(text, ++at, limit)
  if (kind === Kind.wide) return scanWide(text, start, at, limit, counter)

  const length = at - start
  const letterCase = uppers === 0 ? Case.lower : uppers === length ? Case.upper : Case.capital
  counter.add(wordFeature(prefix, letterCase, length), 1)
  if (counter.letters) tellLetters(text, start, at, counter)
  if (length > longestWord) counter.add(wordRestFeature(letterCase), length - longestWord)
  return kind === Kind.mark ? scanContraction(text, at, limit, counter) : at
}

function tellLetters(text: string, start: number, end: number, counter: FeatureCounter): void {
  const stop = Math.min(end, start + longestTold)
  // The low five bits of a letter are its number, in either case.
  let before = 0
  let last = text.charCodeAt(start) & 31
  counter.addLetters(pairSlot(0, last), -1)
  for (let at = start + 1; at < stop; at++) {
    const letter = text.charCodeAt(at) & 31
    counter.addLetters(pairSlot(last, letter), -1)
    counter.addLetters(tripleSlot(before, last, letter), -1)
    before = last
    last = letter
  }
  counter.addLetters(pairSlot(last, 0), -1)
  counter.addLetters(tripleSlot(before, last, 0), -1)
}

function scanContraction(text: string, at: number, limit: number, counter: FeatureCounter): number {
  if (text.charCodeAt(at) !== 0x27) return at
  const match = /^'(?:[sdmt]|ll|[vr]e)/i.exec(text.slice(at, Math.min(at + 3, limit)))
  if (match === null) return at
  counter.add(contraction, 1)
  return at + match[0].length
}

function scanDigits(text: string, start: number, limit: number, counter: FeatureCounter): number {
  let at = start + 1
  while (at < start + 3 && kindAt(text, at, limit) === Kind.digit) at++
  if (text.charCodeAt(start) < 128) counter.add(digits, 1)
  else counter.add(wideFeature(Group.digit), at - start)
  return at
}

function scanMarks(text: string, start: number, space: boolean, limit: number, counter: FeatureCounter): number {
  const first = text.charCodeAt(start)
  let at = start
  let same = true
  let wide = 0
  for (let kind: number = Kind.mark; kind === Kind.mark; kind = kindAt(text, at, limit)) {
    const unit = text.charCodeAt(at)
    if (unit !== first) same = false
    if (unit >= 128) {
      const group = groupOf(unit)
      counter.add(wideFeature(group), 1)
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
    counter.add(wideMarks, 1)
    if (length > wide) counter.add(wideAscii, length - wide)
    return next
  }
  counter.add(marksFeature(space, next > end, length), 1)
  if (length > longestMarks) counter.add(same ? sameRest : marksRest, length - longestMarks)
  if (same && length >= 4) counter.add(sameMarks, 1)
  return next
}

function joinsMarks(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2f
}

function scanSpace(text: string, start: number, limit: number, counter: FeatureCounter): number {
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
    counter.add(breakFeature(length), 1)
    if (length > longestBreak) counter.add(breaksRest, length - longestBreak)
    return lastBreak + 1
  }
  // The last space goes with what follows it, when there is another before.
  const end = at < limit && at - start > 1 ? at - 1 : at
  const length = end - start
  counter.add(spacesFeature(length), 1)
  if (length > longestSpaces) counter.add(spacesRest, length - longestSpaces)
  return end
}
