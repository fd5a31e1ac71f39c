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
  const match = /^data:([^,]*),(.*)$/is.exec(url.trim())
  if (match === null) return undefined
  const [, type = '', body = ''] = match
  if (!/^text\/css\s*(?:;|$)/i.test(type)) return ''
  const plain = decode(body)
  return /;\s*base64\s*$/i.test(type) ? decodeBase64(plain) : plain
}

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

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}

function decodeBase64(text: string): string {
  try {
    return decodeCss(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)))
  } catch (error) {
    // A browser finds no stylesheet in it either.
    if (error instanceof DOMException) return ''
    throw error
  }
}
