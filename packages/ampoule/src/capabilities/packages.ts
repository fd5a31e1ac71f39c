import {realpath, stat} from 'node:fs/promises'
import {dirname, join, sep} from 'node:path'
import {isBeneath} from './is-beneath.ts'

/** Package, and the place it was found. Plain data: it can be looked up again. */
export interface FoundPackage {
  readonly name: string
  /** Folder from which upward it was found. */
  readonly from: string
}

/** A package and where it is. */
export interface LocatedPackage {
  /** Its real folder. */
  readonly folder: string
  /** The folder whose `node_modules` has it. */
  readonly home: string
}

/** The real folder of a package that is installed upward of a folder. */
export async function findPackage(found: FoundPackage): Promise<string | undefined> {
  return (await locatePackage(found))?.folder
}

/**
 * The package that is installed upward of a folder, as Node finds it: in the nearest `node_modules` that
 * has it. A link counts where package managers make links: into some `node_modules` (pnpm, npm, Bun, Yarn), or to another package of
 * the workspace. Any other link would be a way to any folder of the machine.
 */
export async function locatePackage({name, from}: FoundPackage): Promise<LocatedPackage | undefined> {
  if (!packageName.test(name)) return undefined
  for (let home = from; ; home = dirname(home)) {
    const folder = await orUndefined(realpath(join(home, 'node_modules', name)))
    if (folder !== undefined) return (await isInstalled(folder, name, home, from)) ? {folder, home} : undefined
    if (home === dirname(home)) return undefined
  }
}

/** No name leads anywhere else: neither `..` nor a folder that is hidden. */
const packageName = /^(?:@[^\s/\\:.][^/\\:]*\/)?[^\s/\\:.@][^/\\:]*$/

async function isInstalled(real: string, name: string, folder: string, from: string): Promise<boolean> {
  const modules = join(await realpath(folder), 'node_modules')
  // Not a link, and in a folder that is none either.
  if (real === join(modules, name)) return (await stat(real)).isDirectory()
  if (!(await isFile(join(real, 'package.json')))) return false
  if (isBeneath(real, modules) || storeFolder.test(real.split(sep).join('/'))) return true
  const workspace = await workspaceOf(folder)
  return isBeneath(real, workspace) && !isBeneath(await realpath(from), real) && real !== workspace
}

/** A package in a store that is kept elsewhere for several projects. */
const storeFolder = /\/node_modules\/(?:@[^/]+\/)?[^/.][^/]*$/

/** The nearest folder upward that says it is a workspace of pnpm; of others, the one with the links. */
async function workspaceOf(folder: string): Promise<string> {
  const real = await realpath(folder)
  for (let above = real; ; above = dirname(above)) {
    if (await isFile(join(above, 'pnpm-workspace.yaml'))) return above
    if (above === dirname(above)) return real
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await orUndefined(stat(path)))?.isFile() ?? false
}

async function orUndefined<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}
