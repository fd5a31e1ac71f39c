import {describe, expect, test} from 'vitest'
import {type Case, linesOf, marksOf, read} from './read-lines.ts'

const requests: readonly Case[] = [
  ["fetch('https://a.test/')", '! connect https://a.test/'],
  ['fetch("//a.test/x", {method: "POST"})', '! connect //a.test/x'],
  ['fetch(`https://a.test/`)', '! connect https://a.test/'],
  ["fetch(' https://a.\\ntest/ ')", '! connect https://a.test/'],
  ["fetch('/api')", '! connect /api'],
  ['fetch(unknown)', '! connect …'],
  ['fetch()'],
  ["window.fetch('https://a.test/')", '! connect https://a.test/'],
  ["self['fetch']('https://a.test/')", '! connect https://a.test/'],
  ["globalThis?.fetch?.('https://a.test/')", '! connect https://a.test/'],
  ["this.fetch('https://a.test/')", '! connect https://a.test/'],
  ["window.window.self.fetch('https://a.test/')", '! connect https://a.test/'],
  ["document.defaultView.fetch('https://a.test/')", '! connect https://a.test/'],
  ["frame.contentWindow.fetch('https://a.test/')", '! connect https://a.test/'],
  ["fetch.call(null, 'https://a.test/')", '! connect https://a.test/'],
  ["fetch.apply(window, ['https://a.test/'])", '! connect https://a.test/'],
  ["fetch.bind(window)('https://a.test/')", '! connect https://a.test/'],
  ["(0, fetch)('https://a.test/')", '! connect https://a.test/'],
  ["(window.fetch || other)('https://a.test/')", '? connect https://a.test/'],
  ['fetch`https://a.test/`', '! connect https://a.test/'],
  ["window['fe' + 'tch']('https://a.test/')", '! connect https://a.test/'],
  ["window[atob('ZmV0Y2g=')]('https://a.test/')", '! connect https://a.test/'],
  ["window[['fe', 'tch'].join('')]('https://a.test/')", '! connect https://a.test/'],
  ["f\\u0065tch('https://a.test/')", '! connect https://a.test/'],
  ["fetch(new Request('https://a.test/'))", '! connect https://a.test/'],
  ["fetchLater('https://a.test/')", '! connect https://a.test/'],
  ["const x = new XMLHttpRequest(); x.open('GET', 'https://a.test/'); x.send()", '! connect https://a.test/'],
  ["var x = new XMLHttpRequest; x.open('GET', 'https://a.test/'); x.send()", '! connect https://a.test/'],
  ["const x = new XMLHttpRequest(); x.open('GET', 'https://a.test/')", '? connect https://a.test/'],
  ["new XMLHttpRequest().open('GET', 'https://a.test/')", '? connect https://a.test/'],
  ["let x; x = new window.XMLHttpRequest(); x.open('GET', 'https://a.test/'); x.send()", '! connect https://a.test/'],
  ["this.x = new XMLHttpRequest(); this.x.open('GET', 'https://a.test/'); this.x.send()", '! connect https://a.test/'],
  ["function send(x) { x.open('POST', 'https://a.test/') }", '? connect https://a.test/'],
  ["new WebSocket('wss://a.test/')", '! connect wss://a.test/'],
  ["new window.WebSocket('wss://a.test/', ['chat'])", '! connect wss://a.test/'],
  ["const Socket = WebSocket; new Socket('wss://a.test/')", '! connect wss://a.test/'],
  ["new WebTransport('https://a.test/')", '! connect https://a.test/'],
  ["new EventSource('https://a.test/')", '! connect https://a.test/'],
  ["navigator.sendBeacon('https://a.test/', data)", '! connect https://a.test/'],
  ["window.navigator.sendBeacon('https://a.test/')", '! connect https://a.test/'],
  ["const {sendBeacon} = navigator; sendBeacon.call(navigator, 'https://a.test/')", '! connect https://a.test/'],
]

// What follows the statement with an `await` may never run.
const cached: readonly Case[] = [
  ["caches.open('v1').then((cache) => cache.addAll(['a', 'b']))", '? connect a', '? connect b'],
  [
    "const all = ['a', 'b']; (async () => { const c = await caches.open('v1'); c.addAll(all) })()",
    '? connect a',
    '? connect b',
  ],
  ["async function fill() { await (await window.caches.open('v1')).add('a') } fill()", '! connect a'],
  ["caches.open('v1').then((cache) => cache.addAll(list.map(urlOf)))", '? connect …'],
  ["const seen = new Set(); caches.keys().then((names) => { seen.add('a'); element.classList.add('b') })"],
  ["const list = new Tiles(); list.addAll(['a']); caches.delete('v1')"],
]

