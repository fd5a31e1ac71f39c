import {renameSync, rmSync, writeFileSync} from 'node:fs'

/**
 * Writes a file whole or not at all, in one go: a signal such as Ctrl-C, which is handled between two turns of the event
 * loop, cannot come in between.
 */
export function replaceFile(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, text)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}
