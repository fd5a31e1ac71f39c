import {dirname} from 'node:path'

/** How the module at a path names a file: relative to itself. Both paths are absolute. */
export function specifierOf(path: string, from: string): string {
  const parts = path.split(/[\\/]/)
  const folders = dirname(from).split(/[\\/]/)
  let shared = 0
  while (shared < folders.length && folders[shared] === parts[shared]) shared++
  const up = folders.slice(shared).map(() => '..')
  return [...(up.length === 0 ? ['.'] : up), ...parts.slice(shared)].join('/')
}
