import {describe, expect, test} from 'vitest'
import {type Case, linesOf, read} from './read-lines.ts'

const shadowed: readonly string[] = [
  "function fetch() {} fetch('a')",
  "fetch('a'); function fetch() {}",
  "var fetch = () => {}; fetch('a'); window.fetch('a')",
  "let fetch = mock; fetch('a')",
  "const fetch = mock; fetch('a')",
  "class fetch {} fetch('a')",
  "const {fetch} = api; fetch('a')",
  "const {a: {fetch = mock}} = api; fetch('a')",
  "const [fetch] = api; fetch('a')",
  "const {...fetch} = api; fetch('a')",
  "function f(fetch) { fetch('a') } f(mock)",
  "function f({fetch}) { fetch('a') }",
  "function f(...fetch) { fetch('a') }",
  "function f(a, fetch = mock) { fetch('a') }",
  "const f = fetch => fetch('a')",
  "const f = async ({fetch}) => { await fetch('a') }",
  "try {} catch (fetch) { fetch('a') }",
  "try {} catch ({fetch}) { fetch('a') }",
  "for (const fetch of list) fetch('a')",
  "for (let fetch = 0; ;) fetch('a')",
  "for (var fetch in list) fetch('a')",
  "{ function fetch() {} } fetch('a')",
  "{ let fetch; { fetch('a') } }",
  "switch (1) { case 1: let fetch; default: fetch('a') }",
  "(function fetch() { fetch('a') })()",
  "(class fetch { static m() { fetch('a') } })",
  "function f() { if (a) return; const fetch = mock; g(); function g() { fetch('a') } }",
  "function f() { g(); if (a) { var fetch = mock } function g() { fetch('a') } }",
  "const Worker = mock; new Worker('a')",
  "class XMLHttpRequest { open() {} } new XMLHttpRequest().open('GET', 'a')",
  "function eval() {} eval('a')",
  'let localStorage = {}; localStorage.a',
  "const navigator = {sendBeacon() {}}; navigator.sendBeacon('a')",
  "const location = {}; location.href = 'a'",
  "let location; location = 'a'",
  'const document = {}; document.cookie',
  "const window = {fetch() {}}; window.fetch('a')",
  'function f(alert) { alert(1) }',
]

const seen: readonly Case[] = [
  ["{ let fetch } fetch('a')", '! connect a'],
  ["function f(fetch) {} fetch('a')", '! connect a'],
  ["try {} catch (fetch) {} fetch('a')", '! connect a'],
  ["for (const fetch of list) {} fetch('a')", '! connect a'],
  ["let fetch = mock; window.fetch('a')", '! connect a'],
  ["class A { fetch() { fetch('a') } } new A().fetch()", '! connect a'],
  ["const api = {fetch: () => {}}; fetch('a')", '! connect a'],
  ["(function fetch() {}); fetch('a')", '! connect a'],
]

const aliases: readonly Case[] = [
  ["const f = fetch; f('a')", '! connect a'],
  ["let f = window.fetch; f('a')", '! connect a'],
  ["var f; f = fetch; f('a')", '! connect a'],
  ["const {fetch: f} = window; f('a')", '! connect a'],
  ["const {fetch} = window; fetch('a')", '! connect a'],
  ["const {fetch = polyfill} = globalThis; fetch('a')", '? connect a'],
  ["const f = fetch.bind(window); f('a')", '! connect a'],
  ["const f = window.fetch || polyfill; f('a')", '? connect a'],
  ["const f = typeof fetch === 'function' ? fetch : polyfill; f('a')", '? connect a'],
  ["const w = window; w.fetch('a')", '! connect a'],
  ["const nav = navigator; nav.sendBeacon('a')", '! connect a'],
  ["(function (w, d) { w.fetch('a'); d.cookie })(window, document)", '! connect a', '! storage'],
  ["(function (f) { f('a') })(fetch)", '! connect a'],
  ["((f = fetch) => f('a'))()", '! connect a'],
  ["const api = {get: fetch}; api.get('a')"],
  ["function f() { return window } f().fetch('a')", '! connect a'],
  ["function f(w) { w.fetch('a') } f(self)", '! connect a'],
]

describe('a name that the script declares is not the global', () => {
  test.each(shadowed)('%s', (code) => {
    const {found, modals, error} = read(code)
    expect([found, modals, error]).toEqual([[], [], undefined])
  })
})

test.each(seen)('a declaration elsewhere shadows nothing: %s', (code, ...lines) => {
  expect(linesOf(read(code))).toEqual(lines)
})

test.each(aliases)('by another name: %s', (code, ...lines) => {
  expect(linesOf(read(code))).toEqual(lines)
})

test('an import is not the global', () => {
  const lines = (code: string): string[] => linesOf(read(code, {type: 'module'}))
  expect(lines("import fetch from 'data:text/javascript,'; fetch('a')")).toEqual(['! module data:text/javascript,'])
  expect(lines("import {get as fetch} from './a.js'; fetch('a')")).toEqual(['! module ./a.js'])
  expect(lines("import * as fetch from './a.js'; fetch('a')")).toEqual(['! module ./a.js'])
})

test('what other scripts of the page declare is not the global', () => {
  const lines = (code: string, ...globals: string[]): string[] => linesOf(read(code, {globals: new Set(globals)}))
  expect(lines("fetch('a')", 'fetch')).toEqual([])
  expect(lines("window.fetch('a')", 'fetch')).toEqual(['! connect a'])
  expect(lines("window.fetch('a')", 'fetch', 'window.fetch')).toEqual([])
  expect(lines("fetch('a')", 'other')).toEqual(['! connect a'])
})

test('a classic script tells what it declares', () => {
  const code = "var a; let b; const c = fetch('x'); function d() {} class e {} { let f; var g; function h() {} }"
  expect(read(code).declares).toEqual([
    'a',
    'window.a',
    'b',
    'c',
    'd',
    'window.d',
    'e',
    'g',
    'window.g',
    'h',
    'window.h',
  ])
  expect(read("const a = fetch('x')", {type: 'module'}).declares).toEqual([])
})

test('a global that the script replaces may be another', () => {
  expect(linesOf(read("window.fetch = async () => ({}); fetch('a')"))).toEqual(['? connect a'])
  expect(linesOf(read("fetch = mock; fetch('a')"))).toEqual(['? connect a'])
})

test('in a handler, names are first looked up on the element and the document', () => {
  const lines = (code: string, element?: string): string[] =>
    linesOf(read(code, {type: 'handler', ...(element !== undefined && {element})}))
  expect(lines("fetch('a')")).toEqual(['? connect a'])
  expect(lines("open('a')")).toEqual([])
  expect(lines("open('a', '_blank', 'popup')")).toEqual(['? popup a'])
  expect(lines("window.open('a')")).toEqual(['? popup a'])
  expect(lines("this.src = 'a'", 'img')).toEqual(['? image a'])
  expect(lines("this.src = 'a'", 'script')).toEqual(['? script a'])
  expect(lines("src = 'a'; return false", 'img')).toEqual(['? image a'])
  expect(lines("var src; src = 'a'", 'img')).toEqual([])
  expect(lines("this.onerror = null; this.src = 'fallback.png'", 'img')).toEqual(['? image fallback.png'])
  expect(lines('this.form.submit()', 'select')).toEqual(['? form …'])
  expect(linesOf(read("fetch('a')", {type: 'handler', certain: true}))).toEqual(['! connect a'])
})
