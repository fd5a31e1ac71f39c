import {connect} from 'node:net'
import {pathToFileURL} from 'node:url'
import {expect, onTestFinished, test} from 'vitest'
import {serveHttp} from '../../src/mcp/serve-http.ts'
import {Work} from '../../src/mcp/work.ts'
import {folderWith} from '../config/files.ts'
import {rawServer} from './session.ts'

// What clients send that do not keep to the protocol, and what they get: the exchanges are kept in files beside this one.

const clean = '<title>x</title><p>Hello'
const hello = {capabilities: {}, clientInfo: {name: 'broken', version: '1'}}
const initialize = (protocolVersion: unknown, id: unknown = 1) => ({
  jsonrpc: '2.0',
  id,
  method: 'initialize',
  params: {protocolVersion, ...hello},
})
const lint = (id: unknown, input: unknown) => ({
  jsonrpc: '2.0',
  id,
  method: 'tools/call',
  params: {name: 'lint_page', arguments: input},
})

interface Reply {
  readonly id?: unknown
  readonly method?: string
}

/** A client that writes and reads lines, and keeps what was said. */
async function rawClient() {
  const folder = await folderWith({'.git/HEAD': '', 'page.html': clean})
  const server = rawServer(folder)
  const log: string[] = []
  const errors: string[] = []
  const replies: Reply[] = []
  let rest = ''
  server.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      replies.push(JSON.parse(line))
      log.push(`← ${shortened(line, folder)}`)
    }
  })
  server.stderr?.on('data', (chunk: Buffer) => void errors.push(chunk.toString()))
  // The server may be gone before all is written.
  server.stdin?.on('error', (error: Error) => void errors.push(error.message))
  const exit = new Promise<number | null>((done) => server.once('exit', done))
  const wait = async (isIt: (reply: Reply) => boolean): Promise<Reply> => {
    for (;;) {
      const found = replies.find(isIt)
      if (found !== undefined) return found
      await new Promise((done) => server.stdout?.once('data', done))
    }
  }
  return {
    log,
    errors,
    exit,
    folder,
    write: (text: string) => server.stdin?.write(text),
    end: () => server.stdin?.end(),
    send(value: unknown): void {
      const line = typeof value === 'string' ? value : JSON.stringify(value)
      log.push(`→ ${shortened(line, folder)}`)
      server.stdin?.write(`${line}\n`)
    },
    /** Waits for what answers: an id of a call, or the name of a method that the server calls. */
    reply: (what: unknown) => wait(({id, method}) => method === what || (id === what && method === undefined)),
    /** Waits for a request of the server. */
    asked: (what: number) => wait(({id, method}) => id === what && method !== undefined),
  }
}

/** As it is kept: long texts cut, nothing of this machine or this version. */
function shortened(line: string, folder: string): string {
  const plain = line
    .replaceAll(folder, '<folder>')
    .replace(/"version":"\d+\.\d+\.\d+"/, '"version":"…"')
    .replace(/("instructions":")[^"]*/, '$1…')
  return plain.length > 400 ? `${plain.slice(0, 200)} … ${plain.slice(-60)}` : plain
}

test('over standard input: no JSON, wrong versions and methods, calls that are taken back, roots that are none', async () => {
  const client = await rawClient()
  const {send, reply, asked} = client
  send('nonsense')
  send('{"jsonrpc": "2.0", "id": 1, "method":')
  send('{"jsonrpc": "1.0", "id": 1, "method": "ping"}')
  send('[]')
  send('\u0000')
  send({...initialize('1999-01-01'), params: {protocolVersion: '1999-01-01', ...hello, capabilities: {roots: {}}}})
  await reply(1)
  send(initialize(7, 2))
  await reply(2)
  send({jsonrpc: '2.0', id: 3, method: 'tools/nope'})
  await reply(3)
  send({jsonrpc: '2.0', id: 4, method: 'tools/call', params: {name: '__proto__', arguments: {}}})
  await reply(4)
  send({jsonrpc: '2.0', id: 5, method: 'tools/call'})
  await reply(5)
  send({jsonrpc: '2.0', id: 6, method: 'resources/read', params: {uri: 'file:///etc/passwd'}})
  await reply(6)
  send({jsonrpc: '2.0', method: 'notifications/nope'})
  // Taken back before it was asked, and after it was answered.
  send({jsonrpc: '2.0', method: 'notifications/cancelled', params: {requestId: 7}})
  send({jsonrpc: '2.0', id: 'ping', method: 'ping'})
  await reply('ping')
  send(lint(7, {text: clean}))
  await reply('roots/list')
  send({jsonrpc: '2.0', id: 0, result: {roots: 'everything'}})
  await reply(7)
  send({jsonrpc: '2.0', method: 'notifications/cancelled', params: {requestId: 7}})
  send({jsonrpc: '2.0', id: 99, result: {}})
  send(lint(8, {path: '/etc/passwd'}))
  // It is asked once more.
  await asked(1)
  const roots = ['file://server/share', 'file:///%00', pathToFileURL(client.folder).href]
  send({jsonrpc: '2.0', id: 1, result: {roots: roots.map((uri) => ({uri}))}})
  await reply(8)
  client.end()
  expect(await client.exit).toBe(0)
  expect(client.errors.join('')).not.toMatch(/\n\s+at /)
  await expect(`${client.log.join('\n')}\n`).toMatchFileSnapshot('exchanges/broken-stdio.txt')
})

