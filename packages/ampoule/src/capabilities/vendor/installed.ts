import {dirname, join, sep} from 'node:path'
import type {PackageRequest} from '@ampoule/build/internals'
import maxSatisfying from 'semver/ranges/max-satisfying.js'
import {namesIn, readBeneath} from '../open-file.ts'
import {type FoundPackage, type LocatedPackage, locatePackage} from '../packages.ts'

/** A package that is installed. */
export interface Installed {
  readonly name: string
  readonly version: string
  /** Its real folder. */
  readonly folder: string
  /** The folder whose `node_modules` has it. */
  readonly home: string
  /** Place it was found. */
  readonly found: FoundPackage
  readonly manifest: Readonly<Record<string, unknown>>
}

/**
 * The packages in `node_modules` upward of the root folder, and in `.ampoule`, the store of a page without a project. A
 * package is known by the `name` in its `package.json`: it may be installed under another one (`three-128@npm:three@0.128.0`).
 */
export class InstalledPackages {
  readonly #root: string
  readonly #scans = new Map<string, Promise<ReadonlyMap<string, readonly Installed[]>>>()
  readonly #owners = new Map<string, Promise<Installed | undefined>>()
  readonly #direct = new Map<string, Promise<Installed | undefined>>()

  constructor(root: string) {
    this.#root = root
  }

  /** The newest version that satisfies the range, in the nearest folder that has one. */
  async find(request: PackageRequest): Promise<Installed | undefined> {
    const {package: name, range = '*'} = request
    for (const folder of this.#folders()) {
      // By its own name first: a scan reads every package.
      const own = await this.#read({name, from: folder})
      if (own !== undefined && own.name === name && satisfies(own.version, range)) return own
      const others = (await this.#scan(folder)).get(name) ?? []
      const version = maxSatisfying(
        others.map((one) => one.version),
        range,
        {includePrerelease: true},
      )
      if (version !== null) return others.find((one) => one.version === version)
    }
    return undefined
  }

  /** Versions that are installed, the nearest first. */
  async versionsOf(name: string): Promise<string[]> {
    const scans = await Promise.all(this.#folders().map((folder) => this.#scan(folder)))
    return [...new Set(scans.flatMap((scan) => (scan.get(name) ?? []).map(({version}) => version)))]
  }

  /** True when something is installed under a name in the nearest folder that may hold it. */
  async isTaken(name: string): Promise<boolean> {
    return (await this.#read({name, from: this.#root})) !== undefined
  }

  /** The package that a file with this real path is in. */
  async ownerOf(path: string): Promise<Installed | undefined> {
    for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
      const known = this.#owners.get(folder) ?? readInstalled({folder, home: folder}, {name: '', from: folder})
      this.#owners.set(folder, known)
      const found = await known
      if (found !== undefined) return found
    }
    return undefined
  }

  #folders(): string[] {
    const folders = [join(this.#root, '.ampoule')]
    for (let folder = this.#root; ; folder = dirname(folder)) {
      folders.push(folder)
      if (folder === dirname(folder)) return folders
    }
  }

  #scan(folder: string): Promise<ReadonlyMap<string, readonly Installed[]>> {
    const known = this.#scans.get(folder) ?? this.#scanFolder(folder)
    this.#scans.set(folder, known)
    return known
  }

  async #scanFolder(folder: string): Promise<ReadonlyMap<string, readonly Installed[]>> {
    const modules = join(folder, 'node_modules')
    const names = (await namesIn(modules, isModules)).filter((name) => !name.startsWith('.'))
    const scoped = names
      .filter((name) => name.startsWith('@'))
      .map(async (scope) => (await namesIn(join(modules, scope), isModules)).map((name) => `${scope}/${name}`))
    const all = [...names.filter((name) => !name.startsWith('@')), ...(await Promise.all(scoped)).flat()]
    const found = await Promise.all(all.map((name) => this.#read({name, from: folder})))
    const byName = new Map<string, Installed[]>()
    for (const one of found) if (one !== undefined) byName.set(one.name, [...(byName.get(one.name) ?? []), one])
    return byName
  }

  #read(found: FoundPackage): Promise<Installed | undefined> {
    const key = `${found.from} ${found.name}`
    const known = this.#direct.get(key) ?? readFound(found)
    this.#direct.set(key, known)
    return known
  }
}

/** True when a version will do; CDNs count versions before a release as well. */
export function satisfies(version: string, range: string): boolean {
  return maxSatisfying([version], range, {includePrerelease: true}) !== null
}

/** A folder that packages stand in. A link by its name may lead to such a one, and to no other folder. */
function isModules(real: string): boolean {
  return /\/node_modules(?:\/@[^/]+)?$/.test(real.split(sep).join('/'))
}

async function readFound(found: FoundPackage): Promise<Installed | undefined> {
  const located = await locatePackage(found)
  return located === undefined ? undefined : readInstalled(located, found)
}

async function readInstalled({folder, home}: LocatedPackage, found: FoundPackage): Promise<Installed | undefined> {
  const bytes = await readBeneath(folder, join(folder, 'package.json'))
  if (bytes === undefined) return undefined
  const manifest = parse(bytes.toString())
  const {name, version} = manifest
  return typeof name === 'string' && typeof version === 'string'
    ? {name, version, folder, home, found, manifest}
    : undefined
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
