import type {Finding, Severity} from '../finding.ts'
import {countFindings, describeCounts, plural} from './linted-file.ts'
import type {Reporter} from './reporter.ts'
import {visible} from './visible.ts'

/**
 * Workflow commands, which GitHub shows beside the lines of a pull request.
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const github: Reporter = (files) => {
  const lines = files.flatMap(({path, findings}) => findings.map((finding) => command(path, finding)))
  return [...lines, `${describeCounts(countFindings(files))} in ${plural(files.length, 'page')}`, ''].join('\n')
}

function command(path: string, {severity, rule, message, instead, file, place}: Finding): string {
  const properties: Record<string, string | number> = {file: visible(file ?? path)}
  if (place !== undefined) {
    const {start, end} = place
    properties.line = start.line
    properties.endLine = end.line
    // Columns are refused on an annotation of several lines.
    if (start.line === end.line) {
      properties.col = start.column
      properties.endColumn = end.column
    }
  }
  properties.title = visible(rule)
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${kinds[severity]} ${list.join(',')}::${escapeData(`${visible(message)}\n${visible(instead)}`)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

const kinds = {error: 'error', warning: 'warning', info: 'notice'} as const satisfies Record<Severity, string>
