/**
 * Slots of neighbouring letters, a word's bounds counted as a letter: what is seldom next to each other in the text that
 * a vocabulary was made from costs more. They tell languages, minified names and random letters apart. Their weights are
 * the same whatever the content. Pairs of ASCII letters, in either case, have a table; 0 is a bound, 1 to 26 are letters.
 */
export function pairSlot(first: number, second: number): number {
  return first * letters + second
}

/** Three letters, and all letters beyond ASCII, share slots by a hash. */
export function tripleSlot(first: number, second: number, third: number): number {
  return triples + (Math.imul((first * letters + second) * letters + third, 0x9e3779b1) >>> (32 - tripleBits))
}

/** Code units. */
export function widePairSlot(first: number, second: number): number {
  return widePairs + (mix(first, second) >>> (32 - widePairBits))
}

export function wideTripleSlot(first: number, second: number, third: number): number {
  return wideTriples + (Math.imul(mix(first, second) ^ third, 0xc2b2ae35) >>> (32 - wideTripleBits))
}

const letters = 27
const triples: number = letters * letters
const tripleBits = 13
const widePairs: number = triples + 2 ** tripleBits
const widePairBits = 11
const wideTriples: number = widePairs + 2 ** widePairBits
const wideTripleBits = 12

export const letterSlots: number = wideTriples + 2 ** wideTripleBits

function mix(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
}
