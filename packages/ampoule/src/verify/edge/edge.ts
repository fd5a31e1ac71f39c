import {createServer as createHttpServer} from 'node:http'
import {createSecureServer} from 'node:http2'
import {type AddressInfo, createServer, type Server as NetServer, type Socket} from 'node:net'
import type {Duplex} from 'node:stream'
import type {TLSSocket} from 'node:tls'
import {selfSigned} from './certificate.ts'

/** Request that a browser has sent. */
export interface Arrival {
  /** `request`: bytes of HTTP or of a socket; `connection`: a TLS hello for this host, whether or not a request follows. */
  readonly kind: 'request' | 'connection'
  /** Absolute, without fragment; of a connection `https://host/`. */
  readonly url: string
  readonly method: string
  /** `Sec-Fetch-Dest`; empty where the browser sends none. */
  readonly destination: string
  /** `Sec-Fetch-Site`: `none` when nobody's page asks. */
  readonly site: string
  /** `Purpose` or `Sec-Purpose`, for what is fetched ahead; empty otherwise. */
  readonly purpose: string
  readonly body: string
}

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/**
 * The edge of a browser's world: every host and port at once, HTTP, HTTPS and sockets, on one local port. It stands for
 * all hosts when names are mapped to it, and it is a proxy as well. Nothing is passed on to anybody: a browser that can
 * reach nothing else cannot send anything by TCP that is not seen here.
 */
export class Edge {
  readonly port: number
  readonly #net: NetServer
  readonly #sockets: ReadonlySet<Socket>

  static async start(answer: (arrival: Arrival) => Answer | Promise<Answer>): Promise<Edge> {
    const secure = createSecureServer({...selfSigned(), allowHTTP1: true}, (request, response) => {
      respond('https', request, response)
    })
    const plain = createHttpServer((request, response) => respond('http', request, response))

    function respond(scheme: string, request: Incoming, response: Outgoing): void {
      const chunks: Uint8Array[] = []
      let size = 0
      request.on('data', (chunk: Uint8Array) => {
        size += chunk.length
        if (size <= largestBody) chunks.push(chunk)
      })
      request.on('error', () => response.end())
      request.on('end', () => {
        const url = addressOf(scheme, request)
        if (url === undefined) {
          response.writeHead(400, {})
          response.end()
          return
        }
        const {headers, method = 'GET'} = request
        const arrival: Arrival = {
          kind: 'request',
          url,
          method,
          destination: String(headers['sec-fetch-dest'] ?? ''),
          site: String(headers['sec-fetch-site'] ?? ''),
          purpose: String(headers['sec-purpose'] ?? headers.purpose ?? ''),
          body: Buffer.concat(chunks).toString(),
        }
        const answered = Promise.resolve(answer(arrival)).catch((error: unknown) => ({
          status: 500,
          body: String(error),
        }))
        void answered.then(({status = 200, headers = {}, body = ''}: Answer) => {
          response.writeHead(status, headers)
          response.end(body)
        })
      })
    }

    for (const [scheme, server] of [
      ['wss', secure],
      ['ws', plain],
    ] as const) {
      server.on('upgrade', (request: Incoming, socket: Duplex) => {
        const url = addressOf(scheme, request)
        if (url !== undefined) void answer({...noRequest, kind: 'request', url, destination: 'websocket'})
        socket.destroy()
      })
      server.on('clientError', (_: Error, socket: Duplex) => socket.destroy())
    }
    secure.on('secureConnection', (socket: TLSSocket) => {
      const {servername} = socket
      if (servername) void answer({...noRequest, kind: 'connection', url: `https://${servername}/`})
    })
    secure.on('tlsClientError', (_: Error, socket: Socket) => socket.destroy())
    secure.on('sessionError', () => undefined)
    // A tunnel ends here; what is sent through it is answered as if it had been sent here.
    plain.on('connect', ({url = ''}: Incoming, socket: Socket, head: Buffer) => {
      if (URL.canParse(`https://${url}`))
        void answer({...noRequest, kind: 'connection', url: new URL(`https://${url}`).href})
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      if (head.length > 0) socket.unshift(head)
      take(socket)
    })

    function take(socket: Socket): void {
      socket.once('readable', () => {
        const first = socket.read(1) as Buffer | null
        if (first === null) return
        socket.unshift(first)
        // A TLS record of the type "handshake".
        ;(first[0] === 0x16 ? secure : plain).emit('connection', socket)
      })
    }

    const sockets = new Set<Socket>()
    const net = createServer((socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      socket.on('error', () => socket.destroy())
      take(socket)
    })
    await new Promise<void>((done) => net.listen(0, '127.0.0.1', done))
    return new Edge(net, sockets)
  }

  private constructor(net: NetServer, sockets: ReadonlySet<Socket>) {
    this.#net = net
    this.#sockets = sockets
    this.port = (net.address() as AddressInfo).port
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((done) => this.#net.close(done))
  }
}

const noRequest = {method: '', destination: '', site: '', purpose: '', body: ''}

/** More of what a page sends is not kept. */
const largestBody = 1024 * 1024

/** A proxy is told the whole address, a host the path of it. */
function addressOf(scheme: string, {url = '/', headers}: Incoming): string | undefined {
  const host = String(headers[':authority'] ?? headers.host ?? '')
  const written = /^[a-z]+:\/\//i.test(url) ? url : `${scheme}://${host}${url}`
  return URL.canParse(written) ? new URL(written).href : undefined
}

/** Parts of a request that HTTP/1.1 and HTTP/2 have in common. */
interface Incoming {
  readonly url?: string | undefined
  readonly method?: string | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown
  on(event: 'end' | 'error', listener: () => void): unknown
}

interface Outgoing {
  writeHead(status: number, headers: Readonly<Record<string, string>>): unknown
  end(body?: string | Uint8Array): unknown
}
