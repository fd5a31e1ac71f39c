import {parsePolicies} from './parse.ts'
import type {Profile} from './profile.ts'
import {ProfileError} from './profile-error.ts'
import {sandboxOf} from './sandbox.ts'

/** A host that no profile of ours describes. */
export interface CustomProfileOptions {
  /** Value of a `Content-Security-Policy` header. */
  readonly csp: string
  /** Largest page in bytes of UTF-8; no limit when left out. */
  readonly maxBytes?: number
  /** The source of the policy. */
  readonly evidence?: readonly string[]
}

/**
 * A host of which only the policy is known; nothing else is held against a page. Faults inside the policy are not
 * errors, as they are none to a browser: `parsePolicies` tells them. Throws `ProfileError` for an impossible limit.
 */
export function customProfile({csp, maxBytes = Number.POSITIVE_INFINITY, evidence}: CustomProfileOptions): Profile {
  if (!(maxBytes > 0)) throw new ProfileError(`\`maxBytes\` must be a number above 0, not ${maxBytes}`)
  const sandbox = sandboxOf({}, parsePolicies(csp))
  return {
    id: 'custom',
    summary: 'A policy given by hand.',
    csp,
    maxBytes,
    inputs: ['.html', '.htm', '.md'],
    wraps: false,
    relativeLinks: true,
    downloads: sandbox?.includes('allow-downloads') ?? true,
    storage: (sandbox?.includes('allow-same-origin') ?? true) ? 'origin' : 'opaque',
    offline: false,
    evidence: evidence ?? ['Given by hand.'],
  }
}
