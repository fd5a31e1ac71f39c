import type {InlineCode} from '../../../src/policy/match-inline.ts'

/** A piece of inline code under one policy. */
export interface InlineCase extends InlineCode {
  readonly section: string
  readonly csp: string
  /** As in `RequestCase`. */
  readonly expected: string | undefined
  readonly chromium?: string
}

type Row = readonly [csp: string, code: InlineCode, expected: string | undefined, chromium?: string]

// Digests of the texts below, made with node:crypto.
const scriptText = 'window.x=1'
const sha256 = 'hUmDl3yY/7GaaX+Zuy8aEy8IzxgpBs7xccqYHs2/7kQ='
const sha384 = 'GvflrfMsAWs9kdTHCdQ6K7e5X1WOpqVB68YL1LQd1sa2W6r7wUB0Kd0DCHvBMcar'
const sha512 = '676XYdJBcNweU4j3+Z3sMrbi3lXATJ4Cbsd1fIMfpGqkdtna1txfLpZlVgeXz9Qoy/l8YMPJptx9r7RRSU25dg=='
const handlerSha256 = 'a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='
const styleSha256 = '8f935d27GvUutRyY9yWScUMiFUk4WTdZURISiYfPOeQ='
const urlSha256 = 'thwce7pBZIjaBeBiyoLe97bNNZVdt+rIKpzbppAUnCs='
const bodySha256 = 'T1YEXClWF9CUhD2vRqC2ZkctVhPSMrn+MCIkJI7U02I='

const script: InlineCode = {kind: 'script', text: scriptText}
const handler: InlineCode = {kind: 'script-attribute', text: '1'}
const style: InlineCode = {kind: 'style', text: 'p{color:red}'}
const attribute: InlineCode = {kind: 'style-attribute', text: 'color:red'}
const navigation: InlineCode = {kind: 'navigation', text: 'javascript:void 0;'}

