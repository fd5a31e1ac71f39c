import {describe, expect, test} from 'vitest'
import {decideRequest} from '../../src/policy/decide-request.ts'
import {originOf} from '../../src/policy/origin.ts'
import {parsePolicies} from '../../src/policy/parse.ts'
import {urlCases} from './cases/url.ts'

test.each(urlCases)('§$section: $directive $sources | $url on $self', ({sources, expected, self, ...request}) => {
  const decision = decideRequest(parsePolicies(`${request.directive} ${sources}`), request, originOf(self))
  expect(decision).toEqual({
    allowed: expected !== undefined,
    directive: request.directive,
    expression: expected,
    policy: 0,
  })
})

describe('origins', () => {
  const decide = (sources: string, url: string, self: string) =>
    decideRequest(parsePolicies(`img-src ${sources}`), {url, directive: 'img-src'}, originOf(self)).allowed

  // §6.7.2.8: an opaque origin has neither scheme nor host.
  test.each([
    ["'self'", 'https://self.test/x', false],
    ['a.test', 'https://a.test/x', false],
    ['https://a.test', 'https://a.test/x', true],
    ['*', 'https://a.test/x', true],
    ['*', 'data:,x', false],
  ])('opaque: %s | %s', (sources, url, allowed) => {
    expect(decide(sources, url, 'data:text/html,x')).toBe(allowed)
    expect(decide(sources, url, 'about:srcdoc')).toBe(allowed)
    expect(decide(sources, url, 'not a URL')).toBe(allowed)
  })

  // Seen in Chromium 156: a page that is a file reads other files by 'self' and by *.
  test.each([
    ["'self'", 'file:///other.png', true],
    ['*', 'file:///other.png', true],
    ["'self'", 'https://a.test/x', false],
    ['a.test', 'https://a.test/x', false],
  ])('file: %s | %s', (sources, url, allowed) => {
    expect(decide(sources, url, 'file:///dir/page.html')).toBe(allowed)
  })
})

test('nothing is asked of a URL that cannot be parsed', () => {
  const policies = parsePolicies("default-src 'none'")
  expect(decideRequest(policies, {url: 'http://[', directive: 'img-src'}, undefined)).toEqual({
    allowed: true,
    directive: undefined,
    expression: undefined,
    policy: undefined,
  })
})

test('the payload of a data: URL is not looked at', () => {
  const policies = parsePolicies("img-src 'self' https: *.a.test data:")
  const url = `data:image/png;base64,${'A'.repeat(8_000_000)}`
  // A thousand passes over 8 MB would take longer than a test may.
  for (let i = 0; i < 1000; i++) decideRequest(policies, {url, directive: 'img-src'}, originOf('https://a.test/'))
})
