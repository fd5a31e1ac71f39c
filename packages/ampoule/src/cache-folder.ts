import {stat} from 'node:fs/promises'
import {homedir} from 'node:os'
import {dirname, join} from 'node:path'

/** Where results are kept between builds: in the project's `node_modules`, else in the user's cache folder. */
export async function cacheFolder(from: string): Promise<string> {
  for (let folder = from; ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules')
    if (await isFolder(modules)) return join(modules, '.cache', 'ampoule')
    if (dirname(folder) === folder) break
  }
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ampoule')
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}
