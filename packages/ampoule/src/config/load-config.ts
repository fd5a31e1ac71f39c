import {existsSync} from 'node:fs'
import {dirname, relative, resolve, sep} from 'node:path'
import type {ConfigSection} from './config.ts'
import {ConfigError} from './config-error.ts'
import {findConfig, mayRun} from './find-config.ts'
import {ResolvedConfig, type SourcedConfig} from './resolve-config.ts'

export interface LoadOptions {
  /** The working folder: configurations of its project may run code. */
  readonly cwd: string
  /** A configuration file to use for all files; `false` for none. Found upward from each file when left out. */
  readonly config?: string | false
  /** What the command line says; it beats all files. */
  readonly own?: ConfigSection
}

export interface Applied extends SourcedConfig {
  /** Whether the configuration leaves the file out when folders and globs are read. */
  readonly ignored: boolean
  /** Configuration files that it comes from, the weakest first. */
  readonly files: readonly string[]
}

/** Finds and reads configurations, each once, and says what applies to a file. */
export class Configs {
  readonly #options: LoadOptions
  readonly #found = new Map<string, string | undefined>()
  readonly #read = new Map<string | undefined, Promise<ResolvedConfig>>()

  constructor(options: LoadOptions) {
    this.#options = options
  }

  /** What applies to a file, by its absolute path. Throws `ConfigError`. */
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
    return {...config.for(inside), ignored: config.isIgnored(inside), files: config.files}
  }

  #fileFor(path: string): string | undefined {
    const {config, cwd} = this.#options
    if (config === false) return undefined
    if (config !== undefined) return resolve(cwd, config)
    const folder = dirname(path)
    if (!this.#found.has(folder)) this.#found.set(folder, findConfig(folder))
    return this.#found.get(folder)
  }

  async #load(file: string | undefined): Promise<ResolvedConfig> {
    const {cwd, config, own = {}} = this.#options
    const nameOf = (path: string): string => relative(cwd, path).split(sep).join('/')
    if (file === undefined) return new ResolvedConfig({layers: [], own, nameOf, matcher: () => () => false})
    if (!existsSync(file))
      throw new ConfigError(nameOf(file), '', 'Unexpected path, expected a configuration file: there is none')
    const [{readLayers}, {globMatcher}] = await Promise.all([import('./read-config.ts'), import('./match-glob.ts')])
    const layers = await readLayers(file, config !== undefined || mayRun(file, cwd))
    return new ResolvedConfig({layers, own, nameOf, matcher: globMatcher})
  }
}
