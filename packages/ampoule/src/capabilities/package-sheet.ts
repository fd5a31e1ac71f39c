import {join} from 'node:path'
import {CapabilityError} from '@ampoule/build'
import {exports as exported} from 'resolve.exports'
import type {FoundPackage} from './packages.ts'
import {isFileError} from './vendor/file-error.ts'

/** The wall around the files of a page, as far as packages are behind it. */
interface PackageRoot {
  admit(found: FoundPackage): Promise<string | undefined>
  holds(path: string): Promise<boolean>
  readFile(path: string): Promise<Uint8Array>
}

/**
 * Path of the stylesheet that `@import "package"` and `@import "package/part"` mean, found upward of a folder: by the condition `style`
 * of its `exports`, by its field `style`, or by the names of its files. Undefined when there is none.
 */
export async function packageSheet(specifier: string, from: string, root: PackageRoot): Promise<string | undefined> {
  const [, name, part = ''] = /^((?:@[^/]+\/)?[^/@.][^/]*)(\/.+)?$/.exec(specifier) ?? []
  if (name === undefined) return undefined
  try {
    const folder = await root.admit({name, from})
    if (folder === undefined) return undefined
    for (const path of sheetsNamed(part, await manifestOf(folder, root))) {
      const file = join(folder, path)
      if (await isSheet(file, root)) return file
    }
  } catch (error) {
    if (!isFileError(error) && !(error instanceof CapabilityError)) throw error
  }
  return undefined
}

/** The paths in a package that a name may stand for, the likeliest first. */
function sheetsNamed(part: string, manifest: Manifest): readonly string[] {
  if (manifest.exports === undefined)
    return part === '' ? [manifest.style, manifest.main, 'index.css'].filter(isText) : [part, `${part}.css`]
  try {
    return exported(manifest, `.${part}`, {conditions: ['style'], unsafe: true}) ?? []
  } catch {
    // It does not export what is asked for.
    return []
  }
}

interface Manifest {
  readonly exports?: unknown
  readonly style?: unknown
  readonly main?: unknown
}

async function manifestOf(folder: string, root: PackageRoot): Promise<Manifest> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(await root.readFile(join(folder, 'package.json'))))
    return typeof value === 'object' && value !== null ? value : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

async function isSheet(path: string, root: PackageRoot): Promise<boolean> {
  try {
    return path.endsWith('.css') && (await root.holds(path))
  } catch (error) {
    if (isFileError(error)) return false
    throw error
  }
}
