/** A run of invisible characters in a text. */
export interface Invisible {
  readonly start: number
  readonly end: number
  /** Code point and name of the first, for messages. */
  readonly name: string
  readonly count: number
}

/**
 * Invisible characters that do not belong where they stand, in order; written as they are, or as character references where
 * `isRaw` does not say that a parser of HTML leaves those alone.
 */
export function findInvisible(text: string, isRaw: (offset: number) => boolean): Invisible[] {
  const found: Invisible[] = []
  let last: (Invisible & {count: number; end: number}) | undefined
  for (const match of text.matchAll(suspects)) {
    const start = match.index
    const end = start + match[0].length
    const code = codeOf(match)
    if (code === undefined || belongs(code, text, start, end)) continue
    if (match[0].startsWith('&') && isRaw(start)) continue
    if (last?.end === start) {
      last.end = end
      last.count++
      continue
    }
    last = {start, end, name: `\`U+${code.toString(16).toUpperCase().padStart(4, '0')}\` (${nameOf(code)})`, count: 1}
    found.push(last)
  }
  return found
}

/**
 * Characters that are looked at more closely. U+00AD and the invisible operators of mathematics (U+2061 to U+2064) are at home in
 * ordinary text.
 */
const characters = [
  '\\u0000-\\u0008\\u000b\\u000e-\\u001f\\u007f-\\u009f', // controls
  '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069', // bidirectional controls
  '\\u180e\\u200b-\\u200d\\u2060\\ufeff', // of no width
  '\\u3164\\uffa0', // Hangul fillers
  '\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}', // variation selectors
  '\\u{e0000}-\\u{e007f}', // tags
].join('')

const references: ReadonlyMap<string, number> = new Map([
  ['ZeroWidthSpace', 0x200b],
  ['NegativeVeryThinSpace', 0x200b],
  ['NegativeThinSpace', 0x200b],
  ['NegativeMediumSpace', 0x200b],
  ['NegativeThickSpace', 0x200b],
  ['zwnj', 0x200c],
  ['zwj', 0x200d],
  ['lrm', 0x200e],
  ['rlm', 0x200f],
  ['NoBreak', 0x2060],
])

const suspects = new RegExp(
  `[${characters}]|&(?:#x0*(?<hex>[0-9a-f]{1,6});?|#0*(?<decimal>[0-9]{1,7});?|(?<named>${[...references.keys()].join('|')});)`,
  'giu',
)
const one = new RegExp(`^[${characters}]$`, 'u')

function codeOf({0: text, groups}: RegExpExecArray | RegExpMatchArray): number | undefined {
  const {hex, decimal, named} = groups ?? {}
  const code =
    hex !== undefined
      ? Number.parseInt(hex, 16)
      : decimal !== undefined
        ? Number(decimal)
        : named !== undefined
          ? references.get(named)
          : text.codePointAt(0)
  // A reference to a C1 control stands for a letter of Windows-1252.
  if (code === undefined || code > 0x10ffff || (groups?.named === undefined && text.startsWith('&') && code < 0xa0))
    return undefined
  return one.test(String.fromCodePoint(code)) ? code : undefined
}

function belongs(code: number, text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + 12)
  if (code === 0xfeff) return start === 0
  if (code === 0x200c || code === 0x200d) {
    const isInWord = joining.test(before) || joinedBy.test(after)
    return isInWord || (code === 0x200d && emojiEnd.test(before) && emojiStart.test(after))
  }
  if (code === 0x200e || code === 0x200f || code === 0x061c) {
    return rightToLeft.test(text.slice(Math.max(0, start - 64), Math.min(text.length, end + 64)))
  }
  if (code >= 0xfe00 && code <= 0xfe0f) return !selectorEnd.test(before)
  if (code >= 0xe0100 && code <= 0xe01ef) return ideographEnd.test(before)
  if (code >= 0xe0020 && code <= 0xe007f) return flag.test(text.slice(Math.max(0, start - 16), end + 16))
  return false
}

/** Scripts whose words hold joiners and non-joiners. */
const joiners =
  'Arabic Syriac Mandaic Nko Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan Javanese Balinese'
    .split(' ')
    .map((script) => `\\p{Script=${script}}`)
    .join('')
const joining = new RegExp(`[${joiners}]\\p{M}*$`, 'u')
const joinedBy = new RegExp(`^[${joiners}]`, 'u')
const emojiEnd = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u
const emojiStart = /^(?:\p{Extended_Pictographic}|[\u2640\u2642\u2695\u2696\u2708\u27a1\u2b05\u2b1b])/u
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const selectorEnd = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u
const ideographEnd = /[\p{Script=Han}\p{Unified_Ideograph}]$/u
/** Scotland, Wales, England: a black flag, letters in tags, an end. */
const flag = /\u{1f3f4}[\u{e0061}-\u{e007a}]{2,6}\u{e007f}/u

function nameOf(code: number): string {
  if (code < 0xa0) return 'control'
  if (code >= 0xe0100 || (code >= 0xfe00 && code <= 0xfe0f)) return 'variation selector'
  if (code >= 0xe0000) return 'tag'
  return names.get(code) ?? 'format character'
}

const names: ReadonlyMap<number, string> = new Map([
  [0x061c, 'Arabic letter mark'],
  [0x180e, 'Mongolian vowel separator'],
  [0x200b, 'zero-width space'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
  [0x3164, 'Hangul filler'],
  [0xfeff, 'byte order mark'],
  [0xffa0, 'halfwidth Hangul filler'],
])
