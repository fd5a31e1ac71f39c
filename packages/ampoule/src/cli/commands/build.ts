import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {type BuildResult, buildOptions, type LedgerEntry, statuses} from '@ampoule/build'
import {jsonText} from '@ampoule/lint/internals'
import {cacheFolder} from '../../cache-folder.ts'
import {startEsbuild} from '../../capabilities/esbuild.ts'
import {type Inputs, noInputs} from '../../capabilities/inputs.ts'
import type {LockMode} from '../../capabilities/vendor/lock.ts'
import {Configs} from '../../config/load-config.ts'
import {Drawers} from '../../diagram/drawers.ts'
import {EncoderPool} from '../../encoders/encoder-pool.ts'
import {foldersOf} from '../../lint/find-files.ts'
import {fileIdentity, replaceFile} from '../../replace-file.ts'
import type {SeenFiles} from '../../seen-files.ts'
import {namedInputs, writeDepfile} from '../build-inputs.ts'
import {type BuildJob, planBuild} from '../build-jobs.ts'
import {type BuildProgress, buildProgress} from '../build-progress.ts'
import {type Command, defineCommand, type Io, UsageError} from '../command.ts'
import {configOptions, readConfigOptions} from '../config-options.ts'
import {cacheNote, FileProblems} from '../file-problems.ts'
import {inOrder} from '../in-order.ts'
import {type Input, pathFrom, stdinOptions} from '../input.ts'
import {type MakeOptions, makePage} from '../make-page.ts'
import {namedRasters} from '../named-rasters.ts'
import {flagsOf} from '../option-flags.ts'
import {saveLock} from '../save-lock.ts'
import {findSaving} from '../saving.ts'
import {agentSummary, buildSummary, rebuildLine} from '../summary.ts'
import {writeNotices} from '../write-notices.ts'

const {config, plugin, profile, csp, 'csp-report': cspReport, 'max-bytes': maxBytes, rule} = configOptions

const options = {
  out: {
    type: 'string',
    short: 'o',
    value: '<path>',
    about: 'File to write, or folder when there are several inputs; `-` is standard output',
  },
  config,
  plugin,
  profile,
  csp,
  'csp-report': cspReport,
  'max-bytes': maxBytes,
  rule,
  root: {
    type: 'string',
    value: '<dir>',
    about: 'Nothing outside this folder is read; default: the folder of the input',
  },
  ...flagsOf(buildOptions),
  lossless: {type: 'boolean', about: 'Encode images without loss'},
  cache: {
    type: 'boolean',
    about: 'Keep encoded images, fonts and bundles for the next build (on; `--no-cache` switches off)',
  },
  'emit-on-error': {
    type: 'boolean',
    about: 'Write a page that is not fit to publish (on; `--no-emit-on-error` switches off)',
  },
  frozen: {type: 'boolean', about: 'Refuse files of packages that are not in `ampoule.lock.json`'},
  'update-lock': {type: 'boolean', about: 'Take files of packages that have changed, and write them into the lock'},
  record: {
    type: 'boolean',
    about: 'Run the page in a browser, and carry in it the files beneath the root that it asks for',
  },
  verify: {
    type: 'boolean',
    about: 'Run the page in a browser, and compare it with its source: fail when it is not the same',
  },
  json: {type: 'boolean', about: 'Print the result as JSON, with all files that it depends on'},
  summary: {type: 'string', value: 'agent', about: 'Say the result in few words, for a program that repairs the page'},
  depfile: {
    type: 'string',
    value: '<file>',
    about: 'Write what the page depends on as rules for `make`, which Ninja reads as well',
  },
  notices: {
    type: 'string',
    value: '<file>',
    about: 'Write the licences of all packages that the pages hold something of',
  },
  watch: {type: 'boolean', short: 'w', about: 'Build again whenever a file changes that the page is made of'},
  ...stdinOptions,
} as const

