import {type LintedFile, reporters} from '@ampoule/lint'
import {countFindings, starSecrets} from '@ampoule/lint/internals'
import {version} from '../install/version.ts'

/** More than that nobody repairs in one go. */
const mostFindings = 100

const ranks = {error: 0, warning: 1, info: 2} as const

/** Findings for a model, in few words, and as data. `source` is the text that they are of, for exact edits. */
export function toldFindings(file: LintedFile, source?: string): {text: string; data: Record<string, unknown>} {
  const counts = countFindings([file])
  const sorted = [...file.findings].sort((a, b) => ranks[a.severity] - ranks[b.severity])
  const shown = sorted.slice(0, mostFindings)
  const omitted = sorted.length - shown.length
  const report = reporters.agent.report([{...file, findings: shown}], {
    version: version(),
    readSource: (path) => (path === file.path && source !== undefined ? starSecrets(source, file.findings) : undefined),
  })
  return {
    text: `${report}${omitted > 0 ? `${omitted} more findings are left out: repair these first\n` : ''}`,
    data: {
      clean: counts.error + counts.warning === 0,
      errors: counts.error,
      warnings: counts.warning,
      findings: shown,
      omitted,
    },
  }
}
