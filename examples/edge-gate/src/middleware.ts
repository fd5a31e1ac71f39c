import type {IncomingMessage, ServerResponse} from 'node:http'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import type {ReadableStream as WebStream} from 'node:stream/web'
import type {Gate} from './gate.ts'

/**
 * A gate as a listener of Node's server, and as middleware of what is built on it: `createServer(nodeListener(gate))`,
 * `app.use(nodeListener(gate))`. Hono and others of the Fetch API need none: `app.mount('/', gate.fetch)`.
 */
export function nodeListener(gate: Gate): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (incoming, outgoing) => {
    try {
      const answer = await gate.fetch(requestOf(incoming))
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
      if (answer.body === null) outgoing.end()
      else await pipeline(Readable.fromWeb(answer.body as WebStream), outgoing)
      // Whoever goes on sending has had the answer, and time to read it.
      if (!incoming.complete) incoming.destroy()
    } catch {
      // A request that breaks off, or that is none: there is nobody to tell more.
      if (!outgoing.headersSent) outgoing.writeHead(400)
      outgoing.end()
    }
  }
}

/** The path alone counts: what a client says of the host decides nothing. */
function requestOf(incoming: IncomingMessage): Request {
  const {url = '/', method = 'GET'} = incoming
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(new URL(`http://gate.invalid${url.startsWith('/') ? url : '/'}`), {
    method,
    headers: Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
    ),
    ...(hasBody && {body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half'}),
  })
}
