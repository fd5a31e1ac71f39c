// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the templates are code under test
import {describe, expect, test} from 'vitest'
import {linesOf, read} from './read-lines.ts'

const certain: readonly string[] = [
  "fetch('a')",
  "{ { fetch('a') } }",
  "var x = fetch('a')",
  "let {y} = z = fetch('a')",
  "f(1, [fetch('a')])",
  "f({b: fetch('a')})",
  "`${fetch('a')}`",
  "x = !fetch('a')",
  "if (fetch('a')) {}",
  "fetch('a') ? 1 : 2",
  "fetch('a') && b",
  "switch (fetch('a')) {}",
  "for (fetch('a'); ;) { break }",
  "for (const x of fetch('a')) {}",
  "while (fetch('a')) {}",
  "do { fetch('a') } while (0)",
  "for (;;) { fetch('a'); break }",
  "for (let i = 0; i < 3; i++) fetch('a')",
  "for (let i = 0; i <= 0; i++) fetch('a')",
  "while (true) { fetch('a'); break }",
  "label: { fetch('a') }",
  "with (x) { fetch('a') }",
  "throw fetch('a')",
  "try { fetch('a') } catch {}",
  "try {} finally { fetch('a') }",
  "try { throw 1 } catch {} fetch('a')",
  "for (const x of y) { if (x) continue; if (z) break } fetch('a')",
  "switch (x) { case 1: break } fetch('a')",
  "(function () { fetch('a') })()",
  "(() => fetch('a'))()",
  "!function () { fetch('a') }()",
  "(function () { fetch('a') }).call(this)",
  "(function () { fetch('a') }).apply(this)",
  "(async () => { fetch('a') })()",
  "(async function () { await new Promise((done) => setTimeout(done, 10)); fetch('a') })()",
  "function f() { fetch('a') } f()",
  "f(); function f() { fetch('a') }",
  "const f = () => fetch('a'); f()",
  "var f = function () { fetch('a') }; f()",
  "let f; f = function () { fetch('a') }; f()",
  "function f() { g() } function g() { h() } const h = () => { fetch('a') }; f()",
  "function f(n) { fetch('a'); if (n) f(n - 1) } f(3)",
  "const App = {init() { this.load() }, load: function () { fetch('a') }}; App.init()",
  "const App = {init: () => fetch('a')}; App.init()",
  "const App = {}; App.init = function () { fetch('a') }; App.init()",
  "class A { constructor() { fetch('a') } } new A()",
  "class A { constructor() { this.load() } load() { fetch('a') } } new A()",
  "class A { x = fetch('a') } new A()",
  "class A { static x = fetch('a') }",
  "class A { static { fetch('a') } }",
  "class A { static load() { fetch('a') } } A.load()",
  "class A { load() { fetch('a') } } const a = new A(); a.load()",
  "class A { constructor() { fetch('a') } } class B extends A {} new B()",
  "class A { #load() { fetch('a') } constructor() { this.#load() } } new A()",
  "const A = class { constructor() { fetch('a') } }; new A()",
  "class A extends f(fetch('a')) {}",
  "class A { [fetch('a')]() {} }",
  "document.addEventListener('DOMContentLoaded', () => { fetch('a') })",
  "document.addEventListener('DOMContentLoaded', start); function start() { fetch('a') }",
  "window.addEventListener('load', function () { fetch('a') })",
  "addEventListener('load', () => fetch('a'), {once: true})",
  "window.onload = function () { fetch('a') }",
  "onload = () => fetch('a')",
  "window.onload = start; function start() { fetch('a') }",
  "document.body.onload = () => fetch('a')",
  "document.onreadystatechange = () => fetch('a')",
  "setTimeout(() => fetch('a'), 100)",
  "setTimeout(() => fetch('a'))",
  "window.setTimeout(start, 0); function start() { fetch('a') }",
  "setInterval(() => fetch('a'), 1000)",
  "requestAnimationFrame(() => fetch('a'))",
  "requestAnimationFrame(frame); function frame() { fetch('a'); requestAnimationFrame(frame) }",
  "queueMicrotask(() => fetch('a'))",
  "Promise.resolve().then(() => fetch('a'))",
  "Promise.resolve(1).finally(() => fetch('a'))",
  "new Promise((resolve) => fetch('a'))",
  "[1, 2].forEach(() => fetch('a'))",
  "const list = [1]; list.map(() => fetch('a'))",
  "for (const x of [1, 2]) fetch('a')",
  "const list = ['x']; for (const x of list) { fetch('a') }",
  "window?.fetch('a')",
  "const x = () => y; fetch('a')",
]

