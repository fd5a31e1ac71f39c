import type {BuildOptions} from '@ampoule/build'
import type {RuleSetting} from '@ampoule/lint'
import type {GivenProfile} from './profile-files.ts'

/** Settings for all files, or for some of them in `overrides`. */
export interface ConfigSection {
  /** Hosts: ids, paths of JSON files, or what such a file holds; several give what passes on all of them. */
  readonly profile?: GivenProfile | readonly GivenProfile[]
  /** Value of a `Content-Security-Policy` header, for a host that has no profile. Beside `profile`, both count. */
  readonly csp?: string
  /** Largest page in bytes of UTF-8; lowers the limit of the profile. */
  readonly maxBytes?: number
  /** Severity, or severity and options, by id of the rule. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** True when `ampoule-disable` comments in pages count (default); forbidden otherwise, and reported. */
  readonly inlineConfig?: boolean
  /** The most that a page may weigh: bytes, or text such as `500 KiB`; tokens as a number. */
  readonly budgets?: Readonly<Record<string, number | string>>
  /** The most that a page may grow when it is compared with an older one: `10%`, or as in `budgets`. */
  readonly growth?: Readonly<Record<string, number | string>>
  /** Options of builds, by the names that the API has. */
  readonly build?: Omit<BuildOptions, 'path' | 'format' | 'capabilities' | 'profile' | 'plugins' | 'rules'>
}

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
