import {readDataUrl, schemeOf} from '@ampoule/lint/internals'

/**
 * The text of a stylesheet: a byte order mark tells its encoding, else `@charset`, which is no rule and is left out, else it is that of
 * what names it. Source: https://drafts.csswg.org/css-syntax-3/#input-byte-stream
 */
export function decodeCss(bytes: Uint8Array, encoding = 'utf-8'): string {
  const start = latin1(bytes.subarray(0, 1024))
  const named = /^@charset "([^"]*)";/.exec(start)?.[1]
  const text = new TextDecoder(markedEncoding(start) ?? encodingOf(named ?? encoding)).decode(bytes)
  return text.replace(/^@charset "[^"]*";/, '')
}

/** The style rules of a `data:` URL: undefined when the address is none, empty when it holds no CSS. */
export function decodeDataCss(url: string): string | undefined {
  if (schemeOf(url) !== 'data') return undefined
  const data = readDataUrl(url, cssTypes)
  return data === undefined ? '' : decodeCss(data.bytes, data.charset)
}

const cssTypes: ReadonlySet<string> = new Set(['text/css'])

function markedEncoding(start: string): string | undefined {
  if (start.startsWith('\xef\xbb\xbf')) return 'utf-8'
  if (start.startsWith('\xfe\xff')) return 'utf-16be'
  return start.startsWith('\xff\xfe') ? 'utf-16le' : undefined
}

function encodingOf(label: string | undefined): string {
  try {
    const {encoding} = new TextDecoder(label)
    // What could be read as ASCII up to here is not UTF-16.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch (error) {
    if (error instanceof RangeError) return 'utf-8'
    throw error
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
