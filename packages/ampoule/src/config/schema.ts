import {buildOptions} from '@ampoule/build'
import {type AnyRule, OptionError, type Plugin} from '@ampoule/lint'
import {budgetNames, optionError, pluginRules, readLintOptions} from '@ampoule/lint/internals'
import * as v from 'valibot'
import type {Config} from './config.ts'
import {ConfigError} from './config-error.ts'
import {builtInRules, sectionEntries} from './section-options.ts'

const strings = v.union([v.string(), v.array(v.string())], 'text or a list of texts')

const override = (known: readonly AnyRule[]) =>
  v.strictObject({
    files: v.pipe(
      strings,
      v.description('Globs from the folder of the configuration; one without a slash holds in any folder.'),
    ),
    ...sectionEntries(known),
  })

const shapeOf = (known: readonly AnyRule[]) =>
  v.strictObject({
    $schema: v.optional(v.string('text')),
    extends: v.optional(
      v.pipe(
        strings,
        v.description(
          'Configurations to build on, the later the stronger: a path that begins with a dot, or a package.',
        ),
      ),
    ),
    ...sectionEntries(known),
    plugins: v.optional(
      v.pipe(
        v.array(v.string('text'), 'a list of texts'),
        v.description('Plugins: paths that begin with a dot, or packages. They run code.'),
      ),
    ),
    overrides: v.optional(
      v.pipe(v.array(override(known), 'a list'), v.description('For some files; the later the stronger.')),
    ),
    ignore: v.optional(
      v.pipe(
        v.array(v.string('text'), 'a list of texts'),
        v.description('Globs of files that are left out when folders and globs are read.'),
      ),
    ),
  })

/** The shape of a configuration; JSON Schema for editors is made from it. */
export const configSchema: v.GenericSchema = shapeOf(builtInRules)

/** Checks what a configuration file holds. Throws `ConfigError` with the key path, and a hint for misspelt names. */
export function checkConfig(value: unknown, file: string, plugins: readonly Plugin[] = []): Config {
  const shape = shapeOf([...builtInRules, ...pluginRules(plugins).map(({rule}) => rule)])
  const result = v.safeParse(shape, value)
  // As it is written: what is left out must not hide what a configuration below it says.
  if (result.success) return value as Config
  const [issue] = result.issues
  const keys = (issue.path ?? []).map(({key}) => String(key))
  const at = keys.indexOf('rules')
  try {
    if (at !== -1) checkRules(value, keys.slice(0, at), plugins)
    throw optionError(issue, '', namesAt(keys))
  } catch (error) {
    if (!(error instanceof OptionError)) throw error
    throw new ConfigError(file, error.path, error.message, {cause: error})
  }
}

/** The linter's own check knows the rules' options, and says more. */
function checkRules(value: unknown, path: readonly string[], plugins: readonly Plugin[]): void {
  const rules = [...path, 'rules'].reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value)
  if (!isRecord(rules)) return
  try {
    readLintOptions({plugins, rules: rules as NonNullable<Config['rules']>})
  } catch (error) {
    if (!(error instanceof OptionError) || path.length === 0) throw error
    const prefix = `${path.join('.')}.`
    throw new OptionError(`${prefix}${error.path}`, error.message.replaceAll('`rules.', `\`${prefix}rules.`), {
      cause: error,
    })
  }
}

/** The names that would be understood where a key stands. */
function namesAt(keys: readonly string[]): readonly string[] {
  const parent = keys.at(-2)
  if (parent === 'budgets' || parent === 'growth') return budgetNames
  if (parent === 'build') return Object.keys(buildOptions)
  return Object.keys(keys[0] === 'overrides' ? override(builtInRules).entries : shapeOf(builtInRules).entries)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
