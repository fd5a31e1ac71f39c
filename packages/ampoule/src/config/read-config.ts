import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, extname, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Config} from './config.ts'
import {ConfigError} from './config-error.ts'

export interface Layer {
  readonly file: string
  readonly config: Config
}

/**
 * Reads a configuration file and all that it extends: the weakest first, itself last. Throws `ConfigError`.
 * `trusted` files may run code; others may only be, and extend, JSON.
 */
export async function readLayers(file: string, trusted: boolean, above: readonly string[] = []): Promise<Layer[]> {
  if (above.includes(file))
    throw new ConfigError(file, 'extends', `Unexpected circle of \`extends\`: ${[...above, file].join(' → ')}`)
  const config = await readConfigFile(file, trusted)
  const names = typeof config.extends === 'string' ? [config.extends] : (config.extends ?? [])
  const layers: Layer[] = []
  for (const name of names) layers.push(...(await readLayers(resolveExtended(name, file), trusted, [...above, file])))
  return [...layers, {file, config}]
}

async function readConfigFile(file: string, trusted: boolean): Promise<Config> {
  const value = extname(file) === '.json' ? await readJson(file) : await runModule(file, trusted)
  const {checkConfig} = await import('./schema.ts')
  return checkConfig(value, file)
}

async function readJson(file: string): Promise<unknown> {
  try {
    const value: unknown = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''))
    const isManifest = file.endsWith('package.json') && typeof value === 'object' && value !== null
    return isManifest ? ('ampoule' in value ? value.ampoule : {}) : value
  } catch (cause) {
    throw new ConfigError(file, '', `Unexpected content, expected JSON: ${reason(cause)}`, {cause})
  }
}

async function runModule(file: string, trusted: boolean): Promise<unknown> {
  if (!trusted) {
    throw new ConfigError(
      file,
      '',
      'Unexpected configuration that runs code outside of the project of the working folder; `--config` names one to run, `--no-config` goes without, and JSON is read anywhere',
    )
  }
  try {
    const url = /\.[cm]?ts$/.test(file) ? await bundled(file) : pathToFileURL(file).href
    const module: {default?: unknown} = await import(url)
    if (module.default === undefined) throw new TypeError('expected a default export')
    return module.default
  } catch (cause) {
    throw new ConfigError(file, '', `Unexpected failure to run it: ${reason(cause)}`, {cause})
  }
}

async function bundled(file: string): Promise<string> {
  const {bundleConfig} = await import('./bundle-config.ts')
  return bundleConfig(file)
}

/** A path that begins with a dot or a slash is from the file; anything else is a package, found as Node does. */
function resolveExtended(name: string, from: string): string {
  if (/^\.{0,2}[\\/]/.test(name)) return resolve(dirname(from), name)
  try {
    return createRequire(from).resolve(name)
  } catch (cause) {
    throw new ConfigError(from, 'extends', `Unexpected \`${name}\`, expected a path or a package that is installed`, {
      cause,
    })
  }
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