export const command: Command<typeof options> = defineCommand({
  name: 'build',
  summary: 'Make one sealed page of Markdown or HTML and what lies beside it.',
  usage: '<files…>',
  options,
  async run({options, files, io}) {
    if (files.length === 0) throw new UsageError('Name a file to build')
    if (options.watch !== true) return buildPages(files, options, io)
    checkWatch(options, files)
    const {watching} = await import('../watch.ts')
    return watching(io, async (seen, round) => {
      for (const name of files) seen.files.add(resolve(io.cwd, name))
      seen.add({...noInputs, folders: await foldersOf(files, io.cwd)})
      return buildPages(files, options, io, {seen, isAgain: round > 0})
    })
  },
})

type Given = Parameters<typeof command.run>[0]['options']

function checkWatch({json, out}: Given, files: readonly string[]): void {
  if (files.includes('-')) throw new UsageError('`--watch` needs files, not standard input')
  if (json === true) throw new UsageError('`--watch` and `--json` cannot be used together')
  if (out === '-') throw new UsageError('`--watch` needs a file as output, not standard output')
}

interface Watch {
  readonly seen: SeenFiles
  /** True when the pages have been built before: then a line each will do. */
  readonly isAgain: boolean
}

/** Pages that are made at once: one is linted while images of others are encoded. */
const AT_ONCE = 4

/** Builds the pages, writes them and tells of them, and gives the exit code. */
async function buildPages(files: readonly string[], options: Given, io: Io, watch?: Watch): Promise<number> {
  const encoders = new EncoderPool()
  const configs = new Configs(readConfigOptions(options, io))
  const drawers = new Drawers(configs.trusted)
  const progress = buildProgress(io, encoders)
  try {
    return await drawers.hold(() => buildWith({encoders, drawers, configs, progress}, files, options, watch))
  } finally {
    progress.end()
  }
}

async function buildWith(
  {
    encoders,
    drawers,
    configs,
    progress,
  }: Pick<MakeOptions, 'encoders' | 'drawers' | 'configs'> & {readonly progress: BuildProgress},
  files: readonly string[],
  options: Given,
  watch?: Watch,
): Promise<number> {
  const {io} = progress
  if (options.summary !== undefined && options.summary !== 'agent')
    throw new UsageError(`\`--summary\` must be \`agent\`, not \`${options.summary}\``)
  const problems = new FileProblems(io)
  const cache = options.cache === false ? undefined : await cacheFolder(io.cwd, configs.trusted)
  const lock = lockMode(options)
  const notes = options.json === true || options.depfile !== undefined || watch !== undefined
  const making = {given: options, configs, lock, encoders, drawers, cache, onCacheProblem: cacheNote(io), notes}
  const reports: {readonly page: object; readonly out: string; readonly inputs: Inputs}[] = []
  const taken: {readonly root: string; readonly entries: readonly LedgerEntry[]}[] = []
  let failed = false
  const jobs = await planBuild(files, options, io, problems)
  // A page that was built before has its pictures and its code in the cache.
  const firstBuilt = jobs.filter(({out}) => cache === undefined || (out !== '-' && !existsSync(out)))
  if (firstBuilt.length > 0) startEsbuild()
  await encoders.expect(namedRasters(firstBuilt))
  if (options.depfile !== undefined && jobs.some(({out}) => out === '-'))
    throw new UsageError('`--depfile` needs a file as output, not standard output')
  // A browser that looks at pages takes them one by one.
  const atOnce = options.record === true || options.verify === true ? 1 : AT_ONCE
  const tell = (done: number): void => progress.at({name: jobs[done]?.name ?? '', pages: {done, total: jobs.length}})
  tell(0)
  for await (const [job, made] of inOrder(jobs, atOnce, (next) => makePage(next, making, io))) {
    const {name, inputs, out, root} = job
    const {result} = made
    const unfit = isUnfit(result)
    failed ||= unfit
    // What the page depends on is not to be newer than the page.
    if (lock !== 'frozen') saveLock(root, result.ledger.entries, lock, problems)
    const output = writePage(job, result, options, io, problems)
    taken.push({root, entries: result.ledger.entries})
    const given = inputs.filter(({isStdin}) => !isStdin).map(({path}) => path)
    const noted = await made.inputs()
    tell(reports.length + 1)
    reports.push({
      page: {...reportOf(name, output, result), ...(out === '-' && {html: result.html})},
      out: output === undefined ? '' : out,
      inputs: {...noted, files: [...given, ...noted.files]},
    })
    watch?.seen.outputs.add(out)
    watch?.seen.add({...noted, files: [...given, ...noted.files]})
    if (options.json === true) continue
    const say = out === '-' ? io.err : io.out
    if (options.summary !== undefined) say(agentSummary(name, output, result, made.profile))
    else if (watch?.isAgain === true) say(rebuildLine(name, output, result, io))
    else {
      const saving = await findSaving(name, result, made.capabilities)
      say(buildSummary(name, output, result, {profile: made.profile, source: writtenIn(inputs), saving}, io))
    }
  }
  const shared = notes ? await configs.inputs() : []
  if (watch !== undefined) for (const file of shared) watch.seen.files.add(file)
  const listed = reports.map(({page, out, inputs}) => ({page, out, ...namedInputs(inputs, shared, io)}))
  if (options.depfile !== undefined) writeDepfile(options.depfile, listed, io, problems)
  if (options.notices !== undefined) await writeNotices(options.notices, taken, io, problems)
  const pages = listed.map(({page, inputs, inputFolders}) => ({...page, inputs, inputFolders}))
  if (options.json === true) io.out(`${jsonText({version: 1, files: pages}, 2)}\n`)
  return problems.exit(failed ? 1 : 0)
}

