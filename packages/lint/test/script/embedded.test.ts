// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the templates are code under test
import {describe, expect, test} from 'vitest'
import {hole} from '../../src/references/url.ts'
import {offsetInCode} from '../../src/script/script.ts'
import {read} from './read-lines.ts'

type Row = readonly [code: string, ...lines: string[]]

const markup: readonly Row[] = [
  ["x.innerHTML = '<img src=a>'", '! fragment <img src=a>'],
  ["x.innerHTML += '<img src=a>'", '! fragment <img src=a>'],
  ["x['innerHTML'] = '<b>'", '! fragment <b>'],
  ["x.outerHTML = '<b>'", '! fragment <b>'],
  ["if (y) x.innerHTML = '<b>'", '? fragment <b>'],
  ["x.insertAdjacentHTML('beforeend', '<b>')", '! fragment <b>'],
  ["x.setHTMLUnsafe('<b>')", '! shadow-fragment <b>'],
  ["range.createContextualFragment('<b>')", '! contextual <b>'],
  ["document.write('<script src=a></script>')", '! write <script src=a></script>'],
  ["document.writeln('<b>', '<i>')", '! write <b><i>'],
  ["window.document.write('<b>')", '! write <b>'],
  ["frame.contentDocument.write('<b>')", '! write <b>'],
  ["stream.write('<b>')"],
  ["new DOMParser().parseFromString('<b>', 'text/html')", '! inert <b>'],
  ["document.createElement('template').innerHTML = '<b>'", '! inert <b>'],
  ["const f = document.createElement('iframe'); f.srcdoc = '<b>'; document.body.append(f)", '! document <b>'],
  ["document.querySelector('iframe').setAttribute('srcdoc', '<b>')", '! document <b>'],
  ["x.srcdoc = '<b>'", '? document <b>'],
  ["x.innerHTML = ''"],
  ["x.innerHTML = 'text'"],
  ['x.innerHTML = html'],
  ["x.textContent = '<b>'"],
  ["const html = '<b>'; x.innerHTML = html", '! fragment <b>'],
  ["x.innerHTML = '<b>' + name + '</b>'", '! fragment <b>*</b>'],
  ['x.innerHTML = `<b>${name}</b>`', '! fragment <b>*</b>'],
  ['x.innerHTML = `<img alt=${name} src=a>`', '! fragment <img alt="*" src=a>'],
  ["const base = 'https://a.test'; x.innerHTML = `<img src='${base}/b'>`", "! fragment <img src='https://a.test/b'>"],
  ["x.innerHTML = y ? '<b>' : '<i>'", '? fragment <b>', '? fragment <i>'],
  [
    'x.innerHTML = `<ul>${items.map((item) => `<li>${item}`).join("")}</ul>`',
    '! fragment <ul>*</ul>',
    '? fragment <li>*',
  ],
  ["x.innerHTML = items.map((item) => '<li>' + item).join('')", '? fragment <li>'],
  ["function view() { return '<b>' } x.innerHTML = view()", '! fragment <b>'],
  ["const view = (name) => `<b>${name}`; x.innerHTML = view('a')", '! fragment <b>a'],
  ["x.innerHTML = ['<b>', '</b>'].join('')", '! fragment <b></b>'],
  ["Object.assign(x, {innerHTML: '<b>'})", '! fragment <b>'],
  ["const text = '<img src=a>'"],
]

