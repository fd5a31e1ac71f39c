import {describe, expect, it} from 'vitest'
import {findAddresses, mayNameFiles} from '../../src/capabilities/code-addresses.ts'

/** What is found, as `form: the span in the code -> addresses`. */
function found(code: string, isPackage = false): string[] {
  const addresses = findAddresses(code, 'module', isPackage, {
    isWorker: false,
    names: {read: false, printed: false, addresses: false},
  })
  expect(mayNameFiles(code, isPackage) || addresses.length === 0).toBe(true)
  return addresses.map(({form, start, end, urls, isOpen, base}) => {
    const all = [...urls, ...(isOpen ? ['others'] : [])].join(', ')
    return `${form}: ${code.slice(start, end)} -> ${all}${base === 'page' ? '' : ' of the module'}`
  })
}

describe('what code asks for', () => {
  it.each<[string, ...string[]]>([
    ["img.src = 'a.png'", "text: 'a.png' -> a.png"],
    ["jsx('use', {href: new URL('i.svg', import.meta.url).href + '#a'})", 'own: import.meta.url ->  of the module'],
    ['img.src = `a.png`', 'text: `a.png` -> a.png'],
    ["const folder = 'i/'; new Image().src = folder + 'a.png'", "text: folder + 'a.png' -> i/a.png"],
    ["new Audio('a.mp3?x#y').play()", "text: 'a.mp3?x#y' -> a.mp3?x#y"],
    ["video.poster = 'a.jpg'", "text: 'a.jpg' -> a.jpg"],
    ["for (const name of ['a.png', 'b.png']) img.src = 'i/' + name", "text: 'i/' + name -> i/a.png, i/b.png, others"],
    ["img.src = dark ? 'a.png' : 'b.png'", "text: dark ? 'a.png' : 'b.png' -> a.png, b.png, others"],
    ["img.src = dark ? 'a.png' : location.hash", "text: dark ? 'a.png' : location.hash -> a.png, others"],
    ["function show(name) { img.src = name } show('a.png'); show('b.png')", 'text: name -> a.png, b.png, others'],
    ["const get = (name) => fetch(name); get('a.json'); get('b.json')", 'fetch: fetch -> a.json, b.json, others'],
    ["const get = (name) => fetch(name); get('a.json'); get(location.hash)", 'fetch: fetch -> a.json, others'],
    ["el.style.backgroundImage = 'url(a.png)'", 'part: a.png -> a.png'],
    ['el.style.cssText = \'color: red; background: url("a.png")\'', 'part: a.png -> a.png'],
    ['el.innerHTML = \'<img src="a.png">\'', 'part: a.png -> a.png'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code of a page
    ['el.innerHTML = `<img src="${folder}a.png"><img src="b.png">`', 'part: b.png -> b.png'],
    ["fetch('a.json')", 'fetch: fetch -> a.json'],
    ["const a = 'a.json'; await window.fetch(a, {cache: 'no-store'})", 'fetch: window.fetch -> a.json'],
    ["fetch('a.json', {method: 'POST'})", 'fetch: fetch -> a.json, others'],
    ["fetch('a.json', options)", 'fetch: fetch -> a.json, others'],
    ["fetch('a.json', {...options})", 'fetch: fetch -> a.json, others'],
    [
      "fetch(new URL('./a.json', import.meta.url))",
      'fetch: fetch -> ./a.json of the module',
      'own: import.meta.url ->  of the module',
    ],
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
    ["const path = 'w.js'; new window.Worker(path)", 'worker: path -> w.js'],
    ["new Worker(new URL('w.js', location.href))", "worker: new URL('w.js', location.href) -> w.js"],
    [
      "const where = new URL('./w.js', import.meta.url); new SharedWorker(where.href)",
      'own: import.meta.url ->  of the module',
      'worker: where.href -> ./w.js of the module',
    ],
    ['console.log(import.meta.url)', 'own: import.meta.url ->  of the module'],
  ])('%s', (code, ...addresses) => expect(found(code)).toEqual(addresses))
})

describe('what stays as it is', () => {
  it.each([
    "console.log('a.png')",
    'const sample = "new Worker(\'w.js\')"',
    "const sample = `new URL('./a.png', import.meta.url)`",
    "// new Worker('w.js'), fetch('a.json'), new URL('./a.png', import.meta.url)",
    'const pattern = /new URL("a.png", import.meta.url)/',
    "// img.src = 'a.png'",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code of a page
    'img.src = `${name}.png`',
    "img.src = 'https://host.example/a.png'",
    "img.src = '//host.example/a.png'",
    "img.src = 'data:,'",
    "link.href = 'a.png'",
    "own.fetch('a.json')",
    "function fetch() {} fetch('a.json')",
    'setTimeout(\'img.src = "a.png"\')',
    "img.srcset = 'a.png 1x, b.png 2x'",
    "request.open('GET', 'a.json')",
  ])('%s', (code) => expect(found(code)).toEqual([]))

  it('is what packages ask for by addresses of the page', () => {
    expect(found("img.src = 'a.png'; fetch('a.json')", true)).toEqual([])
    expect(found("new URL('./a.png', import.meta.url)", true)).toHaveLength(1)
  })
})
