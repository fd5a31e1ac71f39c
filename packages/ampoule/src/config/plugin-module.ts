import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Plugin} from '@ampoule/lint'
import {bundlePlugin} from './bundle-config.ts'

/** The file of a plugin or reporter: a path that begins with a dot or a slash, or an installed package. */
export function findModule(name: string, from: string): string {
  if (isPath(name)) {
    const file = resolve(dirname(from), name)
    if (!existsSync(file)) throw new TypeError(`\`${name}\` does not exist`)
    return file
  }
  const require = createRequire(from)
  try {
    return require.resolve(name)
  } catch (cause) {
    const file = (require.resolve.paths(name) ?? []).map((folder) => entryOf(join(folder, name))).find(Boolean)
    if (file === undefined) throw new TypeError(`\`${name}\` is neither a path nor an installed package`, {cause})
    return file
  }
}

export function isPath(name: string): boolean {
  return /^(?:\.{0,2}[\\/]|[a-z]:[\\/])/i.test(name)
}

/** The entry of a package that offers none to `require`. */
function entryOf(folder: string): string | undefined {
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) return undefined
  const {exports: given, main}: {exports?: unknown; main?: unknown} = JSON.parse(readFileSync(manifest, 'utf8'))
  const target = targetOf(typeof given === 'object' && given !== null && '.' in given ? given['.'] : given) ?? main
  return typeof target === 'string' ? join(folder, target) : undefined
}

function targetOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return undefined
  const conditions = value as Readonly<Record<string, unknown>>
  return targetOf(conditions.node) ?? targetOf(conditions.import) ?? targetOf(conditions.default)
}

/** Default export of a module. TypeScript is compiled in memory. It runs the code in it. */
export async function loadModule(file: string): Promise<unknown> {
  const url = /\.[cm]?tsx?$/.test(file) ? await bundlePlugin(file) : pathToFileURL(file).href
  const module: {default?: unknown} = await import(url)
  if (module.default === undefined) throw new TypeError(`\`${file}\` has no default export`)
  return module.default
}

/** Plugins of files, in order. */
export function loadPlugins(files: readonly string[]): Promise<Plugin[]> {
  return Promise.all(files.map(async (file) => (await loadModule(file)) as Plugin))
}
