import {describe, expect, it} from 'vitest'
import {findAddresses, mayNameFiles} from '../../src/host/code-addresses.ts'

/** What is found, as `form: the span in the code -> address`. */
function found(code: string, isPackage = false): string[] {
  expect(mayNameFiles(code, isPackage) || findAddresses(code, 'module', isPackage).length === 0).toBe(true)
  return findAddresses(code, 'module', isPackage).map(
    ({form, start, end, url, base}) =>
      `${form}: ${code.slice(start, end)} -> ${url}${base === 'page' ? '' : ' of the module'}`,
  )
}

describe('what code asks for', () => {
  it.each<[string, ...string[]]>([
    ["img.src = 'a.png'", "string: 'a.png' -> a.png"],
    ['img.src = `a.png`', 'string: `a.png` -> a.png'],
    ["const folder = 'i/'; new Image().src = folder + 'a.png'", "string: folder + 'a.png' -> i/a.png"],
    ["new Audio('a.mp3?x#y').play()", "string: 'a.mp3?x#y' -> a.mp3?x#y"],
    ["video.poster = 'a.jpg'", "string: 'a.jpg' -> a.jpg"],
    ["for (const name of ['a.png', 'b.png']) img.src = name", "string: 'a.png' -> a.png", "string: 'b.png' -> b.png"],
    ["el.style.backgroundImage = 'url(a.png)'", 'part: a.png -> a.png'],
    ['el.style.cssText = \'color: red; background: url("a.png")\'', 'part: a.png -> a.png'],
    ['el.innerHTML = \'<img src="a.png">\'', 'part: a.png -> a.png'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code of a page
    ['el.innerHTML = `<img src="${folder}a.png"><img src="b.png">`', 'part: b.png -> b.png'],
    ["fetch('a.json')", 'fetch: fetch( -> a.json'],
    ["const a = 'a.json'; await window.fetch(a, {})", 'fetch: window.fetch( -> a.json'],
    ["fetch(new URL('./a.json', import.meta.url))", 'fetch: fetch( -> ./a.json of the module'],
    [
      "img.src = new URL('./a.png', import.meta.url).href",
      "url: new URL('./a.png', import.meta.url) -> ./a.png of the module",
    ],
    [
      "const url = new URL('./a.png', import.meta.url); img.src = url",
      "url: new URL('./a.png', import.meta.url) -> ./a.png of the module",
    ],
    ["new URL('./a.png', import.meta.url)", "url: new URL('./a.png', import.meta.url) -> ./a.png of the module"],
    [
      "new Worker(new URL('./w.js', import.meta.url))",
      "worker: new URL('./w.js', import.meta.url) -> ./w.js of the module",
    ],
    ["new Worker('w.js')", "worker: 'w.js' -> w.js"],
  ])('%s', (code, ...addresses) => expect(found(code)).toEqual(addresses))
})

describe('what stays as it is', () => {
  it.each([
    "console.log('a.png')",
    "// img.src = 'a.png'",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code of a page
    'img.src = `${name}.png`',
    "img.src = dark ? 'a.png' : 'b.png'",
    "img.src = 'https://host.example/a.png'",
    "img.src = '//host.example/a.png'",
    "img.src = 'data:,'",
    "link.href = 'a.png'",
    "own.fetch('a.json')",
    "function fetch() {} fetch('a.json')",
    "function get(name) { return fetch(name) } get('a.json')",
    "request.open('GET', 'a.json')",
  ])('%s', (code) => expect(found(code)).toEqual([]))

  it('is what packages ask for by addresses of the page', () => {
    expect(found("img.src = 'a.png'; fetch('a.json')", true)).toEqual([])
    expect(found("new URL('./a.png', import.meta.url)", true)).toHaveLength(1)
  })
})