const css: readonly Row[] = [
  ["x.style.background = 'url(a)'", '! value background: url(a)'],
  ['x.style.backgroundImage = `url(${a})`', '! value background-image: url(*)'],
  ["x.style['border-image'] = 'url(a)'", '! value border-image: url(a)'],
  ["x.style.webkitMaskImage = 'url(a)'", '! value -webkit-mask-image: url(a)'],
  ["x.style.color = 'red'"],
  ["x.style.cssText = 'background: url(a)'", '! declarations background: url(a)'],
  ["x.style = 'background: url(a)'", '! declarations background: url(a)'],
  ["x.setAttribute('style', 'background: url(a)')", '! declarations background: url(a)'],
  ["document.body.style.setProperty('--x', 'url(a)')", '! value --x: url(a)'],
  ["document.documentElement.style.setProperty('color', 'red')"],
  ["Object.assign(document.body.style, {backgroundImage: 'url(a)'})", '! value background-image: url(a)'],
  ["x.attributeStyleMap.set('background-image', 'url(a)')", '! value background-image: url(a)'],
  ["map.set('background-image', 'url(a)')"],
  ["sheet.insertRule('p { background: url(a) }')", '! sheet p { background: url(a) }'],
  ['const s = new CSSStyleSheet(); s.replaceSync(\'@import "a"\')', '! constructed @import "a"'],
  ["const s = new CSSStyleSheet(); s.replace('p { color: red }')", '! constructed p { color: red }'],
  ["text.replace('p { color: red }', '')"],
  ["const s = document.createElement('style'); s.textContent = 'p {}'; document.head.append(s)", '! sheet p {}'],
  ["const s = document.createElement('style'); s.innerHTML = 'p {}'; document.head.append(s)", '! sheet p {}'],
  ["const s = document.createElement('style'); s.append('p {}'); document.head.append(s)", '! sheet p {}'],
  [
    "const s = document.createElement('style'); s.appendChild(document.createTextNode('p {}')); document.head.append(s)",
    '! sheet p {}',
  ],
  ["const s = document.createElement('style'); s.textContent = 'p {}'", '? sheet p {}'],
  ["document.querySelector('style').textContent = 'p {}'", '! sheet p {}'],
  ["x.textContent = 'p { background: url(a) }'"],
]

describe('markup', () => {
  test.each(markup)('%s', (code, ...lines) => {
    const found = read(code).markup
    expect(
      found.map(({html, context, certain}) => `${certain ? '!' : '?'} ${context} ${html.replaceAll(hole, '*')}`),
    ).toEqual(lines)
  })
})

describe('style', () => {
  test.each(css)('%s', (code, ...lines) => {
    const found = read(code).css.map(({text, grammar, property, certain}) => {
      const name = property === undefined ? '' : `${property}: `
      return `${certain ? '!' : '?'} ${grammar} ${name}${text.replaceAll(hole, '*')}`
    })
    expect(found).toEqual(lines)
  })
})

describe('offsets in embedded text lead to the code', () => {
  const target = 'https://a.test/'
  test.each([
    ['x.innerHTML = \'<img src="https://a.test/">\''],
    ["x.innerHTML = '<img src=\\'https://a.test/\\'>'"],
    ["x.innerHTML = '\\n\\t\\u0041\\u{1F600}\\x41\\0\\101<p>\\\n' + '<img src=\"https://a.test/\">'"],
    ['x.innerHTML = `<p>\r\n\r\n${name}<img src="https://a.test/">`'],
    ["const image = '<img src=\"https://a.test/\">'; x.innerHTML = '<p>' + image + '</p>'"],
    ['const image = (name) => `<i>${name}</i><img src="https://a.test/">`; x.innerHTML = `<p>${image(\'x\')}</p>`'],
    ['x.innerHTML = `<p>${list.map((item) => `<img alt=${item} src="https://a.test/">`)}</p>`'],
  ])('%s', (code) => {
    const all = read(code).markup.filter(({html}) => html.includes(target))
    expect(all).toHaveLength(1)
    for (const found of all) {
      const start = offsetInCode(found, found.html.indexOf(target))
      expect(code.slice(start, start + target.length)).toBe(target)
    }
  })

  test('every piece says the same in both', () => {
    const code = "const a = 'b\\n'; x.innerHTML = '<p>\\t' + `c${a}d\\r${unknown}e` + 1 + '</p>\\\\'"
    for (const {html, pieces} of read(code).markup) {
      for (const {at, start, length} of pieces)
        expect(html.slice(at, at + length)).toBe(code.slice(start, start + length))
    }
  })
})

test('marks the literal, or the whole expression', () => {
  const marks = (code: string): string[] => read(code).markup.map(({start, end}) => code.slice(start, end))
  expect(marks("const html = '<b>'; x.innerHTML = html")).toEqual(["'<b>'"])
  expect(marks("x.innerHTML = '<b>' + name")).toEqual(["'<b>' + name"])
})
