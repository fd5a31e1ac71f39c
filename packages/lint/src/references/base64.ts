/** Decodes as `atob` does; undefined for text that it refuses. Source: https://infra.spec.whatwg.org/#forgiving-base64-decode */
export function decodeBase64(text: string): string | undefined {
  const compact = text.replaceAll(/[\t\n\f\r ]/g, '')
  // Padding counts where it fills up a group of four.
  const data = compact.length % 4 === 0 ? compact.replace(/={1,2}$/, '') : compact
  if (data.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(data)) return undefined
  let decoded = ''
  let bits = 0
  let count = 0
  for (const character of data) {
    bits = (bits << 6) | alphabet.indexOf(character)
    count += 6
    if (count < 8) continue
    count -= 8
    decoded += String.fromCharCode((bits >> count) & 0xff)
  }
  return decoded
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
