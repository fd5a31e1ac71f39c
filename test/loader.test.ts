import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {defaultProfile} from '@ampoule/lint'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {typeOf} from '../packages/builder/src/carried/kinds.ts'
import {entryOf, type TableEntry, tableText} from '../packages/builder/src/carried/table.ts'
import {loaderText} from '../packages/builder/src/loader/loader-text.ts'
import {loaderParts} from '../packages/builder/src/loader/parts.ts'
import {Chromium, type Visit} from './support/browser.ts'

// The loader with all of its parts, in one page under the policy of the strictest host. What it does not answer must reach
// the browser, which refuses it: so a call that is not answered is known by its violation.
const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url))
const csv = `a,b\n${'1,2\n'.repeat(4000)}`
const icons =
  '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="dot" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/></symbol></svg>'
const texts: Readonly<Record<string, string>> = {
  'data/rows.json': '{"a":"ä"}',
  'data/rows.csv': csv,
  'data/note.xml': '<note><to>Ann</to></note>',
  'icons.svg': icons,
  'css/day.css': 'body{color:rgb(1,2,3);background:url(../img/dot.gif)}',
  'css/night.css': '@import "day.css"; p{color:rgb(4,5,6)}',
  'js/lib.js': 'window.lib = document.currentScript.src',
  'js/mod.js': 'window.mod = import.meta.url !== undefined; export {}',
  'js/job.js':
    'importScripts("part.js"); onmessage = async ({data}) => { const rows = await (await fetch("../data/rows.json")).json(); const x = new XMLHttpRequest(); x.open("GET", "../data/rows.json", false); x.send(); postMessage([part, rows.a, x.responseText, data]) }',
  'js/part.js': 'var part = "part"',
  'js/job-module.js':
    'onmessage = async ({data}) => postMessage((await (await fetch("../data/rows.json")).json()).a + data)',
  'js/shared.js':
    'let count = 0; onconnect = ({ports: [port]}) => { port.onmessage = () => port.postMessage(++count) }',
  'part.html': '<p>part <img src="img/dot.gif" alt=""></p>',
}
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64')

let chromium: Chromium
let visit: Visit
let page: Page
beforeAll(async () => {
  chromium = await Chromium.launch()
  const files = new Map<string, TableEntry>([
    ['js/bundled.js', 0],
    ['framed/a.html', 0],
  ])
  const types = new Map<string, string>()
  const put = async (path: string, bytes: Uint8Array, mayDeflate = false): Promise<void> => {
    const type = typeOf(path) ?? 'application/octet-stream'
    types.set(path.replace(/^.*\./, ''), type)
    files.set(path, await entryOf(bytes, type, mayDeflate))
  }
  for (const [path, text] of Object.entries(texts)) await put(path, Buffer.from(text), path.endsWith('.csv'))
  await put('img/dot.gif', gif)
  await put('img/with space.gif', gif)
  await put('sound.wav', await readFile(`${fixtures}sites/frames-media/media/tone.wav`).catch(() => gif))
  await put(
    'add.wasm',
    Buffer.from('AGFzbQEAAAABBwFgAn9/AX8DAgEABwcBA2FkZAAACgkBBwAgACABagsACgRuYW1lAgMBAAA=', 'base64'),
  )
  const table = tableText({
    page: 'index.html',
    files,
    frames: new Map([['framed/a.html', '<!doctype html><title>A</title><p>A']]),
    types,
    whole: ['data/'],
    inlined: [],
    sources: new Map(),
    blobs: true,
    prefix: '',
  })
  const loader = loaderText(Object.keys(loaderParts) as (keyof typeof loaderParts)[])
  const html = `<!doctype html><html lang=en><head><meta charset=utf-8><title>t</title><script type="application/json">${table}</script><script>${loader}</script><style id=theme>p{color:red}</style></head><body><p id=out>x</p><div id=box></div><iframe name=pane title=p data-carried-src="first.html" srcdoc="<p>first"></iframe></body></html>`
  visit = await chromium.visit(html, {csp: defaultProfile.csp})
  page = visit.page
})
afterAll(() => chromium?.close())

