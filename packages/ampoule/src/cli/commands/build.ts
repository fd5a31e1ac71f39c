import {mkdir, stat} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {type BuildResult, build, fates, formatOf} from '@ampoule/build'
import {readProfiles} from '@ampoule/lint'
import {createNodeHost} from '../../host/node.ts'
import {type Command, defineCommand, type Io, UsageError} from '../command.ts'
import {type Input, pathFrom, readInput, stemOf} from '../input.ts'
import {buildSummary} from '../summary.ts'
import {writeAtomic} from '../write-atomic.ts'

const options = {
  out: {type: 'string', short: 'o', value: '<path>', about: 'File to write, or folder when there are several inputs; `-` is standard output'},
  form: {type: 'string', value: '<form>', about: '`document` (default), or `fragment` for a host that wraps the page'},
  profile: {type: 'string', multiple: true, value: '<id>', about: 'Host to build for; several give what passes on all of them'},
  root: {type: 'string', value: '<dir>', about: 'Nothing outside this folder is read; default: the folder of the input'},
  title: {type: 'string', value: '<text>', about: 'Title of the page'},
  icon: {type: 'string', value: '<emoji>', about: 'Icon of the page, one or two emoji'},
  lang: {type: 'string', value: '<tag>', about: 'Language of the page'},
  description: {type: 'string', value: '<text>', about: 'Description of the page'},
  trust: {type: 'string', value: '<level>', about: '`untrusted` takes out scripts and unsafe HTML'},
  theme: {type: 'string', value: '<name>', about: '`default`, or `none` for Markdown without styles'},
  minify: {type: 'boolean', about: 'Minify styles, scripts and markup (on; `--no-minify` switches off)'},
  'max-image-width': {type: 'string', value: '<pixels>', about: 'Largest width of a raster'},
  lossless: {type: 'boolean', about: 'Encode rasters without loss'},
  'drop-remote': {type: 'boolean', about: 'Leave out references to other hosts that the profile does not allow'},
  'emit-on-error': {type: 'boolean', about: 'Write a page that is not fit to publish (on; `--no-emit-on-error` switches off)'},
  json: {type: 'boolean', about: 'Print the result as JSON'},
} as const

export const command: Command<typeof options> = defineCommand({
  name: 'build',
  summary: 'Make one sealed page of Markdown or HTML and what lies beside it.',
  usage: '<files…>',
  options,
  async run({options, files, io}) {
    if (files.length === 0) throw new UsageError('Unexpected end of arguments, expected a file to build')
    const profile = readProfiles(options.profile)
    const jobs = await Promise.all(files.map(async (name) => ({name, out: await outputFor(name, files.length, options.out, io)})))
    const reports: object[] = []
    let failed = false
    for (const {name, out} of jobs) {
      const input = await readInput(name, io)
      if (out !== '-' && resolve(out) === input.path) {
        throw new UsageError(`Unexpected output \`${name}\`, which is the input; \`-o\` names another file`)
      }
      const root = options.root === undefined ? dirname(input.path) : resolve(io.cwd, options.root)
      const path = pathFrom(root, input.path)
      if (path.startsWith('../')) throw new UsageError(`Unexpected input \`${name}\` outside the root folder \`${root}\``)
      const stop = progress(io, name)
      const result = await build(input.bytes, {
        host: createNodeHost({root}),
        path,
        format: input.name === '-' ? sniffFormat(input) : formatOf(path),
        profile,
        ...chosen(options),
      }).finally(stop)
      const unfit = isUnfit(result)
      failed ||= unfit
      const withheld = unfit && options['emit-on-error'] === false
      if (!withheld) await emit(out, result.html, io)
      const output = withheld || out === '-' ? null : pathFrom(io.cwd, out)
      reports.push(reportOf(name, output, result))
      const toStderr = out === '-' || options.json === true
      if (options.json !== true) (toStderr ? io.err : io.out)(buildSummary(name, output, result, profile, io))
    }
    if (options.json === true) io.out(`${JSON.stringify({version: 1, files: reports}, null, 2)}\n`)
    return failed ? 1 : 0
  },
})

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
    dropRemote: options['drop-remote'],
    maxImageWidth: width === undefined ? undefined : Number(width),
    minSimilarity: options.lossless === true ? 1 : undefined,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** Beside the input: `report.html` for Markdown, `index.sealed.html` for HTML, whose own name is taken. */
async function outputFor(name: string, count: number, out: string | undefined, io: Io): Promise<string> {
  if (out === '-' || (out === undefined && name === '-')) {
    if (count > 1) throw new UsageError('Unexpected standard output for several inputs, expected a folder')
    return '-'
  }
  const file = name === '-' ? 'page.html' : `${stemOf(name)}${formatOf(name) === 'markdown' ? '' : '.sealed'}.html`
  if (out === undefined) return join(dirname(resolve(io.cwd, name)), file)
  const path = resolve(io.cwd, out)
  if (count > 1 || /[\\/]$/.test(out) || (await isFolder(path))) return join(path, `${stemOf(name)}.html`)
  return path
}

async function isFolder(path: string): Promise<boolean> {
  const info = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  return info?.isDirectory() ?? false
}

async function emit(out: string, html: string, io: Io): Promise<void> {
  if (out === '-') {
    io.out(html)
    return
  }
  await mkdir(dirname(out), {recursive: true})
  await writeAtomic(out, html)
}

function sniffFormat({bytes}: Input): 'markdown' | 'html' {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 1024))) ? 'html' : 'markdown'
}

/** Whether the page is not fit to publish. */
export function isUnfit({findings, ledger}: BuildResult): boolean {
  return ledger.of('failed').length > 0 || findings.some(({severity}) => severity === 'error')
}

function reportOf(path: string, output: string | null, {findings, ledger, measures}: BuildResult): object {
  const counts = ledger.count()
  return {path, output, fates: Object.fromEntries(fates.map((fate) => [fate, counts[fate]])), findings, ledger, measures}
}

/** A line that shows that work goes on, once it has taken a while. */
function progress(io: Io, name: string): () => void {
  if (!io.interactive) return () => undefined
  const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
  let tick = 0
  const timer = setInterval(() => io.err(`\r${frames[tick++ % frames.length]} building ${name} `), 120)
  timer.unref()
  return () => {
    clearInterval(timer)
    if (tick > 0) io.err('\r\u001b[2K')
  }
}
