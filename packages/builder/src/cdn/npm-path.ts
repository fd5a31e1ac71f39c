/** An npm package, a version of it and a path in it, as CDNs write them: `@scope/name@1.2.3/dist/x.js`. */
export interface NpmPath {
  readonly package: string
  readonly range?: string
  /** Without a leading slash; empty when only the package is named. */
  readonly path: string
}

/**
 * Source: https://docs.npmjs.com/cli/configuring-npm/package-json#name; capital letters are in old names. What begins with a
 * hyphen would be an option of the package manager.
 */
const packageName = /^(?:@[a-z0-9][a-z0-9._~-]*\/)?[a-z0-9][a-z0-9._~-]*$/i

/** Reads the path of an address; undefined when it names no package. Escapes are undone, `..` and hidden slashes refused. */
export function readNpmPath(pathname: string): NpmPath | undefined {
  const segments = decodePath(pathname)
  if (segments === undefined) return undefined
  const [first = '', second = ''] = segments
  const isScoped = first.startsWith('@')
  const named = isScoped ? `${first}/${second}` : first
  const at = named.indexOf('@', 1)
  const name = at === -1 ? named : named.slice(0, at)
  if (!packageName.test(name) || name.length > 214) return undefined
  const range = at === -1 ? undefined : readRange(named.slice(at + 1))
  return {package: name, ...(range !== undefined && {range}), path: segments.slice(isScoped ? 2 : 1).join('/')}
}

/** The segments of a path, escapes undone; undefined for what could name another folder. */
export function decodePath(pathname: string): string[] | undefined {
  const segments: string[] = []
  for (const written of pathname.split('/')) {
    if (written === '') continue
    const segment = decode(written)
    if (segment === undefined || /[/\\\0]/.test(segment) || segment === '..' || segment === '.') return undefined
    segments.push(segment)
  }
  return segments
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/** A version or range; undefined for tags such as `latest`, which any version may have. */
export function readRange(written: string): string | undefined {
  const range = written.trim().replace(/^v(?=\d)/, '')
  return /^[\^~<>=\s]*\d[\w.^~<>=|*+ -]*$/.test(range) && range.length <= 100 ? range : undefined
}
