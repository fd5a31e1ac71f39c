/**
 * The origin that `'self'` stands for: that of the response that brought the policy, also where the document itself
 * has been sandboxed into an opaque one (§2.2, "self-origin"). Undefined is an opaque origin: `'self'` matches nothing.
 */
export type SelfOrigin = Origin | undefined

export interface Origin {
  /** Without the colon. */
  readonly scheme: string
  readonly host: string
  /** Empty when it is the scheme's own. */
  readonly port: string
}

/** The origin of an absolute URL; undefined for `data:`, `about:` and all others whose origin is opaque. */
export function originOf(url: string): SelfOrigin {
  if (!URL.canParse(url)) return undefined
  const {protocol, hostname, port} = new URL(url)
  const scheme = protocol.slice(0, -1)
  return scheme === 'file' || defaultPorts.has(scheme) ? {scheme, host: hostname, port} : undefined
}

/**
 * A page on some https host whose name is not known beforehand, as most hosts of pages are. Relative URLs resolve
 * against it; no URL that a page can hold in full names it.
 */
export const hostedUrl = 'https://page.invalid/'

/** Source: https://url.spec.whatwg.org/#special-scheme */
export const defaultPorts: ReadonlyMap<string, string> = new Map([
  ['http', '80'],
  ['https', '443'],
  ['ws', '80'],
  ['wss', '443'],
  ['ftp', '21'],
])
