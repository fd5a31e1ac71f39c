import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {request} from 'node:http'
import {networkInterfaces, tmpdir} from 'node:os'
import {join} from 'node:path'
import {customProfile, lint} from '@ampoule/lint'
import {createDevServer, type DevServer} from 'ampoule/dev'
import type {Browser, Frame, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {devConfiguration as configuration} from '../packages/ampoule/src/cli/dev-configuration.ts'
import {viewerPage, viewerPolicy} from '../packages/ampoule/src/dev/viewer/viewer.ts'
import {launchChromium} from './support/chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

const svg = (fill: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path fill="${fill}" d="M0 0h8v8H0z"/></svg>`

describe('a page in the viewer', () => {
  let folder: string
  let server: DevServer
  let page: Page
  let builds: number
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
  const frame = (): Frame => page.frames().find((one) => one.parentFrame() === page.mainFrame()) ?? page.mainFrame()
  const text = (): Promise<string> => frame().evaluate(() => document.body.innerText)
  const shows = async (words: string): Promise<void> => {
    await expect.poll(() => text().catch(() => '')).toContain(words)
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ampoule-dev-'))
    builds = 0
  })
  afterEach(async () => {
    await page?.context().close()
    await server?.close()
    rmSync(folder, {recursive: true, force: true})
  })

  async function open(file: string, width = 1280): Promise<void> {
    server = await createDevServer({
      file: join(folder, file),
      onBuild: () => {
        builds++
      },
    })
    page = await (await browser.newContext({viewport: {width, height: 800}})).newPage()
    await page.goto(server.url)
    await page.waitForSelector('html[data-shown]')
  }

  test('a change of Markdown is shown in place: scroll, fields and open details stay', async () => {
    const body = `${'<p>line</p>\n'.repeat(80)}\n<details><summary>More</summary>inside</details>\n\n<input aria-label="Name">\n`
    write('a.md', `# One\n\n${body}`)
    await open('a.md')
    await shows('One')
    await frame().evaluate(() => {
      Object.assign(window, {mark: 1})
      const [details, input] = [document.querySelector('details'), document.querySelector('input')]
      if (details) details.open = true
      if (input) input.value = 'typed'
      window.scrollTo(0, 400)
    })
    write('a.md', `# Two\n\n${body}`)
    await shows('Two')
    const kept = await frame().evaluate(() => ({
      mark: (window as unknown as {mark?: number}).mark,
      open: document.querySelector('details')?.open,
      typed: document.querySelector('input')?.value,
      scroll: window.scrollY,
    }))
    expect(kept).toEqual({mark: 1, open: true, typed: 'typed', scroll: 400})
  })

  test('imported styles, images, a broken file and its repair', async () => {
    mkdirSync(join(folder, 'css'))
    write('css/a.css', '@import "b.css";')
    write('css/b.css', 'h1 { color: rgb(1, 2, 3) }')
    write('i.svg', svg('#f00'))
    write(
      'a.html',
      '<!doctype html><html lang="en"><title>T</title><link rel="stylesheet" href="css/a.css"><h1>One</h1><img src="i.svg" alt="">',
    )
    await open('a.html')
    const colour = (): Promise<string> =>
      frame()
        .evaluate(() => getComputedStyle(document.querySelector('h1') as Element).color)
        .catch(() => '')
    await expect.poll(colour).toBe('rgb(1, 2, 3)')
    write('css/b.css', 'h1 { color: rgb(4, 5, 6) }')
    await expect.poll(colour).toBe('rgb(4, 5, 6)')
    write('i.svg', svg('#00f'))
    const image = (): Promise<string> =>
      frame()
        .evaluate(() => document.querySelector('img')?.src ?? '')
        .catch(() => '')
    await expect.poll(image).toMatch(/00f|0000ff|blue/i)
    rmSync(join(folder, 'i.svg'))
    await expect.poll(() => page.textContent('#count')).toMatch(/error/)
    write('i.svg', svg('#0f0'))
    await expect.poll(() => page.textContent('#count')).not.toMatch(/error/)
  })

  test('addresses that nobody can read, and a file that comes later by a name that code puts together', async () => {
    const asks =
      '<script>fetch(`rows/${document.title}.json`).then(async (a) => document.body.append(await a.text()))</script>'
    write(
      'a.html',
      `<!doctype html><html lang="en"><title>b</title><img src="%E0%A4%A.png"><img src="http://[bad"><p>One</p>${asks}`,
    )
    mkdirSync(join(folder, 'rows'))
    await open('a.html')
    await shows('One')
    write('rows/b.json', '"it has come"')
    await shows('it has come')
  })

  test('what goes wrong in the frame is told at its line, and 100 quick saves come to the last', async () => {
    write('a.html', '<!doctype html><html lang="en"><title>T</title><p>One</p>\n<script>\nmissing()\n</script>')
    await open('a.html')
    await expect.poll(() => page.textContent('#findings')).toContain('missing is not defined')
    expect(await page.textContent('#findings')).toContain('a.html:3:1')
    const before = builds
    for (let save = 1; save <= 100; save++)
      write('a.html', `<!doctype html><html lang="en"><title>T</title><p>Save ${save}</p>`)
    await shows('Save 100')
    expect(builds - before).toBeLessThan(100)
    await expect.poll(() => page.textContent('#findings')).not.toContain('missing')
  })

  test('a configuration counts, and a change of it does', async () => {
    mkdirSync(join(folder, '.git'))
    write('.git/HEAD', '')
    write('ampoule.config.json', '{"profile": "bare", "rules": {"run-console-error": "off"}}')
    write('a.html', '<!doctype html><html lang="en"><title>T</title><p>One</p><script>console.error("told")</script>')
    const file = join(folder, 'a.html')
    server = await createDevServer({file, configure: configuration(file, {cwd: folder})})
    page = await (await browser.newContext()).newPage()
    await page.goto(server.url)
    await page.waitForSelector('html[data-shown]')
    await shows('One')
    expect(await page.inputValue('#profile')).toMatch(/^bare/)
    expect(await page.textContent('#findings')).not.toContain('told')
    write('ampoule.config.json', '{"profile": "file", "rules": {"run-console-error": "error"}}')
    await expect.poll(() => page.inputValue('#profile')).toBe('file')
    await expect.poll(() => page.textContent('#findings')).toContain('told')
  })

  test('two versions are compared', async () => {
    write('a.md', '# One')
    await open('a.md')
    write('a.md', '# One\n\nMore words')
    await shows('More words')
    await page.selectOption('#older', '1')
    await expect.poll(() => page.locator('iframe').count()).toBe(2)
    await page.selectOption('#mode', 'text')
    await expect.poll(() => page.textContent('#stage')).toMatch(/\+.*More words/)
  })

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('the viewer is usable by all in %s at %i px', async (colorScheme, width) => {
    write('a.md', '# Report\n\n![](https://a.test/x.png)\n')
    await open('a.md', width)
    await page.emulateMedia({colorScheme})
    await page.waitForSelector('li')
    const source = new URL('../packages/ampoule/node_modules/axe-core/axe.min.js', import.meta.url).pathname
    await page.addScriptTag({path: source}).catch(() => undefined)
    const {readFileSync} = await import('node:fs')
    await page.evaluate(`${readFileSync(source, 'utf8')};0`)
    const found = await page.evaluate(
      'axe.run(document, {iframes: false}).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join()))',
    )
    expect(found).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.keyboard.press('Tab')
    const reached: unknown[] = []
    for (let step = 0; step < 8; step++) {
      reached.push(
        await page.evaluate(
          'document.activeElement.id || document.activeElement.name || document.activeElement.localName',
        ),
      )
      await page.keyboard.press('Tab')
    }
    expect(reached).toEqual(expect.arrayContaining(['profile', 'theme', 'width', 'older', 'button']))
    expect(await page.textContent('#findings')).not.toContain('`')
    expect(await page.locator('#findings code').count()).toBeGreaterThan(0)
    await page.focus('#width input:checked')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator('iframe').evaluate(({clientWidth}) => clientWidth)).toBe(318)
    if (process.env.SCREENSHOTS)
      await page.screenshot({path: join(process.env.SCREENSHOTS, `viewer-${colorScheme}-${width}.png`)})
  })

  test('nobody else reaches the viewer, and the page does not either', async () => {
    write('secret.txt', 'secret')
    write('a.html', '<!doctype html><html lang="en"><title>T</title><p id="p">One</p>')
    await open('a.html')
    const {port, searchParams} = new URL(server.url)
    const token = searchParams.get('token') ?? ''
    const status = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number> =>
      new Promise((done, fail) => {
        const sent = request({host: '127.0.0.1', port, path, method, headers}, (response) => {
          response.resume()
          done(response.statusCode ?? 0)
        })
        sent.on('error', fail)
        sent.end(method === 'POST' ? '{}' : undefined)
      })
    const good = `/?token=${token}`
    const tries: Record<string, number> = {
      'with the token': await status(good),
      'without it': await status('/'),
      'with another': await status(`/?token=${'x'.repeat(token.length)}`),
      'by another name': await status(good, {host: `evil.test:${port}`}),
      'by a name that leads here': await status(good, {host: `127.0.0.1.nip.test:${port}`}),
      'from another site': await status(good, {origin: 'https://evil.test'}),
      'from nowhere': await status(good, {origin: 'null'}),
      'across sites': await status(good, {'sec-fetch-site': 'cross-site'}),
      'the API without a token': await status('/api/page?version=1'),
      'opening a file without a token': await status('/api/open', {}, 'POST'),
      'a file beside the page': await status(`/secret.txt?token=${token}`),
      'a file above': await status(`/../../etc/passwd?token=${token}`),
    }
    expect(tries).toEqual({
      ...Object.fromEntries(Object.keys(tries).map((name) => [name, 403])),
      'with the token': 200,
      'a file beside the page': 404,
      'a file above': 404,
    })
    const own = new URL(frame().url())
    expect(own.origin).not.toBe(new URL(server.url).origin)
    const fromPage = await frame().evaluate(async (viewer) => {
      const attempt = async (work: () => unknown): Promise<string> => {
        try {
          return `did ${String(await work())}`
        } catch (error) {
          return (error as Error).name
        }
      }
      return {
        fetch: await attempt(() => fetch(`${viewer}api/page?version=1`)),
        parent: await attempt(() => window.parent.document.title),
        address: await attempt(() => window.parent.location.href),
        top: await attempt(() => {
          ;(window.top as Window).location.href = 'https://evil.test/'
          return 'navigated'
        }),
      }
    }, new URL('/', server.url).href)
    expect(fromPage).toEqual({
      fetch: 'TypeError',
      parent: 'SecurityError',
      address: 'SecurityError',
      top: 'SecurityError',
    })
    expect(new URL(page.url()).origin).toBe(new URL(server.url).origin)
  })

  test('a page under no policy reaches nothing of the viewer, whatever it tries', async () => {
    write('a.html', '<!doctype html><html lang="en"><title>T</title><p>One</p>')
    server = await createDevServer({file: join(folder, 'a.html'), profile: 'file'})
    page = await (await browser.newContext({viewport: {width: 1280, height: 800}})).newPage()
    const answers = new Map<string, number>()
    page.context().on('response', (response) => {
      const {origin, pathname, searchParams} = new URL(response.url())
      // The viewer itself has the token.
      if (origin === new URL(server.url).origin && !searchParams.has('token'))
        answers.set(`${response.request().method()} ${pathname}`, response.status())
    })
    await page.goto(server.url)
    await page.waitForSelector('html[data-shown]')
    const token = new URL(server.url).searchParams.get('token') ?? ''
    const told = await frame().evaluate(async (viewer) => {
      const outcomes: Record<string, string> = {}
      const attempt = async (name: string, work: () => unknown): Promise<void> => {
        try {
          outcomes[name] = `did ${String(await work())}`
        } catch (error) {
          outcomes[name] = (error as Error).name
        }
      }
      const fails = (target: EventTarget): Promise<string> =>
        new Promise((done) => {
          for (const type of ['error', 'load', 'open', 'message']) target.addEventListener(type, () => done(type))
        })
      const body = '{"id": "bare"}'
      await attempt('reads a page', () => fetch(`${viewer}api/page?version=1`))
      await attempt('reads an opaque answer', async () => (await fetch(`${viewer}api/page`, {mode: 'no-cors'})).type)
      await attempt(
        'posts',
        async () => (await fetch(`${viewer}api/profile`, {method: 'POST', mode: 'no-cors', body})).type,
      )
      await attempt('listens', () => fails(new EventSource(`${viewer}api/events`)))
      await attempt('opens a socket', () => fails(new WebSocket(viewer.replace('http', 'ws'))))
      await attempt('loads a script', () =>
        fails(
          document.body.appendChild(Object.assign(document.createElement('script'), {src: `${viewer}api/compare`})),
        ),
      )
      await attempt('shows an image', () => fails(Object.assign(new Image(), {src: `${viewer}api/open`})))
      await attempt('asks the other port for more', async () => (await fetch('/')).status)
      await attempt('asks by XMLHttpRequest', () => {
        const sent = new XMLHttpRequest()
        sent.open('POST', `${viewer}api/profile`)
        sent.send(body)
        return fails(sent)
      })
      await attempt('asks from a worker', () => {
        const code = `fetch('${viewer}api/page?version=1').then(() => postMessage(1), () => postMessage(0))`
        const worker = new Worker(URL.createObjectURL(new Blob([code])))
        return new Promise((done) => worker.addEventListener('message', ({data}) => done(data)))
      })
      await attempt('keeps a service worker', () => navigator.serviceWorker.register('/sw.js'))
      await attempt('opens a window', () => typeof window.open(viewer, 'own'))
      await attempt('opens a window of its own', () => String(window.open(viewer, '_blank', 'noopener')))
      await attempt('frames it', () =>
        fails(document.body.appendChild(Object.assign(document.createElement('iframe'), {src: viewer}))),
      )
      await attempt('embeds it', () => {
        document.body.append(Object.assign(document.createElement('object'), {data: viewer}))
        document.body.append(Object.assign(document.createElement('embed'), {src: viewer}))
        document.head.append(Object.assign(document.createElement('link'), {rel: 'prefetch', href: viewer}))
        document.head.append(Object.assign(document.createElement('link'), {rel: 'manifest', href: viewer}))
        return 'asked'
      })
      await attempt('leads the viewer away', () => {
        ;(window.top as Window).location.href = `${location.origin}/away`
        return 'led'
      })
      await attempt('floods the history', () => {
        for (let at = 0; at < 300; at++) history.pushState(at, '', `#${at}`)
        return 'flooded'
      })
      await attempt('calls the parent', () => (window.parent as unknown as {fetch: () => void}).fetch())
      navigator.sendBeacon(`${viewer}api/run`, body)
      const form = Object.assign(document.createElement('form'), {
        action: `${viewer}api/open`,
        method: 'post',
        target: 'inner',
      })
      document.body.append(Object.assign(document.createElement('iframe'), {name: 'inner'}), form)
      form.submit()
      const known = [
        document.referrer,
        location.href,
        window.name,
        String(window.opener),
        ...Array.from(location.ancestorOrigins),
      ]
      window.parent.postMessage({ampoule: {kind: 'ready', icon: 'https://evil.test/icon.png'}}, '*')
      window.parent.postMessage({ampoule: {kind: 'error', text: '<img src=x onerror="document.title=1">'}}, '*')
      window.parent.postMessage({ampoule: {kind: 'state', state: {scroll: 'x'}}}, '*')
      return {outcomes, known: known.join(' ')}
    }, new URL('/', server.url).href)
    expect(told.outcomes).toEqual({
      'reads a page': 'TypeError',
      'reads an opaque answer': 'did opaque',
      posts: 'did opaque',
      listens: 'did error',
      'opens a socket': 'did error',
      'loads a script': 'did error',
      'shows an image': 'did error',
      'asks the other port for more': 'did 404',
      'asks by XMLHttpRequest': 'did error',
      'asks from a worker': 'did 0',
      'keeps a service worker': 'TypeError',
      'opens a window': 'did object',
      'opens a window of its own': 'did null',
      'frames it': 'did load',
      'embeds it': 'did asked',
      'leads the viewer away': 'SecurityError',
      'floods the history': 'did flooded',
      'calls the parent': 'SecurityError',
    })
    expect(told.known).not.toContain(token)
    await expect.poll(() => page.textContent('#findings')).toContain('<img src=x onerror=')
    await expect.poll(() => answers.get('POST /api/open')).toBe(403)
    await expect.poll(() => answers.get('POST /api/profile')).toBe(403)
    expect(new Set(answers.values())).toEqual(new Set([403]))
    expect(await page.inputValue('#profile')).toBe('file')
    expect(await page.getAttribute('#icon', 'src')).toMatch(/^data:image/)
    expect(await page.title()).toBe('a.html · ampoule')
  })

  test('the port of the page has its versions and nothing else, for whoever asks by its own name', async () => {
    write('secret.txt', 'secret')
    write('a.html', '<!doctype html><html lang="en"><title>T</title><p>One</p>')
    await open('a.html')
    const {port, pathname} = new URL(frame().url())
    const ask = (path: string, {host, ...options}: {host?: string; method?: string; address?: string} = {}) =>
      new Promise<number | string>((done) => {
        const sent = request(
          {
            host: options.address ?? '127.0.0.1',
            port,
            path,
            method: options.method ?? 'GET',
            headers: host === undefined ? {} : {host},
          },
          (response) => {
            response.resume()
            done(response.statusCode ?? 0)
          },
        )
        sent.on('error', (error) => done((error as NodeJS.ErrnoException).code ?? error.message))
        sent.end()
      })
    const others = Object.values(networkInterfaces())
      .flatMap((found) => found ?? [])
      .filter(({internal}) => !internal)
    expect({
      'the page': await ask(pathname),
      'by a name that leads here': await ask(pathname, {host: `evil.test:${port}`}),
      'by the name of the machine': await ask(pathname, {host: `localhost:${port}`}),
      'by another method': await ask(pathname, {method: 'POST'}),
      'another version': await ask(pathname.replace('/1/', '/2/')),
      'without the key': await ask('/1/'),
      'a file beside it': await ask('/secret.txt'),
      'a file beneath it': await ask(`${pathname}secret.txt`),
      'a file above it': await ask(`${pathname}../../../etc/passwd`),
      'the API': await ask('/api/page?version=1'),
      'other addresses of this machine': new Set(
        await Promise.all(others.map(({address}) => ask(pathname, {address}))),
      ).has(200),
    }).toEqual({
      'the page': 200,
      'by a name that leads here': 404,
      'by the name of the machine': 404,
      'by another method': 404,
      'another version': 404,
      'without the key': 404,
      'a file beside it': 404,
      'a file beneath it': 404,
      'a file above it': 404,
      'the API': 404,
      'other addresses of this machine': false,
    })
  })

  test('an editor opens files of the page and no others', async () => {
    write('a.md', '# One')
    await open('a.md')
    const ask = (file: string): Promise<unknown> =>
      page.evaluate(async (name) => {
        const token = new URLSearchParams(location.search).get('token')
        const response = await fetch(`/api/open?token=${token}`, {
          method: 'POST',
          body: JSON.stringify({file: name, line: 1, column: 1}),
        })
        return (await response.json()).opened
      }, file)
    expect(await ask('../../etc/passwd')).toBe(false)
    expect(await ask('/etc/passwd')).toBe(false)
  })
})

test('the viewer passes the linter under its own policy', () => {
  const profile = customProfile({csp: viewerPolicy('http://127.0.0.1:1'), evidence: ['its own']})
  const errors = lint(viewerPage('a.md'), {profile}).filter(({severity}) => severity === 'error')
  expect(errors.map(({rule, message}) => `${rule}: ${message}`)).toEqual([])
})
