import type {FeatureCounter} from './feature-counter.ts'
import {writingSystemFeature} from './features.ts'
import {widePairSlot, wideTripleSlot} from './letters.ts'
import {Kind, kindOf} from './unit-kind.ts'
import {Group, groupOf, letterGroups} from './writing-system.ts'

/** A word with letters beyond ASCII: runs of one writing system, each with its features; `known` is the end of the ASCII part. */
export function scanWide(text: string, start: number, known: number, limit: number, counter: FeatureCounter): number {
  let at = known
  let runStart = start
  let run: number = Group.latin
  let lower = false
  for (; at < limit; at++) {
    const unit = text.charCodeAt(at)
    let group: number = Group.latin
    if (unit < 128) {
      const kind = kindOf(unit)
      // A capital after small letters begins the next pre-token.
      if (kind > Kind.upper || (kind === Kind.upper && lower)) break
      if (kind === Kind.lower) lower = true
    } else {
      group = groupOf(unit)
      if (group >= letterGroups) break
      if (group === Group.farLetter) at++
    }
    if (group !== run) {
      tellRun(text, run, runStart, Math.min(at, limit), counter)
      run = group
      runStart = group === Group.farLetter ? at - 1 : at
    }
  }
  const end = Math.min(at, limit)
  tellRun(text, run, runStart, end, counter)
  return end
}

/** Letters after this one in a word tell no more. */
export const longestTold = 24

function tellRun(text: string, group: number, start: number, end: number, counter: FeatureCounter): void {
  const length = end - start
  if (length <= 0) return
  const feature = writingSystemFeature(group)
  counter.add(feature, 1)
  counter.add(feature + 1, length)
  if (length > 2) counter.add(feature + 2, length - 2)
  if (length > 6) counter.add(feature + 3, length - 6)
  if (group === Group.han || group === Group.hangul || group === Group.kana)
    tellSyllables(text, group, start, end, counter)
  else tellWideLetters(text, group, start, end, counter)
}

/** Ideographs and syllables are words of their own. */
function tellSyllables(text: string, group: number, start: number, end: number, counter: FeatureCounter): void {
  for (let at = start; at < end; at++) {
    const letter = text.charCodeAt(at)
    counter.addLetters(widePairSlot(0, letter), group)
    if (at > start) counter.addLetters(wideTripleSlot(0, text.charCodeAt(at - 1), letter), group)
  }
}

function tellWideLetters(text: string, group: number, start: number, end: number, counter: FeatureCounter): void {
  const stop = Math.min(end, start + longestTold)
  let before = 0
  let last = 0
  for (let at = start; at <= stop; at++) {
    const letter = at < stop ? text.charCodeAt(at) : 0
    counter.addLetters(widePairSlot(last, letter), group)
    if (at > start) counter.addLetters(wideTripleSlot(before, last, letter), group)
    before = last
    last = letter
  }
}
