import type {RuleSetting} from '@ampoule/lint'
import type {ConfigSection} from './config.ts'

/** A part of a configuration, and where it stands, for people. */
export interface Sourced {
  readonly section: ConfigSection
  readonly source: string
}

export interface Merged {
  readonly section: ConfigSection
  /** Source of each setting, by key path: `profile`, `rules.no-base`, `budgets.bytes`. */
  readonly sources: ReadonlyMap<string, string>
}

/** One section of many, the later the stronger. */
export function mergeSections(parts: readonly Sourced[]): Merged {
  const sources = new Map<string, string>()
  let section: ConfigSection = {}
  for (const {section: next, source} of parts) {
    // A host that is named replaces the hosts that were, by whichever of the two ways.
    if (next.profile !== undefined || next.csp !== undefined) {
      const {profile: _profile, csp: _csp, ...rest} = section
      section = rest
      sources.delete('profile')
      sources.delete('csp')
    }
    for (const key of ['profile', 'csp', 'maxBytes', 'inlineConfig'] as const) {
      if (next[key] === undefined) continue
      section = {...section, [key]: next[key]}
      sources.set(key, source)
    }
    for (const key of ['budgets', 'growth', 'build'] as const) {
      for (const name of Object.keys(next[key] ?? {})) sources.set(`${key}.${name}`, source)
      if (next[key] !== undefined) section = {...section, [key]: {...section[key], ...next[key]}}
    }
    for (const [id, setting] of Object.entries(next.rules ?? {})) {
      section = {...section, rules: {...section.rules, [id]: mergeSetting(section.rules?.[id], setting)}}
      sources.set(`rules.${id}`, source)
    }
  }
  return {section, sources}
}

/** A severity alone keeps the options that were set before. */
function mergeSetting(before: RuleSetting | undefined, setting: RuleSetting): RuleSetting {
  if (typeof setting !== 'string' || before === undefined || typeof before === 'string') return setting
  return [setting, before[1]]
}