test('a page of the largest host comes through; a line without an end ends the server, not the machine', async () => {
  const client = await rawClient()
  const {send, reply} = client
  send(initialize('2025-06-18'))
  await reply(1)
  const whole = `${clean}<img alt="" src="data:image/png;base64,${'A'.repeat(11 * 1024 * 1024)}">`
  send(lint(2, {text: whole}))
  expect(await reply(2)).toMatchObject({result: {structuredContent: {errors: 0}}})
  client.write('x'.repeat(65 * 1024 * 1024))
  client.end()
  expect(await client.exit).toBe(0)
  expect(client.errors.join('')).not.toMatch(/\n\s+at /)
})

test('a client that closes in the middle of a call leaves nothing behind', async () => {
  const client = await rawClient()
  client.send(initialize('2025-06-18'))
  await client.reply(1)
  client.send({...lint(2, {text: `<p>${'a <b>b</b> '.repeat(200_000)}`})})
  client.end()
  expect(await client.exit).toBe(0)
  expect(client.errors.join('')).not.toMatch(/\n\s+at /)
})

test('over HTTP: other hosts, origins, methods, types and versions, bodies that break off', async () => {
  const folder = await folderWith({'.git/HEAD': '', 'page.html': clean})
  const work = new Work()
  const options = {folders: [folder], trustsRoots: false, isTrusted: false, timeout: 60_000, work}
  const server = await serveHttp({...options, port: 0, token: 'token-of-the-test'})
  onTestFinished(async () => {
    await server.close()
    await work.close()
  })
  const {port, pathname, search} = new URL(server.url)
  const path = pathname + search
  const log: string[] = []
  const json = {accept: 'application/json, text/event-stream', 'content-type': 'application/json'}
  const ask = async (
    line: string,
    headers: Readonly<Record<string, string>>,
    body = '',
    isCutOff = false,
  ): Promise<string> => {
    const own: Record<string, string> = {host: `127.0.0.1:${port}`, connection: 'close', ...headers}
    if (body !== '') own['content-length'] ??= String(Buffer.byteLength(body))
    const head = Object.entries(own).map(([name, value]) => `${name}: ${value}`)
    const text = await exchange(Number(port), `${line} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n${body}`, isCutOff)
    const [status = ''] = text.split('\r\n')
    const answer = /\{.*\}/s.exec(text)?.[0] ?? ''
    const id = /mcp-session-id: (\S+)/i.exec(text)?.[1] ?? ''
    const said = Object.entries(headers).filter(([name, value]) => json[name as keyof typeof json] !== value)
    const about = said.map(([name, value]) => ` ${name}: ${value.replace(port, '<port>')}`).join(',')
    log.push(`→ ${line.replace(port, '<port>')}${about} ${shortened(body, folder)}`.trimEnd())
    log.push(`← ${status} ${shortened(answer.replace(id || '\0', '<id>'), folder)}`.trimEnd())
    return id
  }
  const first = JSON.stringify(initialize('2025-06-18'))
  // A name of another site that leads to this machine, as DNS rebinding has it.
  await ask(`POST ${path}`, {...json, host: `evil.test:${port}`}, first)
  await ask(`POST ${path}`, {...json, host: 'evil.test'}, first)
  await ask(`POST ${path}`, {...json, host: '127.0.0.1'}, first)
  await ask(`POST ${path}`, {...json, host: `127.0.0.1.evil.test:${port}`}, first)
  await ask(`POST http://evil.test${path}`, {...json, host: `evil.test:${port}`}, first)
  await ask(`POST ${path}`, {...json, origin: 'null'}, first)
  await ask(`POST ${path}`, {...json, origin: `http://127.0.0.1:${port}.evil.test`}, first)
  await ask(`POST ${path}`, {...json, origin: `https://localhost:${port}`}, first)
  await ask(`POST ${path}`, {...json, 'sec-fetch-site': 'same-site'}, first)
  await ask(`POST ${pathname}?token=token-of-the-tesu`, json, first)
  await ask(`POST ${pathname}`, {...json, authorization: 'Bearer token-of-the-test'}, first)
  await ask(`OPTIONS ${path}`, {origin: 'https://evil.test', 'access-control-request-method': 'POST'})
  await ask(`POST ${path}`, {...json, 'content-type': 'text/plain'}, first)
  await ask(`POST ${path}`, {...json, accept: 'text/html'}, first)
  await ask(`POST ${path}`, json, '{"jsonrpc"')
  await ask(`POST ${path}`, json, JSON.stringify(lint(1, {text: clean})))
  await ask(`PUT ${path}`, json, first)
  await ask(`GET ${path}`, {...json, 'mcp-session-id': 'nobody'})
  await ask(`POST ${path}`, {...json, 'content-length': String(65 * 1024 * 1024)}, '{', true)
  const id = await ask(`POST ${path}`, json, first)
  const session = {...json, 'mcp-session-id': id}
  await ask(`POST ${path}`, {...session, 'mcp-protocol-version': '1999-01-01'}, JSON.stringify(lint(2, {text: clean})))
  await ask(`POST ${path}`, session, JSON.stringify(lint(3, {path: '../../etc/passwd'})))
  // Whoever hangs up in the middle of a call takes nobody with them.
  await ask(`POST ${path}`, session, JSON.stringify(lint(4, {text: `<p>${'a <b>b</b> '.repeat(20_000)}`})), true)
  await ask(`POST ${path}`, session, JSON.stringify(lint(5, {text: clean})))
  await ask(`DELETE ${path}`, session)
  await ask(`POST ${path}`, session, JSON.stringify(lint(6, {text: clean})))
  await expect(`${log.join('\n').replaceAll(id, '<id>')}\n`).toMatchFileSnapshot('exchanges/broken-http.txt')
})

/** What a server answers to bytes, until it closes; a client that is cut off leaves when it has sent them. */
async function exchange(port: number, bytes: string, isCutOff: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.on('data', (part: Buffer) => {
      text += part.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
    socket.write(bytes, () => {
      if (isCutOff) socket.destroySoon()
    })
  })
}
