import {readFileSync, realpathSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import {decodePage, type LintedFile, type Plugin, reporters} from '@ampoule/lint'
import {countFindings, starSecrets} from '@ampoule/lint/internals'
import {isBeneath} from '../capabilities/is-beneath.ts'
import {version} from '../install/version.ts'
import {fileIdentity, replaceFile} from '../replace-file.ts'
import {type Io, note, UsageError} from './command.ts'
import type {FileProblems} from './file-problems.ts'
import {type FoundReporter, findReporter} from './find-reporter.ts'
import {isForRepository, placeInRepository} from './repository.ts'
import {painter} from './style.ts'

/** Options of commands that report findings, and judge whether there are too many. */
export const reportOptions = {
  format: {
    type: 'string',
    short: 'f',
    value: '<name>',
    about: `How to report: ${Object.keys(reporters).join(', ')}, a name from a plugin, or a file (default: \`stylish\`)`,
  },
  report: {
    type: 'string',
    multiple: true,
    value: '<name>=<file>',
    about: 'Report to a file as well, for example `sarif=out.sarif`; may be given several times',
  },
  quiet: {type: 'boolean', short: 'q', about: 'Report errors alone'},
  'max-warnings': {type: 'string', value: '<n>', about: 'Fail when there are more warnings'},
} as const

export interface Reporting {
  readonly format: FoundReporter
  readonly files: readonly {readonly format: FoundReporter; readonly path: string; readonly given: string}[]
  readonly maxWarnings: number
  /** True when reports have errors alone. */
  readonly quiet: boolean
  /** True when any of the reports says what pages weigh. */
  readonly weighs: boolean
}

/** Checks the options before any work is done. `plugins` may bring reports. Throws `UsageError`. */
export async function readReporting(
  options: {quiet?: boolean; format?: string; report?: readonly string[]; 'max-warnings'?: string},
  io: Io,
  plugins: () => Promise<readonly Plugin[]>,
): Promise<Reporting> {
  const format = await findReporter(options.format ?? 'stylish', '--format', io, plugins)
  const files = await Promise.all(
    (options.report ?? []).map(async (given) => {
      const [, name = '', path = ''] = /^([^=]*)=(.+)$/.exec(given) ?? []
      if (path === '') {
        throw new UsageError(`\`--report ${given}\` must be a format, \`=\` and a file: \`--report sarif=out.sarif\``)
      }
      if (path === '-') throw new UsageError('`--report` needs a file: standard output is for `--format`')
      return {format: await findReporter(name, '--report', io, plugins), path: resolve(io.cwd, path), given: path}
    }),
  )
  return {
    format,
    files,
    quiet: options.quiet === true,
    maxWarnings: readCount('max-warnings', options['max-warnings']) ?? Number.POSITIVE_INFINITY,
    weighs: [format, ...files.map((file) => file.format)].some(({weighs}) => weighs),
  }
}

/** Prints the report, writes those that go to files, and gives the exit code. */
export function report(
  linted: readonly LintedFile[],
  {format, files, maxWarnings, quiet}: Reporting,
  io: Io,
  texts: ReadonlyMap<string, string>,
  problems: FileProblems,
): number {
  const read = sourceReader(
    io.cwd,
    texts,
    linted.map((file) => file.path),
  )
  const context = {version: version(), columns: io.columns, readSource: starring(read, linted)}
  const shown = quiet ? linted.map(errorsOnly) : linted
  const placed = placeInRepository(shown, io)
  const filesFor = (name: string): readonly LintedFile[] => (isForRepository(name) ? placed : shown)
  for (const {format: kind, path, given} of files)
    problems.attempt('write', given, () => replaceFile(path, kind.report(filesFor(kind.name), context)))
  io.out(format.report(filesFor(format.name), {...context, paint: painter(io.colors)}))
  const {error, warning} = countFindings(linted)
  if (warning > maxWarnings) note(io, `${warning} warnings are more than the allowed ${maxWarnings}`)
  return problems.exit(error > 0 || warning > maxWarnings ? 1 : 0)
}

/** Texts for reports, with stars for secrets: more people read a report than the page. */
export function starring(
  read: (name: string) => string | undefined,
  linted: readonly LintedFile[],
): (name: string) => string | undefined {
  return (name) => {
    const text = read(name)
    const findings = linted.flatMap((file) => file.findings.filter((finding) => (finding.file ?? file.path) === name))
    return text === undefined ? undefined : starSecrets(text, findings)
  }
}

function errorsOnly(file: LintedFile): LintedFile {
  return {...file, findings: file.findings.filter(({severity}) => severity === 'error')}
}

/** Throws `UsageError` when a report would overwrite a page or another report. */
export function checkReportFiles({files}: Reporting, pages: readonly {readonly path: string}[]): void {
  if (files.length === 0) return
  const taken = new Set(pages.map(({path}) => fileIdentity(path)))
  for (const {path, given} of files) {
    const file = fileIdentity(path)
    if (file === undefined) continue
    if (taken.has(file))
      throw new UsageError(`\`--report\` would replace \`${given}\`, which is a page or another report`)
    taken.add(file)
  }
}

/** Throws `UsageError` for what is not a whole number from 0. */
export function readCount(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d+$/.test(text)) throw new UsageError(`\`--${name}\` must be a number, not \`${text}\``)
  return Number(text)
}

/**
 * Reads a file of a report again when its code is to be shown; the last one is kept, since findings come file by file. Of files beside the
 * pages only those are shown that stand in the folder of a page: a link may lead anywhere.
 */
export function sourceReader(
  cwd: string,
  texts: ReadonlyMap<string, string>,
  pages: readonly string[],
): (name: string) => string | undefined {
  const own = new Set(pages.map((page) => resolve(cwd, page)))
  const folders = new Set([...own].map((page) => dirname(page)))
  let last: {name: string; text: string | undefined} | undefined
  return (name) => {
    const path = resolve(cwd, name)
    const roots = own.has(path) ? [] : [cwd, ...folders]
    if (last?.name !== name) last = {name, text: texts.get(name) ?? readText(path, roots)}
    return last.text
  }
}

function readText(path: string, folders: readonly string[]): string | undefined {
  try {
    const real = realpathSync(path)
    if (folders.length > 0 && !folders.some((folder) => isBeneath(real, realpathSync(folder)))) return undefined
    const bytes = readFileSync(path)
    return /\.html?$/i.test(path) ? decodePage(bytes).text : new TextDecoder().decode(bytes)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}
