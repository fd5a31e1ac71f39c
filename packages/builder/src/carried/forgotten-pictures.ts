import type {Finding} from '@ampoule/lint'
import {readScript} from '@ampoule/lint/internals'
import {problem} from '../problem.ts'
import {type PageScript, placeIn} from './asked.ts'
import {type Folders, split} from './folders.ts'
import {kindOf, typeOf} from './kinds.ts'

/** Folders below that of the page that are looked into. */
const mostFolders = 50

/**
 * Folders of pictures none of which is in the page, told where code shows a picture whose address only a run tells: it may be one of
 * them. A single picture, and what lies beside the page itself, is more often an icon.
 */
export async function forgottenPictures(
  scripts: readonly PageScript[],
  path: string,
  known: ReadonlySet<string>,
  folders: Folders,
): Promise<readonly Finding[]> {
  // From what is cheap to what is not; and what was looked into is an input of the page.
  const mayShow = scripts.filter(({code}) => /\bsrc/.test(code.text))
  if (mayShow.length === 0) return []
  const forgotten = await pictureFolders(path, known, folders)
  const [first] = forgotten
  if (first === undefined) return []
  const shown = firstUnknownPicture(mayShow)
  if (shown === undefined) return []
  const {file, place} = placeIn(shown.code, shown.start, path)
  const count = forgotten.reduce((sum, one) => sum + one.count, 0)
  const where = forgotten.length === 1 ? `\`${first.folder}\`` : `\`${first.folder}\` and other folders`
  const message = `\`${shown.via}\` asks for what only a run tells, and no picture in ${where} is in the page: ${count}`
  return [problem('not-carried', message, {file, place, url: `${first.folder}*`})]
}

function firstUnknownPicture(
  scripts: readonly PageScript[],
): {readonly code: PageScript['code']; readonly via: string; readonly start: number} | undefined {
  for (const {code, type} of scripts) {
    const {found} = readScript(code.text, {type})
    const unknown = found.find(({sink, url, whole}) => sink === 'image' && url === '' && !whole)
    if (unknown !== undefined) return {code, via: unknown.via, start: unknown.start}
  }
  return undefined
}

async function pictureFolders(
  path: string,
  known: ReadonlySet<string>,
  folders: Folders,
): Promise<{readonly folder: string; readonly count: number}[]> {
  const [top] = split(path)
  const inPage = new Set([...known].map((one) => split(one)[0]))
  const pending = [top]
  const found: {folder: string; count: number}[] = []
  for (let index = 0; index < pending.length && index < mostFolders; index++) {
    const folder = pending[index] ?? ''
    const names = [...(await folders.names(folder))]
    pending.push(...names.filter(isFolder).map((name) => folder + name))
    const pictures = names.filter((name) => kindOf(typeOf(name) ?? '') === 'image')
    if (folder !== top && pictures.length > 1 && !inPage.has(folder)) found.push({folder, count: pictures.length})
  }
  return found
}

/** Of names in a folder; packages, and what is hidden, is not of the page. */
function isFolder(name: string): boolean {
  return name.endsWith('/') && !/^(?:\.|node_modules\/)/.test(name)
}
