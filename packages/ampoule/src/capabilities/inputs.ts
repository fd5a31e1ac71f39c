import {join} from 'node:path'
import {CapabilityError} from '@ampoule/build'
import {statOf} from '../system-reason.ts'
import {type Fact, type Facts, isManifest} from './facts.ts'
import {isFileError, type Root} from './read.ts'
import {lockName} from './vendor/lock-name.ts'
import {readNpmAddress} from './vendor/npm-address.ts'

/** Inputs of a build: when none of them changes, neither does the page. Absolute paths, sorted. */
export interface Inputs {
  readonly files: readonly string[]
  /** Folders whose names were asked for, as by a glob: a file that comes or goes there changes the page. */
  readonly folders: readonly string[]
  /** Files that were asked for and are not there. */
  readonly missing: readonly string[]
  /** Folders where a module may come that an import has not found. */
  readonly searched: readonly string[]
}

export const noInputs: Inputs = {files: [], folders: [], missing: [], searched: []}

/** The files and folders behind all that was seen. */
export async function inputsOf({all, partial}: Facts, root: Root): Promise<Inputs> {
  const facts = [...all.values()]
  const found = await Promise.all(facts.map((fact) => placesOf(fact, root)))
  const lock = join(root.folder, lockName)
  const paths = [...found.flat(), ...(root.vendor?.isUsed === true ? [lock] : [])]
  const files: string[] = []
  const folders: string[] = []
  const missing: string[] = []
  for (const path of [...new Set(paths)].sort()) {
    const info = statOf(path)
    const kind = info === undefined ? missing : info.isDirectory() ? folders : files
    kind.push(path)
  }
  const searched = partial ? facts.flatMap((fact) => (fact.kind === 'folder' ? [fact.path] : [])) : []
  return {files, folders, missing, searched}
}

async function placesOf(fact: Fact, root: Root): Promise<readonly string[]> {
  if (fact.kind === 'package') return [join(fact.hash, 'package.json')]
  if (fact.kind === 'list') return [root.absolute(fact.path)]
  if (fact.kind === 'folder') return manifestsIn(fact.path, root)
  // Above the root nearly all manifests that were looked for are not there.
  if (fact.kind === 'manifest') return statOf(fact.path) === undefined ? [] : [fact.path]
  if (fact.kind !== 'read') return [fact.path]
  if (fact.files.length === 0) return placesOfMissing(fact, root)
  return (await Promise.all(fact.files.map((file) => placesOfFile(file, root)))).flat()
}

/** A file of a package comes with the manifest that says which version it is. */
async function placesOfFile(file: string, root: Root): Promise<readonly string[]> {
  const named = readNpmAddress(file)
  if (named === undefined) return [root.absolute(file)]
  const owner = await (await root.vendor?.load())?.packages.find(named)
  return owner === undefined ? [] : [join(owner.folder, named.path), join(owner.folder, 'package.json')]
}

async function placesOfMissing({url, from}: Fact & {kind: 'read'}, root: Root): Promise<readonly string[]> {
  try {
    return [await root.pathOf(url, from)]
  } catch (error) {
    // It is on the network, or outside.
    if (error instanceof CapabilityError) return []
    throw error
  }
}

async function manifestsIn(folder: string, root: Root): Promise<readonly string[]> {
  try {
    const entries = await root.readFolder(folder)
    return entries.flatMap((one) => (one.isFile() && isManifest.test(one.name) ? [join(folder, one.name)] : []))
  } catch (error) {
    if (isFileError(error)) return []
    throw error
  }
}