/** Runs in the page, and gives what it came to and which requests the policy refused meanwhile: so many, or more. */
async function run<T>(work: () => T | Promise<T>, least = 0): Promise<{value: T; refused: string[]}> {
  const before = visit.violations.length
  const value = await page.evaluate(work)
  await vi.waitFor(() => expect(visit.violations.length).toBeGreaterThanOrEqual(before + least), {timeout: 60_000})
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)))
  return {value, refused: visit.violations.slice(before).map(({directive}) => directive)}
}
const answered = async <T>(work: () => T | Promise<T>): Promise<T> => {
  const {value, refused} = await run(work)
  expect(refused).toEqual([])
  return value
}

test('the page comes up without a word', () => {
  expect(visit.errors).toEqual([])
  expect(visit.violations).toEqual([])
})

describe('fetch', () => {
  test('text, with url, status and type', async () => {
    const {value} = await run(async () => {
      const response = await fetch('data/rows.json?v=1#x')
      const copy = response.clone()
      const {status, ok, type, redirected, headers} = response
      const path = new URL(copy.url).href.replace(document.baseURI, '')
      return [
        status,
        ok,
        type,
        redirected,
        headers.get('content-type'),
        path,
        (await response.json()).a,
        await copy.text(),
      ]
    })
    expect(value).toEqual([200, true, 'basic', false, 'application/json', 'data/rows.json?v=1', 'ä', '{"a":"ä"}'])
  })

  test('addresses in all forms', async () => {
    const texts = await answered(async () => {
      const {href} = new URL('data/rows.json', document.baseURI)
      const forms = [
        href,
        new URL(href),
        './data/rows.json',
        'x/../data/rows.json',
        new Request('data/rows.json'),
        'img/with%20space.gif',
        'img/with space.gif',
      ]
      return Promise.all(forms.map(async (form) => (await (await fetch(form)).blob()).size))
    })
    expect(texts).toEqual([10, 10, 10, 10, 10, gif.length, gif.length])
  })

  test('what was compressed', async () => {
    expect(await answered(async () => (await fetch('data/rows.csv')).text())).toBe(csv)
  })

  test('HEAD, ranges, what is missing in a folder known whole', async () => {
    const value = await answered(async () => {
      const ask = async (url: string, init?: RequestInit) => {
        const response = await fetch(url, init)
        return [
          response.status,
          response.headers.get('content-range'),
          (await response.text()).length,
          response.headers.get('content-length'),
        ]
      }
      return [
        await ask('data/rows.csv', {method: 'HEAD'}),
        await ask('data/rows.csv', {headers: {Range: 'bytes=0-9'}}),
        await ask('data/rows.csv', {headers: {Range: 'bytes=-4'}}),
        await ask('data/rows.csv', {headers: {Range: 'bytes=99999-'}}),
        await ask('data/none.json'),
      ]
    })
    expect(value).toEqual([
      [200, null, 0, '16004'],
      [206, 'bytes 0-9/16004', 10, '10'],
      [206, 'bytes 16000-16003/16004', 4, '4'],
      [416, 'bytes */16004', 0, '0'],
      [404, null, 0, null],
    ])
  })

  test('aborted before and while', async () => {
    const value = await answered(async () => {
      const late = new AbortController()
      const waiting = fetch('data/rows.json', {signal: late.signal}).catch((error: Error) => error.name)
      late.abort()
      return [
        await fetch('data/rows.json', {signal: AbortSignal.abort()}).catch((error: Error) => error.name),
        await waiting,
      ]
    })
    expect(value).toEqual(['AbortError', 'AbortError'])
  })

  test('anything else goes where it went', async () => {
    const {value, refused} = await run(async () => {
      const asked = ['other.json', 'https://a.test/data/rows.json', '/../js/bundled.js', 'js/bundled.js']
      const all = asked.map((url) =>
        fetch(url).then(
          () => 'answered',
          () => 'refused',
        ),
      )
      const sent = fetch('data/rows.json', {method: 'POST', body: 'x'}).then(
        () => 'answered',
        () => 'refused',
      )
      return Promise.all([...all, sent])
    }, 5)
    expect(value).toEqual(Array(5).fill('refused'))
    expect(refused).toEqual(Array(5).fill('connect-src'))
  })

  test('WebAssembly as it streams', async () => {
    const value = await answered(async () => {
      const {instance} = await WebAssembly.instantiateStreaming(fetch('add.wasm'))
      return (instance.exports.add as (a: number, b: number) => number)(2, 3)
    })
    expect(value).toBe(5)
  })
})

