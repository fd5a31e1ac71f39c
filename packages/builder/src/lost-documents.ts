import type {Finding} from '@ampoule/lint'
import {classifyUrl} from '@ampoule/lint/internals'
import type {BuildOptions} from './build-options.ts'

/**
 * Findings about documents beside the page that its own code shows in a window, a frame or an object, and that the page does not hold: in
 * their place the reader gets the error of the host, whatever has led there. So each is an error, on a click as well, and so is a
 * worklet, which no host starts from within a page. What settings say of a rule holds.
 */
export function withLostDocuments(findings: readonly Finding[], rules: BuildOptions['rules']): readonly Finding[] {
  return findings.map((finding) => {
    const {rule, url = '', severity} = finding
    const isLost = documents.has(rule) || isWorklet(finding)
    if (severity !== 'warning' || !isLost || rules?.[rule] !== undefined || classifyUrl(url) !== 'relative')
      return finding
    return {...finding, severity: 'error'}
  })
}

const documents: ReadonlySet<string> = new Set(['no-popup', 'no-external-frame', 'no-external-object'])

/** Of what starts apart from the page, worklets alone are scripts to a policy. */
function isWorklet({rule, directive = ''}: Finding): boolean {
  return rule === 'no-external-worker' && directive.startsWith('script-src')
}
