/** Characters that a run may be made of, by their code: 1 where they may. */
export type Alphabet = Uint8Array

/** Letters and digits, and the further marks that are named. */
function alphabet(marks: string): Alphabet {
  const known = new Uint8Array(128)
  for (const character of `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789${marks}`)
    known[character.charCodeAt(0)] = 1
  return known
}

/** Base64 as `data:` URLs have it. */
export const base64Alphabet: Alphabet = alphabet('+/')
/** The same with the marks of URLs, percent escapes of them included. */
export const escapedAlphabet: Alphabet = alphabet('+/-_%')
/** Either alphabet of base64. */
export const anyAlphabet: Alphabet = alphabet('+/-_')

/**
 * The end of the run that begins at `from`. A loop, not a pattern: engines interpret patterns they have not met for a while, at a
 * fifteenth of the speed, and a page holds megabytes of this.
 */
export function endOfRun(text: string, from: number, characters: Alphabet): number {
  const {length} = text
  let at = from
  while (at < length && characters[text.charCodeAt(at)] === 1) at++
  return at
}

/** The end of the padding that may stand behind a run. */
export function endOfPadding(text: string, from: number): number {
  let at = from
  while (at < from + 2 && text[at] === '=') at++
  return at
}
