import {isAbsolute, join, relative, sep} from 'node:path'

/** True when a path is that of a folder or of something in it. Both are real paths. */
export function isBeneath(path: string, ...folder: readonly [string, ...string[]]): boolean {
  const inside = relative(join(...folder), path)
  return !(inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
}
