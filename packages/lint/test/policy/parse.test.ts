import {describe, expect, test} from 'vitest'
import {parseMetaPolicy, parsePolicies} from '../../src/policy/parse.ts'
import type {Policy} from '../../src/policy/policy.ts'
import {describeProblem, type PolicyProblem} from '../../src/policy/problem.ts'

/** Each policy as a list of `name token token`. */
const shape = (policies: readonly Policy[]): string[][] =>
  policies.map(({directives}) => Array.from(directives.values(), ({name, value}) => [name, ...value].join(' ')))

describe('§2.2.1 a serialized policy', () => {
  test.each<[string, string, string[]]>([
    ['one directive', "img-src 'self'", ["img-src 'self'"]],
    ['two directives', "default-src 'none'; img-src *", ["default-src 'none'", 'img-src *']],
    ['order kept', 'b x; a y', ['b x', 'a y']],
    ['no value', 'sandbox', ['sandbox']],
    ['a trailing semicolon', 'img-src *;', ['img-src *']],
    ['empty directives', ';; img-src *; ;font-src *;', ['img-src *', 'font-src *']],
    ['no space after the semicolon', 'img-src *;font-src *', ['img-src *', 'font-src *']],
    ['ASCII whitespace of all kinds', '\t\n\f\r img-src\t*\n\r\fdata:\r', ['img-src * data:']],
    ['runs of spaces', '  img-src   *    data:  ', ['img-src * data:']],
    ['a vertical tab is no whitespace', 'img-src\v*', ['img-src\v*']],
    ['names in any case', "IMG-Src 'Self'", ["img-src 'Self'"]],
    ['values as written', 'img-src HTTPS://A.test/X', ['img-src HTTPS://A.test/X']],
    ['the first of a name', "img-src 'none'; img-src *", ["img-src 'none'"]],
    ['the first of a name in any case', "img-src 'none'; IMG-SRC *", ["img-src 'none'"]],
    ['unknown names', 'foo bar; img-src *', ['foo bar', 'img-src *']],
    ['a name with a colon', "img-src: 'self'", ["img-src: 'self'"]],
    ['a directive that is not ASCII is skipped', "img-src 'none' ü; font-src *", ['font-src *']],
    ['… and so the next of its name counts', "img-src 'none' ü; img-src *", ['img-src *']],
    ['names of Object.prototype', '__proto__ x; constructor y', ['__proto__ x', 'constructor y']],
    ['quotes hold nothing together', "img-src 'a;b'", ["img-src 'a", "b'"]],
  ])('%s', (_, header, expected) => {
    expect(shape(parsePolicies(header))).toEqual([expected])
  })
})

describe('§2.2.2 a list of policies', () => {
  test.each<[string, string, string[][]]>([
    ['nothing', '', []],
    ['whitespace', ' \t ', []],
    ['separators only', ' ; , ;; ,', []],
    ['two policies', 'img-src *, font-src *', [['img-src *'], ['font-src *']]],
    ['the same directive in each', "img-src *,img-src 'none'", [['img-src *'], ["img-src 'none'"]]],
    ['empty policies are dropped', 'img-src *,, ,font-src *,', [['img-src *'], ['font-src *']]],
    ['a comma in a path ends the policy', 'img-src a.test/x,y', [['img-src a.test/x'], ['y']]],
  ])('%s', (_, header, expected) => {
    expect(shape(parsePolicies(header))).toEqual(expected)
  })

  test('the source of a policy', () => {
    expect(parsePolicies('img-src *').map(({source}) => source)).toEqual(['header'])
    expect(parseMetaPolicy('img-src *').map(({source}) => source)).toEqual(['meta'])
  })
})

describe('§3.3 policies of a <meta> element', () => {
  test.each<[string, string, string[][], string[]]>([
    ['a plain policy', "default-src 'none'; img-src *", [["default-src 'none'", 'img-src *']], []],
    ['sandbox', 'sandbox allow-scripts; img-src *', [['img-src *']], ['0 ignored-in-meta sandbox']],
    ['frame-ancestors', "img-src *; Frame-Ancestors 'none'", [['img-src *']], ['11 ignored-in-meta Frame-Ancestors']],
    ['report-uri', 'report-uri /x', [[]], ['0 ignored-in-meta report-uri']],
    ['report-to works', 'report-to x', [['report-to x']], []],
    ['a comma', "img-src *, img-src 'none'", [['img-src *'], ["img-src 'none'"]], ['9 comma-in-meta ,']],
    ['nothing', '', [[]], []],
  ])('%s', (_, content, expected, problems) => {
    const policies = parseMetaPolicy(content)
    expect(shape(policies)).toEqual(expected)
    expect(policies.flatMap((policy) => policy.problems).map(inWords)).toEqual(problems)
  })
})

