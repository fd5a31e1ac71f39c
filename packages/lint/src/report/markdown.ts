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
  const sorted = worstFirst(files)
  const items = severities.flatMap((severity) =>
    sorted.flatMap(({path, findings}) =>
      findings.filter((finding) => finding.severity === severity).map((finding) => item(path, finding)),
    ),
  )
  return limit([...head, ...table(sorted)], items)
}

/** Pages with most errors first, then those with most warnings: what is cut off is the least severe. */
function worstFirst(files: readonly LintedFile[]): LintedFile[] {
  const counted = files.map((file) => ({file, ...countFindings([file])}))
  return counted.sort((a, b) => b.error - a.error || b.warning - a.warning || b.info - a.info).map(({file}) => file)
}

const severities = ['error', 'warning', 'info'] as const

/** A page of the table for each file that has something to say, the rest in one row. */
function table(files: readonly LintedFile[]): string[] {
  const telling = files.filter(({findings, before}) => findings.length > 0 || before !== undefined)
  const rows = (telling.length > 0 ? telling : files).slice(0, maxRows).map(row)
  const shown = rows.slice(0, fitting(rows, maxTableLength))
  const rest = files.length - shown.length
  return [
    '| page | size | tokens, at most | errors | warnings |',
    '|---|--:|--:|--:|--:|',
    ...shown,
    ...(rest > 0 ? [`| ${plural(rest, 'more page')} | | | | |`] : []),
    '',
  ]
}

function row(file: LintedFile): string {
  const {error, warning} = countFindings([file])
  const bytes = weightOf(file, 'bytes')
  const tokens = weightOf(file, 'tokens')
  const size = bytes === undefined ? '' : formatBytes(bytes) + growth(file, 'bytes')
  const count = tokens === undefined ? '' : formatTokens(tokens) + growth(file, 'tokens')
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
  return `- **${toMarkdown(severity)}** ${codeSpan(where)} ${toMarkdown(message)} (${ruleLink(rule, docs)})<br>→ ${toMarkdown(instead)}`
}

/** Reports of other machines may say anything. */
function ruleLink(rule: string, docs: string): string {
  return /^https?:\/\/[\w./#@%~-]+$/.test(docs) ? `[${toMarkdown(rule)}](${docs})` : toMarkdown(rule)
}

/** How many of the texts fit, from the first on, a line each. */
function fitting(texts: readonly string[], length: number): number {
  let left = length
  const at = texts.findIndex((text) => {
    left -= text.length + 1
    return left < 0
  })
  return at === -1 ? texts.length : at
}

function limit(head: readonly string[], items: readonly string[]): string {
  const shown = fitting(items, maxLength - head.join('\n').length)
  const rest = items.length - shown
  const more = rest > 0 ? ['', `… and ${plural(rest, 'more finding')}.`] : []
  return [...head, ...items.slice(0, shown), ...more, ''].join('\n').replace(/\n{3,}/g, '\n\n')
}

/** GitHub refuses a comment over 65,536 characters. */
const maxLength = 60_000
const maxTableLength = 20_000
const maxRows = 100
