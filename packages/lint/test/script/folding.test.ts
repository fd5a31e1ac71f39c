// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the templates are code under test
import {describe, expect, test} from 'vitest'
import {type Case, linesOf, read} from './read-lines.ts'

/** Expressions and the addresses that they come to. */
const known: readonly (readonly [expression: string, url: string])[] = [
  ["'https://' + 'a.test'", 'https://a.test'],
  ["'a' + 1 + 'b'", 'a1b'],
  ["`${'a'}b${1}`", 'ab1'],
  ["('x', 'a')", 'a'],
  ["(y = 'a')", 'a'],
  ["String('a')", 'a'],
  ["new String('a')", 'a'],
  ["'a'.toString()", 'a'],
  ["'a'.concat('b', 'c')", 'abc'],
  ["['a', 'b'].join('/')", 'a/b'],
  ["['a', 'b'].join()", 'a,b'],
  ["' a '.trim()", 'a'],
  ["'A'.toLowerCase()", 'a'],
  ["'xab'.slice(1)", 'ab'],
  ["'xab'.slice(-2, -1)", 'a'],
  ["'xab'.substring(1, 2)", 'a'],
  ["'a_b'.replace('_', '/')", 'a/b'],
  ["'a_b_c'.replaceAll('_', '/')", 'a/b/c'],
  ["'ab'.repeat(2)", 'abab'],
  ["'ab'.charAt(1)", 'b'],
  ["encodeURIComponent('a b')", 'a%20b'],
  ["decodeURIComponent('a%2Fb')", 'a/b'],
  ["atob('aHR0cHM6Ly9hLnRlc3Qv')", 'https://a.test/'],
  ["atob('YQ==')", 'a'],
  ["new URL('https://a.test/')", 'https://a.test/'],
  ["new URL('https://a.test/').href", 'https://a.test/'],
  ["new URL('/b', 'https://a.test/x/y')", 'https://a.test/b'],
  ["new URL('b', 'https://a.test/x/y').toString()", 'https://a.test/x/b'],
  ["new URL('https://b.test/', 'https://a.test/')", 'https://b.test/'],
  ["new URL('b.json', location.href)", 'b.json'],
  ["new URL('b.json', document.baseURI).href", 'b.json'],
  ["new Request('a')", 'a'],
  ["new Request(new URL('https://a.test/'))", 'https://a.test/'],
  ['String.raw`a\\b`', 'a\\b'],
  ["Object.freeze({a: 'x'}).a", 'x'],
  ["({a: 'x'})['a']", 'x'],
  ["['a', 'b'][1]", 'b'],
  ["(() => 'a')()", 'a'],
]

/** Scripts that fetch an address given by a name. */
const bindings: readonly Case[] = [
  ["const a = 'x'; fetch(a)", '! connect x'],
  ["let a = 'x'; fetch(a)", '! connect x'],
  ["var a = 'x'; fetch(a)", '! connect x'],
  ["let a; a = 'x'; fetch(a)", '! connect x'],
  ["let a; if (y) a = 'x'; fetch(a)", '? connect x'],
  ["let a = 'x'; a = 'y'; fetch(a)", '? connect x', '? connect y'],
  ["let a = ''; if (b) a = 'x'; else a = 'y'; fetch(a)", '? connect x', '? connect y'],
  ["let a = 'x'; a += id; fetch(a)", '? connect x'],
  ["const a = 'x', b = a + '/y', c = `${b}/z`; fetch(c)", '! connect x/y/z'],
  ["const {a} = {a: 'x'}; fetch(a)", '! connect x'],
  ["const {a: {b}} = {a: {b: 'x'}}; fetch(b)", '! connect x'],
  ["const [a, b] = ['x', 'y']; fetch(b)", '! connect y'],
  ["const {a = 'x'} = options; fetch(a)", '? connect x'],
  ["const API = {base: 'https://a.test', user: '/user'}; fetch(API.base + API.user)", '! connect https://a.test/user'],
  ["const API = {v: {one: 'x'}}; fetch(API.v.one)", '! connect x'],
  ["const API = {}; API.base = 'x'; fetch(API.base)", '! connect x'],
  ["const API = {base: 'x'}; const {base} = API; fetch(base)", '! connect x'],
  ["window.API = 'x'; fetch(API)", '! connect …'],
  ["class A { url = 'x'; load() { fetch(this.url) } } new A().load()", '! connect x'],
  ["class A { constructor() { this.url = 'x' } load() { fetch(this.url) } }", '? connect x'],
  ["class A { static url = 'x' } fetch(A.url)", '! connect x'],
  ["const o = {url: 'x', load() { fetch(this.url) }}; o.load()", '! connect x'],
  ["function f(u) { fetch(u) } f('x')", '! connect x'],
  ["function f(u = 'x') { fetch(u) } f()", '! connect x'],
  ["function f(u = 'x') { fetch(u) } f('y')", '! connect y'],
  ["function f({url}) { fetch(url) } f({url: 'x'})", '! connect x'],
  ["function f(options) { fetch(options.url) } f({url: 'x'})", '! connect x'],
  [
    "const f = (u) => fetch('https://a.test' + u); f('/x'); f('/y')",
    '! connect https://a.test/x',
    '! connect https://a.test/y',
  ],
  ["function f(u) { g(u) } function g(u) { fetch(u) } f('x')", '! connect x'],
  ["const o = {get(u) { fetch(u) }}; o.get('x')", '! connect x'],
  ["class A { get(u) { fetch(u) } } new A().get('x')", '! connect x'],
  ["class A { constructor(u) { fetch(u) } } new A('x')", '! connect x'],
  ["function f() { fetch(arguments[0]) } f('x')", '! connect …'],
  ["function f(...u) { fetch(u[0]) } f('x')", '! connect …'],
  ["(function (u) { fetch(u) })('x')", '! connect x'],
  ["(function (u) { fetch(u) }).call(this, 'x')", '! connect x'],
  ["(function (u) { fetch(u) }).apply(this, ['x'])", '! connect x'],
  ["const url = (p) => 'https://a.test' + p; fetch(url('/x'))", '! connect https://a.test/x'],
  ["function url() { return 'x' } fetch(url())", '! connect x'],
  ["function url() { if (a) return 'x'; return 'y' } fetch(url())", '? connect x', '? connect y'],
  ["async function url() { return 'x' } fetch(url())", '! connect …'],
  ["['x', 'y'].forEach((u) => fetch(u))", '! connect x', '! connect y'],
  ["['x', 'y'].map((u) => fetch(`https://a.test/${u}`))", '! connect https://a.test/x', '! connect https://a.test/y'],
  ["const list = ['x', ...['y']]; for (const u of list) fetch(u)", '! connect x', '! connect y'],
  ["[{url: 'x'}, {url: 'y'}].forEach(({url}) => fetch(url))", '! connect x', '! connect y'],
  ["for (const [name, u] of [['a', 'x']]) fetch(u)", '! connect x'],
  ['items.forEach((u) => fetch(u))', '? connect …'],
  ["fetch(a ? 'x' : 'y')", '? connect x', '? connect y'],
  ["fetch(options.url || 'x')", '? connect x'],
  ["fetch(options.url ?? 'x')", '? connect x'],
  ["fetch('x' || y)", '! connect x'],
  ["fetch(dev && 'x')", '? connect x'],
]

