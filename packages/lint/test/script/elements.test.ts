import {describe, expect, test} from 'vitest'
import {type Case, linesOf, marksOf, read} from './read-lines.ts'

const made: readonly Case[] = [
  ["new Image().src = 'a'", '! image a'],
  ["const i = new Image(); i.src = 'a'", '! image a'],
  ["const i = new Image(9, 9), {src} = i; i['src'] = 'a'", '! image a'],
  ["(new Image).srcset = 'a 1x, b 2x'", '! image a', '? image b'],
  ['new Image().srcset = sets', '! image …'],
  ["document.createElement('img').src = 'a'", '! image a'],
  ["document.createElement('IMG').setAttribute('SRC', 'a')", '! image a'],
  ["const tag = 'img'; document.createElement(tag).src = 'a'", '! image a'],
  ["const d = document; d.createElement('img').src = 'a'", '! image a'],
  ["let i; (i = document.createElement('img')).src = 'a'", '! image a'],
  ["document.createElement('video').src = 'a'", '! media a'],
  ["document.createElement('video').poster = 'a'", '! image a'],
  ["document.createElement('audio').src = 'a'", '! media a'],
  ["document.createElementNS('http://www.w3.org/2000/svg', 'image').setAttribute('href', 'a')", '! image a'],
  [
    "document.createElementNS('http://www.w3.org/2000/svg', 'image').setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', 'a')",
    '! image a',
  ],
  ["document.createElementNS('http://www.w3.org/2000/svg', 'image').href.baseVal = 'a'", '! image a'],
  ["document.body.background = 'a'", '! image a'],
  ["document.createElement('div').src = 'a'"],
  ["document.createElement('img').alt = 'a'"],
  ["document.createElement('img').longDesc = 'a'"],
  ["document.createElement('blockquote').cite = 'a'"],
  ["document.createElement('a').href = 'a'", '? link a'],
  ["document.createElement('a').ping = 'a'", '? connect a'],
  ["document.createElement('form').action = 'a'", '? form a'],
  ["document.createElement('button').formAction = 'a'", '? form a'],
]

const placed: readonly Case[] = [
  ["document.createElement('script').src = 'a'", '? script a'],
  ["const s = document.createElement('script'); s.src = 'a'; document.head.appendChild(s)", '! script a'],
  ["const s = document.createElement('script'); document.head.append(s); s.src = 'a'", '! script a'],
  ["var s = document.createElement('script'); s.src = 'a'; if (x) document.head.append(s)", '? script a'],
  ["document.head.append(Object.assign(document.createElement('script'), {src: 'a'}))", '! script a'],
  ["document.head.append(Object.assign(document.createElement('script'), {type: 'module', src: 'a'}))", '! module a'],
  ["const s = document.createElement('script'); s.type = 'module'; s.src = 'a'; document.body.append(s)", '! module a'],
  ["const s = document.createElement('script'); s.type = 'text/plain'; s.src = 'a'; document.body.append(s)"],
  ["document.body.appendChild(document.createElement('script')).src = 'a'", '! script a'],
  [
    "const s = document.createElement('script'); s.setAttribute('src', 'a'); x.parentNode.insertBefore(s, x)",
    '! script a',
  ],
  [
    "function load(u) { const s = document.createElement('script'); s.src = u; document.head.append(s) } load('a'); load('b')",
    '! script a',
    '! script b',
  ],
  [
    "function load(u) { return new Promise((done) => { const s = document.createElement('script'); s.onload = done; s.src = u; document.head.append(s) }) } load('a')",
    '! script a',
  ],
  [
    "(function (i, s, o, g, r, a, m) { a = s.createElement(o), m = s.getElementsByTagName(o)[0]; a.async = 1; a.src = g; m.parentNode.insertBefore(a, m) })(window, document, 'script', 'https://a.test/analytics.js', 'ga')",
    '! script https://a.test/analytics.js',
  ],
  ["const f = document.createElement('iframe'); f.src = 'a'; document.body.append(f)", '! frame a'],
  ["const o = document.createElement('object'); o.data = 'a'; document.body.append(o)", '! object a'],
  ["const e = document.createElement('embed'); e.src = 'a'; document.body.append(e)", '! object a'],
  ["const b = document.createElement('base'); b.href = 'a'; document.head.append(b)", '! base a'],
  ["const f = document.createElement('iframe'); f.src = 'a'", '? frame a'],
]

