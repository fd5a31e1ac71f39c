import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Profile} from '@ampoule/lint'
import {hostShell, resetStyle} from '../host-shell.ts'
import {newToken} from '../loopback-guard.ts'

/** Address of a version, and how many code units were put in front of its text. */
export interface ShownPage {
  readonly url: string
  readonly shift: number
}

/**
 * Serves versions of the page, each under the policy of the host, from a port of its own: another origin than the viewer's,
 * which has nothing but pages.
 */
export class PageServer {
  readonly #server: Server
  readonly #key = newToken()
  readonly #pages = new Map<string, {readonly html: string; readonly csp: string}>()
  readonly #shown = new Map<number, ShownPage>()

  static async start(): Promise<PageServer> {
    const server = new PageServer()
    await new Promise<void>((done) => server.#server.listen(0, '127.0.0.1', done))
    return server
  }

  private constructor() {
    this.#server = createServer(({headers, url = '/', method}, response) => {
      const page = headers.host === new URL(this.origin).host && method === 'GET' ? this.#pages.get(url) : undefined
      if (page === undefined) {
        response.writeHead(404).end()
        return
      }
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        ...(page.csp !== '' && {'content-security-policy': page.csp}),
      })
      response.end(page.html)
    })
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Shows a version as a host shows it; `script` is markup that runs before anything of the page. */
  put(version: number, {csp, wraps}: Profile, html: string, script: string): void {
    const path = this.#pathOf(version)
    // A doctype must stay in front.
    const doctype = wraps ? '' : (/^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '')
    const [start, end] = wraps ? hostShell(script + resetStyle) : [doctype + script, '']
    this.#pages.set(path, {html: start + html.slice(doctype.length) + end, csp})
    this.#shown.set(version, {url: this.origin + path, shift: start.length - doctype.length})
  }

  shown(version: number): ShownPage | undefined {
    return this.#shown.get(version)
  }

  remove(version: number): void {
    this.#pages.delete(this.#pathOf(version))
    this.#shown.delete(version)
  }

  #pathOf(version: number): string {
    return `/${this.#key}/${version}/`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }
}