const workers: readonly Case[] = [
  ["new Worker('w.js')", '! worker w.js'],
  ["new Worker(new URL('./w.js', import.meta.url), {type: 'module'})", '! worker ./w.js'],
  ['new Worker(URL.createObjectURL(blob))', '! worker blob:…'],
  ["new SharedWorker('w.js')", '! worker w.js'],
  ["navigator.serviceWorker.register('/sw.js')", '! worker /sw.js'],
  ["if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js')", '? worker /sw.js'],
  ["importScripts('a.js', 'https://a.test/b.js')", '? worker a.js', '? worker https://a.test/b.js'],
  ["const context = new AudioContext(); context.audioWorklet.addModule('p.js')", '! worker p.js'],
  ["CSS.paintWorklet.addModule('p.js')", '! worker p.js'],
]

const resources: readonly Case[] = [
  ["new Audio('https://a.test/a.mp3').play()", '! media https://a.test/a.mp3'],
  ['new Audio()'],
  ["new FontFace('A', 'url(https://a.test/a.woff2)')", '! font https://a.test/a.woff2'],
  ["new FontFace('A', \"url('https://a.test/a') format('woff2'), url(b)\")", '! font https://a.test/a', '! font b'],
  ["new FontFace('A', 'local(Arial)')"],
  ["new FontFace('A', new Uint8Array(9))"],
]

describe.each([
  ['requests', requests, 'connect-src'],
  ['workers', workers, undefined],
  ['resources', resources, undefined],
])('%s', (_, cases, directive) => {
  test.each(cases)('%s', (code, ...lines) => {
    const reading = read(code, {type: code.includes('import.meta') ? 'module' : 'classic'})
    expect(linesOf(reading)).toEqual(lines)
    if (directive !== undefined) for (const found of reading.found) expect(found.directive).toBe(directive)
  })
})

test.each(cached)('%s', (code, ...lines) => {
  expect(linesOf(read(code)).filter((line) => !line.endsWith(' storage'))).toEqual(lines)
})

test.each([
  "frame.contentWindow.location = 'a'",
  "const {contentWindow} = frame; contentWindow.location.href = 'a'",
  "frame.contentWindow.location.replace('a')",
  "frames.view.location = 'a'",
  "window.frames[0].location.assign('a')",
])('%s is judged by frame-src', (code) => {
  expect(read(code).found.map(({sink, directive, url}) => [sink, directive, url])).toEqual([
    ['frame', 'frame-src', 'a'],
  ])
})

test.each(["frames.location = 'a'", "location = 'a'", "parent.location.replace('a')"])('%s leaves the page', (code) => {
  expect(linesOf(read(code))).toEqual(['! navigation a'])
})

test('workers are judged by worker-src, what they import and worklets by script-src-elem', () => {
  const directives = (code: string): unknown[] => read(code).found.map(({directive}) => directive)
  expect(directives("new Worker('a'); new SharedWorker('a'); navigator.serviceWorker.register('a')")).toEqual(
    Array(3).fill('worker-src'),
  )
  expect(directives("importScripts('a'); CSS.paintWorklet.addModule('a')")).toEqual(Array(2).fill('script-src-elem'))
})

test('marks the address, or the call when the address is not known', () => {
  expect(marksOf("fetch('https://a.test/')")).toEqual(['https://a.test/'])
  expect(marksOf('fetch(url)')).toEqual(['fetch'])
  expect(marksOf("const base = 'https://a.test'; window.fetch(base + '/x')")).toEqual(["base + '/x'"])
  expect(marksOf('new WebSocket(url)')).toEqual(['new WebSocket'])
  expect(marksOf("function load(u) { fetch(u) } load('a'); load('b')")).toEqual(['a', 'b'])
  expect(marksOf("for (const u of ['a', 'b']) fetch(u)")).toEqual(['a', 'b'])
})

test('tells how an address is written', () => {
  const written = (code: string): unknown[] => read(code).found.map(({argument, whole}) => [argument, whole])
  expect(written("fetch('a')")).toEqual([['literal', true]])
  expect(written('fetch(`a`)')).toEqual([['literal', true]])
  expect(written("const a = 'a'; fetch(a)")).toEqual([['folded', true]])
  expect(written("fetch('https://a.test/' + id)")).toEqual([['folded', false]])
  expect(written('fetch(id)')).toEqual([['unknown', false]])
})
