import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Browser, Page} from 'playwright-core'
import {launchChromium} from './chromium.ts'

/** What a browser did with a page. */
export interface Visit {
  readonly page: Page
  /** `securitypolicyviolation` events of the page and its frames. */
  readonly violations: readonly Violation[]
  /** Paths and addresses that were asked for, the page itself left out. */
  readonly requests: readonly string[]
  /** Uncaught exceptions and console errors. */
  readonly errors: readonly string[]
  close(): Promise<void>
}

interface Violation {
  readonly directive: string
  readonly url: string
}

export interface VisitOptions {
  readonly csp?: string
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  /** Files beside the page, by path with a leading slash; all others answer 404. */
  readonly files?: (path: string) => Promise<{body: Uint8Array; type: string} | undefined>
  /** Called before the page is opened. */
  readonly prepare?: (page: Page) => Promise<void>
  /** Whether to wait until nothing is asked for any more (default). */
  readonly idle?: boolean
  /** Path that the page is served at. */
  readonly path?: string
}

type Served = Map<string, {html: string; options: VisitOptions; requests: string[]}>

/** A Chromium, and a server that has one page at a time. */
export class Chromium {
  readonly #browser: Browser
  readonly #server: Server
  readonly #origin: string
  readonly #pages: Served
  #count = 0

  static async launch(): Promise<Chromium> {
    const browser = await launchChromium()
    const pages: Served = new Map()
    const server = createServer((request, response) => {
      const [, id = '', ...rest] = (request.url ?? '').split('/')
      const visit = pages.get(id)
      const path = `/${rest.join('/')}`
      if (visit === undefined) {
        response.writeHead(404).end()
        return
      }
      if (path === (visit.options.path ?? '/')) {
        response.setHeader('content-type', 'text/html; charset=utf-8')
        if (visit.options.csp) response.setHeader('content-security-policy', visit.options.csp)
        response.end(visit.html)
        return
      }
      if (path !== '/favicon.ico') visit.requests.push(path)
      void (visit.options.files?.(decodeURIComponent(path.replace(/\?.*$/, ''))) ?? Promise.resolve(undefined)).then(
        (file) => {
          if (file === undefined) response.writeHead(404).end()
          else response.writeHead(200, {'content-type': file.type, 'access-control-allow-origin': '*'}).end(file.body)
        },
      )
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return new Chromium(browser, server, pages)
  }

  private constructor(browser: Browser, server: Server, pages: Served) {
    this.#browser = browser
    this.#server = server
    this.#pages = pages
    this.#origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  /** Opens a page and waits until it has come to rest. */
  async visit(html: string, options: VisitOptions = {}): Promise<Visit> {
    const {id, url: own, requests} = this.#serve(html, options)
    const context = await this.#browser.newContext({
      viewport: {width: options.width ?? 1280, height: options.height ?? 800},
      colorScheme: options.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const page = await context.newPage()
    const violations: Violation[] = []
    const errors: string[] = []
    await page.exposeBinding('reportViolation', (_, directive: string, url: string) =>
      violations.push({directive, url}),
    )
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        ;(window as unknown as {reportViolation(d: string, u: string): void}).reportViolation(
          event.effectiveDirective,
          event.blockedURI,
        )
      })
    })
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error' && !/favicon/.test(message.text())) errors.push(message.text())
    })
    page.on('request', (request) => {
      const url = request.url()
      if (
        url !== own &&
        !url.startsWith(`${this.#origin}/${id}`) &&
        !/^(?:data|blob):/.test(url) &&
        !url.endsWith('/favicon.ico')
      )
        requests.push(url)
    })
    await options.prepare?.(page)
    await page.goto(own, {waitUntil: 'load'})
    if (options.idle !== false) await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    return {page, violations, requests, errors, close: () => context.close()}
  }

  /** Shows another page in the place of one: quicker than a visit, of which nothing but what is seen is of interest. */
  async show(page: Page, html: string, options: Pick<VisitOptions, 'csp'>): Promise<void> {
    await page.goto(this.#serve(html, options).url, {waitUntil: 'load'})
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
  }

  #serve(
    html: string,
    options: VisitOptions,
  ): {readonly id: string; readonly url: string; readonly requests: string[]} {
    const id = `p${this.#count++}`
    const requests: string[] = []
    this.#pages.set(id, {html, options, requests})
    return {id, url: `${this.#origin}/${id}${options.path ?? '/'}`, requests}
  }

  async close(): Promise<void> {
    await this.#browser.close()
    await new Promise((done) => this.#server.close(done))
  }
}
