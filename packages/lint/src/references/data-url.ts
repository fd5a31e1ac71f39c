import {decodeBase64} from './base64.ts'

/** The content of a `data:` URL, as far as it is text. */
export interface DataUrl {
  /** MIME type in lower case, without parameters. */
  readonly type: string
  /** Bytes are read as UTF-8. */
  readonly text: string
}

/**
 * Undefined for what is no `data:` URL of one of these types, or one that no browser can read.
 * Source: https://fetch.spec.whatwg.org/#data-url-processor
 */
export function decodeDataUrl(url: string, types: ReadonlySet<string>): DataUrl | undefined {
  const comma = url.indexOf(',')
  const [, written = '', rest = ''] = /^data:([^;]*)(.*)$/is.exec(url.slice(0, comma)) ?? []
  const type = written.trim().toLowerCase()
  if (comma === -1 || !types.has(type)) return undefined
  const bytes = percentDecode(url.slice(comma + 1).replace(/#.*$/s, ''))
  if (!/; *base64 *$/i.test(rest)) return {type, text: new TextDecoder().decode(bytes)}
  const binary = decodeBase64(new TextDecoder().decode(bytes))
  if (binary === undefined) return undefined
  return {type, text: new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)))}
}

/** Types of what runs as a classic script. Others are not refused either, save images and media. */
export const scriptTypes: ReadonlySet<string> = new Set([
  '',
  'text/plain',
  'text/javascript',
  'text/ecmascript',
  'application/javascript',
  'application/x-javascript',
  'application/ecmascript',
])

function percentDecode(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  let length = 0
  for (let at = 0; at < bytes.length; at++, length++) {
    const digits = bytes[at] === percent ? String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0) : ''
    const isEscape = /^[0-9a-f]{2}$/i.test(digits)
    bytes[length] = isEscape ? Number.parseInt(digits, 16) : (bytes[at] ?? 0)
    if (isEscape) at += 2
  }
  return bytes.subarray(0, length)
}

const percent = 0x25
