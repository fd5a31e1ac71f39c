import {join} from 'node:path'
import {type BuildOptions, type BuildResult, build, buildOptions, fold, statuses} from '@ampoule/build'
import {jsonText, visible} from '@ampoule/lint'
import {cacheFolder} from '../../cache-folder.ts'
import {createNodeCapabilities} from '../../capabilities/node.ts'
import type {LockMode} from '../../capabilities/vendor/lock.ts'
import {configuredBuild} from '../../config/configured-build.ts'
import {Configs} from '../../config/load-config.ts'
import {fileIdentity, replaceFile} from '../../replace-file.ts'
import {planBuild} from '../build-jobs.ts'
import {type Command, defineCommand, type Io, UsageError} from '../command.ts'
import {configOptions, readConfigOptions} from '../config-options.ts'
import {cacheNote, FileProblems} from '../file-problems.ts'
import {type Input, pathFrom, stdinOptions} from '../input.ts'
import {flagsOf, readFlags} from '../option-flags.ts'
import {recorded} from '../record-build.ts'
import {saveLock} from '../save-lock.ts'
import {findSaving} from '../saving.ts'
import {buildSummary} from '../summary.ts'
import {verified} from '../verify-build.ts'

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
  json: {type: 'boolean', about: 'Print the result as JSON'},
  ...stdinOptions,
} as const

export const command: Command<typeof options> = defineCommand({
  name: 'build',
  summary: 'Make one sealed page of Markdown or HTML and what lies beside it.',
  usage: '<files…>',
  options,
  async run({options, files, io}) {
    if (files.length === 0) throw new UsageError('Name a file to build')
    const configs = new Configs(readConfigOptions(options, io))
    const reports: object[] = []
    let failed = false
    const problems = new FileProblems(io)
    const cache = options.cache === false ? undefined : await cacheFolder(io.cwd)
    const onCacheProblem = cacheNote(io)
    const lock = lockMode(options)
    for (const {name, inputs, out, root} of await planBuild(files, options, io, problems)) {
      const capabilities = createNodeCapabilities({
        root,
        lock,
        ...(cache !== undefined && {cache, onCacheProblem}),
      })
      const {config, plugins} = await configs.for(inputs[0]?.path ?? io.cwd)
      const {profile} = config.lint
      const given: BuildOptions = {...configuredBuild(config, plugins), ...chosen(options), capabilities}
      const makeWith = (more: Pick<BuildOptions, 'include'>): Promise<BuildResult> =>
        make(inputs, root, {...given, ...more})
      const [{path = ''} = {}] = inputs
      const {include} = given
      const recording = {read: capabilities.read, include, root, profile, io}
      const stop = progress(io, name)
      const built = await (options.record === true
        ? recorded(name, pathFrom(root, path), makeWith, recording)
        : makeWith({})
      ).finally(stop)
      const result = options.verify === true ? await verified(name, built, inputs, {root, profile, io}) : built
      const unfit = isUnfit(result)
      failed ||= unfit
      // A page that could not be made takes the place of no other.
      const withheld = (unfit && options['emit-on-error'] === false) || result.html === ''
      const shown = pathFrom(io.cwd, out)
      let output: string | null = null
      if (out === '-') {
        if (!withheld && options.json !== true) io.out(result.html)
      } else if (readFiles(result, root).has(fileIdentity(out)))
        problems.tell(`\`${shown}\` is a file that \`${name}\` is made of: name another output with \`-o\``)
      else if (!withheld)
        problems.attempt('write', shown, () => {
          replaceFile(out, result.html)
          output = shown
        })
      if (lock !== 'frozen') saveLock(root, result.ledger.entries, lock, problems)
      reports.push({...reportOf(name, output, result), ...(out === '-' && {html: result.html})})
      if (options.json === true) continue
      const source = writtenIn(inputs)
      const saving = await findSaving(name, result, capabilities)
      const say = out === '-' ? io.err : io.out
      say(buildSummary(name, output, result, {profile, source, saving}, io))
    }
    if (options.json === true) io.out(`${jsonText({version: 1, files: reports}, 2)}\n`)
    return problems.exit(failed ? 1 : 0)
  },
})

function lockMode({frozen, 'update-lock': update}: Parameters<typeof command.run>[0]['options']): LockMode {
  if (frozen === true && update === true) throw new UsageError('`--frozen` and `--update-lock` exclude each other')
  return frozen === true ? 'frozen' : update === true ? 'update' : 'extend'
}

/** The Markdown of all inputs; null when one is HTML, which nobody need have written. */
function writtenIn(inputs: readonly Input[]): string | null {
  if (inputs.some(({format}) => format !== 'markdown')) return null
  return inputs.map(({bytes}) => new TextDecoder().decode(bytes)).join('\n')
}

/** What the command line says of the build; it beats the configuration. */
function chosen(options: Parameters<typeof command.run>[0]['options']): BuildOptions {
  return {...readFlags(buildOptions, options), ...(options.lossless === true && {minSimilarity: 1})}
}

function make(inputs: readonly Input[], root: string, options: BuildOptions): Promise<BuildResult> {
  const documents = inputs.map((input) => ({path: pathFrom(root, input.path), source: input.bytes}))
  const [only, ...others] = inputs
  if (only === undefined || others.length > 0) return fold(documents, options)
  const path = pathFrom(root, only.path)
  return build(only.bytes, {...options, path, format: only.format})
}

/** The files that a page was made of, as far as its ledger knows. */
function readFiles({ledger}: BuildResult, root: string): ReadonlySet<string | undefined> {
  return new Set(ledger.entries.flatMap(({path}) => (path === undefined ? [] : [fileIdentity(join(root, path))])))
}

/** Whether the page is not fit to publish. */
export function isUnfit({findings, ledger}: BuildResult): boolean {
  return ledger.of('failed').length > 0 || findings.some(({severity}) => severity === 'error')
}

function reportOf(path: string, output: string | null, {findings, ledger, measures}: BuildResult): object {
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

/** A line that shows that work goes on, once it has taken a while. */
function progress(io: Io, name: string): () => void {
  if (!io.interactive) return () => undefined
  const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
  let tick = 0
  const timer = setInterval(() => io.err(`\r${spinner[tick++ % spinner.length]} building ${visible(name)} `), 120)
  timer.unref()
  return () => {
    clearInterval(timer)
    if (tick > 0) io.err('\r\u001b[2K')
  }
}
