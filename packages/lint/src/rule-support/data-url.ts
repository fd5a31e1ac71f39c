import {readUrl} from '../references/url.ts'

export interface DataUrl {
  /** Media type in lower case without parameters; `text/plain` when none is given. */
  readonly type: string
  readonly text: string
}

/**
 * The text that a `data:` URL holds; undefined when it is not UTF-8 text, or not a `data:` URL.
 * Source: https://fetch.spec.whatwg.org/#data-url-processor
 */
export function readDataUrl(url: string): DataUrl | undefined {
  const match = /^data:([^,]*),([^#]*)/is.exec(readUrl(url))
  if (match === null) return undefined
  const [, header = '', body = ''] = match
  const isBase64 = /; *base64\s*$/i.test(header)
  const parameters = header.replace(/; *base64\s*$/i, '').split(';')
  const charset = parameters.find((parameter) => /^\s*charset=/i.test(parameter))
  if (charset !== undefined && !/^\s*charset="?(?:utf-?8|us-ascii)"?\s*$/i.test(charset)) return undefined
  const bytes = isBase64 ? fromBase64(body) : body
  const text = bytes === undefined ? undefined : decode(bytes)
  if (text === undefined) return undefined
  return {type: parameters[0]?.trim().toLowerCase() || 'text/plain', text}
}

/** Undoes percent encoding; undefined when the bytes are not UTF-8. A lone `%` stands for itself. */
function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded.replaceAll(/%(?![0-9a-f]{2})/gi, '%25'))
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/** The bytes of base64, percent-encoded; undefined when it is broken. */
function fromBase64(body: string): string | undefined {
  const text = decode(body)
    ?.replaceAll(/[\t\n\f\r ]+/g, '')
    .replace(/={1,2}$/, '')
  if (text === undefined || text.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(text)) return undefined
  const parts: string[] = []
  let buffer = 0
  let bits = 0
  for (const letter of text) {
    buffer = ((buffer << 6) | alphabet.indexOf(letter)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    parts.push(`%${((buffer >> bits) & 0xff).toString(16).padStart(2, '0')}`)
  }
  return parts.join('')
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
