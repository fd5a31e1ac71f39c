import {readFile, realpath} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, relative, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Plugin} from '@ampoule/lint'
import {checkPlugins} from '@ampoule/lint/internals'
import {reasonOf} from '../system-reason.ts'
import type {Config} from './config.ts'
import {ConfigError} from './config-error.ts'
import {isInside, projectTop, runsCode} from './find-config.ts'
import {profilePaths} from './profile-files.ts'

export interface Layer {
  readonly file: string
  readonly config: Config
  readonly plugins: readonly LoadedPlugin[]
}

/** A plugin and the file it was loaded from, from which a thread can load it again. */
export interface LoadedPlugin {
  readonly file: string
  readonly plugin: Plugin
}

export interface ReadOptions {
  /** True when the files may run code; otherwise they may only be, and extend, JSON of their own project. */
  readonly trusted: boolean
  /** True to read a file that is extended. */
  accepts(file: string): boolean
  /** Called for a file that names plugins and may run no code; without it, it is an error. */
  onPlugins?(file: string): void
}

/** Reads a configuration file and all that it extends: the weakest first, itself last. Throws `ConfigError`. */
export async function readLayers(file: string, options: ReadOptions, above: readonly string[] = []): Promise<Layer[]> {
  if (above.includes(file))
    throw new ConfigError(file, 'extends', `\`extends\` goes in a circle: ${[...above, file].join(' → ')}`)
  const value = runsCode(file) ? await runModule(file, options.trusted) : await readJson(file)
  const names = textsAt(value, 'extends')
  const layers: Layer[] = []
  for (const name of names) {
    const extended = await resolveExtended(name, file, options)
    if (options.accepts(extended)) layers.push(...(await readLayers(extended, options, [...above, file])))
  }
  const pluginNames = textsAt(value, 'plugins')
  if (pluginNames.length > 0 && !options.trusted) {
    if (options.onPlugins === undefined) throw new ConfigError(file, 'plugins', untrustedPlugins)
    options.onPlugins(file)
    return layers
  }
  const plugins = await Promise.all(pluginNames.map((name) => loadPlugin(name, file)))
  const known = [...layers.flatMap((layer) => layer.plugins), ...plugins].map(({plugin}) => plugin)
  const {checkConfig} = await import('./schema.ts')
  const config = checkConfig(value, file, unique(known))
  for (const {profile = []} of [config, ...(config.overrides ?? [])])
    for (const path of profilePaths(profile, file)) await checkStays(path, file, 'profile', options)
  return [...layers, {file, config, plugins}]
}

const untrustedPlugins =
  'Plugins outside of the project would run code; name the configuration with `--config`, or use `--no-config`'

/** Loads a plugin that a file names; `source` is how messages call that file. Throws `ConfigError`. */
export async function loadPlugin(name: string, from: string, source: string = from): Promise<LoadedPlugin> {
  try {
    const {findModule, loadModule} = await import('./plugin-module.ts')
    const file = findModule(name, from)
    const plugin = (await loadModule(file)) as Plugin
    checkPlugins([plugin], new Set())
    return {file, plugin}
  } catch (cause) {
    throw new ConfigError(source, 'plugins', `Plugin \`${name}\` does not load: ${reason(cause)}`, {cause})
  }
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}

/** A text or a list of texts, before anything is checked. */
function textsAt(value: unknown, key: 'extends' | 'plugins'): string[] {
  const found = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : []
  return [found].flat().filter((text) => typeof text === 'string')
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new ConfigError(file, '', `File cannot be read: ${reasonOf(cause)}`, {cause})
  })
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    const isManifest = file.endsWith('package.json') && typeof value === 'object' && value !== null
    return isManifest ? ('ampoule' in value ? value.ampoule : {}) : value
  } catch (cause) {
    throw new ConfigError(file, '', `File is not JSON: ${withoutContent(reason(cause))}`, {cause})
  }
}

/** Message of `JSON.parse`, without the piece of the file that it quotes: a log may be public. */
function withoutContent(message: string): string {
  return message.replace(/, (?:\.\.\.)?".*is not valid JSON$/s, ' is not valid JSON')
}

async function runModule(file: string, trusted: boolean): Promise<unknown> {
  if (!trusted) {
    throw new ConfigError(
      file,
      '',
      'Configuration outside of the project would run code; name it with `--config`, or use `--no-config` or JSON',
    )
  }
  try {
    const url = /\.[cm]?ts$/.test(file) ? await bundled(file) : pathToFileURL(file).href
    const module: {default?: unknown} = await import(url)
    if (module.default === undefined) throw new TypeError('it has no default export')
    return module.default
  } catch (cause) {
    throw new ConfigError(file, '', `Configuration does not run: ${reason(cause)}`, {cause})
  }
}

async function bundled(file: string): Promise<string> {
  const {bundleConfig} = await import('./bundle-config.ts')
  return bundleConfig(file)
}

/** A path that begins with a dot or a slash is from the file; anything else is a package, found as Node does. */
async function resolveExtended(name: string, from: string, options: ReadOptions): Promise<string> {
  const file = /^\.{0,2}[\\/]/.test(name) ? resolve(dirname(from), name) : packageFile(name, from)
  await checkStays(file, from, 'extends', options)
  return file
}

/** Messages quote what is in a file: a configuration that is not trusted names files of its own project only. */
async function checkStays(file: string, from: string, key: string, {trusted}: ReadOptions): Promise<void> {
  const real = await realpath(file).catch(() => file)
  if (trusted || isInside(real, await realpath(projectTop(dirname(from))))) return
  const name = relative(dirname(from), file)
  throw new ConfigError(from, key, `\`${name}\` lies outside of the project, which is not trusted`)
}

function packageFile(name: string, from: string): string {
  try {
    return createRequire(from).resolve(name)
  } catch (cause) {
    throw new ConfigError(from, 'extends', `\`${name}\` is neither a path nor an installed package`, {
      cause,
    })
  }
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