export const inlineCases: readonly InlineCase[] = [
  ...section('6.8.2 and 6.8.3, who decides', [
    ["default-src 'none'", script, 'default-src refuses'],
    ["default-src 'unsafe-inline'", script, "default-src 'unsafe-inline'"],
    ["default-src 'unsafe-inline'; script-src 'none'", script, 'script-src refuses'],
    ["script-src 'unsafe-inline'; script-src-elem 'none'", script, 'script-src-elem refuses'],
    ["script-src 'none'; script-src-elem 'unsafe-inline'", script, "script-src-elem 'unsafe-inline'"],
    ["script-src-attr 'none'", script, undefined],
    ["img-src 'none'", script, undefined],
    ["script-src 'unsafe-inline'; script-src-attr 'none'", handler, 'script-src-attr refuses'],
    ["script-src 'none'; script-src-attr 'unsafe-inline'", handler, "script-src-attr 'unsafe-inline'"],
    ["script-src-elem 'none'", handler, undefined],
    ["default-src 'none'", handler, 'default-src refuses'],
    ["style-src 'unsafe-inline'", style, "style-src 'unsafe-inline'"],
    ["style-src 'unsafe-inline'; style-src-elem 'none'", style, 'style-src-elem refuses'],
    ["style-src-attr 'none'", style, undefined],
    ["style-src 'unsafe-inline'; style-src-attr 'none'", attribute, 'style-src-attr refuses'],
    ["style-src-elem 'none'", attribute, undefined],
    ["default-src 'none'", attribute, 'default-src refuses'],
    ["script-src 'unsafe-inline'; script-src-elem 'none'", navigation, 'script-src-elem refuses'],
    ["script-src 'unsafe-inline'; script-src-attr 'none'", navigation, "script-src 'unsafe-inline'"],
    ["default-src 'none'", navigation, 'default-src refuses'],
    ["script-src 'unsafe-inline', script-src 'self'", script, 'script-src refuses'],
  ]),
  ...section("6.7.3.2 'unsafe-inline'", [
    ["script-src 'UNSAFE-inline'", script, "script-src 'UNSAFE-inline'"],
    ['script-src unsafe-inline', script, 'script-src refuses'],
    ["script-src 'self' *", script, 'script-src refuses'],
    ["script-src 'unsafe-inline' 'nonce-abc'", script, 'script-src refuses'],
    ["script-src 'unsafe-inline' 'nonce-abc'", handler, 'script-src refuses'],
    ["script-src 'unsafe-inline' 'nonce-abc'", navigation, 'script-src refuses'],
    ["script-src 'unsafe-inline' 'sha256-abcd'", script, 'script-src refuses'],
    ["script-src 'unsafe-inline' 'sha256-abcd'", handler, 'script-src refuses'],
    ["script-src 'unsafe-inline' 'strict-dynamic'", script, 'script-src refuses'],
    ["script-src 'unsafe-inline' 'strict-dynamic'", handler, 'script-src refuses'],
    ["script-src 'unsafe-inline' 'strict-dynamic'", navigation, 'script-src refuses'],
    ["style-src 'unsafe-inline' 'nonce-abc'", style, 'style-src refuses'],
    ["style-src 'unsafe-inline' 'nonce-abc'", attribute, 'style-src refuses'],
    ["style-src 'unsafe-inline' 'sha256-abcd'", attribute, 'style-src refuses'],
    ["style-src 'unsafe-inline' 'strict-dynamic'", style, "style-src 'unsafe-inline'"],
    [
      "default-src 'unsafe-inline' 'strict-dynamic'",
      style,
      "default-src 'unsafe-inline'",
      "In default-src, it lets 'strict-dynamic' void 'unsafe-inline' for styles too.",
    ],
    ["style-src 'unsafe-inline' 'strict-dynamic'", attribute, "style-src 'unsafe-inline'"],
    [
      "default-src 'unsafe-inline' 'strict-dynamic'",
      attribute,
      "default-src 'unsafe-inline'",
      "In default-src, it lets 'strict-dynamic' void 'unsafe-inline' for styles too.",
    ],
    ["script-src 'unsafe-inline' 'sha1-abcd'", script, "script-src 'unsafe-inline'"],
    ["script-src 'unsafe-inline' 'sha256-ab*d'", script, "script-src 'unsafe-inline'"],
    ["script-src 'unsafe-inline' 'nonce-'", script, "script-src 'unsafe-inline'"],
    ["script-src 'unsafe-inline' 'nonce-a*b'", script, "script-src 'unsafe-inline'"],
    ["script-src 'unsafe-inline' 'nonce-abc==='", script, "script-src 'unsafe-inline'"],
    ["script-src 'unsafe-inline' 'unsafe-hashes' 'report-sample'", handler, "script-src 'unsafe-inline'"],
    ["script-src 'unsafe-eval' 'unsafe-hashes'", script, 'script-src refuses'],
  ]),
  ...section('6.7.3.3 nonces', [
    ["script-src 'nonce-abc'", {...script, nonce: 'abc'}, "script-src 'nonce-abc'"],
    ["script-src 'nonce-a+/-_Z9=='", {...script, nonce: 'a+/-_Z9=='}, "script-src 'nonce-a+/-_Z9=='"],
    ["script-src 'nonce-abc'", {...script, nonce: 'Abc'}, 'script-src refuses'],
    ["script-src 'nonce-abc'", {...script, nonce: ''}, 'script-src refuses'],
    ["style-src 'nonce-abc'", {...style, nonce: 'abc'}, "style-src 'nonce-abc'"],
    ["script-src 'nonce-abc'", {...handler, nonce: 'abc'}, 'script-src refuses'],
    ["style-src 'nonce-abc'", {...attribute, nonce: 'abc'}, 'style-src refuses'],
    ["script-src 'nonce-abc' 'unsafe-hashes'", {...navigation, nonce: 'abc'}, 'script-src refuses'],
  ]),
  ...section('6.7.3.3 hashes', [
    [`script-src 'sha256-${sha256}'`, script, `script-src 'sha256-${sha256}'`],
    [`script-src 'SHA256-${sha256}'`, script, `script-src 'SHA256-${sha256}'`],
    [`script-src 'sha384-${sha384}'`, script, `script-src 'sha384-${sha384}'`],
    [`script-src 'sha512-${sha512}'`, script, `script-src 'sha512-${sha512}'`],
    [
      `script-src 'sha256-${sha256.replaceAll('/', '_').replaceAll('+', '-')}'`,
      script,
      `script-src 'sha256-${sha256.replaceAll('/', '_').replaceAll('+', '-')}'`,
    ],
    [
      `script-src 'sha256-${sha256.replace('=', '')}'`,
      script,
      'script-src refuses',
      'It does without the padding of base64.',
    ],
    [`script-src 'sha384-${sha256}'`, script, 'script-src refuses'],
    [`script-src 'sha256-${sha256}'`, {...script, text: `${scriptText} `}, 'script-src refuses'],
    [`script-src 'sha256-abcd' 'sha256-${sha256}'`, script, `script-src 'sha256-${sha256}'`],
    [`default-src 'sha256-${sha256}'`, script, `default-src 'sha256-${sha256}'`],
    [`script-src 'sha256-${handlerSha256}'`, handler, 'script-src refuses'],
    [`script-src 'unsafe-hashes' 'sha256-${handlerSha256}'`, handler, `script-src 'sha256-${handlerSha256}'`],
    [`script-src 'sha256-${handlerSha256}' 'Unsafe-Hashes'`, handler, `script-src 'sha256-${handlerSha256}'`],
    [`style-src 'sha256-${styleSha256}'`, attribute, 'style-src refuses'],
    [`style-src 'unsafe-hashes' 'sha256-${styleSha256}'`, attribute, `style-src 'sha256-${styleSha256}'`],
    [`script-src 'sha256-${urlSha256}'`, navigation, 'script-src refuses'],
    [`script-src 'unsafe-hashes' 'sha256-${urlSha256}'`, navigation, `script-src 'sha256-${urlSha256}'`],
    [`script-src 'unsafe-hashes' 'sha256-${bodySha256}'`, navigation, 'script-src refuses'],
  ]),
  ...section("6.7.3.3 'strict-dynamic'", [
    ["script-src 'strict-dynamic' 'nonce-abc'", script, 'script-src refuses'],
    ["script-src 'strict-dynamic' 'nonce-abc'", {...script, parserInserted: false}, "script-src 'strict-dynamic'"],
    ["script-src 'strict-dynamic' 'unsafe-hashes'", handler, 'script-src refuses'],
    ["script-src 'nonce-abc'", {...script, parserInserted: false}, 'script-src refuses'],
  ]),
  ...section('Trusted Types 4.2', [
    ["require-trusted-types-for 'script'", navigation, 'require-trusted-types-for refuses'],
    ["require-trusted-types-for 'script'", script, undefined],
    ["require-trusted-types-for 'script'", handler, undefined],
    ["require-trusted-types-for 'style'", navigation, undefined],
  ]),
]

function section(name: string, rows: readonly Row[]): InlineCase[] {
  return rows.map(([csp, code, expected, chromium]) => ({
    section: name,
    csp,
    ...code,
    expected,
    ...(chromium === undefined ? {} : {chromium}),
  }))
}
