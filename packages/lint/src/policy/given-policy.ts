import {parsePolicies} from './parse.ts'
import {describeProblem, type PolicyProblemKind} from './problem.ts'
import {ProfileError} from './profile-error.ts'

/**
 * A policy as somebody has typed or pasted it: the name of the header goes, and what a browser would skip in silence is
 * an error, since a gate with such a policy lets everything pass. Throws `ProfileError`.
 */
export function readGivenPolicy(text: string): string {
  const csp = text.replace(/^\s*Content-Security-Policy(?:-Report-Only)?\s*:/i, '').trim()
  const policies = parsePolicies(csp)
  const wrong = policies.flatMap(({problems}) => problems).find(({kind}) => refused.has(kind))
  if (wrong !== undefined) throw new ProfileError(describeProblem(wrong))
  if (policies.every(({directives}) => directives.size === 0))
    throw new ProfileError('`csp` is empty, which lets everything pass: name the profile `file` if that is meant')
  return csp
}

const refused: ReadonlySet<PolicyProblemKind> = new Set([
  'unknown-directive',
  'unquoted-keyword',
  'unknown-keyword',
  'scheme-without-colon',
  'non-ascii-directive',
])
