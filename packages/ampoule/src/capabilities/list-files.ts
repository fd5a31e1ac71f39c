import {join} from 'node:path'
import {isFileError, type Root} from './read.ts'

/**
 * Files in a folder and in those within it, as paths from the root folder, in order; at most so many. Links are not followed,
 * packages and hidden folders are passed over. Throws as `Root.readFile`.
 */
export async function listFiles(root: Root, folder: string, most: number): Promise<string[]> {
  const found: string[] = []
  const open = [folder]
  for (let next = open.pop(); next !== undefined && found.length < most; next = open.pop()) {
    const entries = await root.readFolder(next)
    const folders = entries.filter(
      (one) => one.isDirectory() && one.name !== 'node_modules' && !one.name.startsWith('.'),
    )
    open.push(...folders.map(({name}) => join(next, name)).reverse())
    found.push(...entries.filter((one) => one.isFile()).map(({name}) => root.relative(join(next, name))))
  }
  return found.slice(0, most)
}

/** The names in a folder (a path from the root), those of folders with a slash at the end. Links are left out; none where it stands outside. */
export async function listFolder(root: Root, folder: string): Promise<readonly string[]> {
  try {
    const entries = await root.readFolder(root.absolute(folder))
    return entries.flatMap((one) => (one.isDirectory() ? [`${one.name}/`] : one.isFile() ? [one.name] : []))
  } catch (error) {
    if (isFileError(error)) return []
    throw error
  }
}
