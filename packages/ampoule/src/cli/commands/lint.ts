import {join, resolve} from 'node:path'
import {formatOf} from '@ampoule/build/internals'
import {decodePage, type LintedFile} from '@ampoule/lint'
import {noInputs} from '../../capabilities/inputs.ts'
import {Configs} from '../../config/load-config.ts'
import {codeIdentity} from '../../install/code-identity.ts'
import type {LintCache} from '../../lint/cache.ts'
import {foldersOf} from '../../lint/find-files.ts'
import {gate} from '../../lint/gate.ts'
import {hasRemote} from '../../lint/has-remote.ts'
import {lintFiles, type Task} from '../../lint/lint-files.ts'
import type {SeenFiles} from '../../seen-files.ts'
import {reasonOf, statOf} from '../../system-reason.ts'
import {BaselineFile} from '../baseline-file.ts'
import {type Command, type CommandInput, defineCommand, type Io, note, UsageError} from '../command.ts'
import {configOptions, readConfigOptions} from '../config-options.ts'
import {cacheNote, FileProblems} from '../file-problems.ts'
import {FixOutput} from '../fix-output.ts'
import {stdinOptions} from '../input.ts'
import {interruptible} from '../interruptible.ts'
import {lintProgress} from '../lint-progress.ts'
import {planLint} from '../plan-lint.ts'
import {readOlder} from '../read-older.ts'
import {checkReportFiles, readCount, readReporting, report, reportOptions} from '../report-options.ts'

const options = {
  ...reportOptions,
  ...configOptions,
  fix: {
    type: 'string',
    bare: 'safe',
    value: 'unsafe',
    about: 'Make safe fixes, or with `=unsafe` those too that may change what the reader sees',
  },
  'fix-dry-run': {type: 'boolean', about: 'Print what `--fix` would change as a unified diff, and write nothing'},
  baseline: {type: 'string', value: '<file>', about: 'Let findings pass that this file knows'},
  'update-baseline': {type: 'boolean', about: 'Write the findings of this run into the baseline'},
  compare: {
    type: 'string',
    value: '<path>',
    about: 'Older page, or folder of older pages, that growth is measured from',
  },
  'compare-ref': {type: 'string', value: '<ref>', about: 'Commit, branch or tag that growth is measured from'},
  shard: {
    type: 'string',
    value: '<i/n>',
    about: 'Lint the i-th of n parts of the files; `ampoule merge` joins the JSON reports',
  },
  cache: {type: 'boolean', about: 'Keep results, and lint only what has changed'},
  'cache-location': {type: 'string', value: '<file>', about: 'File that results are kept in'},
  threads: {type: 'string', value: '<n>', about: 'How many threads to use; as many as the work is worth when left out'},
  root: {
    type: 'string',
    value: '<dir>',
    about: 'For Markdown: nothing outside this folder is read; default: the folder of the file',
  },
  watch: {type: 'boolean', short: 'w', about: 'Lint again whenever a file changes that was read'},
  ...stdinOptions,
} as const

type Given = CommandInput<typeof options>['options']

export const command: Command<typeof options> = defineCommand({
  name: 'lint',
  summary: 'Say what a page would be refused for.',
  usage: '<files, folders or globs…>',
  options,
  async run({options, files, io}) {
    if (options.watch !== true) return lintPages(files, options, io)
    if (files.includes('-')) throw new UsageError('`--watch` needs files, not standard input')
    const {watching} = await import('../watch.ts')
    return watching(io, async (seen) => {
      const baseline = options['update-baseline'] === true ? undefined : options.baseline
      for (const name of [...files, baseline, options.compare])
        if (name !== undefined) seen.files.add(resolve(io.cwd, name))
      seen.add({...noInputs, folders: await foldersOf(files, io.cwd)})
      return lintPages(files, options, io, seen)
    })
  },
})

