import {encodingOf, longestHead, sniffEncoding} from './sniff-encoding.ts'

/** A page as a browser decodes it. */
export interface DecodedPage {
  /** Without a byte order mark. */
  readonly text: string
  /** As the Encoding Standard names it, in lower case: `utf-8`, `iso-2022-jp`, `windows-1252`. */
  readonly encoding: string
  /** True when all bytes are letters in that encoding. */
  readonly isWhole: boolean
  /** True when a mark, the host or the page says so. */
  readonly isDeclared: boolean
}

/** Facts about a page before its bytes are read. */
export interface DecodeOptions {
  /** The charset that the host sends with the page; it beats what the page says. */
  readonly charset?: string | undefined
}

/**
 * Decodes a page as a browser does: by its byte order mark, else by what the host says, else by what the page says. A page
 * that says nothing is UTF-8 when it can be, as hosts send it, else in the encoding that browsers fall back to.
 * Source: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function decodePage(bytes: Uint8Array, {charset}: DecodeOptions = {}): DecodedPage {
  const encoding =
    markOf(bytes) ?? (charset === undefined ? undefined : encodingOf(charset)) ?? sniffEncoding(latin1(bytes))
  if (encoding !== undefined) return decode(bytes, encoding, true)
  const utf8 = decode(bytes, 'utf-8', false)
  return utf8.isWhole ? utf8 : decode(bytes, 'windows-1252', false)
}

/**
 * The encoding in which a browser would read a text once it is saved as UTF-8: what the page says of itself.
 * `utf-8` when it says nothing.
 */
export function declaredEncoding(text: string): string {
  return text.startsWith('\uFEFF') ? 'utf-8' : (sniffEncoding(text) ?? 'utf-8')
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined
}

function decode(bytes: Uint8Array, encoding: string, isDeclared: boolean): DecodedPage {
  // Of these a browser shows a single U+FFFD, and runs nothing.
  if (encoding === 'replacement')
    return {text: bytes.length === 0 ? '' : '\uFFFD', encoding, isWhole: false, isDeclared}
  if (encoding === 'windows-1252') return {text: windows1252(bytes), encoding, isWhole: true, isDeclared}
  try {
    return {text: new TextDecoder(encoding, {fatal: true}).decode(bytes), encoding, isWhole: true, isDeclared}
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return {text: new TextDecoder(encoding).decode(bytes), encoding, isWhole: false, isDeclared}
  }
}

/** Node 20 decodes what is called windows-1252 as Latin-1, which has control characters where this has letters. */
function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(/[\x80-\x9f]/g, (control) => upperHalf[control.charCodeAt(0) - 0x80] ?? control)
}

/** From 0x80 on. Source: https://encoding.spec.whatwg.org/index-windows-1252.txt */
const upperHalf = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Bytes as letters, as far as a head may reach. */
function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, longestHead))
}
