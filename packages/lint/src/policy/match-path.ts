/** A `path-part`, split and decoded once so that matching it is a comparison of strings. */
export interface PathPattern {
  /** Percent-decoded, a character for each byte; without the empty last piece of a prefix. */
  readonly pieces: readonly string[]
  /** False when the path ends in a slash and so stands for all that lies below it. */
  readonly exact: boolean
}

/** Reads a `path-part` (RFC 3986 `path-absolute` without `;` and `,`); undefined when it is none. */
export function parsePathPattern(path: string): PathPattern | undefined {
  if (!pathGrammar.test(path)) return undefined
  const exact = !path.endsWith('/')
  const pieces = split(path)
  return {pieces: exact ? pieces : pieces.slice(0, -1), exact}
}

/** §6.7.2.12: does the pattern match a URL's path? */
export function matchPath(pattern: PathPattern, path: string): boolean {
  const pieces = split(path)
  if (pattern.exact ? pieces.length !== pattern.pieces.length : pieces.length <= pattern.pieces.length) return false
  return pattern.pieces.every((piece, index) => piece === pieces[index])
}

// A query or a fragment is no part of a path: `a.test/x?y` is no source expression at all.
const pathGrammar = /^\/(?:(?:[\w\-.~!$&'()*+=:@]|%[0-9a-f]{2})+(?:\/(?:[\w\-.~!$&'()*+=:@]|%[0-9a-f]{2})*)*)?$/i

/** Splits before it decodes, so `%2F` is a letter of a name and never a separator. */
function split(path: string): string[] {
  return path.split('/').map(percentDecode)
}

/** https://url.spec.whatwg.org/#string-percent-decode, the bytes as characters U+0000 to U+00FF. */
function percentDecode(piece: string): string {
  if (!piece.includes('%')) return piece
  return piece.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
