import {dirname, join, relative, sep} from 'node:path'
import {isFileError, type Root} from './read.ts'

/**
 * True when a package says that browsers do without a module (`"browser": {"fs": false}`). The bundler knows it as well, but forgets
 * it for modules that a plugin reads.
 */
export async function isLeftOut(
  specifier: string,
  from: string,
  path: string | undefined,
  root: Root,
): Promise<boolean> {
  const own = await browserField(from, root)
  if (own?.map[specifier] === false) return true
  if (path === undefined) return false
  const of = await browserField(dirname(path), root)
  if (of === undefined) return false
  const name = `./${relative(of.folder, path).split(sep).join('/')}`
  return [name, name.replace(/\.[^./]+$/, ''), name.replace(/\/index\.[^./]+$/, '')].some(
    (key) => of.map[key] === false,
  )
}

interface BrowserField {
  readonly folder: string
  readonly map: Readonly<Record<string, unknown>>
}

/** Of the nearest `package.json` upward that is inside. */
async function browserField(folder: string, root: Root): Promise<BrowserField | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const json = await readJson(join(at, 'package.json'), root)
    if (json !== undefined) {
      const {browser} = json
      return typeof browser === 'object' && browser !== null ? {folder: at, map: {...browser}} : undefined
    }
    if (at === dirname(at) || at === root.folder) return undefined
  }
}

async function readJson(path: string, root: Root): Promise<{readonly browser?: unknown} | undefined> {
  try {
    const json: unknown = JSON.parse((await root.readFile(path)).toString())
    return typeof json === 'object' && json !== null ? json : {}
  } catch (error) {
    if (error instanceof SyntaxError || isFileError(error)) return undefined
    throw error
  }
}
