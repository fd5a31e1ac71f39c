import {join} from 'node:path'
import {CapabilityError} from '@ampoule/build'
import type {CdnAsset} from '@ampoule/build/internals'
import {isBeneath} from '../is-beneath.ts'
import {entriesIn, openFile} from '../open-file.ts'
import type {Installed} from './installed.ts'

/** Files that a page may be made of. A package may hold more, which is nobody's to publish. */
const published =
  /\.(?:[cm]?js|css|json|map|wasm|woff2?|ttf|otf|eot|svg|png|jpe?g|gif|webp|avif|ico|cur|mp3|ogg|wav|m4a|mp4|webm|vtt|glb|gltf|bin|hdr|exr|ktx2|txt|csv|tsv|geojson|topojson|xml|html?|data|dat|bcmap|pfb|task|tflite)$/i

/** Larger files are not read: no page could hold them. In bytes. */
const maxFileBytes = 64 * 1024 * 1024

/** Reads a file of a package; undefined when it has none by that path. A link that leads out of the package is none. */
export async function readPackageFile({folder}: Pick<Installed, 'folder'>, path: string): Promise<Buffer | undefined> {
  const segments = path.split('/')
  if (!segments.every(isShown) || !published.test(path)) return undefined
  try {
    const opened = await openFile(join(folder, ...segments), (real) => isBeneath(real, folder))
    if (opened === undefined) return undefined
    const {handle} = opened
    try {
      const info = await handle.stat()
      if (!info.isFile()) return undefined
      if (info.size > maxFileBytes)
        throw new CapabilityError('too-large', `\`${path}\` has ${info.size} bytes, over the limit of ${maxFileBytes}`)
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

/**
 * The names of files in a folder of a package that pages may be made of, and of folders, which end with a slash; in order. The path of the
 * folder is empty or ends with a slash.
 */
export async function listPackageFolder({folder}: Pick<Installed, 'folder'>, path: string): Promise<readonly string[]> {
  const segments = path.split('/').slice(0, -1)
  if (!segments.every(isShown)) return []
  const entries = await entriesIn(join(folder, ...segments), (real) => isBeneath(real, folder))
  const names = entries.flatMap((one) => {
    if (one.isDirectory()) return [`${one.name}/`]
    return one.isFile() && published.test(one.name) ? [one.name] : []
  })
  return names.filter((name) => isShown(name.replace(/\/$/, ''))).sort()
}

function isShown(segment: string): boolean {
  return segment !== '' && !segment.startsWith('.') && segment !== 'node_modules' && !/[\\\0]/.test(segment)
}

/** The paths in a package at which what an address names may be, the most likely first. */
export function pathsOf(
  asset: Extract<CdnAsset, {kind: 'file' | 'entry' | 'module'}>,
  {manifest}: Installed,
): string[] {
  if (asset.kind === 'file') return [...asset.paths]
  if (asset.kind === 'module' && asset.subpath !== '') return withEndings(asset.subpath)
  const fields = asset.kind === 'entry' ? asset.fields : ['module', 'browser', 'main']
  const named = fields.map((field) => manifest[field]).filter((value) => typeof value === 'string')
  return [...named, 'index.js'].flatMap((path) => withEndings(path.replace(/^\.?\//, '')))
}

/** As Node does: `main` may leave out the ending, or name a folder. */
function withEndings(path: string): string[] {
  const plain = path.replace(/\/$/, '')
  return [plain, `${plain}.js`, `${plain}/index.js`]
}
