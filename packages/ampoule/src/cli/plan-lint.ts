import {resolve} from 'node:path'
import type {Configs} from '../config/load-config.ts'
import {findFiles, nameFrom} from '../lint/find-files.ts'
import type {Task} from '../lint/lint-files.ts'
import {readShard, takeShard} from '../lint/shard.ts'
import {type Io, UsageError} from './command.ts'

export interface PlanOptions {
  readonly shard?: string
  /** What standard input is called. */
  readonly 'stdin-path'?: string
}

/** The files to lint and what applies to each. Says what the configuration leaves out, when it was named. */
export async function planLint(
  names: readonly string[],
  options: PlanOptions,
  configs: Configs,
  io: Io,
): Promise<Task[]> {
  if (names.length === 0) throw new UsageError('Name a file, a folder or a glob to lint')
  const shard = options.shard === undefined ? undefined : readShard(options.shard)
  if (options.shard !== undefined && shard === undefined)
    throw new UsageError(`\`--shard\` must be a part such as 2/5, not \`${options.shard}\``)
  const stdin = names.includes('-') ? [await readStdin(options['stdin-path'], configs, io)] : []
  const tasks: Task[] = []
  for (const file of await findFiles(
    names.filter((name) => name !== '-'),
    io.cwd,
  )) {
    const {config, ignored} = await configs.for(file.path)
    if (!ignored) tasks.push({...file, config})
    else if (names.some((name) => resolve(io.cwd, name) === file.path))
      io.err(`ampoule: \`${file.name}\` is left out, as the configuration says\n`)
  }
  const all = [...stdin, ...tasks]
  return shard === undefined ? all : takeShard(all, shard)
}

async function readStdin(name: string | undefined, configs: Configs, io: Io): Promise<Task> {
  const path = resolve(io.cwd, name ?? 'stdin.html')
  const bytes = await io.readStdin()
  const {config} = await configs.for(path)
  return {path, name: name === undefined ? '-' : nameFrom(io.cwd, path), size: bytes.length, bytes, config}
}
