import {type CSSToken, TokenType, tokenizer} from '@csstools/css-tokenizer'

/** A text being read, token by token. */
export interface Text {
  readonly css: string
  /** The next token, white space and comments left out. Its offsets count in a shortened text. */
  next(): CSSToken
  /** The offset in `css`. */
  original(offset: number): number
}

/**
 * The tokenizer builds a URL character by character, 600 MB of strings for one image of 16 MB, so long base64 runs are
 * masked: it sees only their ends. No character of such a run begins or ends a token inside a URL, a string or a comment.
 */
export function openText(css: string): Text {
  const {text, cuts} = maskPayloads(css)
  const tokens = tokenizer({css: text})
  return {
    css,
    next() {
      let token = tokens.nextToken()
      while (token[0] === TokenType.Whitespace || token[0] === TokenType.Comment) token = tokens.nextToken()
      return token
    },
    original: cuts.length === 0 ? (offset) => offset : (offset) => offset + skippedBefore(cuts, offset),
  }
}

export function readTokens(text: Text): CSSToken[] {
  const tokens: CSSToken[] = []
  for (let token = text.next(); token[0] !== TokenType.EOF; token = text.next()) tokens.push(token)
  return tokens
}

/** From offset `at` of the shortened text on, `skipped` code units are missing in all. */
interface Cut {
  readonly at: number
  readonly skipped: number
}

function maskPayloads(css: string): {text: string; cuts: readonly Cut[]} {
  const cuts: Cut[] = []
  let text = ''
  let copied = 0
  let skipped = 0
  for (let at = css.indexOf(marker); at !== -1; at = css.indexOf(marker, at)) {
    const start = at + marker.length
    at = start
    while (isBase64(css.charCodeAt(at))) at++
    if (at - start < 3 * kept) continue
    text += css.slice(copied, start + kept)
    copied = at - kept
    skipped += copied - start - kept
    cuts.push({at: text.length, skipped})
  }
  return {text: cuts.length === 0 ? css : text + css.slice(copied), cuts}
}

function isBase64(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x2b ||
    code === 0x2f ||
    code === 0x3d
  )
}

function skippedBefore(cuts: readonly Cut[], offset: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((cuts[middle]?.at ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return cuts[low - 1]?.skipped ?? 0
}

const marker = ';base64,'
/** Characters that stay at either end of a run. */
const kept = 128
