import {signs, stems} from './instruction-signs.ts'
import {plainWriting} from './plain-writing.ts'

/** A text that may hold an instruction. */
interface Suspect {
  readonly text: string
  /** True for code, which may have a model of its own that it speaks to: only certain signs count. */
  readonly isCode?: boolean
}

/**
 * Says, in words for a message, what in each of some texts reads as an instruction to a language model: one certain sign, or two of
 * those that other texts have as well. Undefined for any other text. Of a long text, what stands around telling words is looked at.
 */
export function instructionSigns(suspects: readonly Suspect[]): readonly (readonly string[] | undefined)[] {
  const plain = suspects.map(({text}) => plainWriting(text))
  // Most pages have none of the words in any hidden text: all of them are looked through at once.
  const lower = plain.join('\n').toLowerCase()
  const present = stems.filter((stem) => lower.includes(stem))
  if (present.length === 0) return []
  return suspects.map(({text, isCode = false}, index) => {
    const written = plain[index] ?? text
    return signsIn(text, present, isCode) ?? (written === text ? undefined : signsIn(written, present, isCode))
  })
}

function signsIn(text: string, present: readonly string[], isCode: boolean): readonly string[] | undefined {
  const parts = partsOf(text.toLowerCase(), present)
  if (parts.length === 0) return undefined
  const whole = parts.join('\n')
  const looked = signs.flatMap(({reason, isCertain, lookIn}) =>
    isCode && !isCertain ? [] : [{reason, isCertain, isIn: lookIn(whole)}],
  )
  for (const part of parts) {
    const found = looked.filter(({isIn}) => isIn(part))
    if (found.length > 1 || found.some(({isCertain}) => isCertain)) return found.map(({reason}) => reason)
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
  const found = present.flatMap((stem) => positionsOf(stem, text))
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
