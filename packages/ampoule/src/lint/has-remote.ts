import type {Finding, LintedFile} from '@ampoule/lint'

/** True when a page asks another host for something. */
export function hasRemote({findings}: LintedFile): boolean {
  return findings.some(isRemote)
}

/** True of what a page asks another host for. */
export function isRemote({rule, url = ''}: Finding): boolean {
  return rule.startsWith('no-external-') && /^\s*(?:https?:)?\/\//i.test(url)
}
