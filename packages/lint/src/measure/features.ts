import {letterGroups} from './script.ts'

/**
 * What the estimator counts in a text. Each feature has a weight, tokens for one of it, per kind of content; a feature
 * belongs to one pre-token or is a part of one. The numbers are places in the rows of the calibration.
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
/** A run of at least four times the same mark, as in a rule: cheaper than its length says. */
export const sameMarks: number = marksRest + 1

/** White space up to its last newline, by length: 1, 2, 3, 4, to 8, to 16, more. */
const breaks: number = sameMarks + 1
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

/** Letters of a script: the run itself, its letters, its letters past the second, past the sixth. */
export const scriptFeatures = 4
const script: number = spacesRest + 1

export function scriptFeature(group: number): number {
  return script + group * scriptFeatures
}

/** A run of marks with others than ASCII in it, then its characters by group. */
export const wideMarks: number = script + letterGroups * scriptFeatures
const wide: number = wideMarks + 1

export function wideFeature(group: number): number {
  return wide + group - letterGroups
}

/** ASCII marks within such a run. */
export const wideAscii: number = wide + 6

/**
 * Pairs of neighbouring letters, a word's bounds counted as a letter: what is seldom next to each other in the text
 * that a vocabulary was made from costs more. They tell languages, minified names and random letters apart. Their
 * weights are the same whatever the content.
 */
const letters = 27
export const pairs: number = wideAscii + 1

/** Two ASCII letters in either case; 0 is a word's bound. */
export function pairFeature(first: number, second: number): number {
  return pairs + first * letters + second
}

/** Other letters are too many for a table: pairs of them, or single ideographs and syllables, share slots by a hash. */
export const hashSlots = 2048
const hashed: number = pairs + letters * letters

export function hashedFeature(first: number, second: number): number {
  return hashed + ((Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> 21) & (hashSlots - 1))
}

export const featureCount: number = hashed + hashSlots
