import {dirname, join, relative, resolve} from 'node:path'
import {formatOf} from '@ampoule/build/internals'
import {fileIdentity} from '../replace-file.ts'
import {statOf} from '../system-reason.ts'
import {type Io, UsageError} from './command.ts'
import type {FileProblems} from './file-problems.ts'
import {type Input, inputPath, pathFrom, readInput, stemOf} from './input.ts'

/** One page to make: of one input, or folded of several. */
export interface BuildJob {
  readonly name: string
  readonly inputs: readonly Input[]
  /** Absolute path; `-` is standard output. */
  readonly out: string
  /** Nothing outside this folder is read. */
  readonly root: string
}

export interface PlanOptions {
  readonly out?: string
  readonly root?: string
  readonly 'stdin-path'?: string
}

/**
 * Plans the pages: one for each input, or a single one when several inputs, or a folder of them, go into one HTML file.
 * Inputs that cannot be read are told and left out. Throws `UsageError` for outputs that would overwrite an input or each
 * other.
 */
export async function planBuild(
  files: readonly string[],
  options: PlanOptions,
  io: Io,
  problems: FileProblems,
): Promise<BuildJob[]> {
  const out = options.out === '/dev/stdout' ? '-' : options.out
  const named = (await Promise.all(files.map((name) => expand(name, out, io, problems)))).flat()
  if (named.length === 0 && problems.exit(0) === 0)
    throw new UsageError(`Folder \`${files.join(' ')}\` has no Markdown or HTML`)
  const entries = [
    ...new Map(named.map((entry) => [entry.name === '-' ? '-' : resolve(io.cwd, entry.name), entry])).values(),
  ]
  const folds = entries.length > 1 && out !== undefined && /\.html?$/i.test(out) && !isFolder(resolve(io.cwd, out))
  const stdinPath = options['stdin-path']
  const paths = new Map(entries.map((entry) => [entry, inputPath(entry.name, io, stdinPath)]))
  const rootOf = (...some: readonly Entry[]): string =>
    options.root === undefined
      ? commonFolder(some.map((entry) => paths.get(entry) ?? ''))
      : resolve(io.cwd, options.root)
  const read: (Entry & {input: Input; root: string})[] = []
  for (const entry of entries) {
    const root = folds ? rootOf(...entries) : rootOf(entry)
    if (pathFrom(root, paths.get(entry) ?? '').startsWith('../'))
      throw new UsageError(`Input \`${entry.name}\` is outside the root folder \`${root}\``)
    const input = await readInput(entry.name, io, {root, stdinPath}).catch((error: unknown) => {
      if (!(error instanceof UsageError)) throw error
      problems.tell(error.message)
      return undefined
    })
    if (input !== undefined) read.push({...entry, input, root})
  }
  const inputs = read.map(({input}) => input)
  // A page that lacks one of its parts is not the page that was asked for.
  if (folds && inputs.length < entries.length) return []
  const jobs = folds
    ? [{name: inputs.map(({name}) => name).join(' '), inputs, out: resolve(io.cwd, out), root: rootOf(...entries)}]
    : read.map(({input, inside, root}) => ({
        name: input.name,
        inputs: [input],
        out: outputFor(input, inside, entries.length, out, io),
        root,
      }))
  checkOutputs(jobs, inputs, io)
  return jobs
}

interface Entry {
  readonly name: string
  /** Of a page in a folder that was named: the path of its own folder from that one. */
  readonly inside: string
}

/** The pages of a folder, in the order of their names; any other name as it is. */
async function expand(name: string, out: string | undefined, io: Io, problems: FileProblems): Promise<Entry[]> {
  if (name === '-' || !isFolder(resolve(io.cwd, name))) return [{name, inside: ''}]
  const {findPages} = await import('../lint/find-files.ts')
  const all = await findPages(resolve(io.cwd, name), (folder, reason) =>
    problems.tell(`Folder \`${pathFrom(io.cwd, folder)}\` cannot be read: ${reason}`),
  )
  const found = all.filter((path) => !/\.sealed\.html$/i.test(path))
  // What has been built of Markdown stands beside it, where it will be written again.
  const written = new Set(
    out === undefined
      ? found.filter((path) => formatOf(path) === 'markdown').map((path) => path.replace(/\.[^./]+$/, '.html'))
      : [],
  )
  const first = (path: string): string => path.replace(/(^|\/)(?:index|readme)(\.\w+)$/i, '$1\0$2')
  return found
    .filter((path) => !written.has(path))
    .sort((a, b) => (first(a) < first(b) ? -1 : 1))
    .map((path) => ({name: join(name, path), inside: dirname(path)}))
}

/** Beside the input: `report.html` for Markdown, `index.sealed.html` for HTML, whose own name is taken. */
function outputFor(
  {name, format, isStdin}: Input,
  inside: string,
  count: number,
  out: string | undefined,
  io: Io,
): string {
  if (out === '-' || (out === undefined && isStdin)) {
    if (count > 1) throw new UsageError('Several inputs need a folder as output, not standard output')
    return '-'
  }
  const stem = name === '-' ? 'page' : stemOf(name)
  if (out === undefined)
    return join(dirname(resolve(io.cwd, name)), `${stem}${format === 'markdown' ? '' : '.sealed'}.html`)
  const path = resolve(io.cwd, out)
  // A folder becomes a folder, however many pages it has today.
  const isForFolder = count > 1 || (inside !== '' && !/\.html?$/i.test(out))
  return isForFolder || /[\\/]$/.test(out) || isFolder(path) ? join(path, inside, `${stem}.html`) : path
}

/** Throws `UsageError` for outputs that would overwrite an input or each other, before anything is written. */
function checkOutputs(jobs: readonly Pick<BuildJob, 'name' | 'out'>[], inputs: readonly Input[], io: Io): void {
  const sources = new Map<string | undefined, string>()
  for (const {path, name, isStdin} of inputs) if (!isStdin) sources.set(fileIdentity(path), name)
  const taken = new Map<string, string>()
  for (const {name, out} of jobs) {
    const file = out === '-' ? undefined : fileIdentity(out)
    if (file === undefined) continue
    const [shown, source, other] = [pathFrom(io.cwd, out), sources.get(file), taken.get(file)]
    if (source !== undefined) {
      const itself = source === shown ? '' : ` \`${source}\``
      throw new UsageError(`Output \`${shown}\` would replace the input${itself}; name another file with \`-o\``)
    }
    if (other !== undefined) throw new UsageError(`\`${other}\` and \`${name}\` would both become \`${shown}\``)
    taken.set(file, name)
  }
}

function commonFolder(paths: readonly string[]): string {
  const [first = '.', ...rest] = paths.map((path) => dirname(path))
  return rest.reduce((common, folder) => {
    let up = common
    while (relative(up, folder).startsWith('..')) up = dirname(up)
    return up
  }, first)
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false
}