describe('problems', () => {
  test.each<[string, string[]]>([
    ["default-src 'none'; img-src 'self' data: blob: https://*.a.test:*/x/", []],
    ["script-src 'nonce-abc' 'sha256-abcd=' 'strict-dynamic' 'report-sample' 'wasm-unsafe-eval'", []],
    ['upgrade-insecure-requests; report-to x; report-uri /y; trusted-types a b', []],
    ["img-src *; img-src 'none'", ['11 duplicate-directive img-src']],
    ["img-src *; IMG-SRC 'none'", ['11 duplicate-directive IMG-SRC']],
    ['img-src *, img-src *', []],
    ['font-src ü; img-src *', ['0 non-ascii-directive font-src ü']],
    ['script-scr *', ['0 unknown-directive script-scr → script-src']],
    ["img-src: 'self'", ['0 unknown-directive img-src: → img-src']],
    ['image-sources-of-all-kinds *', ['0 unknown-directive image-sources-of-all-kinds']],
    ['prefetch-src *', ['0 obsolete-directive prefetch-src → default-src']],
    ['navigate-to *', ['0 obsolete-directive navigate-to']],
    ['block-all-mixed-content', ['0 obsolete-directive block-all-mixed-content → upgrade-insecure-requests']],
    ['img-src self', ["8 unquoted-keyword self → 'self'"]],
    ['script-src Unsafe-Inline', ["11 unquoted-keyword Unsafe-Inline → 'unsafe-inline'"]],
    ['script-src nonce-abc', ["11 unquoted-keyword nonce-abc → 'nonce-abc'"]],
    ['img-src none *', ["8 unquoted-keyword none → 'none'"]],
    ["script-src 'unsafe-inlin'", ["11 unknown-keyword 'unsafe-inlin' → 'unsafe-inline'"]],
    ["script-src 'self", ["11 unknown-keyword 'self → 'self'"]],
    ["script-src 'sha1-abcd'", ["11 invalid-source 'sha1-abcd'"]],
    ["script-src 'nonce-'", ["11 invalid-source 'nonce-'"]],
    ['img-src data blob:', ['8 scheme-without-colon data → data:']],
    ['img-src data:*', ['8 scheme-without-colon data:* → data:']],
    ['img-src https', ['8 scheme-without-colon https → https:']],
    ["img-src 'none' *", ["8 ignored-none 'none'"]],
    ["img-src * 'none'", ["10 ignored-none 'none'"]],
    ['img-src a.test/x?y', ['8 invalid-source a.test/x?y']],
    ['img-src https://', ['8 invalid-source https://']],
    ['img-src *.*.test', ['8 invalid-source *.*.test']],
    ['img-src my_host.test', ['8 invalid-source my_host.test']],
    ['font-src *, img-src //a.test', ['20 invalid-source //a.test']],
    ['sandbox allow-script', ['8 unknown-sandbox-flag allow-script → allow-scripts']],
    ['sandbox ALLOW-SCRIPTS', []],
    ['sandbox', []],
    ["webrtc 'block'", []],
    ['webrtc block', ["7 invalid-value block → 'block'"]],
    ['webrtc', ["0 invalid-value  → 'block'"]],
    ["require-trusted-types-for 'script'", []],
    ["require-trusted-types-for 'style' 'script'", ["26 invalid-value 'style' 'script' → 'script'"]],
    ['  img-src\n  self', ["12 unquoted-keyword self → 'self'"]],
  ])('%s', (header, expected) => {
    expect(
      parsePolicies(header)
        .flatMap(({problems}) => problems)
        .map(inWords),
    ).toEqual(expected)
  })

  test('offsets point at the token in the header', () => {
    const header = " img-src  self , script-src 'self' 'unsafe-inlin' ; IMG-src x; img-src y"
    const problems = parsePolicies(header).flatMap((policy) => policy.problems)
    expect(problems.length).toBe(3)
    for (const {token, offset} of problems) expect(header.slice(offset, offset + token.length)).toBe(token)
  })

  test('are plain data, with words for each', () => {
    const problems = parsePolicies(
      "img-src self 'nope' data x y/? 'none'; img-src *; sandbox z; x; referrer; ü",
    ).flatMap((policy) => policy.problems)
    expect(JSON.parse(JSON.stringify(problems))).toEqual(problems)
    expect(problems.map(describeProblem)).toMatchInlineSnapshot(`
      [
        "\`self\` in \`img-src\` is a host name without quotes; did you mean \`'self'\`?",
        "\`'nope'\` in \`img-src\` is not a keyword; did you mean \`'none'\`?",
        "\`data\` in \`img-src\` is a host name without a colon; did you mean \`data:\`?",
        "\`y/?\` in \`img-src\` is not a source expression",
        "\`'none'\` in \`img-src\` has no effect beside other sources",
        "Only the first \`img-src\` counts",
        "\`z\` in \`sandbox\` is unknown: browsers skip it",
        "\`x\` is not a directive: browsers skip it",
        "\`referrer\` is obsolete: browsers skip it",
        "\`ü\` has characters outside ASCII: browsers skip the directive",
      ]
    `)
  })
})

function inWords({kind, token, offset, suggestion}: PolicyProblem): string {
  return `${offset} ${kind} ${token}${suggestion === undefined ? '' : ` → ${suggestion}`}`
}
