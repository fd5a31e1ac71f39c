import {existsSync} from 'node:fs'
import {basename, dirname, relative, resolve, sep} from 'node:path'
import type {Plugin} from '@ampoule/lint'
import type {ConfigSection} from './config.ts'
import {ConfigError} from './config-error.ts'
import {findConfig, mayRun, runsCode, staysInProject} from './find-config.ts'
import type {LoadedPlugin} from './read-config.ts'
import {ResolvedConfig, type SourcedConfig} from './resolve-config.ts'

export interface LoadOptions {
  /** The working folder, from which files are named. */
  readonly cwd: string
  /** Configurations of this folder's project may run code: `cwd` when left out, none for `false`. */
  readonly trusted?: string | false
  /** Called once for each configuration that would run code and may not, which is passed over; without it, it is an error. */
  onUntrusted?(file: string): void
  /** A configuration file to use for all files; `false` for none. Found upward from each file when left out. */
  readonly config?: string | false
  /** Settings of the user, which beat all files. */
  readonly own?: ConfigSection
  /** Their source, for messages: the command line when left out. */
  readonly ownSource?: string
  /** Plugins that the command line names, from the working folder. */
  readonly plugins?: readonly string[]
}

export interface Applied extends SourcedConfig {
  /** True when the configuration leaves the file out when folders and globs are read. */
  readonly ignored: boolean
  /** Configuration files that it comes from, the weakest first. */
  readonly files: readonly string[]
  /** Plugins that count, loaded. */
  readonly plugins: readonly Plugin[]
}

/** Finds and reads configurations, each once, and says what applies to a file. */
export class Configs {
  readonly #options: LoadOptions
  readonly #found = new Map<string, string | undefined>()
  readonly #told = new Set<string>()
  readonly #read = new Map<string | undefined, Promise<ResolvedConfig>>()

  constructor(options: LoadOptions) {
    this.#options = options
  }

  /** The folder whose project may run code: its configuration, and Tailwind. False when none may. */
  get trusted(): string | false {
    const {config, cwd, trusted = cwd} = this.#options
    return config === false ? false : trusted
  }

  /** Settings for a file, by its absolute path. Throws `ConfigError`. */
  async for(path: string): Promise<Applied> {
    const file = this.#fileFor(path)
    let reading = this.#read.get(file)
    if (reading === undefined) {
      reading = this.#load(file)
      this.#read.set(file, reading)
    }
    const config = await reading
    const inside = relative(file === undefined ? this.#options.cwd : dirname(file), path)
      .split(sep)
      .join('/')
    return {...config.for(inside), ignored: config.isIgnored(inside), files: config.files, plugins: config.plugins}
  }

  /** Plugins that apply in the working folder. Throws `ConfigError`. */
  async plugins(): Promise<readonly Plugin[]> {
    const {plugins} = await this.for(resolve(this.#options.cwd, 'page.html'))
    return plugins
  }

  /** Files that what was asked for comes from, with all that their code imports; of one that is wrong itself alone. Absolute, none twice. */
  async inputs(): Promise<string[]> {
    const configs = await Promise.allSettled(this.#read.values())
    const named = [...this.#read.keys()].filter((file) => file !== undefined)
    const behind = configs.flatMap((config) => (config.status === 'fulfilled' ? config.value.inputs : []))
    const files = [...new Set([...named, ...behind])]
    const code = files.filter((file) => runsCode(file))
    if (code.length === 0) return files
    const {importsOf} = await import('./bundle-config.ts')
    return [...new Set([...files, ...(await importsOf(code))])]
  }

  #fileFor(path: string): string | undefined {
    const {config, cwd} = this.#options
    if (config === false) return undefined
    if (config !== undefined) return resolve(cwd, config)
    const folder = dirname(path)
    if (!this.#found.has(folder))
      this.#found.set(
        folder,
        findConfig(folder, (found) => this.#staysInside(found) && this.#accepts(found)),
      )
    return this.#found.get(folder)
  }

  /** True when a file that was found is to be read; refusing it is an error further on, unless somebody is to be told. */
  #accepts(file: string): boolean {
    const {onUntrusted} = this.#options
    if (onUntrusted === undefined || !runsCode(file) || this.#mayRun(file)) return true
    this.#tell(file)
    return false
  }

  /** Messages quote what is in a configuration: a link would show any JSON of the machine in a log. */
  #staysInside(file: string): boolean {
    const stays = runsCode(file) || staysInProject(file)
    if (stays || this.#options.onUntrusted !== undefined || basename(file) === 'package.json') return stays
    throw new ConfigError(file, '', 'Configuration is a link out of the project: name it with `--config`')
  }

  #tell(file: string): void {
    if (!this.#told.has(file)) this.#options.onUntrusted?.(file)
    this.#told.add(file)
  }

  #mayRun(file: string): boolean {
    const {cwd, trusted = cwd} = this.#options
    return trusted !== false && mayRun(file, trusted)
  }

  async #load(file: string | undefined): Promise<ResolvedConfig> {
    const {cwd, config, own = {}, ownSource = 'the command line', onUntrusted, plugins: named = []} = this.#options
    const nameOf = (path: string): string => relative(cwd, path).split(sep).join('/')
    const plugins = named.length === 0 ? [] : await this.#ownPlugins(named)
    if (file === undefined)
      return new ResolvedConfig({layers: [], own, ownSource, plugins, cwd, nameOf, matcher: () => () => false})
    if (!existsSync(file)) throw new ConfigError(nameOf(file), '', 'Configuration file does not exist')
    const [{readLayers}, {globMatcher}] = await Promise.all([import('./read-config.ts'), import('./match-glob.ts')])
    const layers = await readLayers(file, {
      trusted: config !== undefined || this.#mayRun(file),
      accepts: (extended) => config !== undefined || this.#accepts(extended),
      ...(onUntrusted && {onPlugins: (found) => this.#tell(found)}),
    })
    return new ResolvedConfig({layers, own, ownSource, plugins, cwd, nameOf, matcher: globMatcher})
  }

  async #ownPlugins(names: readonly string[]): Promise<LoadedPlugin[]> {
    const {loadPlugin} = await import('./read-config.ts')
    return Promise.all(names.map((name) => loadPlugin(name, resolve(this.#options.cwd, 'ampoule'), 'the command line')))
  }
}
