import {join} from 'node:path'
import {type Plugin, type Reporter, type ReportKind, reporters} from '@ampoule/lint'
import {isPath} from '../config/plugin-module.ts'
import {type Io, UsageError} from './command.ts'

/** A report and the name it was asked for by. */
export interface FoundReporter extends ReportKind {
  readonly name: string
}

/**
 * The report of that name: a built-in one, one of a plugin, or the default export of a file or package, which is a function or
 * `{about, weighs, report}`. Plugins are asked for only when it is no built-in one. Throws `UsageError`.
 */
export async function findReporter(
  name: string,
  option: string,
  io: Io,
  plugins: () => Promise<readonly Plugin[]>,
): Promise<FoundReporter> {
  if (Object.hasOwn(reporters, name)) return {name, ...reporters[name as keyof typeof reporters]}
  if (isPath(name)) return loadReporter(name, io)
  const own = Object.assign({}, ...(await plugins()).map((plugin) => plugin.reporters ?? {})) as Record<
    string,
    ReportKind
  >
  const kind = Object.hasOwn(own, name) ? own[name] : undefined
  if (kind !== undefined) return {...kind, name}
  const names = [...Object.keys(reporters), ...Object.keys(own)]
  throw new UsageError(`Unknown format \`${name}\` for \`${option}\`; known ones are ${names.join(', ')}, or a path`)
}

async function loadReporter(name: string, {cwd}: Io): Promise<FoundReporter> {
  const {findModule, loadModule} = await import('../config/plugin-module.ts')
  try {
    const found = await loadModule(findModule(name, join(cwd, 'the command line')))
    if (typeof found === 'function') return {name, about: name, weighs: true, report: found as Reporter}
    if (isKind(found)) return {...found, name}
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new UsageError(`Reporter \`${name}\` does not load: ${reason}`, {cause})
  }
  throw new UsageError(`Reporter \`${name}\` must export a function or an object with \`report\``)
}

function isKind(value: unknown): value is ReportKind {
  return typeof value === 'object' && value !== null && 'report' in value && typeof value.report === 'function'
}
