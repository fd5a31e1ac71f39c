import {letterGroups} from './writing-system.ts'

/**
 * Features that the estimator counts in a text, letters apart (those are in letters.ts). Each feature has a weight, tokens for
 * one of it, per kind of content; it belongs to one pre-token. The numbers are places in the rows of the calibration.
 */

/** Words of ASCII letters: by what stands before (nothing, a space, another mark), by case, by length up to this. */
export const longestWord = 16
const wordLengths = longestWord + 1
const cases = 3
const prefixes = 3

export const Prefix = {none: 0, space: 1, mark: 2} as const
export const Case = {lower: 0, capital: 1, upper: 2} as const

const word = 0
/** Letters past the longest word, by case: random ones cost far more than a run of one letter. */
const wordRest: number = word + prefixes * cases * wordLengths

export function wordFeature(prefix: number, letterCase: number, length: number): number {
  const slot = length > longestWord ? longestWord : length - 1
  return word + (prefix * cases + letterCase) * wordLengths + slot
}

export function wordRestFeature(letterCase: number): number {
  return wordRest + letterCase
}

/** `'s`, `'re` and their like after a word. */
export const contraction: number = wordRest + cases
/** A group of up to three digits. */
export const digits: number = contraction + 1

/** Runs of ASCII punctuation: whether a space stands before and a newline behind, by length up to this. */
export const longestMarks = 8
const marks: number = digits + 1

export function marksFeature(space: boolean, newline: boolean, length: number): number {
  const slot = length > longestMarks ? longestMarks - 1 : length - 1
  return marks + ((space ? 2 : 0) + (newline ? 1 : 0)) * longestMarks + slot
}

/** Characters past the longest run of punctuation. */
export const marksRest: number = marks + 4 * longestMarks
/** A run of at least four times the same mark, as in a rule: cheaper than its length says; and what is past the longest. */
export const sameMarks: number = marksRest + 1
export const sameRest: number = sameMarks + 1

/** White space up to its last newline, by length: 1, 2, 3, 4, to 8, to 16, more. */
const breaks: number = sameRest + 1
const breakSlots = 7
export const breaksRest: number = breaks + breakSlots
/** Spaces without a newline, by length: as above, then to 32, more. */
const spaces: number = breaksRest + 1
const spaceSlots = 8
export const spacesRest: number = spaces + spaceSlots

/** Longest white space that has a slot of its own; longer runs cost by the character. */
export const longestBreak = 16
export const longestSpaces = 32

export function breakFeature(length: number): number {
  return breaks + Math.min(runSlot(length), breakSlots - 1)
}

export function spacesFeature(length: number): number {
  return spaces + runSlot(length)
}

function runSlot(length: number): number {
  if (length <= 4) return length - 1
  if (length <= 8) return 4
  if (length <= 16) return 5
  return length <= 32 ? 6 : 7
}

/** Letters of a writing system: the run itself, its letters, its letters past the second, past the sixth. */
const perWritingSystem = 4
const writingSystem: number = spacesRest + 1

export function writingSystemFeature(group: number): number {
  return writingSystem + group * perWritingSystem
}

/** Script that a feature belongs to, or -1. */
export function writingSystemOf(feature: number): number {
  return feature >= writingSystem && feature < wideMarks ? Math.floor((feature - writingSystem) / perWritingSystem) : -1
}

/** A run of marks with others than ASCII in it, then its characters by group. */
export const wideMarks: number = writingSystem + letterGroups * perWritingSystem
const wide: number = wideMarks + 1

export function wideFeature(group: number): number {
  return wide + group - letterGroups
}

/** ASCII marks within such a run. */
export const wideAscii: number = wide + 6

export const featureCount: number = wideAscii + 1

/** Features that a run of any length has for each of its characters: none of them may be free. */
export const perCharacter: readonly number[] = [
  wordRest,
  wordRest + 1,
  wordRest + 2,
  marksRest,
  sameRest,
  breaksRest,
  spacesRest,
  wideAscii,
]
