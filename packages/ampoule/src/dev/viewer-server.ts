import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {isAllowed, newToken} from '../loopback-guard.ts'
import {viewerPage, viewerPolicy} from './viewer/viewer.ts'

/** Questions of the viewer to the server behind it. Bodies are as they came: nothing in them can be trusted. */
export interface ViewerApi {
  /** Origin of the pages that it frames. */
  readonly pages: string
  /** Name of the file in view. */
  readonly name: string
  /** All that the viewer shows, as plain data. */
  state(): object
  page(version: number): object
  compare(one: number, other: number): object | undefined
  run(body: unknown): object
  setProfile(body: unknown): Promise<object>
  open(body: unknown): Promise<object>
}

/** Serves the viewer and answers it, on loopback, to whoever knows the token. */
export class ViewerServer {
  readonly #api: ViewerApi
  readonly #token = newToken()
  readonly #server: Server
  readonly #listeners = new Set<ServerResponse>()

  constructor(api: ViewerApi) {
    this.#api = api
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        response.writeHead(error instanceof SyntaxError ? 400 : 500).end()
      })
    })
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  get url(): string {
    return `${this.origin}/?token=${this.#token}`
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** Rejects when the port is taken. */
  async listen(port: number): Promise<void> {
    await new Promise<void>((done, fail) => {
      this.#server.once('error', fail)
      this.#server.listen(port, '127.0.0.1', done)
    })
  }

  /** Sends the state to all viewers that are open. */
  send(): void {
    const event = this.#event()
    for (const listener of this.#listeners) listener.write(event)
  }

  async close(): Promise<void> {
    for (const listener of this.#listeners) listener.end()
    this.#server.closeAllConnections()
    if (this.#server.listening) await new Promise((done) => this.#server.close(done))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isAllowed(request, this.#port, this.#token)) {
      response
        .writeHead(403, {'content-type': 'text/plain'})
        .end('Open the address with its token, as the command has printed it.\n')
      return
    }
    const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost')
    const number = (name: string): number => Number(searchParams.get(name))
    switch (`${request.method} ${pathname}`) {
      case 'GET /':
        return this.#page(response)
      case 'GET /api/events':
        return this.#listen(request, response)
      case 'GET /api/page':
        return json(response, this.#api.page(number('version')))
      case 'GET /api/compare':
        return json(response, this.#api.compare(number('a'), number('b')))
      case 'POST /api/run':
        return json(response, this.#api.run(await readJson(request)))
      case 'POST /api/profile':
        return json(response, await this.#api.setProfile(await readJson(request)))
      case 'POST /api/open':
        return json(response, await this.#api.open(await readJson(request)))
      default:
        response.writeHead(404).end()
    }
  }

  #page(response: ServerResponse): void {
    response.writeHead(200, {
      ...plainHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': viewerPolicy(this.#api.pages),
    })
    response.end(viewerPage(this.#api.name))
  }

  #listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, {...plainHeaders, 'content-type': 'text/event-stream'})
    this.#listeners.add(response)
    request.on('close', () => this.#listeners.delete(response))
    response.write(this.#event())
  }

  #event(): string {
    return `data: ${JSON.stringify(this.#api.state())}\n\n`
  }
}

const plainHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

function json(response: ServerResponse, value: object | undefined): void {
  response.writeHead(200, {...plainHeaders, 'content-type': 'application/json'}).end(JSON.stringify(value ?? null))
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > 1024 * 1024) throw new SyntaxError('Too much')
    chunks.push(chunk)
  }
  return JSON.parse(Buffer.concat(chunks).toString())
}
