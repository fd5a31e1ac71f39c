/** A path, and where the same file is un-minified: CDNs make up a `.min.js` where a package has none. */
export function minPaths(path: string): string[] {
  const plain = path.replace(/\.min(?=\.(?:js|mjs|css)$)/, '')
  return plain === path ? [path] : [path, plain]
}

/** Two spellings of `.umd`: packages have changed theirs, and CDNs have not. */
export function inFolders(folders: readonly string[], path: string): string[] {
  const paths = folders.map((folder) => (folder === '' ? path : `${folder}/${path}`))
  return [...paths, ...paths.flatMap((each) => minPaths(each).slice(1))]
}
