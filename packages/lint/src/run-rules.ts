/**
 * Ids of what only a run of the page in a browser tells, as `ampoule verify` does. The linter finds nothing of it, and lets
 * configurations and comments name it.
 */
export const runRuleIds = [
  'run-accessibility',
  'run-blank',
  'run-blocked',
  'run-broken-font',
  'run-broken-image',
  'run-broken-media',
  'run-console-error',
  'run-contrast',
  'run-dialog',
  'run-difference',
  'run-download',
  'run-exception',
  'run-motion',
  'run-navigation',
  'run-overflow',
  'run-popup',
  'run-request',
  'run-slow',
  'run-step',
  'run-stopped',
] as const

const ids: ReadonlySet<string> = new Set(runRuleIds)

/** True for the id of a rule that only a run can judge. */
export function isRunRule(id: string): boolean {
  return ids.has(id)
}
