import type {PageReference} from '../html/reading.ts'
import {specifierKinds} from '../references/kind.ts'
import {scriptSinks} from '../script/sinks/table.ts'

/**
 * The absolute URL that the policy is asked about, with its fragment; undefined when that is not known from the text, and when there is
 * none: a specifier that no import map knows, an address that does not parse or that the API does not take.
 */
export function addressOf(reference: PageReference, base: string): string | undefined {
  const {url, whole, api} = reference
  if ((url === '' && !whole) || isBareSpecifier(reference) || !hasBase(reference)) return undefined
  if (!URL.canParse(url, base)) return undefined
  const {href, protocol} = new URL(url, base)
  const schemes = api === undefined ? undefined : schemesByApi.get(api)
  if (schemes === undefined) return isUpgraded(reference, protocol) ? href.replace(/^http/i, 'https') : href
  if (!schemes.includes(protocol.slice(0, -1))) return undefined
  // Source: https://websockets.spec.whatwg.org/#dom-websocket-websocket
  return api === 'WebSocket' ? href.replace(/^http/, 'ws') : href
}

/**
 * True when a module asks for a name that is no address, such as `three`. What stands in an attribute is always an address.
 * Source: https://html.spec.whatwg.org/multipage/webappapis.html#resolve-a-module-specifier
 */
export function isBareSpecifier({sink, kind, url}: PageReference): boolean {
  return sink === 'module' && specifierKinds.has(kind) && url !== '' && !/^\.{0,2}\//.test(url) && !URL.canParse(url)
}

/** True when it is absolute, or there is something that it resolves against. */
export function hasBase({url, based}: PageReference): boolean {
  return based || URL.canParse(url)
}

/**
 * A page of https asks for images at `http:` by https, before any policy is asked; not for those of a `srcset`. For media it
 * does, but Chromium asks the policy before that.
 * Source: https://www.w3.org/TR/mixed-content/#upgrade-algorithm
 */
function isUpgraded({sink, attribute}: PageReference, protocol: string): boolean {
  return protocol === 'http:' && sink === 'image' && attribute !== 'srcset'
}

const schemesByApi: ReadonlyMap<string, readonly string[]> = new Map(
  scriptSinks.flatMap(({api, schemes}) => (schemes === undefined ? [] : [[api, schemes]])),
)
