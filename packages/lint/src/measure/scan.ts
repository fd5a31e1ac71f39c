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
  scriptFeature,
  spacesFeature,
  spacesRest,
  wideAscii,
  wideFeature,
  wideMarks,
  wordFeature,
  wordRestFeature,
} from './features.ts'
import {pairSlot, tripleSlot, widePairSlot, wideTripleSlot} from './letters.ts'
import {Group, groupOf, letterGroups} from './script.ts'

/** What takes the features that a scan finds. */
export interface Tally {
  /** Whether neighbouring letters are told: in random letters they say nothing. */
  readonly letters: boolean
  add(feature: number, amount: number): void
  /** A slot of neighbouring letters; of which script, when they are beyond ASCII. */
  addLetters(slot: number, script: number): void
}

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

const Kind = {lower: 0, wide: 1, upper: 2, digit: 3, mark: 4, space: 5, newline: 6, end: 7} as const

const ascii: Uint8Array = Uint8Array.from({length: 128}, (_, unit) => {
  const character = String.fromCharCode(unit)
  if (character >= 'a' && character <= 'z') return Kind.lower
  if (character >= 'A' && character <= 'Z') return Kind.upper
  if (character >= '0' && character <= '9') return Kind.digit
  if (character === '\n' || character === '\r') return Kind.newline
  return /\s/.test(character) ? Kind.space : Kind.mark
})

function kindOf(unit: number): number {
  if (unit < 128) return ascii[unit] ?? Kind.mark
  const group = groupOf(unit)
  if (group < letterGroups) return Kind.wide
  if (group === Group.digit) return Kind.digit
  return group === Group.space ? Kind.space : Kind.mark
}

function kindAt(text: string, at: number, limit: number): number {
  return at < limit ? kindOf(text.charCodeAt(at)) : Kind.end
}

/** Whether what stands at `at`, when a pre-token begins there, is the mark or space before a word. */
export function leadsWord(text: string, at: number): boolean {
  const kind = kindAt(text, at, text.length)
  return (kind === Kind.mark || kind === Kind.space) && isLetter(text, at + 1, text.length)
}

function isLetter(text: string, at: number, limit: number): boolean {
  return kindAt(text, at, limit) <= Kind.upper
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

/** Letters after this one in a word tell no more. */
const longestTold = 24

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

/** A word with letters beyond ASCII: runs of one script, each with its features; `known` is the end of the ASCII part. */
function scanWide(text: string, start: number, known: number, limit: number, tally: Tally): number {
  let at = known
  let runStart = start
  let run: number = Group.latin
  let lower = false
  for (; at < limit; at++) {
    const unit = text.charCodeAt(at)
    let group: number = Group.latin
    if (unit < 128) {
      const kind = ascii[unit] ?? Kind.mark
      // A capital after small letters begins the next pre-token.
      if (kind > Kind.upper || (kind === Kind.upper && lower)) break
      if (kind === Kind.lower) lower = true
    } else {
      group = groupOf(unit)
      if (group >= letterGroups) break
      if (group === Group.farLetter) at++
    }
    if (group !== run) {
      tellRun(text, run, runStart, Math.min(at, limit), tally)
      run = group
      runStart = group === Group.farLetter ? at - 1 : at
    }
  }
  const end = Math.min(at, limit)
  tellRun(text, run, runStart, end, tally)
  return end
}

function tellRun(text: string, group: number, start: number, end: number, tally: Tally): void {
  const length = end - start
  if (length <= 0) return
  const feature = scriptFeature(group)
  tally.add(feature, 1)
  tally.add(feature + 1, length)
  if (length > 2) tally.add(feature + 2, length - 2)
  if (length > 6) tally.add(feature + 3, length - 6)
  if (group === Group.han || group === Group.hangul || group === Group.kana)
    tellSyllables(text, group, start, end, tally)
  else tellWideLetters(text, group, start, end, tally)
}

/** Ideographs and syllables are words of their own. */
function tellSyllables(text: string, group: number, start: number, end: number, tally: Tally): void {
  for (let at = start; at < end; at++) {
    const letter = text.charCodeAt(at)
    tally.addLetters(widePairSlot(0, letter), group)
    if (at > start) tally.addLetters(wideTripleSlot(0, text.charCodeAt(at - 1), letter), group)
  }
}

function tellWideLetters(text: string, group: number, start: number, end: number, tally: Tally): void {
  const stop = Math.min(end, start + longestTold)
  let before = 0
  let last = 0
  for (let at = start; at <= stop; at++) {
    const letter = at < stop ? text.charCodeAt(at) : 0
    tally.addLetters(widePairSlot(last, letter), group)
    if (at > start) tally.addLetters(wideTripleSlot(before, last, letter), group)
    before = last
    last = letter
  }
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
  if (length > longestMarks) tally.add(marksRest, length - longestMarks)
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
