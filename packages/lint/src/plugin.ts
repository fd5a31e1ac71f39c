import type {AnyRule, Example} from './define-rule.ts'
import {isRecord} from './is-record.ts'
import {nearest, OptionError} from './options.ts'
import type {Profile} from './policy/profile.ts'
import type {ReportKind} from './report/report-kind.ts'

/** A step that a plugin adds to a build: an ordinary unified plugin, such as `definePass` makes, and its place. */
export interface PluginPass {
  /** The unified plugin; its function name is the name of the pass. */
  readonly pass: unknown
  /** Options that the pass gets. */
  readonly options?: Readonly<Record<string, unknown>>
  /** Name of the pass that it runs right before. */
  readonly before?: string
  /** Name of the pass that it runs right after. Without a place it runs last. */
  readonly after?: string
}

/** Rules, passes, profiles and reporters that others add, as plain data. Every part may be left out. */
export interface Plugin {
  /** For messages, for example `acme`. */
  readonly name: string
  /** Rules beside the built-in ones, made with `defineRule`. */
  readonly rules?: readonly PluginRule[]
  /** Steps of a build. */
  readonly passes?: readonly PluginPass[]
  /** Hosts, by their `id`. */
  readonly profiles?: readonly Profile[]
  /** Reports, by the name that `--format` takes. */
  readonly reporters?: Readonly<Record<string, ReportKind>>
}

/**
 * A rule of a plugin: alone, or with what `ampoule explain` shows of it: examples, and of a rule that guesses how often it is
 * right (`measured`, a sentence).
 */
export type PluginRule =
  | AnyRule
  | {readonly rule: AnyRule; readonly examples?: readonly Example[]; readonly measured?: string}

/** A plugin, with its types known to the editor. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin
}

/** The rules of plugins with what documents them, in the order of the plugins. */
export function pluginRules(
  plugins: readonly Plugin[],
): {rule: AnyRule; examples: readonly Example[]; measured?: string}[] {
  return plugins.flatMap(({rules = []}) =>
    rules.map((entry) => ('rule' in entry ? {...entry, examples: entry.examples ?? []} : {rule: entry, examples: []})),
  )
}

/** Checks the shape of plugins. Throws `OptionError` for what is no plugin, and for a rule id or profile id taken twice. */
export function checkPlugins(plugins: unknown, taken: ReadonlySet<string>): asserts plugins is readonly Plugin[] {
  if (!Array.isArray(plugins)) throw new OptionError('plugins', '`plugins` must be a list')
  if (plugins.length === 0) return
  const ids = new Set(taken)
  for (const [index, plugin] of plugins.entries()) {
    const path = `plugins.${index}`
    if (!isRecord(plugin) || typeof plugin.name !== 'string' || plugin.name === '') {
      throw new OptionError(path, `\`${path}\` must be a plugin: an object with a \`name\``)
    }
    for (const key of Object.keys(plugin)) checkKey(key, path, plugin.name)
    for (const key of ['rules', 'passes', 'profiles'] as const) {
      if (plugin[key] !== undefined && !Array.isArray(plugin[key]))
        throw new OptionError(`${path}.${key}`, `\`${key}\` of plugin \`${plugin.name}\` must be a list`)
    }
    for (const {rule} of pluginRules([plugin as unknown as Plugin])) {
      if (typeof rule?.id !== 'string' || typeof rule.create !== 'function')
        throw new OptionError(`${path}.rules`, `A rule of plugin \`${plugin.name}\` has no \`id\` or \`create\``)
      if (ids.has(rule.id))
        throw new OptionError(`${path}.rules`, `Rule \`${rule.id}\` of plugin \`${plugin.name}\` exists already`)
      ids.add(rule.id)
    }
  }
}

function checkKey(key: string, path: string, name: string): void {
  if (keys.includes(key)) return
  const near = nearest(key, keys)
  const hint = near === undefined ? `known ones are ${keys.join(', ')}` : `did you mean \`${near}\`?`
  throw new OptionError(`${path}.${key}`, `Unknown key \`${key}\` of plugin \`${name}\`; ${hint}`)
}

const keys: readonly string[] = ['name', 'rules', 'passes', 'profiles', 'reporters']