describe('XMLHttpRequest', () => {
  test('events, states, headers and forms of the response', async () => {
    const value = await answered(async () => {
      const ask = (responseType: XMLHttpRequestResponseType, url = 'data/rows.json') =>
        new Promise<unknown[]>((resolve) => {
          const request = new XMLHttpRequest()
          const states: number[] = []
          request.onreadystatechange = () => states.push(request.readyState)
          request.open('GET', url)
          request.responseType = responseType
          request.onload = ({loaded, total}) =>
            resolve([
              states.join(''),
              request.status,
              request.statusText,
              request.getResponseHeader('Content-Type'),
              loaded === total,
              request.response,
              request.responseURL.endsWith(url),
            ])
          request.send()
        })
      const answers = await Promise.all([
        ask(''),
        ask('json'),
        ask('arraybuffer'),
        ask('blob'),
        ask('document', 'data/note.xml'),
      ])
      const [text, json, buffer, blob, xml] = answers.map((all, index) => (index < 2 ? all : all[5]))
      return [
        text,
        json,
        (buffer as ArrayBuffer).byteLength,
        (blob as Blob).type,
        (xml as Document).querySelector('to')?.textContent,
      ]
    })
    expect(value).toEqual([
      ['1234', 200, 'OK', 'application/json', true, '{"a":"ä"}', true],
      ['1234', 200, 'OK', 'application/json', true, {a: 'ä'}, true],
      10,
      'application/json',
      'Ann',
    ])
  })

  test('in one go, missing, opened again, stopped', async () => {
    const value = await answered(async () => {
      const first = new XMLHttpRequest()
      first.open('GET', 'data/rows.json', false)
      first.send()
      const missing = new XMLHttpRequest()
      missing.open('GET', 'data/none.json', false)
      missing.send()
      const stopped = new XMLHttpRequest()
      const seen: string[] = []
      for (const name of ['load', 'abort', 'loadend']) stopped.addEventListener(name, () => seen.push(name))
      stopped.open('GET', 'data/rows.json')
      stopped.send()
      stopped.abort()
      await new Promise((resolve) => setTimeout(resolve, 20))
      return [first.responseText, missing.status, seen, stopped.readyState]
    })
    expect(value).toEqual(['{"a":"ä"}', 404, ['abort', 'loadend'], 0])
  })

  test('as binary text', async () => {
    const value = await answered(() => {
      const request = new XMLHttpRequest()
      request.open('GET', 'img/dot.gif', false)
      request.overrideMimeType('text/plain; charset=x-user-defined')
      request.send()
      return [request.responseText.slice(0, 3), request.responseText.length, request.responseText.charCodeAt(10) & 0xff]
    })
    expect(value).toEqual(['GIF', gif.length, 0x80])
  })

  test('anything else goes where it went', async () => {
    const {value, refused} = await run(
      () =>
        new Promise((resolve) => {
          const request = new XMLHttpRequest()
          request.open('GET', 'data/rows.json')
          request.open('POST', 'data/rows.json')
          request.onerror = () => resolve('refused')
          request.send('x')
        }),
      1,
    )
    expect(value).toBe('refused')
    expect(refused).toEqual(['connect-src'])
  })
})

