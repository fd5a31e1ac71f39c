import {join} from 'node:path'
import {
  type Budgets,
  customProfile,
  type Growth,
  type LintOptions,
  OptionError,
  type Plugin,
  type Profile,
} from '@ampoule/lint'
import {
  intersectProfiles,
  readBudgets,
  readGivenPolicy,
  readGrowth,
  readLintOptions,
  readProfiles,
  rulesFor,
} from '@ampoule/lint/internals'
import type {ConfigOverride, ConfigSection} from './config.ts'
import {ConfigError} from './config-error.ts'
import {type Merged, mergeSections, type Sourced} from './merge-sections.ts'
import {profilePaths, readProfileFiles} from './profile-files.ts'
import type {Layer, LoadedPlugin} from './read-config.ts'
import {sectionOptions} from './section-options.ts'

/** All that applies to a file: plain data, that threads can be sent. */
export interface FileConfig {
  readonly lint: Required<Pick<LintOptions, 'rules' | 'inlineConfig'>> & {readonly profile: Profile}
  readonly budgets: Budgets
  readonly growth: Growth
  /** True when somebody has chosen the profile: if not, a document may. */
  readonly choosesProfile: boolean
  /** Options of builds. */
  readonly build: NonNullable<ConfigSection['build']>
  /** Files of plugins, from which they are loaded wherever they are needed. */
  readonly plugins: readonly string[]
}

export interface SourcedConfig {
  /** The same object for all files to which the same applies. */
  readonly config: FileConfig
  /** Source of each setting, by key path. */
  readonly sources: ReadonlyMap<string, string>
}

interface Given {
  /** The weakest first. */
  readonly layers: readonly Layer[]
  /** Settings of the command line, and the folder they are given in. */
  readonly own: ConfigSection
  readonly ownSource: string
  readonly cwd: string
  readonly plugins: readonly LoadedPlugin[]
  /** How a configuration file is called in messages. */
  nameOf(file: string): string
  /** Globs as a test of paths. */
  matcher(globs: readonly string[]): (path: string) => boolean
}

/** Settings of configuration files and the command line, ready to be asked about files. */
export class ResolvedConfig {
  /** The files that it was read from, the weakest first. */
  readonly files: readonly string[]
  /** Plugins of the files, the weakest first, and of the command line. */
  readonly plugins: readonly Plugin[]
  readonly #pluginFiles: readonly string[]
  readonly #parts: readonly Part[]
  readonly #isIgnored: (path: string) => boolean
  readonly #known = new Map<string, SourcedConfig>()

  constructor({layers, own, ownSource, plugins, cwd, nameOf, matcher}: Given) {
    const loaded = new Map(
      [...layers.flatMap((layer) => layer.plugins), ...plugins].map((entry) => [entry.file, entry.plugin]),
    )
    this.#pluginFiles = [...loaded.keys()]
    this.plugins = [...loaded.values()]
    this.files = layers.map(({file}) => file)
    this.#isIgnored = matcher(layers.flatMap(({config}) => config.ignore ?? []))
    this.#parts = [
      ...layers.flatMap((layer) => partsOf(layer, nameOf(layer.file), matcher)),
      {section: own, source: ownSource, file: join(cwd, ownSource)},
    ]
  }

  /** All files behind it: its own, those of plugins, and those of profiles. Absolute. */
  get inputs(): readonly string[] {
    const profiles = this.#parts.flatMap(({section, file}) => profilePaths(section.profile ?? [], file))
    return [...this.files, ...this.#pluginFiles, ...profiles]
  }

  /** `path` is given from the folder of the configuration, with forward slashes. */
  isIgnored(path: string): boolean {
    return this.#isIgnored(path)
  }

  /** The file whose `profile` counts: paths of JSON files are from there. */
  #profileFile(parts: readonly Part[]): string {
    return parts.findLast(({section}) => section.profile !== undefined)?.file ?? ''
  }

  for(path: string): SourcedConfig {
    const parts = this.#parts.filter(({applies}) => applies?.(path) ?? true)
    const key = parts.map((part) => this.#parts.indexOf(part)).join()
    const known =
      this.#known.get(key) ?? toConfig(mergeSections(parts), this.#profileFile(parts), this.plugins, this.#pluginFiles)
    this.#known.set(key, known)
    return known
  }
}

interface Part extends Sourced {
  /** From which paths in it are resolved. */
  readonly file: string
  readonly applies?: (path: string) => boolean
}

function partsOf({config, file}: Layer, name: string, matcher: Given['matcher']): Part[] {
  const overrides = (config.overrides ?? []).map((override, index): Part => {
    const files = filesOf(override)
    return {
      section: override,
      source: `${name}, overrides.${index} (${files.join(', ')})`,
      file,
      applies: matcher(files),
    }
  })
  return [{section: config, source: name, file}, ...overrides]
}

function filesOf({files}: ConfigOverride): readonly string[] {
  return typeof files === 'string' ? [files] : files
}

/** Throws `ConfigError` for what only shows once all is put together: a profile that is not, a limit that is none. */
function toConfig(
  {section, sources}: Merged,
  from: string,
  plugins: readonly Plugin[],
  pluginFiles: readonly string[],
): SourcedConfig {
  const {inlineConfig = sectionOptions.inlineConfig.fallback, budgets = {}, growth = {}, build = {}} = section
  const isForHost = sources.has('profile') || sources.has('csp')
  const rules = isForHost ? (section.rules ?? {}) : rulesFor(undefined, section.rules)
  blame('plugins', sources, () => readLintOptions({plugins}))
  const custom = blame('csp', sources, () => policyOf(section))
  const profile = blame('profile', sources, () => profileOf(section, custom, from, plugins))
  blame('rules', sources, () => readLintOptions({profile, plugins, rules}))
  const config: FileConfig = {
    lint: {profile, rules, inlineConfig: inlineConfig ? 'apply' : 'forbid'},
    budgets: blame('budgets', sources, () => readBudgets(budgets)),
    growth: blame('growth', sources, () => readGrowth(growth)),
    choosesProfile: isForHost,
    build,
    plugins: pluginFiles,
  }
  return {config, sources}
}

function policyOf({csp, maxBytes}: ConfigSection): Profile[] {
  if (csp === undefined) return []
  return [customProfile({csp: readGivenPolicy(csp), ...(maxBytes !== undefined && {maxBytes})})]
}

function profileOf(
  {profile, maxBytes}: ConfigSection,
  custom: readonly Profile[],
  from: string,
  plugins: readonly Plugin[],
): Profile {
  const added = plugins.flatMap((plugin) => plugin.profiles ?? [])
  const named = profile === undefined ? [] : [readProfiles(readProfileFiles(profile, from, added), plugins)]
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