const link = (code: string): string => `const l = document.createElement('link'); ${code}; document.head.append(l)`
const links: readonly Case[] = [
  [link("l.rel = 'stylesheet'; l.href = 'a'"), '! style a'],
  [link("l.href = 'a'; l.rel = 'stylesheet'"), '! style a'],
  [link("l.setAttribute('rel', 'stylesheet'); l.setAttribute('href', 'a')"), '! style a'],
  [link("Object.assign(l, {rel: 'stylesheet', href: 'a'})"), '! style a'],
  [link("l.rel = 'ICON'; l.href = 'a'"), '! image a'],
  [link("l.rel = 'modulepreload'; l.href = 'a'"), '! module a'],
  [link("l.rel = 'preload'; l.as = 'font'; l.href = 'a'"), '! font a'],
  [link("l.rel = 'preload'; l.as = 'video'; l.href = 'a'")],
  [link("l.rel = 'preconnect'; l.href = 'a'"), '! hint a'],
  [link("l.rel = 'canonical'; l.href = 'a'")],
  [link("l.href = 'a'"), '? style a'],
]

const found: readonly Case[] = [
  ["document.querySelector('img').src = 'a'", '! image a'],
  ["document.querySelector('#x > img.big[alt]').src = 'a'", '! image a'],
  ["document.querySelector('iframe').src = 'a'", '! frame a'],
  ["document.querySelector('img, video').src = 'a'", '? image a'],
  ["document.querySelector('.x').src = 'a'", '? image a'],
  ["document.getElementById('x').src = 'a'", '? image a'],
  ["document.getElementById('x').src = reader.result", '? image …'],
  ["document.getElementsByTagName('script')[0].src = 'a'", '? script a'],
  ["document.images[0].src = 'a'", '! image a'],
  ["document.querySelectorAll('img').forEach((i) => { i.src = 'a' })", '? image a'],
  ["for (const i of document.querySelectorAll('img')) i.src = 'a'", '? image a'],
  ["[...document.querySelectorAll('video')].map((v) => { v.poster = 'a' })", '? image a'],
  ["Array.from(document.images).forEach((i) => { i.src = 'a' })", '? image a'],
  ["x.closest('a').href = 'a'", '? link a'],
  ["event.currentTarget.src = 'a'", '? image a'],
  ["document.currentScript.src = 'a'", '? script a'],
  ["x.cloneNode(true).src = 'a'", '? image a'],
  ["document.querySelector('link').href = 'a'", '? style a'],
]

const doubtful: readonly Case[] = [
  ["player.src = 'a'", '? image a'],
  ["player.poster = 'a'", '? image a'],
  ['player.src = url'],
  ["player.href = 'a'"],
  ["player.data = 'a'"],
  ["player.action = 'a'"],
  ["const config = {}; config.src = 'a'"],
  ["class Track {} const t = new Track(); t.src = 'a'"],
  ["const sprite = {src: 'a', href: 'b'}"],
]

describe.each([
  ['elements that a script makes', made],
  ['elements that work in a document only', placed],
  ['links', links],
  ['elements of the page', found],
  ['objects of which little is known', doubtful],
])('%s', (_, cases) => {
  test.each(cases)('%s', (code, ...lines) => expect(linesOf(read(code))).toEqual(lines))
})

