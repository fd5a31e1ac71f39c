import {isRecord} from '../is-record.ts'
import {customProfile} from './custom-profile.ts'
import type {Profile} from './profile.ts'
import {ProfileError} from './profile-error.ts'

/**
 * The profile of a host of which a violation report has been captured, parsed from JSON: what browsers send to
 * `report-uri` (`{"csp-report": {"original-policy": …}}`, https://www.w3.org/TR/CSP3/#deprecated-serialize-violation)
 * or `report-to` (`{"type": "csp-violation", "body": {"originalPolicy": …}}`), a `SecurityPolicyViolationEvent` written
 * out, or a list of these. Different policies in a list are all in force. Throws `ProfileError`.
 */
export function profileFromReport(json: unknown): Profile {
  const reports = (Array.isArray(json) ? json : [json]).flatMap(readReport)
  if (reports.length === 0) {
    throw new ProfileError('Violation report has no `csp-report.original-policy` or `body.originalPolicy`')
  }
  const policies = new Set(reports.map(({policy}) => policy))
  const documents = new Set(reports.map(({document}) => document))
  return customProfile({
    csp: [...policies].join(', '),
    evidence: [...documents].map((document) => `Violation report of ${document}.`),
  })
}

interface Report {
  readonly policy: string
  readonly document: string
}

/** Reports of other kinds (deprecation, crash …) come in the same list and are passed over. */
function readReport(value: unknown): Report[] {
  if (!isRecord(value)) return []
  const inner = value['csp-report'] ?? value.body ?? value
  if (!isRecord(inner)) return []
  const policy = inner['original-policy'] ?? inner.originalPolicy
  if (typeof policy !== 'string' || policy.trim() === '') return []
  const document = inner['document-uri'] ?? inner.documentURL ?? inner.documentURI
  return [{policy, document: typeof document === 'string' && document !== '' ? document : 'an unnamed document'}]
}
