import {describe, expect, test} from 'vitest'
import {type Case, linesOf, marksOf, read} from './read-lines.ts'

const strings: readonly Case[] = [
  ["eval('1')", '! eval'],
  ["window.eval('1')", '! eval'],
  ["(0, eval)('1')", '! eval'],
  ["const run = eval; run('1')", '! eval'],
  ['eval(code)', '! eval'],
  ['eval()'],
  ['eval(1)'],
  ['eval({})'],
  ["new Function('return 1')", '! eval'],
  ["new Function('a', 'b', 'return a + b')", '! eval'],
  ["Function('return this')()", '! eval'],
  ['new Function()', '! eval'],
  ["[].constructor.constructor('1')()", '! eval'],
  ["(async () => {}).constructor('1')", '! eval'],
  ['this.constructor(1)'],
  ['value instanceof Function'],
  ['Function.prototype.call'],
  ["setTimeout('1', 9)", '! eval'],
  ["setTimeout('a' + b)", '! eval'],
  ["const code = '1'; setInterval(code, 9)", '! eval'],
  ['setTimeout(code, 9)'],
  ['setTimeout(() => {}, 9)'],
  ['setTimeout(run)'],
]

const nested: readonly Case[] = [
  ['eval(\'fetch("a")\')', '! eval', '! connect a'],
  ['eval(`fetch("a")`)', '! eval', '! connect a'],
  ['const code = \'fetch("a")\'; eval(code)', '! eval', '! connect a'],
  ['eval(\'if (x) fetch("a")\')', '! eval', '? connect a'],
  ['new Function(\'return fetch("a")\')()', '! eval', '? connect a'],
  ['setTimeout(\'fetch("a")\', 9)', '! eval', '! connect a'],
  ['eval(\'let fetch; fetch("a")\')', '! eval'],
  ["eval('fetch(')", '! eval'],
  ["eval('eval(\\'fetch(\"a\")\\')')", '! eval', '! eval', '! connect a'],
  ["document.body.setAttribute('onclick', 'fetch(\"a\")')", '! handler', '? connect a'],
  [
    "const s = document.createElement('script'); s.text = 'fetch(\"a\")'; document.head.append(s)",
    '! inline-script',
    '! connect a',
  ],
  [
    "const s = document.createElement('script'); s.append('fetch(\"a\")'); document.head.append(s)",
    '! inline-script',
    '! connect a',
  ],
  ["const s = document.createElement('script'); s.textContent = 'fetch(\"a\")'", '? inline-script', '? connect a'],
  [
    "const s = document.createElement('script'); s.type = 'module'; s.textContent = 'import \"a\"'; document.head.append(s)",
    '! inline-script',
    '! module a',
  ],
  [
    "const s = document.createElement('script'); s.type = 'application/json'; s.textContent = '{}'; document.head.append(s)",
  ],
  ['new Worker(URL.createObjectURL(new Blob([\'importScripts("a")\'])))', '! worker blob:…', '! worker a'],
  [
    "const blob = new Blob([`fetch('a')`], {type: 'text/javascript'}); const url = URL.createObjectURL(blob); new Worker(url)",
    '! worker blob:…',
    '! connect a',
  ],
  ['import(URL.createObjectURL(new Blob([\'fetch("a")\'])))', '! module blob:…', '! connect a'],
  [
    "const s = document.createElement('script'); s.src = URL.createObjectURL(new Blob(['fetch(\"a\")'])); document.head.append(s)",
    '! script blob:…',
    '! connect a',
  ],
  ['new Worker(\'data:text/javascript,fetch("a")\')', '! worker data:text/javascript,fetch("a")', '! connect a'],
  ['import(\'data:text/javascript,fetch("a")\')', '! module data:text/javascript,fetch("a")', '! connect a'],
  ['URL.createObjectURL(new Blob([\'fetch("a")\']))'],
]

const wasm: readonly Case[] = [
  ['WebAssembly.compile(bytes)', '! wasm'],
  ['WebAssembly.instantiate(bytes, {})', '! wasm'],
  ['new WebAssembly.Module(bytes)', '! wasm'],
  ["WebAssembly.instantiateStreaming(fetch('a'))", '! wasm', '! connect a'],
  ["WebAssembly.compileStreaming(fetch('a'))", '! wasm', '! connect a'],
  ['WebAssembly.validate(bytes)'],
  ["if (typeof WebAssembly === 'object') load()"],
]

describe.each([
  ['code from strings', strings],
  ['code in code', nested],
  ['WebAssembly', wasm],
])('%s', (_, cases) => {
  test.each(cases)('%s', (code, ...lines) => expect(linesOf(read(code))).toEqual(lines))
})

test('code in code is marked where it stands', () => {
  expect(marksOf('eval(\'fetch("a.js")\')')).toEqual(['eval', 'a.js'])
  expect(marksOf('eval(\'\\x66etch("\\u{61}.js")\')')).toEqual(['eval', '\\u{61}.js'])
  expect(marksOf('setTimeout(\'let x = 1;\\nfetch("a.js")\')')).toEqual(['setTimeout', 'a.js'])
})

test('directives', () => {
  const directives = (code: string): unknown[] => read(code).found.map(({directive}) => directive)
  expect(directives("eval('1'); new Function('1'); setTimeout('1'); WebAssembly.compile(b)")).toEqual(
    Array(4).fill('script-src'),
  )
  expect(directives("document.body.setAttribute('onclick', '1')")).toEqual(['script-src-attr'])
  expect(directives("const s = document.createElement('script'); s.text = '1'")).toEqual(['script-src-elem'])
  expect(directives("const s = document.createElement('style'); s.textContent = 'p {}'")).toEqual(['style-src-elem'])
  expect(directives("document.body.setAttribute('style', 'color: red')")).toEqual(['style-src-attr'])
})