/** Writes a page unless it is not to be; gives what the output is called, or undefined when there is none. */
function writePage(
  {name, out, root}: BuildJob,
  result: BuildResult,
  options: Given,
  io: Io,
  problems: FileProblems,
): string | undefined {
  // A page that could not be made takes the place of no other.
  if ((isUnfit(result) && options['emit-on-error'] === false) || result.html === '') return undefined
  if (out === '-') {
    if (options.json !== true) io.out(result.html)
    return undefined
  }
  const shown = pathFrom(io.cwd, out)
  if (readFiles(result, root).has(fileIdentity(out))) {
    problems.tell(`\`${shown}\` is a file that \`${name}\` is made of: name another output with \`-o\``)
    return undefined
  }
  const isWritten = problems.attempt('write', shown, () => {
    replaceFile(out, result.html)
    return true
  })
  return isWritten === true ? shown : undefined
}

function lockMode({frozen, 'update-lock': update}: Given): LockMode {
  if (frozen === true && update === true) throw new UsageError('`--frozen` and `--update-lock` exclude each other')
  return frozen === true ? 'frozen' : update === true ? 'update' : 'extend'
}

/** The Markdown of all inputs; undefined when one is HTML, which nobody need have written. */
function writtenIn(inputs: readonly Input[]): string | undefined {
  if (inputs.some(({format}) => format !== 'markdown')) return undefined
  return inputs.map(({bytes}) => new TextDecoder().decode(bytes)).join('\n')
}

/** The files that a page was made of, as far as its ledger knows. */
function readFiles({ledger}: BuildResult, root: string): ReadonlySet<string | undefined> {
  return new Set(ledger.entries.flatMap(({path}) => (path === undefined ? [] : [fileIdentity(join(root, path))])))
}

/** True when the page is not fit to publish. */
export function isUnfit({findings, ledger}: BuildResult): boolean {
  return ledger.of('failed').length > 0 || findings.some(({severity}) => severity === 'error')
}

function reportOf(path: string, output: string | undefined, {findings, ledger, measures}: BuildResult): object {
  const counts = ledger.count()
  return {
    path,
    output,
    statuses: Object.fromEntries(statuses.map((status) => [status, counts[status]])),
    findings,
    ledger,
    measures,
  }
}
