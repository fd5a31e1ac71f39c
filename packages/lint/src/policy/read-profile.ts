import {isRecord} from '../is-record.ts'
import {nearest} from '../options.ts'
import {customProfile} from './custom-profile.ts'
import {findProfile} from './find-profile.ts'
import {extendMcpProfile, type McpDomains} from './mcp-domains.ts'
import type {Profile} from './profile.ts'
import {ProfileError} from './profile-error.ts'

/**
 * A profile from plain data, such as a JSON file: its own keys on top of the profile that `extends` names, or of a host of
 * which only `csp` is known. `connectDomains`, `resourceDomains`, `frameDomains` and `baseUriDomains` extend the policy as
 * an MCP App declares them. The metadata of an MCP resource (`_meta.ui.csp`), alone or in the result of a `resources/read`,
 * is the `mcp-app` profile with these domains. Throws `ProfileError`.
 */
export function readProfile(value: unknown, name: string, added: readonly Profile[] = []): Profile {
  if (!isRecord(value)) throw new ProfileError(`Profile \`${name}\` is not an object`)
  const domains = resourceDomains(value)
  if (domains !== undefined) return {...extendMcpProfile(findProfile('mcp-app'), checkDomains(domains, name)), id: name}
  const {extends: base, $schema: _, ...own} = value
  for (const key of Object.keys(own)) checkKey(key, name)
  if (base !== undefined && typeof base !== 'string')
    throw new ProfileError(`\`extends\` of profile \`${name}\` must be an id`)
  if (base === undefined && typeof own.csp !== 'string')
    throw new ProfileError(`Profile \`${name}\` has neither \`csp\` nor \`extends\``)
  const {connectDomains, resourceDomains: resources, frameDomains, baseUriDomains, ...rest} = own
  for (const [key, given] of Object.entries(rest)) checkType(key, given, name)
  const csp = typeof rest.csp === 'string' ? {csp: rest.csp} : {}
  const start = base === undefined ? customProfile({csp: '', ...csp}) : findProfile(base, added)
  const maxBytes = rest.maxBytes === null ? Number.POSITIVE_INFINITY : (rest.maxBytes ?? start.maxBytes)
  const profile = {...start, id: name, ...rest, maxBytes} as Profile
  const lists = {connectDomains, resourceDomains: resources, frameDomains, baseUriDomains}
  const declared = Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined))
  return Object.keys(declared).length === 0 ? profile : extendMcpProfile(profile, checkDomains(declared, name))
}

/** The domains that the metadata of a resource declares, wherever a server puts them; undefined when this is none. */
function resourceDomains(value: Readonly<Record<string, unknown>>): unknown {
  const [resource] = ['contents', 'resources'].flatMap((key) => (Array.isArray(value[key]) ? value[key] : []))
  const meta: unknown = isRecord(resource) ? resource._meta : (value._meta ?? undefined)
  if (meta === undefined) return isRecord(value.ui) ? (value.ui.csp ?? {}) : undefined
  const ui = isRecord(meta) ? meta.ui : undefined
  return isRecord(ui) ? (ui.csp ?? {}) : {}
}

function checkDomains(value: unknown, name: string): McpDomains {
  if (!isRecord(value)) throw new ProfileError(`Domains of profile \`${name}\` are not an object`)
  for (const [key, list] of Object.entries(value)) {
    if (!domainKeys.includes(key))
      throw new ProfileError(`Unknown list \`${key}\` of domains in profile \`${name}\`; ${hint(key, domainKeys)}`)
    if (!isTexts(list)) throw new ProfileError(`\`${key}\` of profile \`${name}\` must be a list of texts`)
  }
  return value
}

function checkKey(key: string, name: string): void {
  const known = [...Object.keys(types), ...domainKeys]
  if (!known.includes(key)) throw new ProfileError(`Unknown key \`${key}\` of profile \`${name}\`; ${hint(key, known)}`)
}

function checkType(key: string, value: unknown, name: string): void {
  const type = types[key]
  const isRight =
    type === 'texts' ? isTexts(value) : key === 'maxBytes' && value === null ? true : typeof value === type
  if (!isRight) throw new ProfileError(`\`${key}\` of profile \`${name}\` must be ${words[type ?? ''] ?? type}`)
}

function hint(key: string, known: readonly string[]): string {
  const near = nearest(key, known)
  return near === undefined ? `known ones are ${known.join(', ')}` : `did you mean \`${near}\`?`
}

const domainKeys: readonly string[] = ['connectDomains', 'resourceDomains', 'frameDomains', 'baseUriDomains']
const types: Readonly<Record<string, string>> = {
  id: 'string',
  summary: 'string',
  csp: 'string',
  sandbox: 'string',
  maxBytes: 'number',
  inputs: 'texts',
  wraps: 'boolean',
  relativeLinks: 'boolean',
  downloads: 'boolean',
  storage: 'string',
  offline: 'boolean',
  indications: 'texts',
  refuses: 'texts',
  evidence: 'texts',
}
const words: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: '`true` or `false`',
  texts: 'a list of texts',
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