async function lintPages(files: readonly string[], options: Given, io: Io, seen?: SeenFiles): Promise<number> {
  const problems = new FileProblems(io)
  const configs = new Configs(readConfigOptions(options, io))
  const reporting = await readReporting(options, io, () => configs.plugins())
  const threads = readCount('threads', options.threads)
  if (threads === 0) throw new UsageError('`--threads` must be at least 1')
  if (options.root !== undefined && !statOf(resolve(io.cwd, options.root))?.isDirectory())
    throw new UsageError(`\`--root\` is no folder: \`${options.root}\``)
  const fixes = new FixOutput(options, io, problems)
  const baseline = new BaselineFile(options, io)
  const older = await readOlder(options, files, io, problems)
  const tasks = await planLint(files, options, configs, io, problems)
  for (const {path} of tasks) seen?.files.add(path)
  for (const {path} of reporting.files) seen?.outputs.add(path)
  checkReportFiles(
    reporting,
    tasks.filter(({bytes}) => bytes === undefined),
  )
  if (fixes.kind !== undefined)
    for (const {name, isLinked} of tasks)
      if (isLinked) note(io, `\`${name}\` is reached by a symbolic link, so it is not fixed`)
  sayWhatDoesNotApply(options, tasks, io)
  const cache = await openCache(options, configs.trusted, io)
  const found = await lintAll(tasks, io, (onProgress, signal) =>
    lintFiles(tasks, {
      weigh: reporting.weighs || older !== undefined,
      ...(fixes.kind && {fix: fixes.kind}),
      ...(options.root !== undefined && {root: options.root}),
      ...(cache && {cache}),
      ...(threads !== undefined && {threads}),
      onFixed: (task, text) => fixes.take(task, text),
      onUnreadable: ({name}, error) => problems.tell(`\`${name}\` cannot be read: ${reasonOf(error)}`),
      onProgress,
      ...(seen && {onInputs: (inputs) => seen.add(inputs)}),
      signal,
    }),
  )
  if (found === undefined) return interrupted
  for (const file of seen === undefined ? [] : await configs.inputs()) seen?.files.add(file)
  const linted = await hinted(found, tasks)
  if (fixes.kind !== undefined && linted.length > 0 && !fixes.hasFixed)
    note(io, 'No finding has a fix of the kind that was asked for')
  const known = baseline.read(problems)
  const configOf = new Map(tasks.map(({name, config}) => [name, config]))
  const gated = await gate(
    linted,
    linted.map(({path}) => configOf.get(path)),
    {...(known && {baseline: known}), ...(older && {older})},
  )
  if (fixes.isDry) return problems.exit(await fixes.end(gated.files))
  baseline.end(linted, gated, problems)
  // Of nothing that could be read there is nothing to say.
  if (linted.length === 0) return problems.exit(0)
  return report(baseline.updates ? linted.map(allKnown) : gated.files, reporting, io, textsOf(tasks), problems)
}

/** Options that change nothing are not passed over in silence. */
function sayWhatDoesNotApply(options: Given, tasks: readonly Task[], io: Io): void {
  const {growth, compare, 'compare-ref': ref, root, 'stdin-path': stdinPath} = options
  if (growth !== undefined && compare === undefined && ref === undefined)
    note(io, '`--growth` does nothing without `--compare` or `--compare-ref`')
  if (root !== undefined && !tasks.some(({name, format = formatOf(name)}) => format === 'markdown'))
    note(io, '`--root` does nothing without Markdown')
  if (stdinPath !== undefined && !tasks.some(({bytes}) => bytes !== undefined))
    note(io, '`--stdin-path` does nothing without `-`')
}

/** As shells know a program that Ctrl-C has ended. */
const interrupted = 130

/** Lints all; nothing when the user has asked to stop. */
async function lintAll(
  tasks: readonly Task[],
  io: Io,
  run: (onProgress: (done: number) => void, signal: AbortSignal) => Promise<LintedFile[]>,
): Promise<LintedFile[] | undefined> {
  const progress = lintProgress(io, tasks.length)
  try {
    return await interruptible(io, (signal) => run(progress.show, signal))
  } finally {
    progress.end()
  }
}

async function openCache(options: Given, trusted: string | false, io: Io): Promise<LintCache | undefined> {
  const {cache, 'cache-location': location} = options
  const {cwd} = io
  if (cache === false && location !== undefined)
    throw new UsageError('`--cache-location` and `--no-cache` cannot be used together')
  if (cache !== true && location === undefined) return undefined
  const [{LintCache: Cache}, {cacheFolder}] = await Promise.all([
    import('../../lint/cache.ts'),
    import('../../cache-folder.ts'),
  ])
  return new Cache(
    location === undefined ? join(await cacheFolder(cwd, trusted), 'lint.jsonl') : resolve(cwd, location),
    codeIdentity(),
    cacheNote(io),
  )
}

function allKnown(file: LintedFile): LintedFile {
  return {...file, findings: [], known: file.findings.length}
}

/** Texts that cannot be read again for excerpts. */
function textsOf(tasks: readonly Task[]): ReadonlyMap<string, string> {
  return new Map(tasks.flatMap(({name, bytes}) => (bytes === undefined ? [] : [[name, decodePage(bytes).text]])))
}

/** Adds hints about CDNs and installed packages; their code is loaded for pages that name another host. */
async function hinted(found: readonly LintedFile[], tasks: readonly Task[]): Promise<readonly LintedFile[]> {
  if (!found.some(hasRemote)) return found
  const {withRemoteHints} = await import('../../lint/remote-hints.ts')
  return withRemoteHints(found, tasks)
}