describe('elements', () => {
  test('pictures by property, attribute and markup, and the address as it was written', async () => {
    const value = await answered(async () => {
      const loaded = (image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)
      const one = new Image()
      one.src = 'img/dot.gif'
      const two = document.createElement('img')
      two.setAttribute('src', './img/dot.gif')
      const three = document.createElement('img')
      three.srcset = 'img/dot.gif 1x, img/with%20space.gif 2x'
      const box = document.getElementById('box') as HTMLElement
      box.innerHTML = '<img id=in src="img/dot.gif" alt=""><code>src="img/dot.gif"</code>'
      box.insertAdjacentHTML('beforeend', '<img id=adj src="img/dot.gif" alt="">')
      const fragment = document.createRange().createContextualFragment('<img id=frag src="img/dot.gif" alt="">')
      box.append(fragment)
      const template = document.createElement('template')
      template.innerHTML = '<img id=tpl src="img/dot.gif" alt="">'
      box.append(template.content.cloneNode(true))
      const widths = await Promise.all([one, two, three, ...box.querySelectorAll('img')].map(loaded))
      const bulb = new Image()
      bulb.src = 'img/dot.gif'
      return [
        widths,
        bulb.src === new URL('img/dot.gif', document.baseURI).href,
        two.getAttribute('src'),
        three.srcset,
        box.querySelector('code')?.textContent,
        box.children.length,
      ]
    })
    expect(value).toEqual([
      Array(7).fill(1),
      true,
      './img/dot.gif',
      'img/dot.gif 1x, img/with%20space.gif 2x',
      'src="img/dot.gif"',
      5,
    ])
  })

  test('a picture that is missing tells so', async () => {
    const value = await answered(
      () =>
        new Promise((resolve) => {
          const image = new Image()
          image.onerror = () => resolve('error')
          image.src = 'data/none.png'
        }),
    )
    expect(value).toBe('error')
  })

  test('another address takes the place of a carried one', async () => {
    const {value, refused} = await run(() => {
      const image = new Image()
      image.src = 'img/dot.gif'
      image.src = 'https://a.test/x.png'
      return [image.src, image.getAttribute('src')]
    }, 1)
    expect(value).toEqual(['https://a.test/x.png', 'https://a.test/x.png'])
    expect(refused).toEqual(['img-src'])
  })

  test('styles, set in every way', async () => {
    const value = await answered(async () => {
      const out = document.getElementById('out') as HTMLElement
      const shown = async () => {
        await new Promise((resolve) => setTimeout(resolve))
        return getComputedStyle(out).backgroundImage.slice(0, 15)
      }
      const seen: string[] = []
      out.style.backgroundImage = 'url(img/dot.gif)'
      seen.push(await shown())
      out.style.cssText = 'background: url("img/dot.gif")'
      seen.push(await shown())
      out.setAttribute('style', "background: url('img/dot.gif')")
      seen.push(await shown())
      out.removeAttribute('style')
      const sheet = document.createElement('style')
      sheet.textContent = '#out{background:url(img/dot.gif)}'
      document.head.append(sheet)
      seen.push(await shown())
      sheet.textContent = ''
      seen.push(await shown())
      sheet.sheet?.insertRule('#out{background:url(img/dot.gif)}')
      seen.push(await shown())
      sheet.remove()
      const made = new CSSStyleSheet()
      made.replaceSync('#out{background:url(img/dot.gif)}')
      document.adoptedStyleSheets = [made]
      seen.push(await shown())
      document.adoptedStyleSheets = []
      return seen
    })
    // Nothing was refused, and what is read back is the address that was written.
    const address = 'url("http://127'
    expect(value).toEqual([address, address, address, address, 'none', address, address])
  })

  test('what is shown and drawn is read back as it was written, and found by it', async () => {
    const value = await answered(async () => {
      const image = new Image()
      image.src = 'img/dot.gif'
      document.getElementById('box')?.append(image)
      await image.decode()
      const styled = document.createElement('i')
      styled.style.background = 'url(img/dot.gif)'
      document.getElementById('box')?.append(styled)
      const copy = image.cloneNode() as HTMLImageElement
      await new Promise((resolve) => setTimeout(resolve))
      const path = (url: string) => url.slice(new URL('.', location.href).href.length)
      const seen = [
        image.getAttribute('src'),
        image.attributes.getNamedItem('src')?.value,
        path(image.currentSrc),
        path(copy.src),
        image.closest('#box [src$="dot.gif"]') === image,
        image.matches('[src^="data:"]'),
        styled.style.backgroundImage,
        path(getComputedStyle(styled).getPropertyValue('background-image').slice(5, -2)),
        Object.is(styled.style, styled.style) && styled.style instanceof CSSStyleDeclaration,
        await (await fetch('data:text/plain,a%20b')).text(),
        await (await fetch('data:;base64,YQ==')).text(),
      ]
      image.remove()
      styled.remove()
      return seen
    })
    const address = 'img/dot.gif'
    const style = `url("${address}")`
    expect(value).toEqual([address, address, address, address, true, false, style, address, true, 'a b', 'a'])
  })

  test('keyframes show files', async () => {
    const value = await answered(async () => {
      const out = document.getElementById('out') as HTMLElement
      const animation = out.animate({backgroundImage: ['url(img/dot.gif)', 'url(img/dot.gif)']}, 1000)
      const shown = getComputedStyle(out).backgroundImage.slice(0, 15)
      animation.cancel()
      return shown
    })
    expect(value).toBe('url("http://127')
  })

  test('sheets by link, with load, media, disabled and removal', async () => {
    const value = await answered(async () => {
      const out = document.getElementById('out') as HTMLElement
      const link = document.createElement('link')
      const loads: string[] = []
      link.onload = () => loads.push('load')
      link.href = 'css/night.css'
      link.rel = 'stylesheet'
      document.head.append(link)
      const later = () => new Promise((resolve) => setTimeout(resolve, 10))
      const colours: string[] = []
      const look = async () => {
        await later()
        colours.push(`${getComputedStyle(out).color} ${getComputedStyle(document.body).color}`)
      }
      await look()
      link.disabled = true
      await look()
      link.disabled = false
      await look()
      link.href = 'css/day.css'
      await look()
      link.remove()
      await look()
      return [colours, loads, link.href.endsWith('css/day.css')]
    })
    const [night, day, none] = [
      'rgb(4, 5, 6) rgb(1, 2, 3)',
      'rgb(255, 0, 0) rgb(1, 2, 3)',
      'rgb(255, 0, 0) rgb(0, 0, 0)',
    ]
    expect(value).toEqual([[night, none, night, day, none], ['load', 'load'], true])
  })

  test('scripts, classic and module, and hints', async () => {
    const value = await answered(async () => {
      const add = (tag: 'script' | 'link', given: object) =>
        new Promise((resolve) => {
          const element = Object.assign(document.createElement(tag), given)
          element.onload = () => resolve('load')
          element.onerror = () => resolve('error')
          document.head.append(element)
        })
      const events = await Promise.all([
        add('script', {src: 'js/lib.js'}),
        add('script', {type: 'module', src: 'js/mod.js'}),
        add('link', {rel: 'modulepreload', href: 'js/bundled.js'}),
        add('script', {src: 'data/none.js'}),
      ])
      const {lib, mod} = window as unknown as {lib: string; mod: boolean}
      return [events, lib.endsWith('/js/lib.js'), mod]
    })
    expect(value).toEqual([['load', 'load', 'load', 'error'], true, true])
  })

  test('sprites', async () => {
    const value = await answered(() => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
      const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
      svg.append(use)
      document.body.append(svg)
      use.setAttribute('href', 'icons.svg#dot')
      const first = use.getBBox().width > 0
      use.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', '/icons.svg#dot')
      return [first, use.getBBox().width > 0, use.getAttribute('href')]
    })
    expect(value).toEqual([true, true, '/icons.svg#dot'])
  })

  test('sprites in shadow roots, in copies, and after what held them was emptied', async () => {
    const value = await answered(async () => {
      const settled = () => new Promise((done) => setTimeout(done))
      const width = (root: ParentNode) => root.querySelector('use')?.getBBox().width ?? 0
      const html = '<svg><use href="icons.svg#dot"></use></svg>'
      const box = document.querySelector('#box') as HTMLElement
      const root = document.createElement('div').attachShadow({mode: 'open'})
      box.replaceChildren(root.host)
      root.innerHTML = html
      await settled()
      const inShadow = width(root)
      root.innerHTML = html
      await settled()
      const again = width(root)
      const template = document.createElement('template')
      template.innerHTML = html
      root.replaceChildren(template.content.cloneNode(true))
      await settled()
      const copied = width(root)
      for (const svg of document.querySelectorAll('html > svg')) svg.remove()
      box.innerHTML = html
      await settled()
      return [inShadow, again, copied, width(box)].map((each) => each > 0)
    })
    expect(value).toEqual([true, true, true, true])
  })

  test('sound', async () => {
    expect(
      await answered(() => [new Audio('sound.wav').src.endsWith('/sound.wav'), new Audio() instanceof Audio]),
    ).toEqual([true, true])
  })
})

