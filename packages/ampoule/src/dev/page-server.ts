import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Profile} from '@ampoule/lint'
import {newToken} from '../loopback-guard.ts'

/**
 * Serves versions of the page, each under the policy of the host, from a port of its own: another origin than the viewer's,
 * which has nothing but pages.
 */
export class PageServer {
  readonly #server: Server
  readonly #key = newToken()
  readonly #pages = new Map<string, {readonly html: string; readonly csp: string}>()

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

  /** Address of a version, shown as a host shows it. */
  put(version: number, {csp}: Profile, html: string): string {
    const path = `/${this.#key}/${version}/`
    this.#pages.set(path, {html, csp})
    return this.origin + path
  }

  remove(version: number): void {
    this.#pages.delete(`/${this.#key}/${version}/`)
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }
}
