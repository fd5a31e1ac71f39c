import {unescaped} from '../personal/readable-text.ts'
import type {Secret} from '../secret.ts'
import {type Cut, findPayloads, holdPayloads} from '../source/payloads.ts'
import {printableTexts} from '../source/printable.ts'

/** A text of a page to look for secrets in, and how what is found there stands in the page. */
export interface SecretText {
  readonly text: string
  /** Each of them names the same: the first is what stands in the page, others are how messages may have it. */
  secretsAt(start: number, end: number, kind: string): Secret[]
}

/** The page as it is written, with its escapes undone where that makes another text, and the data that its `data:` URLs carry. */
export function secretTexts(html: string): SecretText[] {
  const payloads = findPayloads(html)
  const {masked} = holdPayloads(html, payloads)
  const readable = unescaped(masked)
  const texts: SecretText[] = [
    {text: masked, secretsAt: (start, end, kind) => [{kind, text: masked.slice(start, end)}]},
  ]
  if (readable.text !== masked) {
    texts.push({
      text: readable.text,
      secretsAt(start, end, kind) {
        const source = readable.toSource(start, end)
        const [written, read] = [masked.slice(source.start, source.end), readable.text.slice(start, end)]
        return [...new Set([written, read])].map((text) => ({kind, text}))
      },
    })
  }
  return [...texts, ...carriedTexts(html, payloads)]
}

function* carriedTexts(html: string, payloads: readonly Cut[]): Generator<SecretText> {
  for (const {start, end} of payloads) {
    if (end - start < fewestCharacters) continue
    const piece = html.slice(start, Math.min(end, start + pieceLength))
    const secretsAt: SecretText['secretsAt'] = (_start, _end, kind) => [{kind, text: piece, isInImage: true}]
    for (const text of printableTexts(html.slice(start, end))) yield {text, secretsAt}
  }
}

/** Less holds no secret. In characters of base64. */
const fewestCharacters = 24
/** So much of an image stands in no other one: headers are shorter. */
const pieceLength = 400