describe('frames', () => {
  test('pages, pictures and text; links lead into them', async () => {
    const value = await answered(async () => {
      const loaded = (frame: HTMLIFrameElement, show: () => void) =>
        new Promise<Document>((resolve) => {
          frame.onload = () => resolve(frame.contentDocument as Document)
          show()
        })
      const body = ({body: {innerText}}: Document) => innerText.trim()
      const frame = document.createElement('iframe')
      const page = await loaded(frame, () => {
        frame.src = 'framed/a.html?x#y'
        document.body.append(frame)
      })
      const seen = [
        body(page),
        frame.getAttribute('src'),
        frame.src === new URL('framed/a.html?x#y', location.href).href,
      ]
      const picture = await loaded(frame, () => frame.setAttribute('src', 'img/dot.gif'))
      seen.push(String(picture.images[0]?.naturalWidth))
      const text = await loaded(frame, () => Object.assign(frame, {src: '/data/note.xml'}))
      seen.push(body(text))
      const blank = await loaded(frame, () => Object.assign(frame, {src: 'about:blank'}))
      seen.push(body(blank), frame.src)
      frame.remove()
      const pane = document.querySelector('[name=pane]') as HTMLIFrameElement
      seen.push(pane.src.slice(new URL('.', location.href).href.length))
      const again = await loaded(pane, () => Object.assign(pane, {src: pane.src}))
      seen.push(body(again))
      const link = document.createElement('a')
      Object.assign(link, {href: 'framed/a.html', target: 'pane'})
      document.body.append(link)
      const led = await loaded(pane, () => link.click())
      link.remove()
      const box = document.getElementById('box') as HTMLElement
      box.innerHTML = '<iframe title=f src="framed/a.html"></iframe>'
      seen.push(body(led), pane.src.endsWith('/first.html'), box.querySelector('iframe')?.srcdoc.slice(-1) ?? '')
      return seen
    })
    const note = '<note><to>Ann</to></note>'
    const address = 'framed/a.html'
    expect(value).toEqual([
      'A',
      `${address}?x#y`,
      true,
      '1',
      note,
      '',
      'about:blank',
      'first.html',
      'first',
      'A',
      true,
      'A',
    ])
  })

  test('windows of frames are led by name, by `contentWindow` and by `open`', async () => {
    const value = await answered(async () => {
      const frame = document.createElement('iframe')
      frame.name = 'led'
      document.body.append(frame)
      const shown = async (lead: () => void) => {
        const load = new Promise((resolve) => {
          frame.onload = resolve
        })
        lead()
        await load
        return frame.contentDocument?.body.textContent?.trim()
      }
      const natives = frame.contentWindow as unknown as {Array: typeof Array; postMessage: () => void}
      const led = window.frames as unknown as Record<string, Window>
      const seen = [
        natives.Array.isArray([]),
        typeof natives.postMessage,
        frame.contentWindow?.location.href,
        await shown(() => Object.assign(frame.contentWindow as object, {location: 'framed/a.html'})),
        await shown(() => frame.contentWindow?.location.replace('data/note.xml')),
        await shown(() => Object.assign(led['led'] as object, {location: 'framed/a.html'})),
        await shown(() => window.open('data/note.xml', 'led')),
        frame.contentWindow === led['led'],
      ]
      frame.remove()
      return seen
    })
    const note = '<note><to>Ann</to></note>'
    expect(value).toEqual([true, 'function', 'about:blank', 'A', note, 'A', note, true])
  })

  test('a new window shows a page', async () => {
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void open('framed/a.html'))])
    await popup.waitForLoadState()
    expect([await popup.locator('body').innerText(), popup.url().slice(0, 5)]).toEqual(['A', 'blob:'])
    await popup.close()
  })

  test('objects show what is in them', async () => {
    const value = await answered(async () => {
      const object = document.createElement('object')
      object.width = '30'
      const load = new Promise((resolve) => {
        object.onload = resolve
      })
      object.data = 'img/dot.gif'
      document.body.append(object)
      await load
      const width = object.querySelector('img')?.getBoundingClientRect().width
      object.data = 'framed/a.html'
      const inner = object.querySelector('iframe')?.srcdoc.slice(-1)
      object.remove()
      return [width, inner, object.getAttribute('data')]
    })
    expect(value).toEqual([30, 'A', 'framed/a.html'])
  })

  test('anything else goes where it went', async () => {
    const {refused} = await run(() => {
      const frame = document.createElement('iframe')
      frame.src = 'framed/none.html'
      document.body.append(frame)
    }, 1)
    expect(refused).toEqual(['frame-src'])
  })
})

