import picomatch from 'picomatch'

/**
 * True when a path, given from the same folder with forward slashes, is matched by one of the globs. As in `.gitignore`, a
 * glob without a slash holds in any folder, and one that names a folder holds for all that is in it.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.flatMap((glob) => {
    const [, body = glob] = /^(?:\.?\/)?(.*?)\/?$/.exec(glob) ?? []
    const anywhere = glob.includes('/') ? body : `**/${body}`
    return [anywhere, `${anywhere}/**`]
  })
  if (patterns.length === 0) return () => false
  const matches = picomatch(patterns, {dot: true})
  return (path) => !path.startsWith('../') && matches(path)
}
