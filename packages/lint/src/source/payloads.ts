import {base64Alphabet, endOfRun} from './base64-run.ts'

/**
 * Long `data:` payloads masked. A 16 MiB page is mostly base64, and an HTML parser reads it character by character;
 * cut to a short token it costs next to nothing. Tokens keep to the base64 alphabet, so no parser (HTML, CSS, script)
 * changes its state over them: what is around a payload reads as before.
 */
export interface Payloads {
  /** The text with each long payload replaced by a token. The text itself when there is none. */
  readonly masked: string
  /** From an offset in the masked text to the one in the text. Inside a token: the start of its payload. */
  toOffset(masked: number): number
  /** How many characters are masked; all of them ASCII. */
  readonly maskedLength: number
  /** How many characters the tokens have that stand for them. */
  readonly tokens: number
  /** Puts the payloads back into any piece of the masked text, whole tokens only. */
  restore(piece: string): string
}

/** Shorter payloads stay: a token would save nothing. In characters. */
const minLength = 256
const marker = ';base64,'

/**
 * Cuts long base64 payloads of `data:` URIs out of a text. A text without any is given back as it is. `found` are its payloads, where
 * they are known.
 */
export function holdPayloads(text: string, found: readonly Cut[] = findPayloads(text)): Payloads {
  const cuts = found.filter(({start, end}) => end - start >= minLength)
  if (cuts.length === 0)
    return {masked: text, maskedLength: 0, tokens: 0, toOffset: (masked) => masked, restore: (piece) => piece}

  const prefix = unusedPrefix(text, cuts)
  const parts: string[] = []
  const maskedEnds: number[] = []
  let last = 0
  let length = 0
  for (const [index, cut] of cuts.entries()) {
    const part = text.slice(last, cut.start) + token(prefix, index)
    parts.push(part)
    length += part.length
    maskedEnds.push(length)
    last = cut.end
  }
  parts.push(text.slice(last))

  const pattern = new RegExp(`${prefix}(\\d+)z`, 'g')
  return {
    masked: parts.join(''),
    tokens: cuts.reduce((sum, _, index) => sum + token(prefix, index).length, 0),
    maskedLength: cuts.reduce((sum, cut) => sum + cut.end - cut.start, 0),
    toOffset(masked) {
      const before = countUpTo(maskedEnds, masked)
      const next = cuts[before]
      const maskedEnd = maskedEnds[before]
      if (next !== undefined && maskedEnd !== undefined) {
        const maskedStart = maskedEnd - token(prefix, before).length
        if (masked >= maskedStart) return next.start
      }
      const previous = cuts[before - 1]
      const previousEnd = maskedEnds[before - 1]
      return previous === undefined || previousEnd === undefined ? masked : previous.end + (masked - previousEnd)
    },
    restore(piece) {
      if (!piece.includes(prefix)) return piece
      return piece.replace(pattern, (whole, index: string) => {
        const cut = cuts[Number(index)]
        return cut === undefined ? whole : text.slice(cut.start, cut.end)
      })
    },
  }
}

/** Place of a payload in a text, in UTF-16 code units. */
export interface Cut {
  readonly start: number
  readonly end: number
}

/** Places of the base64 of `data:` URIs in a text. */
export function findPayloads(text: string): Cut[] {
  const cuts: Cut[] = []
  for (let at = text.indexOf(marker); at !== -1; at = text.indexOf(marker, at)) {
    const start = at + marker.length
    const end = endOfRun(text, start, base64Alphabet)
    cuts.push({start, end})
    at = end
  }
  return cuts
}

function token(prefix: string, index: number): string {
  return `${prefix}${index}z`
}

/** A word that stands nowhere outside the payloads, so that every token is known again. */
function unusedPrefix(text: string, cuts: readonly Cut[]): string {
  const between = cuts.map((cut, index) => text.slice(cuts[index - 1]?.end ?? 0, cut.start))
  const rest = [...between, text.slice(cuts.at(-1)?.end)].join(' ')
  let prefix = 'held'
  while (rest.includes(prefix)) prefix += 'Q'
  return prefix
}

/** How many of the ascending `ends` are at or below `offset`. */
function countUpTo(ends: readonly number[], offset: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ends[middle] ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
