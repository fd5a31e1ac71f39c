import {decodeBase64} from './base64.ts'
import {readUrl} from './url.ts'

/** A `data:` URL, taken apart. */
export interface DataUrl {
  /** MIME type in lower case without parameters; `text/plain` where none is written. */
  readonly type: string
  /** The parameter of that name, in lower case. */
  readonly charset?: string
  readonly bytes: Uint8Array
}

/**
 * Undefined for what is no `data:` URL, or one that no browser can read. With `types`, for those of other types as well;
 * their content is not looked at.
 * Source: https://fetch.spec.whatwg.org/#data-url-processor
 */
export function readDataUrl(url: string, types?: ReadonlySet<string>): DataUrl | undefined {
  const comma = url.indexOf(',')
  const header = comma === -1 ? undefined : /^data:(.*)$/is.exec(readUrl(url.slice(0, comma)))?.[1]
  if (header === undefined) return undefined
  const [written = '', ...parameters] = header.replace(base64, '').split(';')
  const type = written.trim().toLowerCase() || 'text/plain'
  if (types !== undefined && !types.has(type)) return undefined
  const encoded = percentDecode(readUrl(url.slice(comma)).slice(1).replace(/#.*$/s, ''))
  const bytes = base64.test(header) ? fromBase64(encoded) : encoded
  if (bytes === undefined) return undefined
  const charset = parameters.flatMap((parameter) => /^\s*charset="?([^"]*)"?\s*$/i.exec(parameter)?.[1] ?? [])[0]
  return {type, ...(charset !== undefined && {charset: charset.trim().toLowerCase()}), bytes}
}

const base64 = /; *base64\s*$/i

/** As UTF-8, with U+FFFD for what is none. */
export function dataText({bytes}: DataUrl): string {
  return new TextDecoder().decode(bytes)
}

/** Undefined when it is in another encoding than UTF-8, or not all of it is text. */
export function exactDataText({charset = 'utf-8', bytes}: DataUrl): string | undefined {
  if (!/^(?:utf-?8|us-ascii)$/.test(charset)) return undefined
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** Types of what runs as a classic script. Others are not refused either, save images and media. */
export const scriptTypes: ReadonlySet<string> = new Set([
  'text/plain',
  'text/javascript',
  'text/ecmascript',
  'application/javascript',
  'application/x-javascript',
  'application/ecmascript',
])

function fromBase64(encoded: Uint8Array): Uint8Array | undefined {
  const binary = decodeBase64(new TextDecoder().decode(encoded))
  return binary === undefined ? undefined : Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

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
