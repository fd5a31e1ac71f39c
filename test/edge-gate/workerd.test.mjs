import {findProfile} from '@ampoule/lint'
import {serve} from '@hono/node-server'
import {Hono} from 'hono'
import {Miniflare} from 'miniflare'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createGate} from '../../examples/edge-gate/src/gate.ts'
import {memoryBucket, pagesIn} from '../../examples/edge-gate/src/pages.ts'
import {launchChromium} from '../support/chromium.ts'
import {bundle} from './bundle.mjs'
import {exchanges} from './exchanges.ts'

const token = 'token-of-the-test'

describe('in workerd, with R2', () => {
  let worker
  let url = ''
  beforeAll(async () => {
    worker = new Miniflare({
      modules: true,
      script: await bundle('../../examples/edge-gate/src/worker.ts'),
      compatibilityDate: '2025-10-01',
      r2Buckets: ['PAGES'],
      bindings: {TOKEN: token},
    })
    url = String(await worker.ready).replace(/\/$/, '')
  })
  afterAll(() => worker?.dispose())

  exchanges({url: () => url, token})

  test('in a browser the page shows, and reaches neither the gate nor anybody else', async () => {
    const html = `<title>x</title><p id=t>hello</p><script>
      const tries = {
        parent: () => parent.document.title,
        top: () => top.location.href,
        cookie: () => document.cookie,
        storage: () => localStorage.length,
        frame: () => frameElement && frameElement.id,
      }
      const seen = []
      for (const [name, act] of Object.entries(tries)) try { if (act() !== null) seen.push(name) } catch {}
      try { top.location = 'about:blank' } catch {}
      document.querySelector('#t').textContent = 'reached: ' + seen.join() + ' origin: ' + self.origin
    </script>`
    const published = await fetch(`${url}/pages/shown`, {
      method: 'PUT',
      body: html,
      headers: {authorization: `Bearer ${token}`, 'content-type': 'text/html'},
    })
    expect(published.status).toBe(201)
    const browser = await launchChromium()
    try {
      const page = await browser.newPage()
      await page.goto(`${url}/pages/shown`)
      await expect.poll(() => page.frameLocator('iframe').locator('#t').innerText()).toBe('reached: origin: null')
      expect(page.url()).toBe(`${url}/pages/shown`)
      // Opened without its frame it is in the sandbox as well.
      const response = await page.goto(`${url}/pages/shown/1/page`)
      expect(await page.evaluate(() => self.origin)).toBe('null')
      expect((await response?.headerValue('content-security-policy'))?.split(', sandbox')[0]).toBe(
        findProfile('claude-artifact').csp,
      )
    } finally {
      await browser.close()
    }
  })
})

describe('behind Hono', () => {
  let server
  beforeAll(async () => {
    const gate = createGate({pages: pagesIn(memoryBucket()), token})
    const app = new Hono()
    app.mount('/', gate.fetch)
    await new Promise((done) => {
      server = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'}, done)
    })
  })
  afterAll(() => new Promise((done) => server?.close(done)))

  exchanges({url: () => `http://127.0.0.1:${server.address().port}`, token})
})
