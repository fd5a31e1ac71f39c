import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'

/** Serves one page, alone, under a policy; everything else is 404 and written down. */
export class SealedServer {
  readonly missing: string[] = []
  readonly #server: Server

  static async start(html: string, csp: string): Promise<SealedServer> {
    const server = new SealedServer(html, csp)
    await new Promise<void>((done) => server.#server.listen(0, '127.0.0.1', done))
    return server
  }

  private constructor(html: string, csp: string) {
    this.#server = createServer((request, response) => {
      if (request.url === '/') {
        const headers = {'content-type': 'text/html; charset=utf-8', ...(csp && {'content-security-policy': csp})}
        response.writeHead(200, headers).end(html)
        return
      }
      this.missing.push(request.url ?? '')
      response.writeHead(404).end()
    })
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`
  }

  close(): Promise<void> {
    return new Promise((done) => this.#server.close(() => done()))
  }
}
