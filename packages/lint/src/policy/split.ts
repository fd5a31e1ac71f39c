/** A stretch of a longer text. Offsets are UTF-16 code units in that text. */
export interface Part {
  readonly text: string
  readonly offset: number
}

/** Splits at every separator, as HTTP and CSP do it: no quotes, no escapes. */
export function parts({text, offset: start}: Part, separator: ',' | ';'): Part[] {
  let offset = start
  return text.split(separator).map((piece) => {
    const part = {text: piece, offset}
    offset += piece.length + 1
    return part
  })
}

/** The words between ASCII whitespace. */
export function tokens({text, offset}: Part): Part[] {
  return Array.from(text.matchAll(asciiToken), (match) => ({text: match[0], offset: offset + match.index}))
}

// ASCII whitespace of the Infra standard: no vertical tab, no no-break space.
const asciiToken = /[^\t\n\f\r ]+/g
