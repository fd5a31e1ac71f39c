import {type ChildProcess, spawn} from 'node:child_process'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {Client} from '@modelcontextprotocol/sdk/client/index.js'
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js'
import type {Transport} from '@modelcontextprotocol/sdk/shared/transport.js'
import {ListRootsRequestSchema} from '@modelcontextprotocol/sdk/types.js'
import {onTestFinished} from 'vitest'

const bin = fileURLToPath(new URL('../../bin/ampoule.js', import.meta.url))

/** What a call has given. */
export interface Answer {
  readonly isError: boolean
  readonly text: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface SessionOptions {
  readonly cwd: string
  /** Folders that the client declares; it knows no roots when left out. */
  readonly roots?: readonly string[]
  readonly args?: readonly string[]
}

/** An agent of the SDK's making. It checks each result against the schema that the tool declares. */
export class Session {
  readonly client: Client
  readonly #roots: string[]

  private constructor(roots: readonly string[] | undefined) {
    this.#roots = [...(roots ?? [])]
    this.client = new Client(
      {name: 'test', version: '1'},
      {capabilities: roots === undefined ? {} : {roots: {listChanged: true}}},
    )
    if (roots !== undefined)
      this.client.setRequestHandler(ListRootsRequestSchema, () => ({
        roots: this.#roots.map((root) => ({uri: root.startsWith('/') ? pathToFileURL(root).href : root})),
      }))
  }

  static async over(transport: Transport, roots?: readonly string[]): Promise<Session> {
    const session = new Session(roots)
    await session.client.connect(transport)
    await session.client.listTools()
    return session
  }

  /** A server as a process of its own, which ends with the client. */
  static stdio({cwd, roots, args = []}: SessionOptions): Promise<Session> {
    const command = {command: process.execPath, args: [bin, 'mcp', ...args], cwd, env: {...getEnv()}}
    return Session.over(new StdioClientTransport(command), roots)
  }

  async call(name: string, input: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<Answer> {
    const {isError, content, structuredContent} = await this.client.callTool(
      {name, arguments: input},
      undefined,
      signal && {signal},
    )
    const [{text = ''} = {}] = content as {text?: string}[]
    return {isError: isError === true, text, data: (structuredContent ?? {}) as Answer['data']}
  }

  async setRoots(...roots: readonly string[]): Promise<void> {
    this.#roots.splice(0, Number.POSITIVE_INFINITY, ...roots)
    await this.client.sendRootsListChanged()
  }
}

/** The server as a process that is talked to in raw text, as a broken client does. */
export function rawServer(cwd: string, args: readonly string[] = []): ChildProcess {
  const server = spawn(process.execPath, [bin, 'mcp', ...args], {cwd, stdio: ['pipe', 'pipe', 'pipe'], env: getEnv()})
  onTestFinished(() => void server.kill())
  return server
}

function getEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
