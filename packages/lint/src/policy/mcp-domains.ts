import type {Directive} from './directive.ts'
import {parsePolicies} from './parse.ts'
import type {Profile} from './profile.ts'
import {ProfileError} from './profile-error.ts'
import {parseSourceExpression} from './source-expression.ts'

/** `_meta.ui.csp` of an MCP App: what each list may hold is a host or an origin, `https://*.example.com` too. */
export interface McpDomains {
  readonly connectDomains?: readonly string[]
  readonly resourceDomains?: readonly string[]
  readonly frameDomains?: readonly string[]
  readonly baseUriDomains?: readonly string[]
}

/**
 * The profile of an MCP App that declares domains: each list extends the directives it stands for. Throws
 * `ProfileError` for a domain that is no host source; it could otherwise bring directives of its own.
 * Source: https://github.com/modelcontextprotocol/ext-apps, specification/2026-01-26/apps.mdx
 */
export function extendMcpProfile(profile: Profile, domains: McpDomains): Profile {
  const [policy, ...others] = parsePolicies(profile.csp)
  if (others.length > 0)
    throw new ProfileError(`Profile ${profile.id} has ${others.length + 1} policies, and domains can extend only one`)
  const directives = new Map<string, readonly string[]>()
  for (const {name, value} of policy?.directives.values() ?? []) directives.set(name, value)

  for (const [list, names] of extended) {
    const declared = domains[list] ?? []
    for (const domain of declared) assertDomain(list, domain)
    if (declared.length === 0) continue
    for (const name of names) {
      const present = (directives.get(name) ?? []).filter((source) => source.toLowerCase() !== "'none'")
      directives.set(name, [...new Set([...present, ...declared])])
    }
  }
  return {...profile, csp: Array.from(directives, ([name, value]) => [name, ...value].join(' ')).join('; ')}
}

const extended: readonly (readonly [keyof McpDomains, readonly Directive[]])[] = [
  ['connectDomains', ['connect-src']],
  ['resourceDomains', ['img-src', 'script-src', 'style-src', 'font-src', 'media-src']],
  ['frameDomains', ['frame-src']],
  ['baseUriDomains', ['base-uri']],
]

function assertDomain(list: keyof McpDomains, domain: string): void {
  const kind = parseSourceExpression(domain)?.kind
  if (kind === 'host' || kind === 'any') return
  throw new ProfileError(`\`${domain}\` in \`${list}\` is not a host such as \`https://cdn.example.com\``)
}
