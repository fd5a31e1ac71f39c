import {readFileSync} from 'node:fs'
import {basename, dirname, resolve} from 'node:path'
import {type Profile, ProfileError, readProfile} from '@ampoule/lint'
import {isPath} from './plugin-module.ts'

/** A host: an id, the path of a JSON file, or what such a file holds. */
export type GivenProfile = string | object

/** Hosts with paths and plain data read as profiles, in place of which ids stay. `from` is the file that names them. */
export function readProfileFiles(
  given: GivenProfile | readonly GivenProfile[],
  from: string,
  added: readonly Profile[],
): (string | Profile)[] {
  return (Array.isArray(given) ? given : [given]).map((profile: GivenProfile) => {
    if (typeof profile !== 'string') return readProfile(profile, idOf(profile) ?? 'custom', added)
    if (!isProfilePath(profile)) return profile
    const value = readJson(resolve(dirname(from), profile), profile)
    return readProfile(value, idOf(value) ?? basename(profile, '.json'), added)
  })
}

/** The files among hosts, as absolute paths. */
export function profilePaths(given: GivenProfile | readonly GivenProfile[], from: string): string[] {
  const names = [given].flat().filter((profile) => typeof profile === 'string')
  return names.filter(isProfilePath).map((name) => resolve(dirname(from), name))
}

function isProfilePath(name: string): boolean {
  return isPath(name) || name.endsWith('.json')
}

function readJson(path: string, name: string): object {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? 'is not JSON' : 'cannot be read'
    throw new ProfileError(`Profile \`${name}\` ${reason}`, {cause})
  }
}

function idOf(value: object): string | undefined {
  return 'id' in value && typeof value.id === 'string' ? value.id : undefined
}
