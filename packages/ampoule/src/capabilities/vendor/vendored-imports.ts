import {isAbsolute, join, relative, sep} from 'node:path'
import {CapabilityError, type VendoredFile, type VendoredImport} from '@ampoule/build'
import {resolveCdn} from '@ampoule/build/internals'
import type {OnResolveArgs, OnResolveResult, PluginBuild} from 'esbuild'
import type {Root} from '../read.ts'
import {type Installed, satisfies} from './installed.ts'
import {fetchedFolder} from './lock-name.ts'
import {npmAddress} from './npm-address.ts'
import {readPackageFile} from './package-file.ts'
import type {Vendor} from './vendor.ts'

/** Says that a path has been resolved, so that no plugin resolves it again. */
export interface Resolved {
  readonly resolved: true
}

/**
 * Resolves a module that is imported from a CDN: to the same file in an installed package, which has one instance however it is
 * named; what the address says of packages that it imports is noted. Undefined for addresses of no CDN. Throws `CapabilityError`.
 */
export async function resolveVendored(
  url: string,
  args: OnResolveArgs,
  build: PluginBuild,
  root: Root,
  replaced: Map<string, string>,
): Promise<OnResolveResult | undefined> {
  if (root.vendor === undefined) return undefined
  const vendor = await root.vendor.load()
  const fetched = await vendor.fetched(url)
  if (fetched !== undefined) return {path: root.absolute(fetched.vendored[0].path)}
  const asset = resolveCdn(url)
  if (asset === undefined) return undefined
  if (asset.kind === 'module') {
    for (const [name, address] of Object.entries(asset.replaced ?? {})) replaced.set(name, address)
    const owner = admitted(await vendor.find(asset), root)
    const result = await resolveIn(owner, asset.subpath, args, build)
    if (result.errors.length === 0) return result
    const found = await vendor.findFile(
      {kind: 'file', package: owner.name, range: owner.version, paths: [asset.subpath]},
      url,
    )
    return {path: join(owner.folder, found.path)}
  }
  if (asset.kind === 'file' || asset.kind === 'entry') {
    const {owner, path} = await vendor.findFile(asset, url)
    return {path: join(admitted(owner, root).folder, path)}
  }
  const reason = 'reason' in asset ? asset.reason : 'it is no module'
  throw new CapabilityError('remote', `Module \`${url}\` is in no package: ${reason}`)
}

/** The address that a module names which was fetched, and whose own address its imports are relative to. */
export async function addressInFetched(specifier: string, importer: string, root: Root): Promise<string | undefined> {
  if (!/^\.{0,2}\//.test(specifier) || !isAbsolute(importer) || root.vendor?.isUsed !== true) return undefined
  const path = root.relative(importer)
  if (!path.startsWith(`${fetchedFolder}/`)) return undefined
  const base = await (await root.vendor.load()).addressOf(path)
  return base === undefined ? undefined : new URL(specifier, base).href
}

/** Lets the files of the package be read by the bundler. */
function admitted(owner: Installed, root: Root): Installed {
  root.packages.set(owner.folder, owner.found)
  return owner
}

/** Resolves `import 'package/subpath'`: by `exports` where the package has them, else by its files. */
function resolveIn(
  {folder, name, manifest}: Installed,
  subpath: string,
  args: OnResolveArgs,
  build: PluginBuild,
): ReturnType<PluginBuild['resolve']> {
  const own = manifest.exports === undefined ? '.' : name
  return build.resolve(subpath === '' ? own : `${own}/${subpath}`, {
    kind: args.kind,
    importer: join(folder, 'package.json'),
    resolveDir: folder,
    pluginData: {resolved: true} satisfies Resolved,
  })
}

/**
 * A package that is imported by another one in a version that the other does not declare gives way to one that it does: several
 * versions may be installed, and a page names the one it wants by address. Undefined when what was found is right.
 */
export async function rightVersion(
  specifier: string,
  found: string | undefined,
  args: OnResolveArgs,
  build: PluginBuild,
  root: Root,
): Promise<OnResolveResult | undefined> {
  const vendor = await root.vendor?.load()
  if (vendor === undefined) return undefined
  const [name, subpath] = splitSpecifier(specifier)
  const importer = isAbsolute(args.importer) ? await vendor.packages.ownerOf(args.importer) : undefined
  // A package that names itself means itself, under whatever name it is installed.
  const range = importer?.name === name ? importer.version : importer && declaredRange(importer, name)
  if (range === undefined) return undefined
  const owner = found === undefined ? undefined : await vendor.packages.ownerOf(found)
  if (owner?.name === name && satisfies(owner.version, range)) return undefined
  const right = await vendor.packages.find({package: name, range})
  if (right === undefined || right.folder === owner?.folder) return undefined
  const result = await resolveIn(admitted(right, root), subpath, args, build)
  return result.errors.length > 0 ? undefined : result
}

function declaredRange({manifest}: Installed, name: string): string | undefined {
  for (const field of ['dependencies', 'peerDependencies', 'optionalDependencies']) {
    const declared = manifest[field]
    if (typeof declared !== 'object' || declared === null || !Object.hasOwn(declared, name)) continue
    const range: unknown = (declared as Record<string, unknown>)[name]
    if (typeof range === 'string') return range
  }
  return undefined
}

function splitSpecifier(specifier: string): [name: string, subpath: string] {
  const parts = specifier.split('/')
  const length = specifier.startsWith('@') ? 2 : 1
  return [parts.slice(0, length).join('/'), parts.slice(length).join('/')]
}

/** The addresses that a bundle took from packages, each with its file, and the packages that came with them. Throws `CapabilityError`. */
export async function vendoredImports(
  urls: ReadonlyMap<string, string>,
  inputs: readonly string[],
  vendor: Vendor,
): Promise<VendoredImport[]> {
  const imports: VendoredImport[] = []
  for (const [url, path] of urls) {
    const owner = await vendor.packages.ownerOf(path)
    if (owner !== undefined) imports.push({url, files: [await lockedFile(path, owner, vendor)]})
  }
  const named = new Set(urls.values())
  const others = new Map<string, VendoredFile[]>()
  for (const path of inputs) {
    const owner =
      named.has(path) || !path.split(sep).includes('node_modules') ? undefined : await vendor.packages.ownerOf(path)
    if (owner === undefined) continue
    const address = npmAddress(owner, '').slice(0, -1)
    others.set(address, [...(others.get(address) ?? []), await lockedFile(path, owner, vendor)])
  }
  return [...imports, ...[...others].map(([url, files]) => ({url, files}))]
}

async function lockedFile(path: string, owner: Installed, vendor: Vendor): Promise<VendoredFile> {
  const inside = relative(owner.folder, path).split(sep).join('/')
  const bytes = await readPackageFile(owner, inside)
  if (bytes === undefined) throw new CapabilityError('unreadable', `\`${npmAddress(owner, inside)}\` cannot be read`)
  return vendor.locked({owner, path: inside, bytes})
}
