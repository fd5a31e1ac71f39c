import {Group, groupOf, letterGroups} from './writing-system.ts'

/** Kinds of code units for the pattern that cuts pre-tokens. Kinds up to `upper` are letters. */
export const Kind = {lower: 0, wide: 1, upper: 2, digit: 3, mark: 4, space: 5, newline: 6, end: 7} as const

const ascii: Uint8Array = Uint8Array.from({length: 128}, (_, unit) => {
  const character = String.fromCharCode(unit)
  if (character >= 'a' && character <= 'z') return Kind.lower
  if (character >= 'A' && character <= 'Z') return Kind.upper
  if (character >= '0' && character <= '9') return Kind.digit
  if (character === '\n' || character === '\r') return Kind.newline
  return /\s/.test(character) ? Kind.space : Kind.mark
})

export function kindOf(unit: number): number {
  if (unit < 128) return ascii[unit] ?? Kind.mark
  const group = groupOf(unit)
  if (group < letterGroups) return Kind.wide
  if (group === Group.digit) return Kind.digit
  return group === Group.space ? Kind.space : Kind.mark
}

export function kindAt(text: string, at: number, limit: number): number {
  return at < limit ? kindOf(text.charCodeAt(at)) : Kind.end
}

export function isLetter(text: string, at: number, limit: number): boolean {
  return kindAt(text, at, limit) <= Kind.upper
}

/** True when what stands at `at`, when a pre-token begins there, is the mark or space before a word. */
export function leadsWord(text: string, at: number): boolean {
  const kind = kindAt(text, at, text.length)
  return (kind === Kind.mark || kind === Kind.space) && isLetter(text, at + 1, text.length)
}
