/**
 * Undoes the escapes in a string, in `url()` or in an identifier.
 * Source: https://drafts.csswg.org/css-syntax/#consume-escaped-code-point
 */
export function unescapeString(written: string): string {
  return needsUnescape.test(written) ? written.replaceAll(escapes, unescapeOne) : written
}

/**
 * The shortest `url(…)` that reads as this URL, with quotes or without, safe inside `<style>` too: `</` and `<!` come out
 * escaped. NUL and lone surrogates become U+FFFD: CSS cannot write them.
 */
export function serializeUrl(url: string): string {
  if (!needsEscape.test(url)) return `url(${url})`
  const bare = url.replaceAll(specials, escapeOne)
  const double = `"${url.replaceAll(doubleSpecials, escapeOne)}"`
  const single = `'${url.replaceAll(singleSpecials, escapeOne)}'`
  return `url(${[bare, double, single].reduce((best, next) => (next.length < best.length ? next : best))})`
}

function unescapeOne(
  match: string,
  hex: string | undefined,
  newline: string | undefined,
  other: string | undefined,
): string {
  if (hex !== undefined) {
    const code = Number.parseInt(hex, 16)
    return code === 0 || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff
      ? replacement
      : String.fromCodePoint(code)
  }
  if (newline !== undefined) return ''
  if (other !== undefined) return unwritable.test(other) ? replacement : other
  return match === '\\' ? '' : replacement
}

function escapeOne(match: string): string {
  // `</style` and `<!--` would end or hide the style sheet, so the second character is the one to escape.
  if (match.length === 2 && match.startsWith('<')) return `<\\${match[1]}`
  if (unwritable.test(match)) return replacement
  const code = match.charCodeAt(0)
  return code < 0x20 || code === 0x7f ? `\\${code.toString(16)} ` : `\\${match}`
}

const replacement = '\ufffd'
const unwritable = /^[\0\ud800-\udfff]$/u
const needsUnescape = /[\\\0\ud800-\udfff]/u
const escapes = /\\(?:([0-9a-fA-F]{1,6})(?:\r\n|[ \t\n\r\f])?|(\r\n|[\n\r\f])|([\s\S]))|\\$|[\0\ud800-\udfff]/gu
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: CSS escapes them
const needsEscape = /[\0-\x20"'()\\\x7f\ud800-\udfff]|<[/!]/u
const specials = /[\0-\x20"'()\\\x7f\ud800-\udfff]|<[/!]/gu
const doubleSpecials = /[\0-\x1f"\\\x7f\ud800-\udfff]|<[/!]/gu
const singleSpecials = /[\0-\x1f'\\\x7f\ud800-\udfff]|<[/!]/gu
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: CSS escapes them
