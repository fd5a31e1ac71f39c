import {signs, stems} from './instruction-signs.ts'
import {plainWriting} from './plain-writing.ts'

/** The signs of an instruction, in words for a message. */
export interface Instruction {
  readonly reasons: readonly string[]
  /** True when one of them is enough. */
  readonly isCertain: boolean
}

/**
 * Finds what in each of some texts reads as an instruction to a language model: one certain sign, or two of
 * those that other texts have as well. Nothing for any other text. Of a long text, what stands around telling words is looked at.
 */
export function instructionSigns(texts: readonly string[]): ReadonlyMap<string, Instruction> {
  // Most pages have none of the words in any hidden text: all of them are looked through at once.
  const lower = plainWriting(texts.join('\n')).toLowerCase()
  const present = stems.filter((stem) => lower.includes(stem))
  const found = new Map<string, Instruction>()
  if (present.length === 0) return found
  for (const text of texts) {
    const plain = plainWriting(text)
    const instruction = signsIn(text, present) ?? (plain === text ? undefined : signsIn(plain, present))
    if (instruction !== undefined) found.set(text, instruction)
  }
  return found
}

function signsIn(text: string, present: readonly string[]): Instruction | undefined {
  for (const part of partsOf(text, present)) {
    const lower = part.toLowerCase()
    const found = signs.filter((sign) => sign.isIn(lower))
    const isCertain = found.some((sign) => sign.isCertain)
    if (found.length > 1 || isCertain) return {reasons: found.map(({reason}) => reason), isCertain}
  }
  return undefined
}

/** In UTF-16 code units. */
const shortText = 400
const reach = 200
/** Of each telling word, so many from either end of the text. */
const mostLooks = 16

/** Patterns are slow on long texts, looking for words is not: the stretches around those that every pattern needs one of. */
function partsOf(text: string, present: readonly string[]): string[] {
  const lower = text.toLowerCase()
  // Case that changes the length is of few letters, none of them in these words.
  const found = present.flatMap((stem) => positionsOf(stem, lower))
  if (found.length === 0) return []
  if (text.length <= shortText) return [text]
  const parts: {start: number; end: number}[] = []
  for (const at of found.sort((a, b) => a - b)) {
    const last = parts.at(-1)
    if (last !== undefined && at - reach <= last.end && at - last.start < 4 * reach) last.end = at + reach
    else parts.push({start: Math.max(0, at - reach), end: at + reach})
  }
  return parts.map(({start, end}) => text.slice(start, end))
}

function positionsOf(stem: string, text: string): number[] {
  const first: number[] = []
  for (let at = text.indexOf(stem); at !== -1 && first.length < mostLooks; at = text.indexOf(stem, at + stem.length))
    first.push(at)
  if (first.length < mostLooks) return first
  const last: number[] = []
  for (let at = text.lastIndexOf(stem); at > 0 && last.length < mostLooks; at = text.lastIndexOf(stem, at - 1))
    last.push(at)
  return [...new Set([...first, ...last])]
}
