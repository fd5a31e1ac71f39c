import {type Profile, profiles} from '@ampoule/lint'

export interface TestPolicy {
  readonly name: string
  /** Value of the header; empty for none. */
  readonly csp: string
}

const made: readonly TestPolicy[] = [
  {name: "'self' alone", csp: "default-src 'self'"},
  {
    name: 'default-src with host, path and data:',
    csp: "default-src 'unsafe-inline' 'unsafe-eval' https://a.test/ok/ data:; base-uri https://a.test; form-action https://a.test/ok/",
  },
  {
    name: 'child-src for frames and workers',
    csp: "child-src https://a.test blob:; script-src 'unsafe-inline' https:; img-src http://*.test; connect-src 'self'",
  },
  {
    name: '-elem and -attr before what they refine',
    csp: "script-src 'none'; script-src-elem 'unsafe-inline' https://a.test/ok; style-src 'none'; style-src-elem 'unsafe-inline'; style-src-attr 'unsafe-inline'; worker-src 'none'",
  },
  {
    name: '-attr refused',
    csp: "script-src 'unsafe-inline' 'wasm-unsafe-eval'; script-src-attr 'none'; style-src 'unsafe-inline' *; style-src-attr 'none'; img-src 'self'",
  },
  {
    name: 'wildcard hosts, ports and paths',
    csp: "default-src 'none'; script-src 'unsafe-inline' *.test:*; style-src 'unsafe-inline' https://*.test; img-src https://*:443/ok/; font-src *:8443; connect-src wss: https://a.test/OK/; media-src //a.test; frame-src *",
  },
  {
    name: "nonce and 'strict-dynamic'",
    csp: "script-src 'nonce-abc' 'strict-dynamic' 'unsafe-inline' https:; style-src 'nonce-abc'; object-src 'none'; base-uri 'none'",
  },
  {
    name: 'schemes',
    csp: "default-src https: data: blob: wss: 'unsafe-inline'; upgrade-insecure-requests",
  },
  {
    name: 'two policies',
    csp: "default-src * data: blob: 'unsafe-inline' 'unsafe-eval', img-src 'none'; frame-src 'none'; connect-src https://a.test",
  },
]

/** Those of all profiles, and some that are made for what they do not exercise. */
export const policies: readonly TestPolicy[] = [
  ...profiles.map(({id, csp}) => ({name: id, csp: withoutSandbox(csp)})),
  ...made,
]

/** In a sandbox all frames are other sites to the page that holds them, and hardly get to be drawn. */
function withoutSandbox(csp: string): string {
  return csp.replace(/\bsandbox\b[^;]*;\s*/, '')
}

/** A host with this policy that neither wraps pages nor is offline, so that the policy alone decides. */
export function profileOf({name, csp}: TestPolicy): Profile {
  return {
    id: name,
    summary: name,
    csp,
    maxBytes: Number.POSITIVE_INFINITY,
    inputs: ['.html'],
    wraps: false,
    relativeLinks: true,
    downloads: true,
    storage: 'origin',
    offline: false,
    evidence: [],
  }
}
