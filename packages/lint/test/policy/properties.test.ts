import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {decideEval, decideWasm, decideWebRtc} from '../../src/policy/decide-code.ts'
import {decideInline} from '../../src/policy/decide-inline.ts'
import {decideRequest} from '../../src/policy/decide-request.ts'
import type {Decision} from '../../src/policy/decision.ts'
import type {Directive} from '../../src/policy/directive.ts'
import {sourceListDirectives} from '../../src/policy/known-directives.ts'
import type {InlineKind} from '../../src/policy/match-inline.ts'
import {originOf} from '../../src/policy/origin.ts'
import {parseMetaPolicy, parsePolicies} from '../../src/policy/parse.ts'
import type {Policy} from '../../src/policy/policy.ts'
import {parseSandbox} from '../../src/policy/sandbox.ts'
import {parseSourceExpression} from '../../src/policy/source-expression.ts'
import {requestCases} from './cases/request.ts'
import {urlCases} from './cases/url.ts'

const self = originOf('https://self.test/')

const requestDirectives: Directive[] = [
  'img-src',
  'font-src',
  'media-src',
  'connect-src',
  'frame-src',
  'worker-src',
  'object-src',
  'manifest-src',
  'script-src-elem',
  'style-src-elem',
  'default-src',
  'form-action',
  'base-uri',
]
const inlineKinds: InlineKind[] = ['script', 'script-attribute', 'style', 'style-attribute', 'navigation']

/** Expressions that only add: no nonce, hash, `'none'` or `'strict-dynamic'`, which take away or void others. */
const urlSources = [...new Set(urlCases.flatMap(({sources}) => sources.split(' ')))].filter(
  (source) => source !== '' && !/^'(?:none|nonce|sha|strict)/i.test(source),
)
const otherSources = [
  "'none'",
  "'unsafe-inline'",
  "'unsafe-eval'",
  "'strict-dynamic'",
  "'unsafe-hashes'",
  "'nonce-abc'",
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'wasm-unsafe-eval'",
]

const url = fc.constantFrom(...new Set([...urlCases, ...requestCases].map((row) => row.url)))
const sources = fc.array(fc.constantFrom(...urlSources, ...otherSources), {maxLength: 5})
const directive = fc
  .tuple(fc.constantFrom(...sourceListDirectives), sources)
  .map(([name, values]) => [name, ...values].join(' '))
const policy = fc.array(directive, {maxLength: 5}).map((directives) => directives.join('; '))
const request = fc.record({url, directive: fc.constantFrom(...requestDirectives)})
const nonce = fc.constantFrom('', 'abc', 'x')
const inline = fc.record({kind: fc.constantFrom(...inlineKinds), text: fc.constantFrom('', '1'), nonce})

/** Everything that can be asked about one request and one piece of code. */
function ask(
  policies: readonly Policy[],
  req: {url: string; directive: Directive},
  code: Parameters<typeof decideInline>[1],
): Decision[] {
  return [
    decideRequest(policies, req, self),
    decideInline(policies, code),
    decideEval(policies),
    decideWasm(policies),
    decideWebRtc(policies),
  ]
}

test('parsing never throws, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      parsePolicies(text)
      parseMetaPolicy(text)
      parseSandbox(text)
      parseSourceExpression(text)
    }),
    {numRuns: 1000},
  )
})

test('parsing never throws, whatever the tokens, and problems point into the text', () => {
  const token = fc.constantFrom(
    'img-src',
    'sandbox',
    'webrtc',
    ';',
    ',',
    ' ',
    '\n',
    "'",
    'ü',
    'x',
    '__proto__',
    ...urlSources,
    ...otherSources,
  )
  fc.assert(
    fc.property(fc.array(token, {maxLength: 20}), (tokens) => {
      const text = tokens.join('')
      for (const {problems} of [...parsePolicies(text), ...parseMetaPolicy(text)]) {
        for (const problem of problems) expect(problem.offset).toBeLessThanOrEqual(text.length)
        for (const problem of problems) {
          if (problem.kind !== 'invalid-value') expect(text.startsWith(problem.token, problem.offset)).toBe(true)
        }
      }
    }),
    {numRuns: 1000},
  )
})

test('decisions never throw, and are plain data', () => {
  fc.assert(
    fc.property(policy, fc.webUrl(), fc.string(), request, inline, (csp, web, odd, req, code) => {
      const policies = parsePolicies(csp)
      const answers = [
        ...ask(policies, req, code),
        ...[web, odd].map((text) => decideRequest(policies, {...req, url: text}, undefined)),
      ]
      for (const answer of answers) {
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
        expect(answer.allowed).toBe(answer.directive === undefined || answer.expression !== undefined)
        expect(answer.directive === undefined).toBe(answer.policy === undefined)
      }
    }),
    {numRuns: 500},
  )
})

