import {join} from 'node:path'
import {type BuildOptions, type BuildResult, build, fold, statuses} from '@ampoule/build'
import {jsonText, readProfiles, visible} from '@ampoule/lint'
import {cacheFolder} from '../../cache-folder.ts'
import {createNodeCapabilities} from '../../capabilities/node.ts'
import type {LockMode} from '../../capabilities/vendor/lock.ts'
import {fileIdentity, replaceFile} from '../../replace-file.ts'
import {planBuild} from '../build-jobs.ts'
import {type Command, defineCommand, type Io, UsageError} from '../command.ts'
import {cacheNote, FileProblems} from '../file-problems.ts'
import {type Input, pathFrom, stdinOptions} from '../input.ts'
import {readSizeOption} from '../read-size-option.ts'
import {recorded} from '../record-build.ts'
import {saveLock} from '../save-lock.ts'
import {findSaving} from '../saving.ts'
import {buildSummary} from '../summary.ts'
import {verified} from '../verify-build.ts'

const options = {
  out: {
    type: 'string',
    short: 'o',
    value: '<path>',
    about: 'File to write, or folder when there are several inputs; `-` is standard output',
  },
  form: {type: 'string', value: '<form>', about: '`document` (default), or `fragment` for a host that wraps the page'},
  profile: {
    type: 'string',
    multiple: true,
    value: '<id>',
    about: 'Host to build for; several give what passes on all of them',
  },
  root: {
    type: 'string',
    value: '<dir>',
    about: 'Nothing outside this folder is read; default: the folder of the input',
  },
  title: {type: 'string', value: '<text>', about: 'Title of the page'},
  icon: {type: 'string', value: '<emoji>', about: 'Icon of the page, one or two emoji'},
  lang: {type: 'string', value: '<tag>', about: 'Language of the page'},
  description: {type: 'string', value: '<text>', about: 'Description of the page'},
  trust: {type: 'string', value: '<level>', about: '`untrusted` takes out scripts and unsafe HTML'},
  theme: {type: 'string', value: '<name>', about: '`default`, or `none` for Markdown without styles'},
  minify: {type: 'boolean', about: 'Minify styles, scripts and markup (on; `--no-minify` switches off)'},
  'max-image-width': {type: 'string', value: '<pixels>', about: 'Largest width of a raster'},
  svg: {
    type: 'string',
    value: '<way>',
    about: 'How SVG files of `<img>` go in: `embed` (default) as images, `inline` as `<svg>` where that looks the same',
  },
  effort: {
    type: 'string',
    value: '<effort>',
    about: 'Work spent on making images smaller: `fast`, `balanced` (default) or `thorough`',
  },
  trace: {type: 'boolean', about: 'Draw rasters of flat colours as SVG where that is smaller and looks the same'},
  lossless: {type: 'boolean', about: 'Encode rasters without loss'},
  fit: {
    type: 'string',
    value: '<size>',
    about: 'Make images smaller until the page has this size, for example `4MiB`; default: the limit of the profile',
  },
  subset: {
    type: 'boolean',
    about: 'Leave characters that the page does not use out of its fonts (on; `--no-subset` switches off)',
  },
  cache: {
    type: 'boolean',
    about: 'Keep encoded images, fonts and bundles for the next build (on; `--no-cache` switches off)',
  },
  include: {
    type: 'string',
    multiple: true,
    value: '<glob>',
    about: 'Files to carry in the page for its code, from the root folder, such as `data/*.json`',
  },
  'drop-remote': {type: 'boolean', about: 'Leave out references to other hosts that the profile does not allow'},
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
    const profile = readProfiles(options.profile)
    const reports: object[] = []
    let failed = false
    const problems = new FileProblems(io)
    const cache = options.cache === false ? undefined : await cacheFolder(io.cwd)
    const onCacheProblem = cacheNote(io)
    const lock = lockMode(options)
    for (const {name, inputs, out, root} of await planBuild(files, options, io, problems)) {
      const stop = progress(io, name)
      const capabilities = createNodeCapabilities({
        root,
        lock,
        ...(cache !== undefined && {cache, onCacheProblem}),
      })
      const makeWith = (more: Pick<BuildOptions, 'include'>): Promise<BuildResult> =>
        make(inputs, root, {capabilities, profile, ...chosen(options), ...more})
      const [{path = ''} = {}] = inputs
      const recording = {read: capabilities.read, include: options.include, root, profile, io}
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

function chosen(options: Parameters<typeof command.run>[0]['options']): object {
  const {form, title, icon, lang, description, trust, theme, minify} = options
  const width = options['max-image-width']
  const given = {
    form,
    title,
    icon,
    lang,
    description,
    trust,
    theme,
    minify,
    subset: options.subset,
    svg: options.svg,
    effort: options.effort,
    trace: options.trace,
    fit: options.fit === undefined ? undefined : readSizeOption('fit', options.fit),
    include: options.include,
    dropRemote: options['drop-remote'],
    maxImageWidth: width === undefined ? undefined : Number(width),
    minSimilarity: options.lossless === true ? 1 : undefined,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
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
  const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
  let tick = 0
  const timer = setInterval(() => io.err(`\r${frames[tick++ % frames.length]} building ${visible(name)} `), 120)
  timer.unref()
  return () => {
    clearInterval(timer)
    if (tick > 0) io.err('\r\u001b[2K')
  }
}
