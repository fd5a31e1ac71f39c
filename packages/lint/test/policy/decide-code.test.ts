import {describe, expect, test} from 'vitest'
import {decideEval, decideWasm, decideWebRtc} from '../../src/policy/decide-code.ts'
import {parsePolicies} from '../../src/policy/parse.ts'
import {inWords} from './in-words.ts'

describe('§4.4.1 strings to code', () => {
  test.each([
    ["img-src 'none'", undefined],
    ["default-src 'none'", 'default-src refuses'],
    ["default-src 'unsafe-eval'", "default-src 'unsafe-eval'"],
    ["script-src 'unsafe-inline' *", 'script-src refuses'],
    ["script-src 'unsafe-eval'", "script-src 'unsafe-eval'"],
    ["script-src 'Unsafe-Eval'", "script-src 'Unsafe-Eval'"],
    ["script-src 'none'; default-src 'unsafe-eval'", 'script-src refuses'],
    // §6.1.11: script-src-elem has no say over eval.
    ["script-src-elem 'none'", undefined],
    ["script-src 'none'; script-src-elem 'unsafe-eval'", 'script-src refuses'],
    ["script-src 'wasm-unsafe-eval'", 'script-src refuses'],
    ["script-src 'trusted-types-eval'", 'script-src refuses'],
    ["script-src 'unsafe-eval', script-src 'self'", 'script-src refuses'],
    ["script-src 'unsafe-eval'; require-trusted-types-for 'script'", 'require-trusted-types-for refuses'],
    ["require-trusted-types-for 'script'", 'require-trusted-types-for refuses'],
  ])('%s → %s', (csp, expected) => {
    expect(inWords(decideEval(parsePolicies(csp)))).toBe(expected)
  })

  test.each([
    ["require-trusted-types-for 'script'", undefined],
    ["script-src 'trusted-types-eval'", 'script-src refuses'],
    ["script-src 'trusted-types-eval'; require-trusted-types-for 'script'", "script-src 'trusted-types-eval'"],
    ["script-src 'trusted-types-eval', require-trusted-types-for 'script'", "script-src 'trusted-types-eval'"],
    ["script-src 'unsafe-eval'; require-trusted-types-for 'script'", "script-src 'unsafe-eval'"],
    ["script-src 'self'; require-trusted-types-for 'script'", 'script-src refuses'],
  ])('trusted: %s → %s', (csp, expected) => {
    expect(inWords(decideEval(parsePolicies(csp), {trusted: true}))).toBe(expected)
  })
})

test.each([
  ["img-src 'none'", undefined],
  ["default-src 'none'", 'default-src refuses'],
  ["script-src 'unsafe-inline'", 'script-src refuses'],
  ["script-src 'unsafe-eval'", "script-src 'unsafe-eval'"],
  ["script-src 'wasm-unsafe-eval'", "script-src 'wasm-unsafe-eval'"],
  ["script-src 'WASM-unsafe-eval'", "script-src 'WASM-unsafe-eval'"],
  ["default-src 'wasm-unsafe-eval'", "default-src 'wasm-unsafe-eval'"],
  ["script-src-elem 'none'", undefined],
  ["script-src 'wasm-unsafe-eval', script-src 'self'", 'script-src refuses'],
  ["script-src 'wasm-unsafe-eval'; require-trusted-types-for 'script'", "script-src 'wasm-unsafe-eval'"],
])('§4.5.1 WebAssembly: %s → %s', (csp, expected) => {
  expect(inWords(decideWasm(parsePolicies(csp)))).toBe(expected)
})

test.each([
  ["default-src 'none'", undefined],
  ["webrtc 'block'", 'webrtc refuses'],
  ["webrtc 'allow'", "webrtc 'allow'"],
  ["WebRTC 'Allow'", "webrtc 'Allow'"],
  ["webrtc 'allow' 'allow'", 'webrtc refuses'],
  ['webrtc', 'webrtc refuses'],
  ['webrtc allow', 'webrtc refuses'],
  ["webrtc 'allow', webrtc 'block'", 'webrtc refuses'],
])('§6.2.1 webrtc: %s → %s', (csp, expected) => {
  expect(inWords(decideWebRtc(parsePolicies(csp)))).toBe(expected)
})
