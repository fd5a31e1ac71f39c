import {defaultPorts} from './origin.ts'

/** The parts of a requested URL that a source expression looks at. */
export interface Target {
  /** In lower case, without the colon. */
  readonly scheme: string
  /** Empty when the URL has none. */
  readonly host: string
  /** Empty when it is the scheme's own. */
  readonly port: string
  readonly path: string
  /** True when the host is a name; `host-part` matches nothing else (§6.7.2.10). */
  readonly named: boolean
}

/** Parses an absolute URL; undefined when it is none, and then nothing is asked for. */
export function parseTarget(url: string): Target | undefined {
  const [, local] = localScheme.exec(url) ?? []
  if (local !== undefined) return {scheme: local.toLowerCase(), host: '', port: '', path: '', named: false}
  if (!URL.canParse(url)) return undefined
  const {protocol, hostname, port, pathname} = new URL(url)
  const scheme = protocol.slice(0, -1)
  return {scheme, host: hostname, port, path: pathname, named: defaultPorts.has(scheme) && isName(hostname)}
}

/** The secure twin of an `http:` or `ws:` target: https://w3c.github.io/webappsec-upgrade-insecure-requests/#upgrade-request */
export function upgraded(target: Target): Target {
  const scheme = target.scheme === 'http' ? 'https' : target.scheme === 'ws' ? 'wss' : undefined
  if (scheme === undefined) return target
  return {...target, scheme, port: target.port === defaultPorts.get(scheme) ? '' : target.port}
}

// Only the scheme of these can match, and their text may be megabytes long: they are not worth a URL parser.
const localScheme = /^(data|blob|about|javascript|mediastream|filesystem):/i

/** The URL parser writes every IPv4 address as four numbers. §2.3.1 lets `127.0.0.1` pass as the one that matches. */
function isName(host: string): boolean {
  return host !== '' && !host.startsWith('[') && (host === '127.0.0.1' || !/^\d+\.\d+\.\d+\.\d+$/.test(host))
}
