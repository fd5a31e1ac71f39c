import {resolve} from 'node:path'
import type {Configs} from '../config/load-config.ts'
import {findFiles, nameFrom} from '../lint/find-files.ts'
import type {Task} from '../lint/lint-files.ts'
import {readShard, takeShard} from '../lint/shard.ts'
import {type CommandValues, type Io, note, UsageError} from './command.ts'
import type {FileProblems} from './file-problems.ts'
import {readStdin, type stdinOptions} from './input.ts'

export interface PlanOptions extends CommandValues<typeof stdinOptions> {
  readonly shard?: string
}

/** The files to lint and what applies to each. Says what the configuration leaves out, when it was named. */
export async function planLint(
  names: readonly string[],
  options: PlanOptions,
  configs: Configs,
  io: Io,
  problems: FileProblems,
): Promise<Task[]> {
  if (names.length === 0) throw new UsageError('Name a file, a folder or a glob to lint')
  const shard = options.shard === undefined ? undefined : readShard(options.shard)
  if (options.shard !== undefined && shard === undefined)
    throw new UsageError(`\`--shard\` must be a part such as 2/5, not \`${options.shard}\``)
  const stdin = names.includes('-') ? [await taskOfStdin(options['stdin-path'], configs, io)] : []
  const tasks: Task[] = []
  for (const file of await findFiles(
    names.filter((name) => name !== '-'),
    io.cwd,
    (message) => problems.tell(message),
  )) {
    const applied = await configs.for(file.path).catch((error: unknown) => tellConfigError(error, problems))
    if (applied === undefined) continue
    const {config, ignored} = applied
    if (!ignored) tasks.push({...file, config})
    else if (names.some((name) => resolve(io.cwd, name) === file.path))
      note(io, `\`${file.name}\` is left out, as the configuration says`)
  }
  const all = [...stdin, ...tasks]
  return shard === undefined ? all : takeShard(all, shard)
}

async function taskOfStdin(name: string | undefined, configs: Configs, io: Io): Promise<Task> {
  const input = await readStdin(io, name)
  const path = name === undefined ? resolve(io.cwd, input.format === 'html' ? 'stdin.html' : 'stdin.md') : input.path
  const {config} = await configs.for(path)
  const {bytes, format} = input
  return {path, name: name === undefined ? '-' : nameFrom(io.cwd, path), size: bytes.length, bytes, format, config}
}

/** A configuration that is wrong concerns the files that it is for. */
function tellConfigError(error: unknown, problems: FileProblems): undefined {
  if (!(error instanceof Error) || error.name !== 'ConfigError') throw error
  problems.tell(error.message)
}
