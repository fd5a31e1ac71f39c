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

/**
 * The names in a folder (a path from the root, or of a package: `npm:/name@version/folder/`), those of folders with a slash at the end;
 * none where it stands outside. A link counts as what it leads to under the root, unless that is a folder around it: there is no end to
 * that.
 */
export async function listFolder(root: Root, folder: string): Promise<readonly string[]> {
  if (folder.startsWith('npm:/')) return (await root.vendor?.list(folder)) ?? []
  try {
    const path = root.absolute(folder)
    const names = (await root.readFolder(path)).map(async (one) => {
      const kind = one.isSymbolicLink() ? await root.targetOf(join(path, one.name)) : one
      return kind?.isDirectory() ? [`${one.name}/`] : kind?.isFile() ? [one.name] : []
    })
    return (await Promise.all(names)).flat()
  } catch (error) {
    if (isFileError(error)) return []
    throw error
  }
}
