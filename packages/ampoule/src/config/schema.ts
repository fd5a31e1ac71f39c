import {buildOptions} from '@ampoule/build'
import {
  type AnyRule,
  type BudgetName,
  budgetNames,
  OptionError,
  optionError,
  otherRules,
  type Plugin,
  pluginRules,
  readLintOptions,
  rules,
} from '@ampoule/lint'
import * as v from 'valibot'
import type {Config} from './config.ts'
import {ConfigError} from './config-error.ts'

const builtIn: readonly AnyRule[] = [...rules, ...otherRules]
const strings = v.union([v.string(), v.array(v.string())], 'text or a list of texts')
const severity = v.picklist(['off', 'error', 'warning', 'info'], 'one of off, error, warning, info')
const host = v.looseObject({}, 'a profile')
const size = sized('a number, or a size such as `500 KiB`', /^\d+(?:\.\d+)?\s*(?:[bB]|[kKmMgG][iI]?[bB])$/)
const growth = sized(
  'a number, a size such as `20 KiB`, or a share such as `10%`',
  /^\d+(?:\.\d+)?\s*(?:[bB]|[kKmMgG][iI]?[bB]|%)$/,
)

const section = (known: readonly AnyRule[]) => ({
  profile: v.optional(
    v.pipe(
      v.union([v.string(), host, v.array(v.union([v.string(), host]))], 'an id, a path, a profile or a list of them'),
      v.description('Hosts: ids, paths of JSON files, or profiles; several give what passes on all of them.'),
    ),
  ),
  csp: v.optional(
    v.pipe(
      v.string('text'),
      v.description('Value of a `Content-Security-Policy` header, for a host that has no profile.'),
    ),
  ),
  maxBytes: v.optional(
    v.pipe(
      v.number('a number'),
      v.minValue(1, 'a number from 1'),
      v.description('Largest page in bytes of UTF-8; lowers the limit of the profile.'),
    ),
  ),
  rules: v.optional(
    v.pipe(ruleSettings(known), v.description('Severity, or severity and options, by id of the rule.')),
  ),
  inlineConfig: v.optional(
    v.pipe(
      v.boolean('`true` or `false`'),
      v.description('Let `ampoule-disable` comments count; otherwise they are forbidden and reported.'),
    ),
  ),
  budgets: v.optional(v.pipe(byBudget(size), v.description('The most that a page may weigh.'))),
  growth: v.optional(
    v.pipe(byBudget(growth), v.description('The most that a page may grow when it is compared with an older one.')),
  ),
  build: v.optional(
    v.pipe(v.strictObject(v.partial(v.object(buildOptions)).entries), v.description('Options of builds.')),
  ),
})

const override = (known: readonly AnyRule[]) =>
  v.strictObject({
    files: v.pipe(
      strings,
      v.description('Globs from the folder of the configuration; one without a slash holds in any folder.'),
    ),
    ...section(known),
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
    ...section(known),
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
export const configSchema: v.GenericSchema = shapeOf(builtIn)

function ruleSettings(known: readonly AnyRule[]): v.GenericSchema {
  return v.strictObject(
    Object.fromEntries(
      known.map(({id, summary, options}) => [
        id,
        v.optional(
          v.pipe(v.union([severity, v.strictTuple([severity, v.strictObject(options)])]), v.description(summary)),
        ),
      ]),
    ),
  )
}

function sized(expected: string, pattern: RegExp): v.GenericSchema<number | string> {
  return v.union(
    [v.pipe(v.number(), v.minValue(0, expected)), v.pipe(v.string(), v.regex(pattern, expected))],
    expected,
  )
}

function byBudget<S extends v.GenericSchema>(
  value: S,
): v.StrictObjectSchema<Record<BudgetName, v.OptionalSchema<S, undefined>>, undefined> {
  const each = v.optional(value)
  return v.strictObject({bytes: each, gzip: each, tokens: each, images: each, fonts: each, scripts: each})
}

/** Checks what a configuration file holds. Throws `ConfigError` with the key path, and a hint for misspelt names. */
export function checkConfig(value: unknown, file: string, plugins: readonly Plugin[] = []): Config {
  const shape = shapeOf([...builtIn, ...pluginRules(plugins).map(({rule}) => rule)])
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
  return Object.keys(keys[0] === 'overrides' ? override(builtIn).entries : shapeOf(builtIn).entries)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
