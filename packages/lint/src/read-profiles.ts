import {asList, type LintOptions} from './lint-options.ts'
import type {Plugin} from './plugin.ts'
import {findProfile} from './policy/find-profile.ts'
import {intersectProfiles} from './policy/intersect-profiles.ts'
import type {Profile} from './policy/profile.ts'
import {defaultProfile} from './policy/profiles/index.ts'

/** One profile of ids and profiles; plugins may bring some. Throws `ProfileError`. */
export function readProfiles(given: LintOptions['profile'], plugins: readonly Plugin[] = []): Profile {
  if (given === undefined) return defaultProfile
  const added = plugins.flatMap((plugin) => plugin.profiles ?? [])
  return intersectProfiles(
    asList(given).map((profile) => (typeof profile === 'string' ? findProfile(profile, added) : profile)),
  )
}
