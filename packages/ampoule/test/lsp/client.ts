import {type ChildProcess, spawn} from 'node:child_process'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {onTestFinished} from 'vitest'
import {
  createProtocolConnection,
  type Diagnostic,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
  ShowMessageRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'

const bin = fileURLToPath(new URL('../../bin/ampoule.js', import.meta.url))

export interface StartOptions {
  /** What the editor says of the workspace, if anything. */
  readonly trusted?: boolean
  readonly args?: readonly string[]
}

/** An editor: the command line as a process of its own, talked to over its standard input and output. */
export class Client {
  readonly connection: ProtocolConnection
  readonly #process: ChildProcess
  readonly #folder: string
  readonly #published: {uri: string; version: number | undefined; diagnostics: Diagnostic[]}[] = []
  readonly #waiting: (() => void)[] = []
  /** What the server has shown to the user. */
  readonly messages: string[] = []

  private constructor(folder: string, args: readonly string[]) {
    this.#folder = folder
    this.#process = spawn(process.execPath, [bin, 'lsp', '--stdio', ...args], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const {stdin, stdout} = this.#process
    if (stdin === null || stdout === null) throw new TypeError('expected streams')
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({uri, version, diagnostics}) => {
      this.#published.push({uri, version, diagnostics})
      for (const wake of this.#waiting.splice(0)) wake()
    })
    this.connection.onNotification(ShowMessageNotification.type, ({message}) => void this.messages.push(message))
    this.connection.onRequest(ShowMessageRequest.type, ({message}) => {
      this.messages.push(message)
      return null
    })
    // The server asks to watch files; that is all it asks.
    this.connection.onRequest('client/registerCapability', () => null)
    this.connection.listen()
  }

  static async start(folder: string, {trusted, args = []}: StartOptions = {}): Promise<Client> {
    const client = new Client(folder, args)
    onTestFinished(() => void client.#process.kill())
    await client.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      workspaceFolders: [{uri: pathToFileURL(folder).href, name: 'x'}],
      ...(trusted !== undefined && {initializationOptions: {workspaceTrusted: trusted}}),
      capabilities: {workspace: {didChangeWatchedFiles: {dynamicRegistration: true}}},
    })
    await client.connection.sendNotification(InitializedNotification.type, {})
    return client
  }

  uri(name: string): string {
    return pathToFileURL(join(this.#folder, name)).href
  }

  /** The next diagnostics of a file that fit, also those that have come since the last call. */
  diagnostics(name: string, version?: number): Promise<Diagnostic[]> {
    return this.diagnosticsOf(this.uri(name), version)
  }

  /** The same for a document by any address. */
  async diagnosticsOf(uri: string, version?: number): Promise<Diagnostic[]> {
    for (;;) {
      const index = this.#published.findIndex(
        (one) => one.uri === uri && (version === undefined || one.version === version),
      )
      if (index !== -1) return this.#published.splice(0, index + 1).at(-1)?.diagnostics ?? []
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  /** Asks the server to end, and gives its exit code. */
  async stop(): Promise<number | null> {
    const exit = new Promise<number | null>((resolve) => this.#process.once('exit', resolve))
    await this.connection.sendRequest(ShutdownRequest.type)
    await this.connection.sendNotification(ExitNotification.type)
    return exit
  }
}
