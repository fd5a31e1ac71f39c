import {lstatSync} from 'node:fs'
import {stat} from 'node:fs/promises'
import {dirname, join, relative, resolve} from 'node:path'
import {formatOf} from '@ampoule/build'
import {type Io, UsageError} from './command.ts'
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

/**
 * Plans the pages: one for each input, or a single one when several inputs, or a folder of them, go into one HTML file.
 * Throws `UsageError` for inputs that cannot be read, and for outputs that would overwrite one.
 */
export async function planBuild(
  files: readonly string[],
  out: string | undefined,
  root: string | undefined,
  io: Io,
): Promise<BuildJob[]> {
  const names = (await Promise.all(files.map((name) => expand(name, io)))).flat()
  if (names.length === 0) throw new UsageError(`Folder \`${files.join(' ')}\` has no Markdown or HTML`)
  const folds = names.length > 1 && out !== undefined && /\.html?$/i.test(out)
  const jobs = folds
    ? [{names, out: resolve(io.cwd, out)}]
    : await Promise.all(names.map(async (name) => ({names: [name], out: await outputFor(name, names.length, out, io)})))
  return Promise.all(jobs.map((job) => readJob(job.names, job.out, root, io)))
}

async function readJob(names: readonly string[], out: string, root: string | undefined, io: Io): Promise<BuildJob> {
  const folder = root === undefined ? commonFolder(names.map((name) => inputPath(name, io))) : resolve(io.cwd, root)
  const inputs: Input[] = []
  for (const name of names) {
    const path = inputPath(name, io)
    if (out === path) throw new UsageError(`Output \`${name}\` would replace the input; name another file with \`-o\``)
    if (pathFrom(folder, path).startsWith('../'))
      throw new UsageError(`Input \`${name}\` is outside the root folder \`${folder}\``)
    inputs.push(await readInput(name, io, folder))
  }
  return {name: names.join(' '), inputs, out, root: folder}
}

/** The pages of a folder, in the order of their names; any other name as it is. */
async function expand(name: string, io: Io): Promise<string[]> {
  if (name === '-' || !(await isFolder(resolve(io.cwd, name)))) return [name]
  const {glob} = await import('tinyglobby')
  const found = await glob('**/*.{md,markdown,html,htm}', {
    cwd: resolve(io.cwd, name),
    ignore: ['**/node_modules/**', '**/*.sealed.html'],
    onlyFiles: true,
    followSymbolicLinks: false,
  })
  const first = (path: string): string => path.replace(/(^|\/)(?:index|readme)(\.\w+)$/i, '$1\0$2')
  // A link may lead out of the folder, to where nobody has asked to look.
  const own = found.filter((path) => lstatSync(resolve(io.cwd, name, path)).isFile())
  return own.sort((a, b) => (first(a) < first(b) ? -1 : 1)).map((path) => join(name, path))
}

/** Beside the input: `report.html` for Markdown, `index.sealed.html` for HTML, whose own name is taken. */
async function outputFor(name: string, count: number, out: string | undefined, io: Io): Promise<string> {
  if (out === '-' || (out === undefined && name === '-')) {
    if (count > 1) throw new UsageError('Several inputs need a folder as output, not standard output')
    return '-'
  }
  const file = name === '-' ? 'page.html' : `${stemOf(name)}${formatOf(name) === 'markdown' ? '' : '.sealed'}.html`
  if (out === undefined) return join(dirname(resolve(io.cwd, name)), file)
  const path = resolve(io.cwd, out)
  if (count > 1 || /[\\/]$/.test(out) || (await isFolder(path))) return join(path, `${stemOf(name)}.html`)
  return path
}

function commonFolder(paths: readonly string[]): string {
  const [first = '.', ...rest] = paths.map((path) => dirname(path))
  return rest.reduce((common, folder) => {
    let up = common
    while (relative(up, folder).startsWith('..')) up = dirname(up)
    return up
  }, first)
}

async function isFolder(path: string): Promise<boolean> {
  const info = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  return info?.isDirectory() ?? false
}
