import {stat} from 'node:fs/promises'
import {homedir} from 'node:os'
import {dirname, join} from 'node:path'

/**
 * Folder for results between builds: in the project's `node_modules`, else in the user's cache folder. A project that is
 * not trusted could hold results that nobody has made, so that its own are not used.
 */
export async function cacheFolder(from: string, trusted: string | false): Promise<string> {
  for (let folder = from; trusted !== false; folder = dirname(folder)) {
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
