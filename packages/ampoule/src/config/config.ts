import type {ConfigSection} from './section-options.ts'

export type {ConfigSection} from './section-options.ts'

export interface ConfigOverride extends ConfigSection {
  /** Globs from the folder of the configuration; one without a slash holds in any folder. */
  readonly files: string | readonly string[]
}

/** Contents of `ampoule.config.{ts,mts,js,mjs,json}`, or under `ampoule` in `package.json`. */
export interface Config extends ConfigSection {
  /** Path of a JSON Schema, for editors. */
  readonly $schema?: string
  /** Configurations to build on, the later the stronger: a path that begins with a dot, or a package. */
  readonly extends?: string | readonly string[]
  /** Plugins: paths that begin with a dot, or packages. They run code. */
  readonly plugins?: readonly string[]
  /** For some files; the later the stronger. */
  readonly overrides?: readonly ConfigOverride[]
  /** Globs of files that are left out when folders and globs are read. */
  readonly ignore?: readonly string[]
}

/** A configuration, with its types known to the editor. */
export function defineConfig(config: Config): Config {
  return config
}
