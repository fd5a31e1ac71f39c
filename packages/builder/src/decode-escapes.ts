/** The text, and what escapes of CSS, scripts and markup in it stand for. */
export function decodeEscapes(text: string): string {
  const codes = [...text.matchAll(/\\u?\{?([0-9a-f]{1,6})|\\x([0-9a-f]{2})|&#x([0-9a-f]{1,6})|&#(\d{1,7})/gi)].map(
    ([, unicode, byte, hexadecimal, decimal]) =>
      decimal === undefined ? Number.parseInt(unicode ?? byte ?? hexadecimal ?? '0', 16) : Number(decimal),
  )
  return (
    text +
    codes
      .filter((code) => code <= 0x10ffff)
      .map((code) => String.fromCodePoint(code))
      .join('')
  )
}