describe('workers', () => {
  test('classic, with `importScripts`, `fetch` and `XMLHttpRequest` relative to it', async () => {
    const value = await answered(
      () =>
        new Promise((resolve) => {
          const worker = new Worker('js/job.js')
          worker.onmessage = ({data}) => resolve([data, worker instanceof Worker])
          worker.onerror = ({message}) => resolve(message)
          worker.postMessage(1)
        }),
    )
    expect(value).toEqual([['part', 'ä', '{"a":"ä"}', 1], true])
  })

  test('module, by an address of every form', async () => {
    const value = await answered(() => {
      const {href} = new URL('js/job-module.js', document.baseURI)
      const forms = [href, new URL(href), 'js/job-module.js', '/js/job-module.js']
      return Promise.all(
        forms.map(
          (form) =>
            new Promise((resolve) => {
              const worker = new Worker(form, {type: 'module', name: 'n'})
              worker.onmessage = ({data}) => resolve(data)
              worker.onerror = ({message}) => resolve(message)
              worker.postMessage(1)
            }),
        ),
      )
    })
    expect(value).toEqual(Array(4).fill('ä1'))
  })

  test('shared ones are shared', async () => {
    const value = await answered(async () => {
      const ask = () =>
        new Promise((resolve) => {
          const {port} = new SharedWorker('js/shared.js')
          port.onmessage = ({data}) => resolve(data)
          port.postMessage(0)
        })
      return [await ask(), await ask()]
    })
    expect(value).toEqual([1, 2])
  })

  test('anything else goes where it went', async () => {
    const {refused} = await run(() => new Worker('js/none.js') instanceof Worker, 1)
    expect(refused).toEqual(['worker-src'])
  })
})

