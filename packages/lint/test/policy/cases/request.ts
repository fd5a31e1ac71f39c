import type {PolicyRequest} from '../../../src/policy/decide-request.ts'

/** A request under whole policies. */
export interface RequestCase extends PolicyRequest {
  readonly section: string
  /** Value of the header. */
  readonly csp: string
  /** What decides, as `directive expression` or `directive refuses`; undefined when no directive has a say. */
  readonly expected: string | undefined
  /** Where Chromium 156 gives the other answer: why. */
  readonly chromium?: string
}

type Row = readonly [
  csp: string,
  request: Omit<PolicyRequest, 'url'> & {url?: string},
  expected: string | undefined,
  chromium?: string,
]

const digest = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
const digest384 = 'OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb'
const script = {directive: 'script-src-elem'} as const
const style = {directive: 'style-src-elem'} as const
const worker = {directive: 'worker-src', url: 'https://self.test/w.js'} as const

export const requestCases: readonly RequestCase[] = [
  ...section('6.8.3 fallback', [
    ["default-src 'none'", {directive: 'img-src'}, 'default-src refuses'],
    ['default-src https:', {directive: 'img-src'}, 'default-src https:'],
    ["default-src 'none'; img-src https:", {directive: 'img-src'}, 'img-src https:'],
    ["img-src 'none'; default-src https:", {directive: 'img-src'}, 'img-src refuses'],
    ["img-src 'none'", {directive: 'font-src'}, undefined],
    ["default-src 'none'", {directive: 'font-src'}, 'default-src refuses'],
    ["default-src 'none'; font-src https:", {directive: 'font-src'}, 'font-src https:'],
    ["default-src 'none'", {directive: 'media-src'}, 'default-src refuses'],
    ["default-src 'none'; media-src https:", {directive: 'media-src'}, 'media-src https:'],
    ["default-src 'none'", {directive: 'connect-src'}, 'default-src refuses'],
    ["default-src 'none'; connect-src https:", {directive: 'connect-src'}, 'connect-src https:'],
    ["default-src 'none'", {directive: 'object-src'}, 'default-src refuses'],
    [
      "default-src 'none'; object-src https:",
      {directive: 'object-src', url: 'https://a.test/x.svg'},
      'object-src https:',
      'Afterwards it asks frame-src too.',
    ],
    ["default-src 'none'", {directive: 'manifest-src'}, 'default-src refuses'],
    ["default-src 'none'; manifest-src https:", {directive: 'manifest-src'}, 'manifest-src https:'],
    ["default-src 'none'", script, 'default-src refuses'],
    ["script-src 'none'", script, 'script-src refuses'],
    ["script-src-elem 'none'; script-src https:", script, 'script-src-elem refuses'],
    ["script-src 'none'; script-src-elem https:", script, 'script-src-elem https:'],
    ["script-src-attr 'none'", script, undefined],
    ["default-src 'none'; script-src https:", script, 'script-src https:'],
    ["default-src 'none'", style, 'default-src refuses'],
    ["style-src 'none'", style, 'style-src refuses'],
    ["style-src-elem 'none'; style-src https:", style, 'style-src-elem refuses'],
    ["style-src 'none'; style-src-elem https:", style, 'style-src-elem https:'],
    ["style-src-attr 'none'", style, undefined],
    ["default-src 'none'", {directive: 'frame-src'}, 'default-src refuses'],
    ["child-src 'none'", {directive: 'frame-src'}, 'child-src refuses'],
    ["frame-src 'none'; child-src https:", {directive: 'frame-src'}, 'frame-src refuses'],
    ["frame-src https:; child-src 'none'", {directive: 'frame-src'}, 'frame-src https:'],
    ["child-src https:; default-src 'none'", {directive: 'frame-src'}, 'child-src https:'],
    ["worker-src 'none'", {directive: 'frame-src'}, undefined],
    ["default-src 'none'", worker, 'default-src refuses'],
    ["script-src 'none'; default-src https:", worker, 'script-src refuses'],
    ["child-src 'none'; script-src https:", worker, 'child-src refuses'],
    ["child-src https:; script-src 'none'", worker, 'child-src https:'],
    ["worker-src 'none'; child-src https:", worker, 'worker-src refuses'],
    ["worker-src https:; child-src 'none'; script-src 'none'", worker, 'worker-src https:'],
    ["script-src-elem 'none'", worker, undefined],
    ["frame-src 'none'", worker, undefined],
    ["script-src 'self'; default-src 'none'", worker, "script-src 'self'"],
    ['worker-src blob:', {directive: 'worker-src', url: 'blob:https://self.test/1'}, 'worker-src blob:'],
    ["default-src 'none'; img-src https:", {directive: 'script-src'}, 'default-src refuses'],
    ["default-src https:; script-src-elem 'none'", {directive: 'script-src'}, 'default-src https:'],
    ["default-src https:; style-src 'none'", {directive: 'style-src'}, 'style-src refuses'],
    ["default-src 'none'", {directive: 'child-src'}, 'default-src refuses'],
  ]),
  ...section('6.3 and 6.4, no fallback', [
    ["default-src 'none'", {directive: 'base-uri'}, undefined],
    ["base-uri 'none'", {directive: 'base-uri'}, 'base-uri refuses'],
    ["base-uri 'self'", {directive: 'base-uri', url: 'https://self.test/x/'}, "base-uri 'self'"],
    ['base-uri https://a.test/x/', {directive: 'base-uri', url: 'https://a.test/y'}, 'base-uri refuses'],
    ["base-uri 'none'", {directive: 'base-uri', url: 'data:,x'}, undefined],
    ["base-uri 'none'", {directive: 'base-uri', url: 'javascript:1'}, undefined],
    ["default-src 'none'", {directive: 'form-action'}, undefined],
    ["form-action 'none'", {directive: 'form-action'}, 'form-action refuses'],
    ["form-action 'self'", {directive: 'form-action', url: 'https://self.test/send'}, "form-action 'self'"],
    ["form-action 'none'", {directive: 'form-action', url: 'javascript:1'}, 'form-action refuses'],
    ['form-action *', {directive: 'form-action', url: 'mailto:a@b.test'}, 'form-action refuses'],
    ['form-action mailto:', {directive: 'form-action', url: 'mailto:a@b.test'}, 'form-action mailto:'],
    ["default-src 'none'", {directive: 'frame-ancestors'}, undefined],
    ["frame-ancestors 'none'", {directive: 'frame-ancestors'}, 'frame-ancestors refuses'],
    ['frame-ancestors *.a.test', {directive: 'frame-ancestors', url: 'https://sub.a.test'}, 'frame-ancestors *.a.test'],
    ["default-src 'none'; navigate-to 'none'", {directive: 'navigate-to'}, undefined],
    ["default-src 'none'", {directive: 'sandbox'}, undefined],
  ]),
  ...section('6.1.5 and HTML, frames that are not fetched', [
    ["frame-src 'none'", {directive: 'frame-src', url: 'about:blank'}, undefined],
    ["frame-src 'none'", {directive: 'frame-src', url: 'ABOUT:BLANK#x'}, undefined],
    ["frame-src 'none'", {directive: 'frame-src', url: 'about:srcdoc'}, undefined],
    ["frame-src 'none'", {directive: 'frame-src', url: 'javascript:1'}, undefined],
    ["frame-src 'none'", {directive: 'frame-src', url: 'data:text/html,x'}, 'frame-src refuses'],
    ["object-src 'none'", {directive: 'object-src', url: 'about:blank'}, undefined],
    ["object-src 'none'", {directive: 'object-src', url: 'javascript:1'}, undefined],
    ["object-src 'none'", {directive: 'object-src', url: 'data:text/html,x'}, 'object-src refuses'],
    ["img-src 'none'", {directive: 'img-src', url: 'javascript:1'}, 'img-src refuses'],
    ["img-src 'none'", {directive: 'img-src', url: 'about:blank'}, 'img-src refuses'],
  ]),
  ...section('6.7.1.1 scripts', [
    ["script-src 'nonce-abc'", {...script, nonce: 'abc'}, "script-src 'nonce-abc'"],
    ["script-src 'NONCE-abc'", {...script, nonce: 'abc'}, "script-src 'NONCE-abc'"],
    ["script-src 'nonce-abc'", {...script, nonce: 'ABC'}, 'script-src refuses'],
    ["script-src 'nonce-abc'", {...script, nonce: ''}, 'script-src refuses'],
    ["script-src 'nonce-abc'", script, 'script-src refuses'],
    ["script-src 'nonce-abc' 'nonce-def'", {...script, nonce: 'def'}, "script-src 'nonce-def'"],
    ["default-src 'nonce-abc'", {...script, nonce: 'abc'}, "default-src 'nonce-abc'"],
    ["script-src-elem 'nonce-abc'; script-src 'none'", {...script, nonce: 'abc'}, "script-src-elem 'nonce-abc'"],
    ["script-src 'nonce-abc', script-src 'nonce-def'", {...script, nonce: 'abc'}, 'script-src refuses'],
    [`script-src 'sha256-${digest}'`, {...script, integrity: `sha256-${digest}`}, `script-src 'sha256-${digest}'`],
    [`script-src 'SHA256-${digest}'`, {...script, integrity: `sha256-${digest}?x`}, `script-src 'SHA256-${digest}'`],
    [
      `script-src 'sha256-${digest.replace('+', '-').replace('/', '_')}'`,
      {...script, integrity: `sha256-${digest}`},
      `script-src 'sha256-${digest.replace('+', '-').replace('/', '_')}'`,
    ],
    [`script-src 'sha256-${digest}'`, script, 'script-src refuses'],
    [`script-src 'sha256-${digest}'`, {...script, integrity: ''}, 'script-src refuses'],
    [`script-src 'sha256-${digest}'`, {...script, integrity: 'md5-abc'}, 'script-src refuses'],
    [
      `script-src 'sha256-${digest}'`,
      {...script, integrity: `sha256-${digest} sha384-${digest384}`},
      'script-src refuses',
    ],
    [
      `script-src 'sha256-${digest}' 'sha384-${digest384}'`,
      {...script, integrity: `sha256-${digest} sha384-${digest384}`},
      `script-src 'sha256-${digest}'`,
    ],
    ["script-src 'strict-dynamic' https:", script, 'script-src refuses'],
    ["script-src 'strict-dynamic' https:", {...script, parserInserted: false}, "script-src 'strict-dynamic'"],
    ["script-src 'Strict-Dynamic'", {...script, parserInserted: false}, "script-src 'Strict-Dynamic'"],
    ["script-src 'strict-dynamic' 'nonce-abc'", {...script, nonce: 'abc'}, "script-src 'nonce-abc'"],
    ["script-src 'nonce-abc'", {...script, parserInserted: false}, 'script-src refuses'],
    ["script-src 'unsafe-inline'", script, 'script-src refuses'],
    ["script-src 'unsafe-inline'", {...script, url: 'data:text/javascript,1'}, 'script-src refuses'],
    [
      "script-src 'unsafe-inline' 'self' https://cdn.jsdelivr.net/npm/",
      {...script, url: 'https://cdn.jsdelivr.net/gh/x.js'},
      'script-src refuses',
    ],
  ]),
  ...section('6.2.2 workers', [
    ["script-src 'strict-dynamic'", worker, "script-src 'strict-dynamic'"],
    [
      "worker-src 'strict-dynamic'",
      worker,
      'worker-src refuses',
      "It honours 'strict-dynamic' for workers in every directive.",
    ],
    [
      "child-src 'strict-dynamic'",
      worker,
      'child-src refuses',
      "It honours 'strict-dynamic' for workers in every directive.",
    ],
    [
      "default-src 'strict-dynamic'",
      worker,
      'default-src refuses',
      "It honours 'strict-dynamic' for workers in every directive.",
    ],
    ["worker-src 'nonce-abc'", {...worker, nonce: 'abc'}, 'worker-src refuses'],
  ]),
  ...section('6.1.13.1 stylesheets', [
    ["style-src 'nonce-abc'", {...style, nonce: 'abc'}, "style-src 'nonce-abc'"],
    ["default-src 'nonce-abc'", {...style, nonce: 'abc'}, "default-src 'nonce-abc'"],
    ["style-src 'nonce-abc'", {...style, nonce: 'x'}, 'style-src refuses'],
    [`style-src 'sha256-${digest}'`, {...style, integrity: `sha256-${digest}`}, 'style-src refuses'],
    ["style-src 'strict-dynamic' https:", style, 'style-src https:'],
    ["style-src 'unsafe-inline'", {...style, url: 'data:text/css,'}, 'style-src refuses'],
    ["img-src 'nonce-abc'", {directive: 'img-src', nonce: 'abc'}, 'img-src refuses'],
  ]),
  ...section('6.7.2.2 prefetch', [
    ["default-src 'none'", {directive: 'default-src'}, 'default-src refuses'],
    ["default-src 'none'; img-src https:", {directive: 'default-src'}, 'img-src https:'],
    ["default-src https:; img-src 'none'", {directive: 'default-src'}, 'default-src https:'],
    ["default-src 'none'; script-src-attr https:", {directive: 'default-src'}, 'default-src refuses'],
    ["default-src 'none'; form-action https:", {directive: 'default-src'}, 'default-src refuses'],
    ["default-src 'none'; prefetch-src https:", {directive: 'default-src'}, 'default-src refuses'],
    ["img-src 'none'", {directive: 'default-src'}, undefined],
    ["prefetch-src 'none'", {directive: 'prefetch-src'}, undefined],
    ["default-src 'none'; font-src https:", {directive: 'prefetch-src'}, 'font-src https:'],
  ]),
  ...section('8.1 several policies', [
    ["img-src https:, img-src 'none'", {directive: 'img-src'}, 'img-src refuses'],
    ["img-src 'none', img-src https:", {directive: 'img-src'}, 'img-src refuses'],
    ["default-src 'none'; img-src https:, font-src 'none'", {directive: 'img-src'}, 'img-src https:'],
    ["font-src 'none', img-src *", {directive: 'img-src'}, 'img-src *'],
    ["font-src 'none', script-src 'none'", {directive: 'img-src'}, undefined],
    ['default-src https:, img-src https://b.test', {directive: 'img-src'}, 'img-src refuses'],
  ]),
  ...section('Upgrade Insecure Requests 4.1', [
    ['upgrade-insecure-requests; img-src https:', {directive: 'img-src', url: 'http://a.test/x'}, 'img-src https:'],
    [
      'upgrade-insecure-requests, connect-src https:',
      {directive: 'connect-src', url: 'http://a.test/x'},
      'connect-src https:',
      'It asks the policy about the `http:` URL when the request is a fetch().',
    ],
    [
      'upgrade-insecure-requests, style-src https:',
      {directive: 'style-src-elem', url: 'http://a.test/x'},
      'style-src https:',
    ],
    [
      'upgrade-insecure-requests; connect-src wss:',
      {directive: 'connect-src', url: 'ws://a.test/x'},
      'connect-src wss:',
    ],
    [
      'upgrade-insecure-requests; img-src https://a.test:8080',
      {directive: 'img-src', url: 'http://a.test:8080/x'},
      'img-src https://a.test:8080',
    ],
    [
      'upgrade-insecure-requests; form-action https:',
      {directive: 'form-action', url: 'http://a.test/x'},
      'form-action https:',
    ],
    [
      'upgrade-insecure-requests; base-uri https://a.test',
      {directive: 'base-uri', url: 'http://a.test/'},
      'base-uri refuses',
    ],
  ]),
]

function section(name: string, rows: readonly Row[]): RequestCase[] {
  return rows.map(([csp, request, expected, chromium]) => ({
    section: name,
    csp,
    url: 'https://a.test/x',
    ...request,
    expected,
    ...(chromium === undefined ? {} : {chromium}),
  }))
}
