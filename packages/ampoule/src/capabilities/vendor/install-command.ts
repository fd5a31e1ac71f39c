import {realpath} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {PackageRequest} from '@ampoule/build/internals'
import gt from 'semver/functions/gt.js'
import valid from 'semver/functions/valid.js'
import {statOf} from '../../system-reason.ts'
import {readBeneath} from '../open-file.ts'
import {type InstalledPackages, satisfies} from './installed.ts'

/** A command that installs packages, word by word. */
export interface InstallCommand {
  readonly words: readonly string[]
  /** Folder to run it in. */
  readonly folder: string
}

export type Manager = 'npm' | 'pnpm' | 'yarn' | 'yarn-classic' | 'bun'

/**
 * No script of a package runs: what goes into a page is its files alone. npm alone refuses versions that a peer does not
 * declare, as the second version of a library is for the first one's plugins.
 */
const managers: Readonly<Record<Manager, readonly string[]>> = {
  npm: ['npm', 'install', '--save-dev', '--save-exact', '--ignore-scripts', '--legacy-peer-deps'],
  pnpm: ['pnpm', 'add', '--save-dev', '--save-exact', '--ignore-scripts'],
  yarn: ['yarn', 'add', '--dev', '--exact', '--mode=skip-build'],
  'yarn-classic': ['yarn', 'add', '--dev', '--exact', '--ignore-scripts'],
  bun: ['bun', 'add', '--dev', '--exact', '--ignore-scripts'],
}

/** The one command for all packages, in the package manager of the project around a folder; without one, into `.ampoule`. */
export async function installCommand(
  requests: readonly PackageRequest[],
  folder: string,
  installed: InstalledPackages,
): Promise<InstallCommand> {
  const project = findProject(folder)
  const specs = await specsOf(requests, installed)
  if (project !== undefined) return {words: [...managers[await managerOf(project)], ...specs], folder: project}
  const options = ['--prefix', '.ampoule', '--save-exact', '--ignore-scripts', '--legacy-peer-deps']
  return {words: ['npm', 'install', ...options, ...specs], folder}
}

/** The command as one types it. */
export function commandText({words}: InstallCommand): string {
  return words.map((word) => (/^[\w@./:=+~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ')
}

/** Names with their versions; a second version of a package gets a name of its own. */
async function specsOf(requests: readonly PackageRequest[], installed: InstalledPackages): Promise<string[]> {
  const taken = new Map<string, boolean>()
  const specs: string[] = []
  for (const {package: name, range} of fewest(requests)) {
    const isTaken = taken.get(name) ?? (await installed.isTaken(name))
    taken.set(name, true)
    const own = range === undefined ? name : `${name}@${range}`
    const source = sourceOf(name, range)
    const alias = isTaken && range !== undefined ? aliasOf(name, range) : undefined
    if (source !== undefined) specs.push(`${alias ?? name}@${source}`)
    else specs.push(alias === undefined ? own : `${alias}@npm:${own}`)
  }
  return specs
}

/** Each request once, and none for a range that another request's version is in. */
function fewest(requests: readonly PackageRequest[]): PackageRequest[] {
  const distinct = [...new Map(requests.map((one) => [`${one.package} ${one.range ?? ''}`, one])).values()]
  const isCovered = ({package: name, range}: PackageRequest): boolean =>
    range !== undefined &&
    distinct.some((other) => {
      const version =
        other.package === name && other.range !== range ? (valid(other.range ?? null) ?? undefined) : undefined
      return version !== undefined && satisfies(version, range)
    })
  return distinct.filter((one) => !isCovered(one)).sort(byName)
}

/** SheetJS publishes what came after 0.18.5 itself. Source: https://docs.sheetjs.com/docs/getting-started/installation/nodejs */
function sourceOf(name: string, range: string | undefined): string | undefined {
  const version = name === 'xlsx' ? (valid(range ?? null) ?? undefined) : undefined
  return version !== undefined && gt(version, '0.18.5')
    ? `https://cdn.sheetjs.com/xlsx-${version}/xlsx-${version}.tgz`
    : undefined
}

function byName(one: PackageRequest, other: PackageRequest): number {
  const [a, b] = [one, other].map((request) => `${request.package} ${request.range ?? ''}`)
  return (a ?? '') < (b ?? '') ? -1 : 1
}

/** `three-0.128.0`; a name that npm allows. */
function aliasOf(name: string, range: string): string {
  return `${name}-${range.replace(/[^\w.]+/g, '').toLowerCase()}`
}

function findProject(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isFile(join(folder, 'package.json'))) return folder
    if (folder === dirname(folder)) return undefined
  }
}

/** The package manager of a project, by the lock file around it. */
export async function managerOf(project: string): Promise<Manager> {
  for (let folder = project; ; folder = dirname(folder)) {
    const has = (name: string): boolean => isFile(join(folder, name))
    if (has('pnpm-lock.yaml')) return 'pnpm'
    if (has('bun.lock') || has('bun.lockb')) return 'bun'
    if (has('yarn.lock')) return (await isClassic(folder)) ? 'yarn-classic' : 'yarn'
    if (has('package-lock.json') || folder === dirname(folder)) return 'npm'
  }
}

async function isClassic(folder: string): Promise<boolean> {
  const lock = await readBeneath(await realpath(folder), join(folder, 'yarn.lock'))
  return lock !== undefined && /^# yarn lockfile v1/m.test(lock.toString())
}

function isFile(path: string): boolean {
  return statOf(path)?.isFile() ?? false
}
