import type {Profile} from '@ampoule/lint'

/** A profile as JSON has it: null for no limit. */
export function plainProfile({maxBytes, ...profile}: Profile): object {
  return {...profile, maxBytes: Number.isFinite(maxBytes) ? maxBytes : undefined}
}
