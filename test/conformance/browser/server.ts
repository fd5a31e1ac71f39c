import {createServer as createHttpServer} from 'node:http'
import {createSecureServer} from 'node:http2'
import {type AddressInfo, createServer, type Server as NetServer, type Socket} from 'node:net'
import type {TLSSocket} from 'node:tls'
import {selfSigned} from './certificate.ts'

/** What has reached the machine's edge. */
export interface Arrival {
  /** `request`: bytes of HTTP or of a socket; `connection`: a TLS hello for this host, whether or not a request follows. */
  readonly kind: 'request' | 'connection'
  /** Absolute, without fragment; of a connection `https://host/`. */
  readonly url: string
  /** `Sec-Fetch-Dest`; empty where the browser sends none. */
  readonly destination: string
  readonly body: string
}

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/**
 * Every host and port at once, HTTP and HTTPS on one local port. A browser that resolves all names to it cannot send
 * anything by TCP that is not seen here.
 */
export class Server {
  readonly port: number
  readonly #net: NetServer
  readonly #sockets: ReadonlySet<Socket>

  static async start(answer: (arrival: Arrival) => Answer): Promise<Server> {
    const secure = createSecureServer({...selfSigned(), allowHTTP1: true}, (request, response) => {
      respond('https', request, response)
    })
    const plain = createHttpServer((request, response) => respond('http', request, response))

    function respond(scheme: string, request: Incoming, response: Outgoing): void {
      const chunks: Uint8Array[] = []
      request.on('data', (chunk: Uint8Array) => chunks.push(chunk))
      request.on('error', () => response.end())
      request.on('end', () => {
        const host = request.headers[':authority'] ?? request.headers.host ?? ''
        const url = new URL(`${scheme}://${String(host)}${request.url ?? '/'}`).href
        const destination = String(request.headers['sec-fetch-dest'] ?? '')
        const body = Buffer.concat(chunks).toString()
        const {status = 200, headers = {}, body: text = ''} = answer({kind: 'request', url, destination, body})
        response.writeHead(status, headers)
        response.end(text)
      })
    }

    for (const [scheme, server] of [
      ['wss', secure],
      ['ws', plain],
    ] as const) {
      server.on('upgrade', (request: {headers: Record<string, string>; url: string}, socket: Socket) => {
        const url = new URL(`${scheme}://${request.headers.host}${request.url}`).href
        answer({kind: 'request', url, destination: 'websocket', body: ''})
        socket.destroy()
      })
      server.on('clientError', (_: Error, socket: Socket) => socket.destroy())
    }
    secure.on('secureConnection', (socket: TLSSocket) => {
      const {servername} = socket
      if (servername) answer({kind: 'connection', url: `https://${servername}/`, destination: '', body: ''})
    })
    secure.on('tlsClientError', (_: Error, socket: Socket) => socket.destroy())
    secure.on('sessionError', () => undefined)

    const sockets = new Set<Socket>()
    const net = createServer((socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      socket.on('error', () => socket.destroy())
      socket.once('readable', () => {
        const first = socket.read(1) as Buffer | null
        if (first === null) return
        socket.unshift(first)
        // A TLS record of the type "handshake".
        ;(first[0] === 0x16 ? secure : plain).emit('connection', socket)
      })
    })
    await new Promise<void>((done) => net.listen(0, '127.0.0.1', done))
    return new Server(net, sockets)
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

/** What HTTP/1.1 and HTTP/2 have in common. */
interface Incoming {
  readonly url?: string | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown
  on(event: 'end' | 'error', listener: () => void): unknown
}

interface Outgoing {
  writeHead(status: number, headers: Readonly<Record<string, string>>): unknown
  end(body?: string | Uint8Array): unknown
}
