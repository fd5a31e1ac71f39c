const units = ['KiB', 'MiB', 'GiB', 'TiB'] as const

/** Bytes as people read them: `512 B`, `15.9 MiB`. Never rounded up to a limit it is below: 16,777,215 is `15.9 MiB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${Math.round(bytes)} B`
  let value = bytes
  let unit = ''
  for (unit of units) {
    value /= 1024
    if (value < 1024) break
  }
  return `${shorten(value)} ${unit}`
}

/** Tokens, short: `840`, `1.2k`, `310k`, `4.1M`. */
export function formatTokens(tokens: number): string {
  if (tokens < 999.5) return `${Math.round(tokens)}`
  if (tokens < 999_500) return `${round(tokens / 1000)}k`
  return `${round(tokens / 1_000_000)}M`
}

/** A size and the limit that it is over, as people read them; in full where they would look the same. */
export function comparedBytes(bytes: number, most: number): {weight: string; limit: string} {
  const [weight, limit] = [formatBytes(bytes), formatBytes(most)]
  return weight === limit ? {weight: `${inFull(bytes)} bytes`, limit: `${inFull(most)} bytes`} : {weight, limit}
}

/** A number of tokens and the limit that it is over, in full. */
export function comparedTokens(tokens: number, most: number): {weight: string; limit: string} {
  return {weight: `${inFull(tokens)} tokens`, limit: `${inFull(most)} tokens`}
}

/** A whole number with commas: `16,777,216`. */
function inFull(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

function round(value: number): string {
  return value < 9.95 ? value.toFixed(1).replace('.0', '') : value.toFixed(0)
}

/** One decimal below a hundred, cut off rather than rounded. */
function shorten(value: number): string {
  const places = value < 100 ? 10 : 1
  return `${Math.floor(value * places) / places}`
}
