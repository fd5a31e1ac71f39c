import {mkdir, mkdtemp, realpath, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

/** A folder with these files, outside of any project; a text is written as it is, anything else as JSON. */
export async function folderWith(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'ampoule-')))
  await addFiles(folder, files)
  return folder
}

export async function addFiles(folder: string, files: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content))
  }
}
