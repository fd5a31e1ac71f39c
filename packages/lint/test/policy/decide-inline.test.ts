import {describe, expect, test} from 'vitest'
import {decideInline} from '../../src/policy/decide-inline.ts'
import {digestOf} from '../../src/policy/digest.ts'
import {nonceOf} from '../../src/policy/nonceable.ts'
import {parsePolicies} from '../../src/policy/parse.ts'
import {inlineCases} from './cases/inline.ts'
import {inWords} from './in-words.ts'

test.each(inlineCases)('§$section: $csp | $kind $text → $expected', ({csp, expected, ...code}) => {
  expect(inWords(decideInline(parsePolicies(csp), code))).toBe(expected)
})

describe('digests', () => {
  test.each([
    ['', '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='],
    ['abc', 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='],
    // §6.7.3.3 step 5.1: UTF-8, a lone surrogate as U+FFFD.
    ['ä€😀', 'gZ/nfRx4l8TFQeIcY9JxVNRuEsxlB02NnIdGJqQKYHQ='],
    ['\ud800', 'g9VEzMIjwFfSv4DT8qMpgsMsPA244mdIINpQZHg/sJc='],
  ])('of %j', (text, digest) => {
    expect(digestOf('sha256', text)).toBe(digest)
  })
})

describe('§6.7.3.1 nonceable elements', () => {
  const nonce = {name: 'nonce', value: 'abc'}
  test.each([
    ['a nonce', {name: 'script', attributes: [nonce]}, 'abc'],
    ['no nonce', {name: 'script', attributes: []}, undefined],
    ['an empty nonce', {name: 'script', attributes: [{name: 'nonce', value: ''}]}, ''],
    ['markup in a value', {name: 'script', attributes: [{name: 'x', value: 'a<ScRiPt'}, nonce]}, undefined],
    ['markup in a name', {name: 'script', attributes: [{name: '<style', value: ''}, nonce]}, undefined],
    ['other markup', {name: 'script', attributes: [{name: 'x', value: '<img'}, nonce]}, 'abc'],
    ['markup on a style element', {name: 'style', attributes: [{name: 'x', value: '<script'}, nonce]}, 'abc'],
    ['an attribute twice', {name: 'script', attributes: [nonce], duplicateAttribute: true}, undefined],
  ])('%s', (_, element, expected) => {
    expect(nonceOf(element)).toBe(expected)
  })
})
