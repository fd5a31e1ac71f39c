import type {Finding, Place} from '@ampoule/lint'
import type {Diagnostic, Range} from 'vscode-languageserver'

/** A finding as editors show it. What is in another file, or of the page as a whole, stands on the first line. */
export function toDiagnostic(finding: Finding): Diagnostic {
  const {severity, message, rule, docs, file, place} = finding
  const where =
    file === undefined ? '' : `${file}${place === undefined ? '' : `:${place.start.line}:${place.start.column}`}: `
  return {
    range: place === undefined || file !== undefined ? firstLine : toRange(place),
    severity: severities[severity],
    source: 'ampoule',
    code: rule,
    codeDescription: {href: docs},
    message: `${where}${message}. ${finding.instead}`,
  }
}

/** Lines and characters from 0, in UTF-16 code units, as the protocol counts. */
function toRange({start, end}: Place): Range {
  return {
    start: {line: start.line - 1, character: start.column - 1},
    end: {line: end.line - 1, character: end.column - 1},
  }
}

export const firstLine: Range = {start: {line: 0, character: 0}, end: {line: 0, character: 0}}

/** `DiagnosticSeverity` of the protocol, which is a value that only the library has. */
const severities = {error: 1, warning: 2, info: 3} as const satisfies Record<
  Finding['severity'],
  Diagnostic['severity']
>
