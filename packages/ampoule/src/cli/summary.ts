import type {BuildResult, LedgerEntry} from '@ampoule/build'
import {statuses} from '@ampoule/build'
import {costs, type Finding, type LintedFile, type Profile, reporters} from '@ampoule/lint'
import {findingLines, formatBytes, formatTokens, visible} from '@ampoule/lint/internals'
import {builtLine} from '../built-line.ts'
import {version} from '../install/version.ts'
import type {Io} from './command.ts'
import type {Saving} from './saving.ts'
import {painter} from './style.ts'

/** The same for a program that repairs the page: a line, and what is wrong as reports for agents have it. */
export function agentSummary(
  name: string,
  output: string | undefined,
  {findings, ledger, measures}: BuildResult,
  {id}: Profile,
): string {
  const file: LintedFile = {path: name, profile: id, findings, measures: null, parts: null}
  const done = output === undefined ? `${name}: not written` : `${name} → ${output}`
  return `${visible(done)}: ${builtLine(measures, ledger.count())}\n${reporters.agent.report([file], {version: version()})}`
}

/** Facts for a summary, apart from the build itself. */
export interface SummaryContext {
  readonly profile: Profile
  /** The Markdown that somebody wrote; undefined when that was HTML. */
  readonly source: string | undefined
  readonly saving: Saving | undefined
}

/** Summary at the end of `ampoule build`: the page, what it weighs, what became of its references, what is wrong. */
export function buildSummary(
  name: string,
  output: string | undefined,
  result: BuildResult,
  {profile, source, saving}: SummaryContext,
  io: Io,
): string {
  const paint = painter(io.colors)
  const {findings, ledger, measures} = result
  const counts = ledger.count()
  const limit = Number.isFinite(profile.maxBytes)
    ? ` of ${formatBytes(profile.maxBytes)} (${share(measures.bytes, profile.maxBytes)})`
    : ''
  const claude = [measures.tokens['claude-3'], measures.tokens['claude-4.7']]
  const low = Math.min(...claude.map((band) => band.low))
  const high = Math.max(...claude.map((band) => band.high))
  const rows: [string, string][] = [
    ['size', `${formatBytes(measures.bytes)}${limit}`],
    [
      'tokens',
      `${formatTokens(low)} to ${formatTokens(high)} to read (Claude), ${formatTokens(measures.tokens.o200k.mid)} (o200k)`,
    ],
    ...(source === undefined ? [] : [['costs', costs({source, page: measures}).text] as [string, string]]),
    [
      'references',
      statuses
        .filter((status) => counts[status] > 0)
        .map((status) => `${counts[status]} ${status}`)
        .join(', ') || 'none',
    ],
    [
      'largest',
      largest(ledger.entries)
        .map(({path, url, bytes}) => `${path ?? url} ${formatBytes(bytes ?? 0)}`)
        .join(', ') || 'nothing embedded',
    ],
    ...imageRows(findings),
    ...openRows(findings),
    ...findings.flatMap(({rule, severity, message}): [string, string][] =>
      rule === 'library' && severity === 'info' ? [['library', message]] : [],
    ),
    ...savingRows(saving),
    ['lint', verdict(findings, profile, paint)],
  ]
  const width = Math.max(...rows.map(([label]) => label.length), 10)
  const lines = rows.map(
    ([label, text]) => `  ${paint('dim', label.padEnd(width))} ${label === 'lint' ? text : visible(text)}`,
  )
  const shown = findings.filter(({severity}) => severity !== 'info')
  return [
    paint('bold', visible(output ?? (name === '-' ? 'standard output' : `${name}: nothing written`))),
    ...lines,
    ...(shown.length > 0 ? ['', ...shown.flatMap((finding) => findingLines(finding, paint))] : []),
    '',
  ].join('\n')
}

/** Summary of a page that is built again: a line, and what is wrong. */
export function rebuildLine(
  name: string,
  output: string | undefined,
  {findings, measures}: BuildResult,
  io: Io,
): string {
  const paint = painter(io.colors)
  const shown = findings.filter(({severity}) => severity !== 'info')
  const counted = findings.length === 0 ? paint('green', 'clean') : counts(shown)
  const page = paint('bold', visible(output ?? `${name}: nothing written`))
  return [
    `${page} ${formatBytes(measures.bytes)}, ${counted}`,
    ...shown.flatMap((finding) => findingLines(finding, paint)),
    '',
  ].join('\n')
}

/** Rows about images: wishes that came out or did not. */
function imageRows(findings: readonly Finding[]): [string, string][] {
  const named = (rule: string): string =>
    [...new Set(findings.flatMap((finding) => (finding.rule === rule ? [finding.url ?? ''] : [])))].join(', ')
  const [traced, kept] = [named('traced-image'), named('kept-image')]
  return [
    ...(traced === '' ? [] : [['traced', traced] as [string, string]]),
    ...(kept === '' ? [] : [['not inline', `${kept} (--json says why)`] as [string, string]]),
  ]
}

/** Places in code that ask for what only a run tells: what is not in the page is refused. */
function openRows(findings: readonly Finding[]): [string, string][] {
  const open = findings.filter(
    ({severity, directive, url, rule}) =>
      severity === 'warning' && directive !== undefined && url === undefined && /^no-(?:external|network)-/.test(rule),
  )
  if (open.length === 0) return []
  const places = [...new Set(open.map(({file, place}) => [file, place?.start.line].filter(Boolean).join(':')))]
  const more = places.length > mostPlaces ? ` and ${places.length - mostPlaces} more` : ''
  const asks = open.length === 1 ? 'place asks' : 'places ask'
  const where = places.slice(0, mostPlaces).join(', ')
  return [['not followed', `${open.length} ${asks} for files that only a run tells: ${where}${more}`]]
}

const mostPlaces = 5

function savingRows(saving: Saving | undefined): [string, string][] {
  if (saving === undefined) return []
  const {advice, others} = saving
  const where = advice.file === undefined ? '' : ` (${advice.file})`
  const more = others > 0 ? `; ${others} more by \`ampoule stats\`` : ''
  return [['could save', `${formatBytes(advice.bytes)}: ${advice.message}${where}${more}`]]
}

function verdict(findings: readonly Finding[], {id}: Profile, paint: ReturnType<typeof painter>): string {
  const {error, warning, info} = countOf(findings)
  if (error === 0 && warning === 0)
    return info === 0
      ? `${paint('green', 'clean')} under ${id}`
      : `no errors or warnings under ${id}, ${plural(info, 'note')} that \`ampoule lint\` shows`
  const counted = `${counts(findings)} under ${id}`
  return error > 0 ? `${paint('red', 'not fit to publish')}: ${counted}` : counted
}

function counts(findings: readonly Finding[]): string {
  const {error, warning} = countOf(findings)
  return `${plural(error, 'error')}, ${plural(warning, 'warning')}`
}

function countOf(findings: readonly Finding[]): Record<Finding['severity'], number> {
  const of = (wanted: Finding['severity']): number => findings.filter(({severity}) => severity === wanted).length
  return {error: of('error'), warning: of('warning'), info: of('info')}
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function largest(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries
    .filter(({bytes = 0}) => bytes > 0)
    .sort((a, b) => (b.bytes ?? 0) - (a.bytes ?? 0))
    .slice(0, 3)
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}