const uncertain: readonly string[] = [
  "if (x) fetch('a')",
  "if (x) {} else fetch('a')",
  "x ? fetch('a') : 0",
  "x && fetch('a')",
  "x || fetch('a')",
  "x ?? fetch('a')",
  "x ||= fetch('a')",
  "x?.y(fetch('a'))",
  "const {y = fetch('a')} = x",
  "switch (x) { case 1: fetch('a') }",
  "while (x) fetch('a')",
  "for (; x;) fetch('a')",
  "for (let i = 0; i < n; i++) fetch('a')",
  "for (const x of y) fetch('a')",
  "for (const x of []) fetch('a')",
  "for (const x in y) fetch('a')",
  "try {} catch { fetch('a') }",
  "throw 1; fetch('a')",
  "throw 1; { fetch('a') }",
  "if (x) throw 1; fetch('a')",
  "function f() { return; fetch('a') } f()",
  "function f() { if (x) return; fetch('a') } f()",
  "function f() { if (x) { return } fetch('a') } f()",
  "function f() { try { return } catch {} fetch('a') } f()",
  "for (;;) { if (x) break; fetch('a') }",
  "do { if (x) continue; fetch('a') } while (y)",
  "label: { if (x) break label; fetch('a') }",
  "function f() { fetch('a') }",
  "const f = () => fetch('a')",
  "function f() { fetch('a') } if (x) f()",
  "function f() { g() } function g() { fetch('a') }",
  "function f(x) { if (x) return; g() } function g() { fetch('a') } f(1)",
  "function f() { f(); fetch('a') }",
  "function* f() { fetch('a') } f()",
  "(async () => { await load(); fetch('a') })()",
  "class A { load() { fetch('a') } }",
  "class A { load() { fetch('a') } } new A()",
  "class A { x = fetch('a') }",
  "class A { constructor() { fetch('a') } } if (x) new A()",
  "const App = {load() { fetch('a') }}",
  "button.addEventListener('click', () => fetch('a'))",
  "image.addEventListener('load', () => fetch('a'))",
  "image.onload = () => fetch('a')",
  "window.onclick = () => fetch('a')",
  "setTimeout(() => fetch('a'), 60000)",
  "setTimeout(() => fetch('a'), delay)",
  "function setTimeout() {} setTimeout(() => fetch('a'))",
  "load().then(() => fetch('a'))",
  "load().catch(() => fetch('a'))",
  "Promise.reject().catch(() => fetch('a'))",
  "items.forEach(() => fetch('a'))",
  "[].forEach(() => fetch('a'))",
  "new IntersectionObserver(() => fetch('a'))",
  "export_ = {load: () => fetch('a')}",
  "element?.querySelector(fetch('a'))",
]

describe('loading the page is sure to do it', () => {
  test.each(certain)('%s', (code) => expect(linesOf(read(code))).toEqual(['! connect a']))
})

describe('it only may happen', () => {
  test.each(uncertain)('%s', (code) => expect(linesOf(read(code))).toEqual(['? connect a']))
})

test('each call of a function is sure or not by itself', () => {
  const code = "function load(u) { fetch(u) } load('a'); if (x) load('b'); button.onclick = () => load('c')"
  expect(linesOf(read(code))).toEqual(['! connect a', '? connect b', '? connect c'])
})

test('what stands behind a top-level await may not run', () => {
  const lines = (code: string): string[] => linesOf(read(code, {type: 'module'}))
  expect(lines("await fetch('a'); fetch('b')")).toEqual(['! connect a', '? connect b'])
  expect(lines("try { await fetch('a'); fetch('b') } catch {} fetch('c')")).toEqual([
    '! connect a',
    '? connect b',
    '! connect c',
  ])
  expect(lines("await new Promise((done) => setTimeout(done)); fetch('b')")).toEqual(['! connect b'])
})

test('a script that is not sure to run does nothing for sure', () => {
  const code = "fetch('a'); function f() { fetch('b') } f()"
  expect(linesOf(read(code, {certain: false}))).toEqual(['? connect a', '? connect b'])
})

test('what one script declares, another may call', () => {
  const declaring = "function init() { fetch('a') } function other() { fetch('b') }"
  expect(read('init(); if (x) other(); alert(1)').calls).toEqual(['init'])
  expect(read('init()', {type: 'handler'}).calls).toEqual([])
  expect(read('init()', {type: 'handler', certain: true}).calls).toEqual(['init'])
  expect(read("addEventListener('load', () => { init() })").calls).toEqual(['addEventListener', 'init'])
  expect(linesOf(read(declaring))).toEqual(['? connect a', '? connect b'])
  expect(linesOf(read(declaring, {calls: new Set(['init'])}))).toEqual(['! connect a', '? connect b'])
  expect(linesOf(read(declaring, {calls: new Set(['init']), type: 'module'}))).toEqual(['? connect a', '? connect b'])
})

test.each([
  "const o = {path: 'x/', load(name) { return fetch(this.path + name) }}; o.path = 'in/'; o.load('a')",
  "const o = {path: 'x/', to(path) { this.path = path }, load(name) { return fetch(this.path + name) }}; o.to('in/'); o.load('a')",
])('a member that is set anew has either value: %s', (code) =>
  expect(linesOf(read(code))).toEqual(['? connect x/a', '? connect in/a']),
)

test('a member that another object is given stays the same', () => {
  const code =
    "const o = {path: 'x/', load(name) { return fetch(this.path + name) }}; const p = {}; p.path = 'in/'; o.load('a')"
  expect(linesOf(read(code))).toEqual(['! connect x/a'])
})