describe('policies', () => {
  test('another policy never allows more', () => {
    fc.assert(
      fc.property(policy, policy, request, inline, (one, other, req, code) => {
        const alone = ask(parsePolicies(one), req, code)
        const together = ask([...parsePolicies(one), ...parsePolicies(other)], req, code)
        for (const [index, answer] of together.entries()) {
          expect(answer.allowed).toBe(
            alone[index]?.allowed === true && ask(parsePolicies(other), req, code)[index]?.allowed === true,
          )
        }
      }),
      {numRuns: 1000},
    )
  })

  test('a list in one header is the same as several headers', () => {
    fc.assert(
      fc.property(policy, policy, (one, other) => {
        const apart = [...parsePolicies(one), ...parsePolicies(other)].map(({directives}) => directives)
        expect(parsePolicies(`${one},${other}`).map(({directives}) => directives)).toEqual(apart)
      }),
    )
  })

  test('the case of names, keywords, schemes and hosts does not matter', () => {
    // Nonces, digests and paths are left as they are.
    const upper = (csp: string) =>
      csp.replace(/[^\s;]+/g, (word) => (/\/[^/]|'(?:nonce|sha)/.test(word) ? word : word.toUpperCase()))
    fc.assert(
      fc.property(policy, request, inline, (csp, req, code) => {
        const verdicts = (text: string) => ask(parsePolicies(text), req, code).map(({allowed}) => allowed)
        expect(verdicts(upper(csp))).toEqual(verdicts(csp))
      }),
      {numRuns: 1000},
    )
  })

  test('a second directive of a name changes nothing', () => {
    fc.assert(
      fc.property(policy, directive, request, inline, (csp, extra, req, code) => {
        const name = extra.split(' ', 1)[0]
        const withFirst = `${name} 'self'; ${csp}`
        expect(ask(parsePolicies(`${withFirst}; ${extra}`), req, code)).toEqual(
          ask(parsePolicies(withFirst), req, code),
        )
      }),
    )
  })
})

describe('source lists', () => {
  test("'none' alone refuses all, and so does an empty list", () => {
    fc.assert(
      fc.property(request, fc.constantFrom(" 'none'", " 'NONE'", ''), (req, none) => {
        const policies = parsePolicies(`${req.directive}${none}`)
        const {allowed, directive} = decideRequest(policies, req, self)
        expect(allowed).toBe(directive === undefined)
      }),
    )
  })

  test('a longer list never refuses more', () => {
    const more = fc.array(fc.constantFrom(...urlSources), {maxLength: 5})
    fc.assert(
      fc.property(more, more, request, (some, added, req) => {
        const under = (list: readonly string[]) =>
          decideRequest(parsePolicies(`${req.directive} ${list.join(' ')}`), req, self).allowed
        expect(under([...some, ...added])).toBe(under(some) || under(added))
      }),
      {numRuns: 1000},
    )
  })

  test('the order of a list does not matter', () => {
    fc.assert(
      fc.property(sources, request, inline, nonce, (list, req, code, value) => {
        const under = (ordered: readonly string[]) => {
          const policies = parsePolicies(`default-src ${ordered.join(' ')}; form-action ${ordered.join(' ')}`)
          return [
            decideRequest(policies, {...req, nonce: value}, self).allowed,
            ...ask(policies, req, code).map(({allowed}) => allowed),
          ]
        }
        expect(under(list.toReversed())).toEqual(under(list))
      }),
      {numRuns: 500},
    )
  })

  test('a redirect never makes a URL refused', () => {
    fc.assert(
      fc.property(sources, request, (list, req) => {
        const policies = parsePolicies(`${req.directive} ${list.join(' ')}`)
        const {allowed} = decideRequest(policies, req, self)
        if (allowed) expect(decideRequest(policies, {...req, redirected: true}, self).allowed).toBe(true)
      }),
      {numRuns: 500},
    )
  })

  test('an expression made of a URL allows that URL', () => {
    fc.assert(
      fc.property(fc.webUrl({validSchemes: ['https', 'http']}), (text) => {
        const {origin, pathname} = new URL(text)
        const source = `${origin}${pathname}`
        fc.pre(parseSourceExpression(source) !== undefined)
        const policies = parsePolicies(`img-src ${source}`)
        expect(decideRequest(policies, {url: text, directive: 'img-src'}, undefined).allowed).toBe(true)
      }),
      {numRuns: 500},
    )
  })
})
