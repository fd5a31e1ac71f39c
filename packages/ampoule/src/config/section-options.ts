import type {BuildOptions} from '@ampoule/build'
import {buildOptions} from '@ampoule/build'
import {type AnyRule, type BudgetName, type RuleSetting, rules} from '@ampoule/lint'
import {budgetNames, otherRules, runRuleIds} from '@ampoule/lint/internals'
import * as v from 'valibot'
import type {GivenProfile} from './profile-files.ts'

/** Rules that need no plugin. */
export const builtInRules: readonly AnyRule[] = [...rules, ...otherRules]

const severity = v.picklist(['off', 'error', 'warning', 'info'], 'one of off, error, warning, info')
const host = v.looseObject({}, 'a profile')
const size = sized('a number, or a size such as `500 KiB`', /^\d+(?:\.\d+)?\s*(?:[bB]|[kKmMgG][iI]?[bB])$/)
const growth = sized(
  'a number, a size such as `20 KiB`, or a share such as `10%`',
  /^\d+(?:\.\d+)?\s*(?:[bB]|[kKmMgG][iI]?[bB]|%)$/,
)

/**
 * Settings of a file, each declared once: the type and check in a configuration, the sentence of help, schema and
 * documentation, the default, and the flag of the command line.
 */
export const sectionOptions = {
  profile: declare(
    'Hosts to check for: ids or JSON files; with several, a page has to pass on all of them',
    v.union(
      [v.string(), host, v.array(v.union([v.string(), host]))],
      'an id, a path, a profile or a list of them',
    ) as v.GenericSchema<GivenProfile | readonly GivenProfile[]>,
    {flag: 'profile', type: 'string', multiple: true, value: '<id>'},
  ),
  csp: declare('Policy to judge by: the value of a `Content-Security-Policy` header', v.string('text'), {
    flag: 'csp',
    type: 'string',
    value: '<policy>',
  }),
  maxBytes: declare(
    'Largest page in bytes; lowers the limit of the profile',
    v.pipe(v.number('a number'), v.minValue(1, 'a number from 1')),
    {flag: 'max-bytes', type: 'string', value: '<size>'},
  ),
  rules: declare('Severity of rules, by id: off, error, warning or info', ruleSettings(builtInRules), {
    flag: 'rule',
    type: 'string',
    multiple: true,
    value: '<id>=<severity>',
  }),
  inlineConfig: declare(
    'Let `ampoule-disable` comments count; otherwise they are forbidden and reported',
    v.boolean('`true` or `false`'),
    {flag: 'inline-config', type: 'boolean'},
    true,
  ),
  budgets: declare(`The most that a page may weigh, such as \`500KiB\`: ${budgetNames.join(', ')}`, byBudget(size), {
    flag: 'budget',
    type: 'string',
    multiple: true,
    value: '<name>=<size>',
  }),
  growth: declare(
    'The most that a page may grow when it is compared with an older one: a share such as `10%`, or a size',
    byBudget(growth),
    {flag: 'growth', type: 'string', multiple: true, value: '<name>=<size>'},
  ),
} as const

/** Settings for all files, or for some of them in `overrides`. Their sentences stand at their declarations. */
export type ConfigSection = {
  readonly [K in keyof typeof sectionOptions]?: NonNullable<v.InferInput<(typeof sectionOptions)[K]['schema']>>
} & {
  /** Options of builds, by the names that the API has. */
  readonly build?: Omit<BuildOptions, 'path' | 'format' | 'capabilities' | 'profile' | 'plugins' | 'rules'>
}

/** The shape of a section, for the rules that are known. */
export function sectionEntries(known: readonly AnyRule[]): v.ObjectEntries {
  const own = Object.entries(sectionOptions).map(([name, {schema}]) => [name, schema])
  const {about} = sectionOptions.rules
  return {
    ...Object.fromEntries(own),
    rules: described(about, ruleSettings(known)),
    build: described('Options of builds', v.strictObject(v.partial(v.object(buildOptions)).entries)),
  }
}

function declare<S extends v.GenericSchema, const F extends {readonly flag: string; readonly type: string}>(
  about: string,
  schema: S,
  {flag, ...option}: F,
  fallback?: v.InferInput<S>,
) {
  const more = fallback === true ? ` (on; \`--no-${flag}\` switches off)` : ''
  return {about, schema: described(about, schema, fallback), fallback, flag: {...option, about: `${about}${more}`}}
}

function described<S extends v.GenericSchema>(about: string, schema: S, fallback?: v.InferInput<S>) {
  const inner = v.pipe(schema, v.description(`${about}.`)) as v.GenericSchema<v.InferInput<S>>
  return v.optional(inner, fallback as never)
}

function ruleSettings(known: readonly AnyRule[]): v.GenericSchema<Readonly<Record<string, RuleSetting>>> {
  return v.strictObject(
    Object.fromEntries([
      ...known.map(({id, summary, options}) => [
        id,
        v.optional(
          v.pipe(v.union([severity, v.strictTuple([severity, v.strictObject(options)])]), v.description(summary)),
        ),
      ]),
      ...runRuleIds.map((id) => [
        id,
        v.optional(
          v.pipe(
            v.union([severity, v.strictTuple([severity])]),
            v.description('Severity of what a run of the page shows.'),
          ),
        ),
      ]),
    ]),
  ) as v.GenericSchema<Readonly<Record<string, RuleSetting>>>
}

function sized(expected: string, pattern: RegExp): v.GenericSchema<number | string> {
  return v.union(
    [v.pipe(v.number(), v.minValue(0, expected)), v.pipe(v.string(), v.regex(pattern, expected))],
    expected,
  )
}

function byBudget(value: v.GenericSchema<number | string>): v.GenericSchema<Readonly<Record<string, number | string>>> {
  const each = v.optional(value)
  const entries: Record<BudgetName, typeof each> = {
    bytes: each,
    gzip: each,
    tokens: each,
    images: each,
    fonts: each,
    scripts: each,
  }
  return v.strictObject(entries) as v.GenericSchema<Readonly<Record<string, number | string>>>
}
