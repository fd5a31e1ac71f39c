import {expect, test} from 'vitest'
import {decideRequest} from '../../src/policy/decide-request.ts'
import {originOf} from '../../src/policy/origin.ts'
import {parsePolicies} from '../../src/policy/parse.ts'
import {requestCases} from './cases/request.ts'
import {inWords} from './in-words.ts'

test.each(requestCases)('§$section: $csp | $directive $url → $expected', ({section: _, csp, expected, ...request}) => {
  expect(inWords(decideRequest(parsePolicies(csp), request, originOf('https://self.test/page')))).toBe(expected)
})

test('the first policy that refuses is named, else the first that has a say', () => {
  const ask = (csp: string) =>
    decideRequest(parsePolicies(csp), {url: 'https://a.test/x', directive: 'img-src'}, undefined)
  expect(ask("font-src *, img-src https:, default-src 'none', img-src 'none'")).toEqual({
    allowed: false,
    directive: 'default-src',
    expression: undefined,
    policy: 2,
  })
  expect(ask('font-src *, img-src https:, default-src *')).toEqual({
    allowed: true,
    directive: 'img-src',
    expression: 'https:',
    policy: 1,
  })
})
