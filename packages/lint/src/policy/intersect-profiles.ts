import type {Host, Profile} from './profile.ts'
import {ProfileError} from './profile-error.ts'
import {intersectSandboxes} from './sandbox.ts'

/**
 * The profile of a page that must pass on all of these hosts: it may do what all of them allow and must do what any of
 * them demands. Throws `ProfileError` when there is nothing to intersect, or no file can suit all of them.
 */
export function intersectProfiles(profiles: readonly Profile[]): Profile {
  const [first] = profiles
  if (first !== undefined && profiles.length === 1) return first
  const {id, ...rest} = intersectHosts(profiles)
  return {id, summary: `All of ${id}.`, ...rest, evidence: unique(profiles.flatMap(({evidence}) => evidence))}
}

/** The same for who only lints. */
export function intersectHosts(profiles: readonly Host[]): Host {
  const [first, ...rest] = profiles
  if (first === undefined) throw new ProfileError('List of profiles is empty')
  if (rest.length === 0) return first

  const inputs = first.inputs.filter((input) => rest.every((profile) => profile.inputs.includes(input)))
  const ids = profiles.map(({id}) => id).join(' + ')
  if (inputs.length === 0) throw new ProfileError(`Profiles ${ids} have no file type in common`)
  const sandbox = intersectSandboxes(profiles.flatMap((profile) => profile.sandbox ?? []))
  return {
    id: ids,
    // A header with commas is a list of policies, and a page is subject to each of them.
    csp: unique(profiles.map(({csp}) => csp).filter((csp) => csp.trim() !== '')).join(', '),
    ...(sandbox === undefined ? {} : {sandbox: sandbox.join(' ')}),
    maxBytes: Math.min(...profiles.map(({maxBytes}) => maxBytes)),
    inputs,
    // What one host does not say, the page decides there.
    ...(first.charset !== undefined &&
      profiles.every(({charset}) => charset === first.charset) && {charset: first.charset}),
    wraps: profiles.some(({wraps}) => wraps),
    relativeLinks: profiles.every(({relativeLinks}) => relativeLinks),
    downloads: profiles.every(({downloads}) => downloads),
    storage: profiles.some(({storage}) => storage === 'opaque') ? 'opaque' : 'origin',
    offline: profiles.some(({offline}) => offline),
    draws: (profiles[0]?.draws ?? []).filter((language) => profiles.every(({draws}) => draws?.includes(language))),
    indications: unique(profiles.flatMap(({indications = []}) => indications)),
    refuses: [...new Set(profiles.flatMap(({refuses = []}) => refuses))],
  }
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
