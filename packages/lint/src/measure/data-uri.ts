import {endOfPadding, endOfRun, escapedAlphabet} from '../source/base64-run.ts'
import type {DataKind} from './kinds.ts'
import {kindOfType} from './kinds.ts'

/** A `data:` URI that stands in a page. Offsets are UTF-16 code units. */
export interface DataUri {
  readonly start: number
  /** The start of its content. */
  readonly body: number
  readonly end: number
  /** MIME type in lower case; `text/plain` when none is written. */
  readonly type: string
  readonly base64: boolean
  readonly kind: DataKind
}

/** Shorter ones weigh no more than other values. In characters. */
const minLength = 64

/** Every long `data:` URI of a text, in order. */
export function findDataUris(text: string): DataUri[] {
  const uris: DataUri[] = []
  const head = /data:([\w.+-]+\/[\w.+-]+)?((?:;[\w.+=-]+)*),/iy
  for (let at = text.indexOf('data:'); at !== -1; at = text.indexOf('data:', at)) {
    head.lastIndex = at
    const match = head.exec(text)
    if (match === null) {
      at += 5
      continue
    }
    const [whole, type = 'text/plain', parameters = ''] = match
    const body = at + whole.length
    const base64 = /;base64$/i.test(parameters)
    const end = base64 ? endOfBase64(text, body) : endOfText(text, at, body)
    if (end - at >= minLength) {
      uris.push({start: at, body, end, type: type.toLowerCase(), base64, kind: kindOfType(type.toLowerCase())})
    }
    at = Math.max(end, body)
  }
  return uris
}

function endOfBase64(text: string, start: number): number {
  return endOfPadding(text, endOfRun(text, start, escapedAlphabet))
}

/** Text goes on to the quote or bracket that was opened before it, else to a space. */
function endOfText(text: string, start: number, body: number): number {
  const opened = text[start - 1]
  if (opened === '"' || opened === "'" || opened === '`') {
    const close = text.indexOf(opened, body)
    return close === -1 ? text.length : close
  }
  const run = /[^\s"'`<>)]*/y
  run.lastIndex = body
  run.test(text)
  return run.lastIndex
}
