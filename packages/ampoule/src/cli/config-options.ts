import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {profileFromReport, type RuleSetting} from '@ampoule/lint'
import type {ConfigSection} from '../config/config.ts'
import type {LoadOptions} from '../config/load-config.ts'
import {sectionOptions} from '../config/section-options.ts'
import {type CommandValues, type Io, UsageError} from './command.ts'
import {readSizeOption} from './read-size-option.ts'

/** Options that say what applies, in the place of a configuration file or on top of it. */
export const configOptions = {
  config: {
    type: 'string',
    short: 'c',
    negated: '',
    value: '<file>',
    about: 'Configuration to use for all files; it may run code (`--no-config` uses none)',
  },
  plugin: {
    type: 'string',
    multiple: true,
    value: '<path>',
    about: 'Plugin to load: a file or an installed package; it runs code',
  },
  profile: sectionOptions.profile.flag,
  csp: sectionOptions.csp.flag,
  'csp-report': {
    type: 'string',
    value: '<file>',
    about: 'Judge by the policy in a violation report that a browser has sent, as JSON',
  },
  'max-bytes': sectionOptions.maxBytes.flag,
  rule: sectionOptions.rules.flag,
  'inline-config': sectionOptions.inlineConfig.flag,
  budget: sectionOptions.budgets.flag,
  growth: sectionOptions.growth.flag,
} as const

export type GivenConfig = CommandValues<typeof configOptions>

/** Configuration options of the command line, for `Configs`. Throws `UsageError` and `ProfileError`. */
export function readConfigOptions(given: GivenConfig, {cwd}: Io): LoadOptions {
  const csp = [
    given.csp,
    given['csp-report'] === undefined ? undefined : policyIn(resolve(cwd, given['csp-report'])),
  ].filter((policy) => policy !== undefined)
  const own: ConfigSection = {
    ...(given.profile && {profile: given.profile}),
    // A header with commas is a list of policies, each of which a page is subject to.
    ...(csp.length > 0 && {csp: csp.join(', ')}),
    ...(given['max-bytes'] !== undefined && {maxBytes: readSizeOption('max-bytes', given['max-bytes'])}),
    ...(given.rule && {rules: readPairs('rule', given.rule) as Record<string, RuleSetting>}),
    ...(given['inline-config'] !== undefined && {inlineConfig: given['inline-config']}),
    ...(given.budget && {budgets: readSizes('budget', given.budget)}),
    ...(given.growth && {growth: readSizes('growth', given.growth)}),
  }
  return {
    cwd,
    own,
    ...(given.plugin && {plugins: given.plugin}),
    ...(given.config !== undefined && {config: given.config === '' ? false : given.config}),
  }
}

function readSizes(option: string, given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readPairs(option, given)).map(([name, size]) => [name, size.replace(/(?<=\d)(?=[A-Za-z])/, ' ')]),
  )
}

function readPairs(option: string, given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((pair) => {
      const [, name, value] = /^([^=]+)=(.+)$/.exec(pair) ?? []
      if (name === undefined || value === undefined)
        throw new UsageError(`\`--${option} ${pair}\` must be a name, \`=\` and a value`)
      return [name, value]
    }),
  )
}

function policyIn(path: string): string {
  try {
    return profileFromReport(JSON.parse(readFileSync(path, 'utf8'))).csp
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name === 'ProfileError') throw cause
    throw new UsageError(`\`--csp-report ${path}\` is not a file with JSON: ${cause.message}`, {cause})
  }
}
