import {existsSync, mkdirSync} from 'node:fs'
import {dirname} from 'node:path'
import {statOf} from './system-reason.ts'

/**
 * Makes a folder and those above it that are missing. Throws what the system says. Node's `recursive: true` never ends where
 * a folder that is there takes none in and says `ENOENT`, as `/proc` does.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  if (statOf(folder)?.isDirectory()) return
  const parent = dirname(folder)
  if (!existsSync(parent)) makeFolder(parent, mode)
  try {
    mkdirSync(folder, {mode})
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!statOf(folder)?.isDirectory()) throw error
  }
}
