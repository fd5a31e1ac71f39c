import {nearest} from './nearest.ts'
import type {Profile} from './profile.ts'
import {UnknownProfileError} from './profile-error.ts'
import {profiles} from './profiles/index.ts'

/**
 * The profile of an id, `host@date`, or of a host's name alone. A name alone means the strictest that is known of the
 * host, not the newest: `claude-artifact` is `claude-artifact@2026-06-19`. `added` are looked at too. Throws
 * `UnknownProfileError`.
 */
export function findProfile(id: string, added: readonly Profile[] = []): Profile {
  const all = [...profiles, ...added]
  const profile = all.find((candidate) => candidate.id === id) ?? all.find((p) => hostOf(p.id) === id)
  if (profile === undefined) throw new UnknownProfileError(id, suggestionsFor(id, all))
  return profile
}

/** Ids near in spelling, else other dates of the same host, else all of them. */
function suggestionsFor(id: string, all: readonly Profile[]): readonly string[] {
  const ids = all.map((profile) => profile.id)
  const hosts = new Set(ids.map(hostOf))
  const host = hosts.has(hostOf(id)) ? hostOf(id) : nearest(hostOf(id), hosts)[0]
  return host === undefined ? ids : ids.filter((candidate) => hostOf(candidate) === host)
}

function hostOf(id: string): string {
  return id.split('@', 1)[0] ?? id
}
