import {nearest} from './nearest.ts'
import type {Host, Profile} from './profile.ts'
import {UnknownProfileError} from './profile-error.ts'
import {hosts} from './profiles/hosts.ts'
import {profiles} from './profiles/index.ts'

/**
 * The profile of an id, `host@date`, or of a host's name alone. A name alone means the strictest that is known of the
 * host, not the newest: `claude-artifact` is `claude-artifact@2026-06-19`. `added` are looked at too. Throws
 * `UnknownProfileError`.
 */
export function findProfile(id: string, added: readonly Profile[] = []): Profile {
  return find(id, [...profiles, ...added])
}

/** The same for who only lints: the host, without its evidence. */
export function findHost(id: string, added: readonly Host[] = []): Host {
  return find(id, [...hosts, ...added])
}

function find<H extends Host>(id: string, all: readonly H[]): H {
  const found = all.find((host) => host.id === id) ?? all.find((host) => hostOf(host.id) === id)
  if (found === undefined) throw new UnknownProfileError(id, suggestionsFor(id, all))
  return found
}

/** Ids near in spelling, else other dates of the same host, else all of them. */
function suggestionsFor(id: string, all: readonly Host[]): readonly string[] {
  const ids = all.map((host) => host.id)
  const names = new Set(ids.map(hostOf))
  const host = names.has(hostOf(id)) ? hostOf(id) : nearest(hostOf(id), names)[0]
  return host === undefined ? ids : ids.filter((candidate) => hostOf(candidate) === host)
}

function hostOf(id: string): string {
  return id.split('@', 1)[0] ?? id
}
