import {visible} from '@ampoule/lint'
import type {Applied} from './load-config.ts'

interface DescribedSetting {
  readonly value: unknown
  /** The file, the override in it, the command line, or `default`. */
  readonly source: string
}

export interface DescribedConfig {
  /** Configuration files, the weakest first. */
  readonly files: readonly string[]
  /** True when the file is left out when folders and globs are read. */
  readonly ignored: boolean
  /** By key path. */
  readonly settings: Readonly<Record<string, DescribedSetting>>
}

/** What applies to a file and where it comes from. Rules that nobody has set are left out. */
export function describeConfig({config, sources, ignored, files}: Applied): DescribedConfig {
  const {lint, budgets, growth, build, plugins} = config
  const from = (path: string): string => sources.get(path) ?? 'default'
  const {profile} = lint
  const values: Record<string, unknown> = {
    profile: profile.id,
    ...(sources.has('csp') && {csp: profile.csp}),
    maxBytes: Number.isFinite(profile.maxBytes) ? profile.maxBytes : null,
    inlineConfig: lint.inlineConfig === 'apply',
    ...prefixed('rules', lint.rules),
    ...prefixed('budgets', budgets),
    ...prefixed('growth', growth),
    ...prefixed('build', build),
    ...(plugins.length > 0 && {plugins}),
  }
  const settings = Object.entries(values).map(([path, value]) => {
    // A policy alone is a profile, and a limit that nobody has set is the profile's.
    const source = path === 'profile' && sources.has('csp') ? from('csp') : from(path)
    return [path, {value, source: path === 'maxBytes' && !sources.has(path) ? 'profile' : source}]
  })
  return {files, ignored, settings: Object.fromEntries(settings)}
}

/** The same for people. */
export function printConfig({files, ignored, settings}: DescribedConfig): string {
  const rows = Object.entries(settings).map(
    ([path, {value, source}]) => [path, visible(inWords(value)), visible(source)] as const,
  )
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => Math.min(row[column]?.length ?? 0, 60))))
  return [
    files.length === 0 ? 'No configuration file' : visible(`Configuration: ${files.join(', ')}`),
    ...(ignored ? ['Left out when folders and globs are read'] : []),
    '',
    ...rows.map(
      ([path, value, source]) => `${path.padEnd(widths[0] ?? 0)}  ${value.padEnd(widths[1] ?? 0)}  ${source}`,
    ),
    '',
  ].join('\n')
}

function inWords(value: unknown): string {
  if (value === null) return 'none'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function prefixed(prefix: string, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value]))
}
