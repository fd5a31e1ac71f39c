/**
 * The kind of a URL, before it is resolved. `mailto-like`: a scheme that hands over to another program (`mailto:`,
 * `tel:`, a scheme of its own). `relative`: a path or a query, resolved against the base.
 */
export type UrlKind =
  | 'empty'
  | 'fragment'
  | 'relative'
  | 'protocol-relative'
  | 'absolute'
  | 'data'
  | 'blob'
  | 'javascript'
  | 'about'
  | 'file'
  | 'mailto-like'

/**
 * The URL that a browser reads from what is written: C0 controls and spaces are cut off at both ends, tabs and newlines
 * everywhere. Source: https://url.spec.whatwg.org/#concept-basic-url-parser, steps 1 to 3.
 */
export function readUrl(written: string): string {
  let start = 0
  let end = written.length
  while (start < end && written.charCodeAt(start) <= 0x20) start++
  while (end > start && written.charCodeAt(end - 1) <= 0x20) end--
  const trimmed = written.slice(start, end)
  return tabOrNewline.test(trimmed) ? trimmed.replaceAll(tabsAndNewlines, '') : trimmed
}

const tabOrNewline = /[\t\n\r]/
const tabsAndNewlines = /[\t\n\r]+/g

/** Stands in text that scripts write for what only a run would tell. Not a character of any page: it is of private use. */
export const hole = '\u{f0f0f}'

/** An address with such parts: as much of its beginning as is known. */
export function knownBeginning(url: string): {readonly url: string; readonly whole: boolean} {
  const at = url.indexOf(hole)
  return at === -1 ? {url, whole: true} : {url: url.slice(0, at), whole: at === 0}
}

/**
 * `base` is the scheme of the page, for example `https`: with it `https:a.css`, a relative URL to a page on https, is told
 * from the absolute one that it is anywhere else.
 */
export function classifyUrl(url: string, base?: string): UrlKind {
  const text = readUrl(url)
  if (text === '') return 'empty'
  if (text.startsWith('#')) return 'fragment'
  const scheme = schemeOf(text)
  if (scheme === '') return twoSlashes.test(text) ? 'protocol-relative' : 'relative'
  if (!specialSchemes.has(scheme)) return ownKinds.get(scheme) ?? 'mailto-like'
  return scheme === base && !twoSlashes.test(text.slice(scheme.length + 1)) ? 'relative' : 'absolute'
}

/** Scheme in lower case without the colon; empty when there is none. */
export function schemeOf(url: string): string {
  const match = schemeAtStart.exec(readUrl(url.slice(0, 256)))
  return match?.[1] === undefined ? '' : match[1].toLowerCase()
}

/** Host in lower case, as the browser would ask for it; empty for a URL that names none or does not parse. */
export function hostOf(url: string): string {
  const text = readUrl(url)
  const kind = classifyUrl(text)
  if (kind !== 'absolute' && kind !== 'protocol-relative') return ''
  const whole = kind === 'absolute' ? text : `https:${text}`
  return URL.canParse(whole) ? new URL(whole).hostname : ''
}

/** The URL as a message shows it: at most `max` code units, the middle left out; a `data:` URL by its type alone. */
export function describeUrl(url: string, max = 80): string {
  const text = readUrl(url).replaceAll(unprintable, '\ufffd')
  if (text.length <= max) return text
  const comma = classifyUrl(text) === 'data' ? text.indexOf(',') : -1
  if (comma >= 0 && comma + 2 <= max) return `${text.slice(0, comma + 1)}…`
  const tail = Math.floor((max - 1) / 3)
  return `${wholeStart(text, max - 1 - tail)}…${wholeEnd(text, tail)}`
}

function wholeStart(text: string, length: number): string {
  return text.slice(0, isHighSurrogate(text, length - 1) ? length - 1 : length)
}

function wholeEnd(text: string, length: number): string {
  const from = text.length - length
  return text.slice(isHighSurrogate(text, from - 1) ? from + 1 : from)
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800
}

const schemeAtStart = /^([a-zA-Z][a-zA-Z0-9+.-]*):/
// A backslash counts as a slash: the schemes that matter are special.
const twoSlashes = /^[/\\]{2}/
const specialSchemes: ReadonlySet<string> = new Set(['http', 'https', 'ws', 'wss', 'ftp'])
const ownKinds: ReadonlyMap<string, UrlKind> = new Map([
  ['data', 'data'],
  ['blob', 'blob'],
  ['javascript', 'javascript'],
  ['about', 'about'],
  ['file', 'file'],
] as const)
// Controls and bidirectional marks would change how the message around the URL reads.
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
