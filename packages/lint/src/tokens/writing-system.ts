/**
 * Groups of characters for a tokenizer: letters by writing system, since a vocabulary knows some far better than others,
 * and all else by how it groups. Unicode blocks rather than properties: a handful of comparisons, no table to build.
 */
export const Group = {
  latin: 0,
  greek: 1,
  cyrillic: 2,
  hebrew: 3,
  arabic: 4,
  devanagari: 5,
  bengali: 6,
  gurmukhi: 7,
  gujarati: 8,
  odia: 9,
  tamil: 10,
  telugu: 11,
  kannada: 12,
  malayalam: 13,
  sinhala: 14,
  thai: 15,
  lao: 16,
  tibetan: 17,
  myanmar: 18,
  khmer: 19,
  georgian: 20,
  armenian: 21,
  hangul: 22,
  kana: 23,
  han: 24,
  otherLetter: 25,
  /** Letters and ideographs outside the basic plane: a pair of code units. */
  farLetter: 26,
  digit: 27,
  space: 28,
  /** Typographic: dashes, quotes, dots. */
  typography: 29,
  /** CJK and full-width punctuation. */
  widePunctuation: 30,
  symbol: 31,
  /** Emoji and other symbols outside the basic plane: a pair of code units. */
  farSymbol: 32,
} as const

export type Group = (typeof Group)[keyof typeof Group]

/** Groups below this one are letters. */
export const letterGroups: number = Group.digit

/** Group of a code unit that is not ASCII. */
export function groupOf(unit: number): Group {
  if (unit < 0x0590) return europeanGroup(unit)
  if (unit < 0x2000) return asianGroup(unit)
  if (unit < 0x3400) return symbolGroup(unit)
  if (unit < 0xa000) return Group.han
  if (unit < 0xac00) return Group.otherLetter
  if (unit < 0xd7b0) return Group.hangul
  return highGroup(unit)
}

function europeanGroup(unit: number): Group {
  if (unit === 0xa0 || unit === 0x85) return Group.space
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba ? Group.latin : Group.typography
  if (unit < 0x370) return unit === 0xd7 || unit === 0xf7 ? Group.typography : Group.latin
  if (unit < 0x400) return Group.greek
  return unit < 0x530 ? Group.cyrillic : Group.armenian
}

/** The nine writing systems from Bengali to Sinhala stand in blocks of 128, in the order of their numbers here. */
const indic: readonly Group[] = [
  Group.devanagari,
  Group.bengali,
  Group.gurmukhi,
  Group.gujarati,
  Group.odia,
  Group.tamil,
  Group.telugu,
  Group.kannada,
  Group.malayalam,
  Group.sinhala,
]

function asianGroup(unit: number): Group {
  if (unit < 0x600) return Group.hebrew
  if (unit < 0x700 || (unit >= 0x750 && unit < 0x780) || (unit >= 0x8a0 && unit < 0x900)) return arabicGroup(unit)
  if (unit < 0x900) return Group.otherLetter
  if (unit < 0xe00) {
    // The danda, full stop of the Indic writing systems, and the ten digits at the same place in each block.
    if (unit === 0x964 || unit === 0x965) return Group.symbol
    const offset = unit & 0x7f
    if (offset >= 0x66 && offset <= 0x6f) return Group.digit
    return indic[(unit - 0x900) >> 7] ?? Group.otherLetter
  }
  if (unit < 0xf00) return unit < 0xe80 ? Group.thai : Group.lao
  if (unit < 0x1000) return Group.tibetan
  if (unit < 0x10a0) return Group.myanmar
  if (unit < 0x1100) return Group.georgian
  if (unit < 0x1200) return Group.hangul
  if (unit >= 0x1780 && unit < 0x1800) return Group.khmer
  if (unit >= 0x1e00) return unit < 0x1f00 ? Group.latin : Group.greek
  return Group.otherLetter
}

function arabicGroup(unit: number): Group {
  if (unit >= 0x660 && unit <= 0x669) return Group.digit
  if (unit >= 0x6f0 && unit <= 0x6f9) return Group.digit
  const mark = unit < 0x610 || unit === 0x61b || unit === 0x61f || (unit >= 0x66a && unit <= 0x66d) || unit === 0x6d4
  return mark ? Group.symbol : Group.arabic
}

function symbolGroup(unit: number): Group {
  if (unit < 0x2070) {
    const space = unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f
    return space ? Group.space : Group.typography
  }
  if (unit < 0x20a0 || (unit >= 0x2150 && unit < 0x2190) || (unit >= 0x2460 && unit < 0x249c)) return Group.digit
  if (unit < 0x2c00) return Group.symbol
  if (unit < 0x2e80) return Group.otherLetter
  if (unit === 0x3000) return Group.space
  if (unit < 0x3040) return Group.widePunctuation
  if (unit < 0x3100) return unit === 0x30fb ? Group.widePunctuation : Group.kana
  if (unit < 0x3190) return unit < 0x3130 ? Group.otherLetter : Group.hangul
  return unit >= 0x31f0 && unit < 0x3200 ? Group.kana : Group.symbol
}

function highGroup(unit: number): Group {
  if (unit < 0xdc00) {
    // The high half tells the plane: mathematical letters, ideographs, other letters; the rest is emoji and symbols.
    const letters = unit === 0xd835 || (unit >= 0xd840 && unit < 0xd880) || unit < 0xd834 || unit === 0xd83a
    return letters ? Group.farLetter : Group.farSymbol
  }
  if (unit < 0xf900) return Group.symbol
  if (unit < 0xfb00) return Group.han
  if (unit < 0xfb50) return unit < 0xfb1d ? Group.latin : Group.hebrew
  if (unit < 0xfe00 || (unit >= 0xfe70 && unit < 0xff00)) return unit === 0xfeff ? Group.symbol : Group.arabic
  if (unit < 0xff00) return unit < 0xfe10 ? Group.otherLetter : Group.widePunctuation
  if (unit >= 0xff10 && unit <= 0xff19) return Group.digit
  if ((unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a)) return Group.latin
  return unit >= 0xff66 && unit < 0xffa0 ? Group.kana : Group.widePunctuation
}
