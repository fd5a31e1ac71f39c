import {stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {CapabilityError, type VendoredImport} from '@ampoule/build'
import {digest} from '../digest.ts'
import {isBeneath} from './is-beneath.ts'
import {listFolder} from './list-files.ts'
import type {FoundPackage} from './packages.ts'
import {isFileError, type Root} from './read.ts'

/** Something seen in the world, and the hash of what was seen. */
export type Fact =
  | {
      readonly kind: 'read'
      readonly url: string
      readonly from: string
      readonly hash: string
      /** The files that it is, as ledgers name them; none when it could not be read. */
      readonly files: readonly string[]
    }
  | {readonly kind: 'file' | 'folder' | 'list' | 'manifest'; readonly path: string; readonly hash: string}
  | {readonly kind: 'package'; readonly found: FoundPackage; readonly hash: string}

/** Facts that a piece of work has seen. Plain data: its result holds for as long as another look sees the same. */
export interface Facts {
  readonly all: Map<string, Fact>
  /** True when it may have seen more, so that its result must not be kept. */
  partial: boolean
}

export function noFacts(): Facts {
  return {all: new Map(), partial: false}
}

export function addFacts(to: Facts, {all, partial}: Facts): void {
  for (const [key, fact] of all) to.all.set(key, fact)
  to.partial ||= partial
}

/** Reads as `root` does, and notes what was seen. */
export async function readNoting(root: Root, url: string, from: string, facts: Facts): ReturnType<Root['read']> {
  const seen = await look(root, url, from)
  noteRead(url, from, seen, facts)
  if (seen.file === undefined) throw seen.error
  return seen.file
}

function noteRead(url: string, from: string, {file, hash}: Seen, facts: Facts): void {
  const files = file === undefined ? [] : (file.vendored?.map(({path}) => path) ?? [file.path])
  facts.all.set(`read ${from} ${url}`, {kind: 'read', url, from, hash, files})
}

/** Lists a folder, and notes what was seen. */
export async function listNoting(root: Root, folder: string, facts: Facts): Promise<readonly string[]> {
  const names = await listFolder(root, folder)
  facts.all.set(`list ${folder}`, {kind: 'list', path: folder, hash: digest(names)})
  return names
}

/**
 * Notes what a bundle depends on: the files that went in; and of the folders that they are in, up to the root, which
 * modules there are, and how `package.json` and `tsconfig.json` say they are to be read. Of a package its own folder counts.
 */
export async function noteInputs(root: Root, inputs: readonly string[], facts: Facts): Promise<void> {
  // First of all: what is in them can be looked at again only when they have been found again.
  for (const [folder, found] of root.packages)
    facts.all.set(`package ${folder}`, {kind: 'package', found, hash: folder})
  const folders = new Set(inputs.flatMap((input) => foldersAround(root, root.absolute(input))))
  const note = async (kind: 'file' | 'folder' | 'manifest', path: string): Promise<void> => {
    const hash = await hashOf(kind, path, root)
    facts.all.set(`${kind} ${path}`, {kind, path, hash})
  }
  await Promise.all([
    ...inputs.map((input) => note('file', root.absolute(input))),
    ...manifestsAbove(root).map((path) => note('manifest', path)),
    ...[...folders].map((folder) => note('folder', folder)),
  ])
}

/** Notes what addresses of CDNs became, which a newer package or the lock file may change. */
export async function noteVendored(root: Root, imports: readonly VendoredImport[], facts: Facts): Promise<void> {
  for (const {url, files} of imports) {
    for (const address of [url, ...files.map(({path}) => path)]) {
      noteRead(address, '', await look(root, address, ''), facts)
    }
  }
}

/** True when another look sees the same. */
export async function stillHold(root: Root, {all}: Facts): Promise<boolean> {
  for (const fact of all.values()) {
    if (fact.kind === 'package' && (await root.admit(fact.found)) !== fact.hash) return false
  }
  const checks = [...all.values()].map(async (fact) => {
    if (fact.kind === 'package') return true
    if (fact.kind === 'read') return (await look(root, fact.url, fact.from)).hash === fact.hash
    if (fact.kind === 'list') return digest(await listFolder(root, fact.path)) === fact.hash
    return (await hashOf(fact.kind, fact.path, root)) === fact.hash
  })
  return (await Promise.all(checks)).every(Boolean)
}

type Seen =
  | {readonly file: Awaited<ReturnType<Root['read']>>; readonly hash: string}
  | {readonly file?: undefined; readonly error: CapabilityError; readonly hash: string}

async function look(root: Root, url: string, from: string): Promise<Seen> {
  try {
    const file = await root.read(url, from)
    return {file, hash: digest([file.path, file.bytes])}
  } catch (error) {
    if (error instanceof CapabilityError) return {error, hash: `${error.problem} ${error.message}`}
    throw error
  }
}

async function hashOf(kind: 'file' | 'folder' | 'manifest', path: string, root: Root): Promise<string> {
  try {
    if (kind === 'file') return digest([await root.readFile(path)])
    if (kind === 'manifest') {
      // Outside of the root: it is not read, but it may say how the bundler finds what is imported.
      const {size, mtimeMs, ino} = await stat(path)
      return digest([String(size), String(mtimeMs), String(ino)])
    }
    const names = (await root.readFolder(path)).map(({name}) => name).filter((name) => mayDecide.test(name))
    const manifests = names.filter((name) => isManifest.test(name))
    return digest([...names, ...(await Promise.all(manifests.map((name) => root.readFile(join(path, name)))))])
  } catch (error) {
    if (!isFileError(error)) throw error
    return error instanceof Error && 'code' in error ? String(error.code) : 'outside'
  }
}

/** Names that an import may find: folders and modules. */
const mayDecide = /^[^.]+$|\.(?:[cm]?[jt]sx?|json|css)$/i
/** Names of the files that say how a folder's modules are read. */
export const isManifest: RegExp = /^(?:package|[jt]sconfig.*)\.json$/

/** Folders around a path that may change by themselves; those in `node_modules` change with their package. */
function foldersAround(root: Root, path: string): string[] {
  const inPackage = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0]
  if (inPackage !== undefined) return [inPackage]
  const folders: string[] = []
  for (let folder = dirname(path); isBeneath(folder, root.folder); folder = dirname(folder)) {
    folders.push(folder)
    if (folder === dirname(folder)) break
  }
  return folders
}

/** Above the root no module of the page can come, but the bundler looks there for how those in it are found. */
function manifestsAbove(root: Root): string[] {
  const files: string[] = []
  for (let folder = root.folder; folder !== dirname(folder); folder = dirname(folder))
    files.push(join(dirname(folder), 'package.json'))
  return files
}