const partial: readonly Case[] = [
  ["fetch('https://a.test/' + id)", '! connect https://a.test/…'],
  ['fetch(`https://a.test/${id}/x`)', '! connect https://a.test/…'],
  ["fetch('https://' + host + '/x')", '! connect https://…'],
  ["fetch(base + '/x')", '! connect …'],
  ["fetch(new URL(path, 'https://a.test/'))", '! connect …'],
  ['fetch(URL.createObjectURL(file))', '! connect blob:…'],
  ['new Image().src = canvas.toDataURL()', '! image data:…'],
  ["new Image().src = 'data:image/svg+xml,' + encodeURIComponent(svg)", '! image data:image/svg+xml,…'],
]

const unknown: readonly string[] = [
  '1 + 2',
  'null',
  'true',
  '/a/',
  '[]',
  '({}).a',
  'a',
  'a.b.c',
  'a[b]',
  'f()',
  'await_',
  '`${a}`',
  "'a'.replace(/a/, 'b')",
  "'a'.replace('a', '$&')",
  "'a'.repeat(1e9)",
  "'a'.repeat(-1)",
  "decodeURIComponent('%')",
  "encodeURIComponent('\\ud800')",
  "atob('*')",
  "atob('a')",
  'this',
  'new Foo()',
  'function () {}',
]

describe('expressions', () => {
  test.each(known)('%s', (expression, url) => {
    const [found, ...others] = read(`fetch(${expression})`).found
    expect([found?.url, found?.whole, found?.certain, others]).toEqual([url, true, true, []])
  })
  test.each(unknown)('%s is not known', (expression) => {
    const [found, ...others] = read(`fetch(${expression})`).found
    expect([found?.url, found?.whole, found?.argument, others]).toEqual(['', false, 'unknown', []])
  })
})

test.each(bindings)('%s', (code, ...lines) => expect(linesOf(read(code))).toEqual(lines))
test.each(partial)('as much as is known: %s', (code, ...lines) => expect(linesOf(read(code))).toEqual(lines))

test('the address of a module is the page', () => {
  const lines = linesOf(read("fetch(new URL('./a.json', import.meta.url))", {type: 'module'}))
  expect(lines).toEqual(['! connect ./a.json'])
})

test('values that depend on themselves come to an end', () => {
  expect(linesOf(read('let a = b, b = a; fetch(a)'))).toEqual(['! connect …'])
  expect(linesOf(read("let a = 'x'; a = a + a; fetch(a)"))).toContain('? connect x')
  expect(linesOf(read("function f(u) { return f(u + 'x') } fetch(f('a'))"))).toEqual(['! connect …'])
  expect(linesOf(read('const f = () => g(), g = () => f(); fetch(f())'))).toEqual(['! connect …'])
})

test('a long list is read to its end, an endless choice is not', () => {
  const list = Array.from({length: 100}, (_, index) => `'u${index}'`).join(', ')
  expect(
    read(`[${list}].forEach((u) => fetch(u))`)
      .found.map(({url}) => url)
      .at(-1),
  ).toBe('u99')
  const choice = Array.from({length: 30}, () => "(a ? 'x' : 'y')").join(' + ')
  expect(read(`fetch(${choice})`).found.length).toBeLessThanOrEqual(16)
})