test('each part is small, and so are those that most pages need', () => {
  const sizes = Object.values(loaderParts).map((text) => text.length)
  expect(Math.max(...sizes)).toBeLessThan(2100)
  expect(loaderText(['fetching']).length).toBeLessThan(3300)
  expect(loaderText(['elements']).length).toBeLessThan(3700)
  // Windows that code opens or leads elsewhere cost 0.9 kB: few pages have any, and in those each click did nothing.
  const {windows, blanks, imports, srcdocs} = loaderParts
  expect(windows.length).toBeLessThan(950)
  // As few fill the document of a frame, or its `srcdoc`, or put `@import` into a style of their own making.
  expect(blanks.length).toBeLessThan(600)
  expect(srcdocs.length).toBeLessThan(720)
  expect(imports.length).toBeLessThan(700)
  const rare = windows.length + blanks.length + imports.length + srcdocs.length
  expect(loaderText(Object.keys(loaderParts) as (keyof typeof loaderParts)[]).length - rare).toBeLessThan(19_000)
})

test('the documentation says what each part weighs', async () => {
  const docs = await readFile(fileURLToPath(new URL('../docs/carried-files.md', import.meta.url)), 'utf8')
  const rows = [...docs.matchAll(/^\| `(\w+)` \|[^|]*\| (\d+) \|$/gm)].map(([, name, bytes]) => [name, Number(bytes)])
  expect(Object.fromEntries(rows)).toEqual(
    Object.fromEntries(Object.entries(loaderParts).map(([name, text]) => [name, text.length])),
  )
})
