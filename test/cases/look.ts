import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {createServer, type RequestListener} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join} from 'node:path'
import type {Browser, Page} from 'playwright-core'

/** What a person does with a page and sees; a case keeps it in `probe.mjs`. */
export type Probe = (page: Page) => Promise<unknown>

export interface Looking {
  readonly probe?: Probe | undefined
  /** How many times as long every wait takes, those of the probe too. */
  readonly patience?: number | undefined
}

/** What somebody who opened a page has seen. */
export interface Look {
  readonly shot: Buffer
  /** What the probe came to, as JSON. */
  readonly value: string
  readonly errors: readonly string[]
  /** What was asked for beside the page. */
  readonly requests: readonly string[]
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain',
  '.xml': 'text/xml',
  '.vtt': 'text/vtt',
  '.gltf': 'model/gltf+json',
  '.pdf': 'application/pdf',
}

/** Opens a site as a server gives it, whole and without a policy. */
export function lookAtSite(browser: Browser, folder: string, {probe, patience}: Looking = {}): Promise<Look> {
  return look(browser, {probe, patience}, async (path) => {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    if (!file.startsWith(folder) || !existsSync(file)) return null
    return {body: await readFile(file), headers: {'content-type': types[extname(file)] ?? 'application/octet-stream'}}
  })
}

/** Opens a page alone, under a policy. */
export function lookAtPage(
  browser: Browser,
  html: string,
  csp: string,
  {probe, patience}: Looking = {},
): Promise<Look> {
  const headers = {'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp}
  return look(browser, {probe, patience}, async (path) => (path === '/' ? {body: html, headers} : null))
}

type Answer = {readonly body: Buffer | string; readonly headers: Record<string, string>}

async function look(
  browser: Browser,
  {probe, patience = 1}: Looking,
  answer: (path: string) => Promise<Answer | null>,
): Promise<Look> {
  const listener: RequestListener = (request, response) => {
    answer(decodeURIComponent(new URL(request.url ?? '/', 'http://a.test').pathname)).then(
      (found) =>
        found === null ? response.writeHead(404).end() : response.writeHead(200, found.headers).end(found.body),
      // A folder, for example.
      () => response.writeHead(404).end(),
    )
  }
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const page = await browser.newPage({viewport: {width: 900, height: 700}})
  const wait = page.waitForTimeout.bind(page)
  page.waitForTimeout = (milliseconds) => wait(milliseconds * patience)
  const errors: string[] = []
  const requests: string[] = []
  const line = (text: string): string => (text.split('\n')[0] ?? '').replaceAll(origin, '/').slice(0, 160)
  page.on('pageerror', (error) => errors.push(line(error.message)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/favicon|404/.test(message.text())) errors.push(line(message.text()))
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!/^(?:data|blob):/.test(url) && url !== origin) requests.push(url.replace(origin, '/'))
  })
  try {
    await page.goto(origin, {waitUntil: 'load'})
    // What scripts start on load comes to an end.
    await page.waitForTimeout(400)
    const value = await run(probe, page)
    return {shot: await page.screenshot(), value, errors, requests}
  } finally {
    await page.close()
    server.close()
  }
}

async function run(probe: Probe | undefined, page: Page): Promise<string> {
  try {
    return JSON.stringify(await probe?.(page)) ?? ''
  } catch (error) {
    return `probe failed: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`
  }
}
