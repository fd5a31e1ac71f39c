import {StreamableHTTPClientTransport} from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import {describe, expect, onTestFinished, test} from 'vitest'
import {serveHttp} from '../../src/mcp/serve-http.ts'
import {Work} from '../../src/mcp/work.ts'
import {folderWith} from '../config/files.ts'
import {rawServer, Session} from './session.ts'

const clean = '<title>x</title><p>Hello'

async function served(): Promise<{folder: string; url: URL}> {
  const folder = await folderWith({'.git/HEAD': '', 'page.html': clean})
  const work = new Work()
  const options = {folders: [folder], trustsRoots: false, isTrusted: false, timeout: 60_000, work}
  const server = await serveHttp({...options, port: 0})
  onTestFinished(async () => {
    await server.close()
    await work.close()
  })
  return {folder, url: new URL(server.url)}
}

describe('over HTTP', () => {
  test('clients have sessions of their own, with the folders of the server', async () => {
    const {folder, url} = await served()
    const first = await Session.over(new StreamableHTTPClientTransport(url))
    const second = await Session.over(new StreamableHTTPClientTransport(url), ['/', `${folder}/inner`])
    expect((await first.call('lint_page', {path: 'page.html'})).data).toMatchObject({errors: 0})
    // A root that the server has not opened opens nothing.
    expect((await second.call('lint_page', {path: `${folder}/page.html`})).text).toContain(
      'outside of the open folders',
    )
  })

  test('nobody else is let in', async () => {
    const {url} = await served()
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: {protocolVersion: '2025-06-18', capabilities: {}, clientInfo: {name: 'x', version: '1'}},
    })
    const post = async (
      to: string | URL,
      headers: Readonly<Record<string, string>> = {},
      text = body,
    ): Promise<number> => {
      const accept = 'application/json, text/event-stream'
      const response = await fetch(to, {
        method: 'POST',
        body: text,
        headers: {'content-type': 'application/json', accept, ...headers},
      })
      await response.body?.cancel()
      return response.status
    }
    expect(await post(url)).toBe(200)
    expect(await post(new URL('/mcp', url))).toBe(403)
    expect(await post(new URL('/mcp?token=x', url))).toBe(403)
    expect(await post(url, {origin: 'https://evil.test'})).toBe(403)
    expect(await post(url, {'sec-fetch-site': 'cross-site'})).toBe(403)
    expect(await post(url, {'mcp-session-id': 'nobody'})).toBe(404)
    expect(await post(url, {}, '{"jsonrpc"')).toBe(400)
    expect(await post(url, {}, JSON.stringify({jsonrpc: '2.0', id: 1, method: 'tools/list'}))).toBe(400)
  })

  test('a client that leaves makes room', async () => {
    const {url} = await served()
    for (let count = 0; count < 40; count++) {
      const transport = new StreamableHTTPClientTransport(url)
      const session = await Session.over(transport)
      await transport.terminateSession()
      await session.client.close()
    }
    const open = await Promise.all(Array.from({length: 32}, () => Session.over(new StreamableHTTPClientTransport(url))))
    expect(open).toHaveLength(32)
    await expect(Session.over(new StreamableHTTPClientTransport(url))).rejects.toThrow('Too many clients')
  })
})

describe('broken clients over standard input', () => {
  test('what is no message is passed over, and the next call is answered', async () => {
    const folder = await folderWith({'.git/HEAD': ''})
    const server = rawServer(folder)
    const lines: {id?: unknown; result?: unknown; error?: {message: string}}[] = []
    const errors: string[] = []
    let rest = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      const parts = (rest + chunk.toString()).split('\n')
      rest = parts.pop() ?? ''
      lines.push(...parts.map((line) => JSON.parse(line)))
    })
    server.stderr?.on('data', (chunk: Buffer) => void errors.push(chunk.toString()))
    const send = (value: unknown): void =>
      void server.stdin?.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`)
    const answer = async (id: unknown) => {
      for (;;) {
        const found = lines.find((line) => line.id === id)
        if (found !== undefined) return found
        await new Promise((done) => server.stdout?.once('data', done))
      }
    }
    send('nonsense')
    send('{"jsonrpc": "1.0", "id": 1}')
    send('[]')
    send({jsonrpc: '2.0', id: 1, method: 'nope'})
    expect((await answer(1)).error?.message).toContain('Method not found')
    send({jsonrpc: '2.0', id: 2, method: 'tools/call', params: {name: 'lint_page', arguments: {text: 7}}})
    expect((await answer(2)).result).toMatchObject({isError: true})
    send({jsonrpc: '2.0', id: 3, method: 'tools/call', params: {name: 'lint_page', arguments: 'x'}})
    expect((await answer(3)).error).toBeDefined()
    send({jsonrpc: '2.0', id: 4, method: 'tools/call', params: {name: '__proto__', arguments: {}}})
    expect((await answer(4)).error?.message).toContain('Unknown tool')
    send({jsonrpc: '2.0', method: 'notifications/cancelled', params: {requestId: 99}})
    send({jsonrpc: '2.0', id: 5, method: 'tools/call', params: {name: 'lint_page', arguments: {text: clean}}})
    expect((await answer(5)).result).toMatchObject({structuredContent: {errors: 0}})
    const code = new Promise((done) => server.once('exit', done))
    server.stdin?.end('{"half')
    expect(await code).toBe(0)
    expect(errors.join('')).not.toMatch(/\n\s+at /)
  })
})
