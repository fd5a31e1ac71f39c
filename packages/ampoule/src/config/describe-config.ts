import {buildOptions} from '@ampoule/build'
import {budgetNames, visible} from '@ampoule/lint/internals'
import * as v from 'valibot'
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

/** All that applies to a file and where it comes from. Rules that nobody has set are left out: `ampoule explain` shows them. */
export function describeConfig({config, sources, ignored, files}: Applied): DescribedConfig {
  const {lint, budgets, growth, build, plugins, choosesProfile} = config
  const from = (path: string): string => sources.get(path) ?? 'default'
  const {profile} = lint
  const values: Record<string, unknown> = {
    profile: profile.id,
    ...(sources.has('csp') && {csp: profile.csp}),
    maxBytes: Number.isFinite(profile.maxBytes) ? profile.maxBytes : null,
    inlineConfig: lint.inlineConfig === 'apply',
    ...prefixed('rules', lint.rules),
    ...prefixed('budgets', {...unset(budgetNames), ...budgets}),
    ...prefixed('growth', {...unset(budgetNames), ...growth}),
    ...prefixed('build', {
      ...buildDefaults(),
      form: choosesProfile && profile.wraps ? 'fragment' : 'document',
      ...build,
    }),
    ...(plugins.length > 0 && {plugins}),
  }
  const settings = Object.entries(values).map(([path, value]) => {
    // A policy alone is a profile, and a limit that nobody has set is the profile's.
    const source = path === 'profile' && sources.has('csp') ? from('csp') : from(path)
    return [path, {value, source: isOfProfile(path, sources) ? 'profile' : source}]
  })
  return {files, ignored, settings: Object.fromEntries(settings)}
}

/** True of what the profile decides, since nobody says otherwise. Without a profile pages are complete. */
function isOfProfile(path: string, sources: Applied['sources']): boolean {
  if (sources.has(path)) return false
  return path === 'maxBytes' || (path === 'build.form' && (sources.has('profile') || sources.has('csp')))
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
  if (value === null) return 'not set'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function unset(names: readonly string[]): Record<string, null> {
  return Object.fromEntries(names.map((name) => [name, null]))
}

function buildDefaults(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(buildOptions).map(([name, option]) => [name, v.getDefault(option as never) ?? null]),
  )
}

function prefixed(prefix: string, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value]))
}
