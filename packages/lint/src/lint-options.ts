import * as v from 'valibot'
import type {AnyRule} from './define-rule.ts'
import type {Severity} from './finding.ts'
import {nearest, OptionError, readOptions} from './options.ts'
import {otherFindingIds} from './other-finding-ids.ts'
import {checkPlugins, type Plugin, pluginRules} from './plugin.ts'
import {findHost} from './policy/find-profile.ts'
import {intersectHosts} from './policy/intersect-profiles.ts'
import type {Host, Profile} from './policy/profile.ts'
import {defaultHost} from './policy/profiles/hosts.ts'
import {rules as builtIn} from './rules/index.ts'
import {isRunRule, runRuleIds} from './run-rules.ts'
import type {Secret} from './secret.ts'

/** A severity, or a severity and the rule's own options. */
export type RuleSetting = Severity | 'off' | readonly [Severity | 'off', Readonly<Record<string, unknown>>]

/** How to lint one page. */
export interface LintOptions {
  /** Ids or profiles; several give their intersection. The default profile when left out. */
  readonly profile?: string | Profile | readonly (string | Profile)[]
  /** Severity and options by rule id. What is left out keeps the rule's own. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** Path of the file, for rules about files. */
  readonly path?: string
  /**
   * The treatment of `ampoule-disable` comments in the page: `apply` (default) hides findings; `forbid` hides none and
   * reports the comments; `ignore` does not look for them, as for a page that was built from files which hold them.
   */
  readonly inlineConfig?: InlineConfig
  /** Rules and profiles beside the built-in ones. */
  readonly plugins?: readonly Plugin[]
  /** Keys, tokens and passwords that a scanner has found in this very page, for `no-secret`; reports do not show them. */
  readonly secrets?: readonly Secret[]
}

/** The treatment of `ampoule-disable` comments. */
export type InlineConfig = 'apply' | 'forbid' | 'ignore'

/** Options once they are checked, defaults filled in. */
export interface LintSettings {
  readonly profile: Host
  readonly inlineConfig: InlineConfig
  readonly path?: string
  readonly secrets: readonly Secret[]
  /** All rules: the built-in ones, and those of plugins. */
  readonly declared: readonly AnyRule[]
  /** By the ids of these, and of findings that no rule makes. */
  readonly rules: ReadonlyMap<string, LintSetting>
}

/** Severity and options of one rule, checked. */
export interface LintSetting {
  readonly severity: Severity | 'off' | undefined
  readonly options: Readonly<Record<string, unknown>>
}

/** Checks options and fills in defaults. Throws `OptionError` and `ProfileError`. */
export function readLintOptions({
  profile,
  path,
  rules,
  inlineConfig = 'apply',
  plugins = [],
  secrets = [],
  ...unknown
}: LintOptions): LintSettings {
  for (const key of Object.keys(unknown)) throw new OptionError(key, unknownOption(key))
  const configured = rulesFor(profile, rules)
  checkPlugins(plugins, builtInIds)
  const added = pluginRules(plugins).map(({rule}) => rule)
  const settingOf = (rule: AnyRule): [string, LintSetting] => [
    rule.id,
    readSetting(rule.id, rule.options, configured[rule.id] ?? ownSetting(rule)),
  ]
  const settings = new Map([
    ...builtIn.map(settingOf),
    ...otherFindingIds.map((id): [string, LintSetting] => [id, readSetting(id, {}, configured[id])]),
    ...added.map(settingOf),
  ])
  for (const id of Object.keys(configured)) {
    if (settings.has(id)) continue
    if (isRunRule(id)) {
      readSetting(id, {}, configured[id])
      continue
    }
    const near = nearest(id, [...settings.keys(), ...runRuleIds])
    throw new OptionError(
      `rules.${id}`,
      `Unknown rule \`${id}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
    )
  }
  if (!inlineConfigs.includes(inlineConfig)) {
    throw new OptionError(
      'inlineConfig',
      `\`inlineConfig\` must be one of ${inlineConfigs.join(', ')}, not \`${String(inlineConfig)}\``,
    )
  }
  return {
    profile: readHosts(profile, plugins),
    inlineConfig,
    secrets,
    ...(path !== undefined && {path}),
    declared: [...builtIn, ...added],
    rules: settings,
  }
}

/**
 * Settings of rules, with what goes without a host: a page for nobody in particular is complete, as `build` makes it, and
 * its document is no fault.
 */
export function rulesFor(
  profile: LintOptions['profile'],
  rules: NonNullable<LintOptions['rules']> = {},
): NonNullable<LintOptions['rules']> {
  return profile === undefined ? {'no-nested-document': 'off', ...rules} : rules
}

function ownSetting({isOptIn}: AnyRule): RuleSetting | undefined {
  return isOptIn === true ? 'off' : undefined
}

const builtInIds: ReadonlySet<string> = new Set([...builtIn.map(({id}) => id), ...otherFindingIds])

/** One host of ids and profiles, as `readProfiles`. */
function readHosts(given: LintOptions['profile'], plugins: readonly Plugin[]): Host {
  if (given === undefined) return defaultHost
  const added = plugins.flatMap((plugin) => plugin.profiles ?? [])
  return intersectHosts(
    asList(given).map((profile) => (typeof profile === 'string' ? findHost(profile, added) : profile)),
  )
}

/** The profiles that an option names. */
export function asList(given: NonNullable<LintOptions['profile']>): readonly (string | Profile)[] {
  return typeof given === 'object' && !('id' in given) ? given : [given]
}

const inlineConfigs: readonly InlineConfig[] = ['apply', 'forbid', 'ignore']

const severity = v.picklist(['off', 'error', 'warning', 'info'], 'one of off, error, warning, info')

function readSetting(
  id: string,
  options: Parameters<typeof readOptions>[0],
  setting: RuleSetting | undefined,
): LintSetting {
  const path = `rules.${id}`
  if (setting === undefined) return {severity: undefined, options: readOptions(options, {}, path)}
  const [level, own]: readonly unknown[] = Array.isArray(setting) ? setting : [setting]
  const parsed = v.safeParse(severity, level)
  if (!parsed.success) {
    throw new OptionError(path, `\`${path}\` must be one of off, error, warning, info, not \`${String(level)}\``)
  }
  return {severity: parsed.output, options: readOptions(options, own, path)}
}

function unknownOption(key: string): string {
  const near = nearest(key, known)
  return `Unknown option \`${key}\`; ${near === undefined ? `known ones are ${known.join(', ')}` : `did you mean \`${near}\`?`}`
}

const known: readonly string[] = ['profile', 'rules', 'path', 'inlineConfig', 'plugins', 'secrets']
