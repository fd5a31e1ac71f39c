import {expect, test} from 'vitest'
import {parsePolicies} from '../../src/policy/parse.ts'
import {intersectSandboxes, parseSandbox, sandboxOf} from '../../src/policy/sandbox.ts'

// HTML, "parse a sandboxing directive".
test.each<[string, string[]]>([
  ['', []],
  ['allow-scripts', ['allow-scripts']],
  ['ALLOW-Scripts', ['allow-scripts']],
  ['  allow-scripts\tallow-forms\n', ['allow-forms', 'allow-scripts']],
  ['allow-scripts allow-scripts', ['allow-scripts']],
  ['nonsense __proto__ constructor', []],
  ['allow-popups', ['allow-popups', 'allow-top-navigation-to-custom-protocols']],
  [
    'allow-top-navigation',
    ['allow-top-navigation', 'allow-top-navigation-by-user-activation', 'allow-top-navigation-to-custom-protocols'],
  ],
])('%j gives %j', (value, expected) => {
  expect(parseSandbox(value)).toEqual(expected)
})

test('sandboxes of several frames and policies give what all of them give', () => {
  expect(intersectSandboxes([])).toBeUndefined()
  expect(intersectSandboxes(['allow-scripts allow-forms', 'allow-forms'])).toEqual(['allow-forms'])
  expect(intersectSandboxes(['allow-scripts', ''])).toEqual([])
  expect(intersectSandboxes(['allow-top-navigation', 'allow-top-navigation-by-user-activation'])).toEqual([
    'allow-top-navigation-by-user-activation',
  ])
})

test('§6.3.2 the directive and the attribute make one sandbox', () => {
  const policies = parsePolicies('sandbox allow-scripts allow-forms; img-src *, sandbox allow-scripts')
  expect(sandboxOf({}, policies)).toEqual(['allow-scripts'])
  expect(sandboxOf({sandbox: 'allow-forms'}, policies)).toEqual([])
  expect(sandboxOf({sandbox: 'allow-forms'}, [])).toEqual(['allow-forms'])
  expect(sandboxOf({}, parsePolicies('img-src *'))).toBeUndefined()
})
