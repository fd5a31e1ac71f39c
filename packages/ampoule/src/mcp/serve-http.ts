import {randomUUID} from 'node:crypto'
import {createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {StreamableHTTPServerTransport} from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import {isAllowed, newToken} from '../loopback-guard.ts'
import {createMcpServer, type McpOptions, mostMessage} from './server.ts'

/** Clients at the same time. */
const mostSessions = 32

export interface HttpOptions extends McpOptions {
  /** A free one when 0. */
  readonly port: number
  /** Who does not know it is not let in; a new one when left out. */
  readonly token?: string
}

export interface ServedHttp {
  /** The address of the server, with its token. */
  readonly url: string
  close(): Promise<void>
}

/** Serves clients on this machine over HTTP, each in a session of its own. Throws what the system says of the port. */
export async function serveHttp({port, token = newToken(), ...options}: HttpOptions): Promise<ServedHttp> {
  const sessions = new Map<string, StreamableHTTPServerTransport>()
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isAllowed(request, portOf(server), token))
      return refuse(response, 403, 'Use the address with its token, as `ampoule mcp` has printed it')
    const id = request.headers['mcp-session-id']
    const known = typeof id === 'string' ? sessions.get(id) : undefined
    if (known !== undefined) return known.handleRequest(request, response)
    if (id !== undefined) return refuse(response, 404, 'Unknown session')
    if (sessions.size >= mostSessions) return refuse(response, 503, 'Too many clients')
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      maxRequestBodySize: mostMessage,
      onsessioninitialized: (session) => void sessions.set(session, transport),
      onsessionclosed: (session) => void sessions.delete(session),
    })
    await createMcpServer(options).connect(transport)
    await transport.handleRequest(request, response)
    if (transport.sessionId === undefined) await transport.close()
  }
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })
  return {
    url: `http://127.0.0.1:${portOf(server)}/mcp?token=${token}`,
    async close() {
      await Promise.all([...sessions.values()].map((transport) => transport.close()))
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

function portOf(server: HttpServer): number {
  return (server.address() as AddressInfo).port
}

function refuse(response: ServerResponse, status: number, message: string): void {
  const body = {jsonrpc: '2.0', error: {code: -32_000, message}, id: undefined}
  response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(body))
}
