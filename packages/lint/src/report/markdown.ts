import {type BudgetName, weightOf} from '../budget/weights.ts'
import type {Finding} from '../finding.ts'
import {formatBytes, formatTokens} from '../measure/format.ts'
import {codeSpan, toMarkdown} from './code-spans.ts'
import {countFindings, describeCounts, type LintedFile, plural, pointOf, profilesOf} from './linted-file.ts'
import type {Reporter} from './reporter.ts'

/** A comment for a pull request: the verdict, what each page weighs, and what is wrong. */
export const markdown: Reporter = (files) => {
  const counts = countFindings(files)
  const mark = counts.error > 0 ? '❌' : counts.warning > 0 ? '⚠️' : '✅'
  const head = [
    `### ${mark} ampoule: ${describeCounts(counts)} in ${plural(files.length, 'page')}`,
    '',
    `Judged under ${profilesOf(files).split(', ').map(codeSpan).join(', ')}.`,
    '',
  ]
  return limit(
    [...head, ...table(files)],
    files.flatMap(({path, findings}) => findings.map((finding) => item(path, finding))),
  )
}

/** A page of the table for each file that has something to say, the rest in one row. */
function table(files: readonly LintedFile[]): string[] {
  const telling = files.filter(({findings, before}) => findings.length > 0 || before !== undefined)
  const shown = (telling.length > 0 ? telling : files).slice(0, maxRows)
  const rest = files.length - shown.length
  return [
    '| page | size | tokens, at most | errors | warnings |',
    '|---|--:|--:|--:|--:|',
    ...shown.map(row),
    ...(rest > 0 ? [`| ${plural(rest, 'more page')} | | | | |`] : []),
    '',
  ]
}

function row(file: LintedFile): string {
  const {error, warning} = countFindings([file])
  const bytes = weightOf(file, 'bytes')
  const tokens = weightOf(file, 'tokens')
  const size = bytes === null ? '' : formatBytes(bytes) + growth(file, 'bytes')
  const count = tokens === null ? '' : formatTokens(tokens) + growth(file, 'tokens')
  return `| ${codeSpan(file.path)} | ${size} | ${count} | ${error} | ${warning} |`
}

function growth(file: LintedFile, name: BudgetName): string {
  const old = weightOf(file.before ?? file, name) ?? 0
  const difference = (weightOf(file, name) ?? 0) - old
  if (file.before === undefined) return ''
  if (difference === 0 || old === 0) return ' (±0)'
  return ` (${difference > 0 ? '+' : '−'}${Math.abs((100 * difference) / old).toFixed(1)} %)`
}

function item(path: string, finding: Finding): string {
  const {file = path, severity, rule, message, instead, docs} = finding
  const where = [file, pointOf(finding)].filter((part) => part !== '').join(':')
  return `- **${severity}** ${codeSpan(where)} ${toMarkdown(message)} ([${rule}](${docs}))<br>→ ${toMarkdown(instead)}`
}

function limit(head: readonly string[], items: readonly string[]): string {
  let length = head.join('\n').length
  let shown = 0
  for (const text of items) {
    length += text.length + 1
    if (length > maxLength) break
    shown += 1
  }
  const rest = items.length - shown
  const more = rest > 0 ? ['', `… and ${plural(rest, 'more finding')}.`] : []
  return [...head, ...items.slice(0, shown), ...more, ''].join('\n').replace(/\n{3,}/g, '\n\n')
}

/** GitHub refuses a comment over 65,536 characters. */
const maxLength = 60_000
const maxRows = 100