test('the page tells what its ids and selectors find', () => {
  const tags = {
    byId: (id: string) => (id === 'x' ? ['iframe'] : []),
    bySelector: (selector: string) => (selector === '.x' ? ['iframe'] : selector === '.y' ? ['img', 'iframe'] : []),
    valuesOf: () => [],
  }
  const linesWith = (code: string): unknown => linesOf(read(code, {tags}))
  expect(linesWith("document.getElementById('x').src = 'a'")).toEqual(['! frame a'])
  expect(linesWith("document.getElementById('y').src = 'a'")).toEqual(['? image a'])
  expect(linesWith("document.querySelector('.x').src = 'a'")).toEqual(['! frame a'])
  expect(linesWith("document.querySelectorAll('.x')[0].src = 'a'")).toEqual(['! frame a'])
  expect(linesWith("document.getElementsByClassName('x')[0].src = 'a'")).toEqual(['! frame a'])
  expect(linesWith("event.target.closest('.x').src = 'a'")).toEqual(['! frame a'])
  expect(linesWith("document.querySelector('.y').src = 'a'")).toEqual(['? image a'])
  expect(linesWith("document.querySelector('.z').src = 'a'")).toEqual(['? image a'])
  // The tag in the selector needs no page.
  expect(linesWith("document.querySelector('iframe.z').src = 'a'")).toEqual(['! frame a'])
})

test('what scripts take from data attributes stands in the page', () => {
  const values: Readonly<Record<string, readonly string[]>> = {
    'data-src': ['a.png', 'b.png'],
    'data-lazy-src': ['c.png'],
    'data-sets': ['d.png 1x, e.png 2x', 'f.png'],
    'data-many': Array.from({length: 40}, (_, index) => `${index}.png`),
  }
  const tags = {byId: () => [], bySelector: () => [], valuesOf: (name: string) => values[name] ?? []}
  const linesWith = (code: string): unknown => linesOf(read(code, {tags}))
  expect(linesWith('i => i.src = i.dataset.src')).toEqual(['? image a.png', '? image b.png'])
  expect(linesWith("i => i.setAttribute('src', i.getAttribute('data-lazy-src'))")).toEqual(['? image c.png'])
  expect(linesWith('i => { const {lazySrc} = i.dataset; i.src = lazySrc }')).toEqual(['? image c.png'])
  expect(linesWith('i => i.srcset = i.dataset.sets')).toEqual(['? image d.png', '? image e.png', '? image f.png'])
  expect(linesWith('i => i.src = `/img/${i.dataset.src}`')).toEqual(['? image /img/a.png', '? image /img/b.png'])
  expect(linesWith('new Image().src = document.body.dataset.lazySrc')).toEqual(['! image c.png'])
  expect(linesWith('i => i.src = i.dataset.none')).toEqual([])
  expect(linesWith('i => i.src = i.dataset.many')).toHaveLength(16)
})

test('directives follow the table of HTML', () => {
  const directive = (code: string): unknown => read(code).found[0]?.directive
  expect(directive("new Image().src = 'a'")).toBe('img-src')
  expect(directive("document.createElement('video').src = 'a'")).toBe('media-src')
  expect(directive("document.querySelector('iframe').src = 'a'")).toBe('frame-src')
  expect(directive("document.querySelector('script').src = 'a'")).toBe('script-src-elem')
})

test('marks the address, or what is set', () => {
  expect(marksOf("new Image().src = 'a'")).toEqual(['a'])
  expect(marksOf('new Image().src = url')).toEqual(['new Image().src'])
  expect(marksOf("document.createElement('img').setAttribute('src', 'a')")).toEqual(['a'])
})

const downloads: readonly Case[] = [
  [
    "const a = document.createElement('a'); a.href = 'data:,x'; a.download = 'x'; a.click()",
    '? link data:,x',
    '! download data:,x',
  ],
  [
    "b.onclick = () => { const a = document.createElement('a'); a.href = URL.createObjectURL(blob); a.download = 'x'; a.click() }",
    '? link blob:…',
    '? download blob:…',
  ],
  ["const a = document.createElement('a'); a.setAttribute('download', 'x'); a.click()", '! download'],
  ["Object.assign(document.createElement('a'), {href: 'x', download: 'y'}).click()", '? link x', '! download x'],
  ["const a = document.createElement('a'); a.href = 'x'; a.click()", '? link x', '! navigation x'],
  ["const a = document.createElement('a'); a.click()"],
  ["document.querySelector('a').download = 'x'", '? download'],
  ["button.download = 'x'"],
  ['showSaveFilePicker()', '! download'],
]

test.each(downloads)('downloads: %s', (code, ...lines) => expect(linesOf(read(code))).toEqual(lines))
