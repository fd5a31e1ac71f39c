import {matchPath} from './match-path.ts'
import {defaultPorts, type Origin, type SelfOrigin} from './origin.ts'
import type {HostSource} from './source-expression.ts'
import type {SourceList, UrlSource} from './source-list.ts'
import type {Target} from './target.ts'

/** §6.7.2.7: the text of the first expression that the URL matches; undefined when it matches none. */
export function matchUrl(list: SourceList, target: Target, self: SelfOrigin, redirected: boolean): string | undefined {
  for (const source of list.urls) if (matchSource(source, target, self, redirected)) return source.text
  return undefined
}

/** §6.7.2.8 */
function matchSource(source: UrlSource, target: Target, self: SelfOrigin, redirected: boolean): boolean {
  switch (source.kind) {
    case 'any':
      return networkSchemes.has(target.scheme) || target.scheme === self?.scheme
    case 'scheme':
      return matchScheme(source.scheme, target.scheme)
    case 'keyword':
      return self !== undefined && matchSelf(self, target)
    case 'host':
      return matchHostSource(source, target, self, redirected)
  }
}

function matchHostSource(source: HostSource, target: Target, self: SelfOrigin, redirected: boolean): boolean {
  const scheme = source.scheme ?? self?.scheme
  return (
    target.named &&
    scheme !== undefined &&
    matchScheme(scheme, target.scheme) &&
    matchHost(source.host, target.host) &&
    matchPort(source.port, target) &&
    // After a redirect a path would tell one origin where another sends its visitors.
    (source.path === undefined || redirected || matchPath(source.path, target.path))
  )
}

/**
 * §6.7.2.9, for URLs as scripts write them. The specification's table also lets `ws:` and `wss:` match http(s), because
 * the WebSockets standard hands it `wss://a.test` as `https://a.test`. Chromium 156 compares the `wss:` URL itself:
 * `https:` or `a.test` does not allow a socket, `wss:` does not allow a fetch. The stricter reading is taken.
 */
function matchScheme(expected: string, scheme: string): boolean {
  return expected === scheme || (expected === 'http' && scheme === 'https') || (expected === 'ws' && scheme === 'wss')
}

/** §6.7.2.10 */
function matchHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern
}

/** §6.7.2.11. An expression without a port stands for the default port of the URL's scheme. */
function matchPort(expected: string | undefined, {scheme, port}: Target): boolean {
  if (expected === '*') return true
  if (expected === undefined) return port === ''
  return expected === (port === '' ? defaultPorts.get(scheme) : port)
}

/**
 * §6.7.2.8 step 4. A `blob:` URL has the origin of its maker, and still `'self'` does not match it: so say
 * web-platform-tests (`self-doesnt-match-blob`) and every browser. A page that is a file may read other files by it.
 */
function matchSelf(self: Origin, {scheme, host, port}: Target): boolean {
  if (self.scheme === 'file') return scheme === 'file'
  if (host !== self.host || port !== self.port) return false
  if (scheme === self.scheme) return true
  return scheme === 'https' || scheme === 'wss' || (self.scheme === 'http' && scheme === 'ws')
}

// §6.7.2.8 step 1 says HTTP(S); sockets reach it as such.
const networkSchemes: ReadonlySet<string> = new Set(['http', 'https', 'ws', 'wss'])
