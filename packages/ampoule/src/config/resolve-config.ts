import {
  type Budgets,
  customProfile,
  type Growth,
  intersectProfiles,
  type LintOptions,
  OptionError,
  type Profile,
  readBudgets,
  readGivenPolicy,
  readGrowth,
  readLintOptions,
  readProfiles,
} from '@ampoule/lint'
import type {ConfigOverride, ConfigSection} from './config.ts'
import {ConfigError} from './config-error.ts'
import {type Merged, mergeSections, type Sourced} from './merge-sections.ts'
import type {Layer} from './read-config.ts'

/** All that applies to a file: plain data, that threads can be sent. */
export interface FileConfig {
  readonly lint: Required<Pick<LintOptions, 'rules' | 'inlineConfig'>> & {readonly profile: Profile}
  readonly budgets: Budgets
  readonly growth: Growth
}

export interface SourcedConfig {
  /** The same object for all files to which the same applies. */
  readonly config: FileConfig
  /** Where each setting comes from, by key path. */
  readonly sources: ReadonlyMap<string, string>
}

interface Given {
  /** The weakest first. */
  readonly layers: readonly Layer[]
  /** What the command line says. */
  readonly own: ConfigSection
  /** How a configuration file is called in messages. */
  nameOf(file: string): string
  /** Globs as a test of paths. */
  matcher(globs: readonly string[]): (path: string) => boolean
}

/** What configuration files and the command line say, ready to be asked about files. */
export class ResolvedConfig {
  /** The files that it was read from, the weakest first. */
  readonly files: readonly string[]
  readonly #parts: readonly Part[]
  readonly #isIgnored: (path: string) => boolean
  readonly #known = new Map<string, SourcedConfig>()

  constructor({layers, own, nameOf, matcher}: Given) {
    this.files = layers.map(({file}) => file)
    this.#isIgnored = matcher(layers.flatMap(({config}) => config.ignore ?? []))
    this.#parts = [
      ...layers.flatMap((layer) => partsOf(layer, nameOf(layer.file), matcher)),
      {section: own, source: 'the command line'},
    ]
  }

  /** `path` is given from the folder of the configuration, with forward slashes. */
  isIgnored(path: string): boolean {
    return this.#isIgnored(path)
  }

  for(path: string): SourcedConfig {
    const parts = this.#parts.filter(({applies}) => applies?.(path) ?? true)
    const key = parts.map((part) => this.#parts.indexOf(part)).join()
    const known = this.#known.get(key) ?? toConfig(mergeSections(parts))
    this.#known.set(key, known)
    return known
  }
}

interface Part extends Sourced {
  readonly applies?: (path: string) => boolean
}

function partsOf({config}: Layer, name: string, matcher: Given['matcher']): Part[] {
  const overrides = (config.overrides ?? []).map((override, index): Part => {
    const files = filesOf(override)
    return {section: override, source: `${name}, overrides.${index} (${files.join(', ')})`, applies: matcher(files)}
  })
  return [{section: config, source: name}, ...overrides]
}

function filesOf({files}: ConfigOverride): readonly string[] {
  return typeof files === 'string' ? [files] : files
}

/** Throws `ConfigError` for what only shows once all is put together: a profile that is not, a limit that is none. */
function toConfig({section, sources}: Merged): SourcedConfig {
  const {rules = {}, inlineConfig = true, budgets = {}, growth = {}} = section
  const profile = blame('profile', sources, () => profileOf(section))
  blame('rules', sources, () => readLintOptions({profile, rules}))
  const config: FileConfig = {
    lint: {profile, rules, inlineConfig: inlineConfig ? 'apply' : 'forbid'},
    budgets: blame('budgets', sources, () => readBudgets(budgets)),
    growth: blame('growth', sources, () => readGrowth(growth)),
  }
  return {config, sources}
}

function profileOf({profile, csp, maxBytes}: ConfigSection): Profile {
  const named = profile === undefined ? [] : [readProfiles(profile)]
  const custom =
    csp === undefined ? [] : [customProfile({csp: readGivenPolicy(csp), ...(maxBytes !== undefined && {maxBytes})})]
  const all = [...named, ...custom]
  const one = all.length === 0 ? readProfiles(undefined) : intersectProfiles(all)
  return maxBytes === undefined ? one : {...one, maxBytes: Math.min(one.maxBytes, maxBytes)}
}

/** Says where what is wrong was said. */
function blame<T>(key: string, sources: ReadonlyMap<string, string>, make: () => T): T {
  try {
    return make()
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    const path = cause instanceof OptionError ? cause.path : key
    const source =
      sources.get(path) ??
      [...sources].find(([name]) => path.startsWith(name) || name.startsWith(key))?.[1] ??
      'the defaults'
    throw new ConfigError(source, path, cause.message, {cause})
  }
}
