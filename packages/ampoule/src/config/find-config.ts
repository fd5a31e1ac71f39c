import {existsSync, readFileSync, realpathSync} from 'node:fs'
import {homedir} from 'node:os'
import {dirname, extname, isAbsolute, join, relative, sep} from 'node:path'
import {systemReason} from '../system-reason.ts'
import {ConfigError} from './config-error.ts'

/** In the order in which they are looked for; the first that a folder has counts. */
export const configNames: readonly string[] = [
  'ampoule.config.ts',
  'ampoule.config.mts',
  'ampoule.config.js',
  'ampoule.config.mjs',
  'ampoule.config.json',
]

/** True when reading a configuration file runs it. */
export function runsCode(file: string): boolean {
  return extname(file) !== '.json'
}

/**
 * The configuration file that applies to what is in `folder`: the nearest one upward, as far as the project goes. Files
 * that `accepts` refuses are passed over.
 */
export function findConfig(folder: string, accepts: (file: string) => boolean = () => true): string | undefined {
  const top = projectTop(folder)
  for (let at = folder; ; at = dirname(at)) {
    const name = configNames.find((candidate) => existsSync(join(at, candidate)) && accepts(join(at, candidate)))
    if (name !== undefined) return join(at, name)
    const manifest = join(at, 'package.json')
    if (
      existsSync(manifest) &&
      accepts(manifest) &&
      readFileSync(manifest, 'utf8').includes('"ampoule"') &&
      holdsConfig(manifest)
    )
      return manifest
    if (at === top || at === dirname(at)) return undefined
  }
}

/**
 * True when a configuration may run code. One that lies beside the page of a stranger must not: only those of the trusted
 * folder and of the folders above it do, as far as its project goes.
 */
export function mayRun(file: string, trusted: string): boolean {
  const folder = dirname(file)
  return isInside(trusted, folder) && isInside(folder, projectTop(trusted))
}

/** True when a file is truly of the project that it was found in: no link has led out. */
export function staysInProject(file: string): boolean {
  return isInside(realpathSync(file), realpathSync(projectTop(dirname(file))))
}

/** Folder at which looking upward ends: the repository, or else the home folder, or else the root of the file system. */
export function projectTop(folder: string): string {
  const home = homedir()
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git')) || at === home || at === dirname(at)) return at
  }
}

function holdsConfig(manifest: string): boolean {
  try {
    const value: unknown = JSON.parse(readFileSync(manifest, 'utf8'))
    return typeof value === 'object' && value !== null && 'ampoule' in value
  } catch (cause) {
    const problem = cause instanceof SyntaxError ? 'is not JSON' : `cannot be read: ${systemReason(cause)}`
    throw new ConfigError(manifest, '', `File ${problem}`, {cause})
  }
}

export function isInside(path: string, folder: string): boolean {
  const inside = relative(folder, path)
  return inside === '' || !(inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
}
