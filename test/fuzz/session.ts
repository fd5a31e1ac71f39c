import {type ChildProcess, spawn} from 'node:child_process'
import {join} from 'node:path'
import type {Project} from './project.ts'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: {readonly uri?: string; readonly version?: number; readonly diagnostics?: readonly Diagnostic[]}
}

interface Diagnostic {
  readonly code?: string
  readonly message: string
}

interface Waiting {
  readonly fits: (message: Message) => boolean
  readonly take: (message: Message) => void
}

/** A language server in a process of its own, spoken to in the bare protocol. */
export class Session {
  readonly #process: ChildProcess
  readonly #ended: Promise<never>
  readonly #waiting = new Set<Waiting>()
  #stderr = ''
  #last = 0
  #read = Buffer.alloc(0)

  constructor(top: string, cwd: string) {
    const bin = join(top, 'packages/ampoule/bin/ampoule.js')
    this.#process = spawn(process.execPath, ['--max-old-space-size=1024', bin, 'lsp', '--stdio'], {cwd})
    this.#process.stderr?.on('data', (data) => {
      this.#stderr += String(data)
    })
    this.#process.stdout?.on('data', (data: Buffer) => this.#take(data))
    this.#ended = new Promise((_, reject) => {
      this.#process.once('exit', (code) =>
        reject(new Error(`The language server has ended with ${code}: ${this.#stderr.slice(0, 2000)}`)),
      )
    })
    // It is told to whoever waits for an answer.
    this.#ended.catch(() => undefined)
  }

  async start(): Promise<void> {
    await this.#ask('initialize', {processId: process.pid, rootUri: null, capabilities: {}})
    this.#send({method: 'initialized', params: {}})
  }

  /** Types the second half of a page at its end, and asks what can be done about all of it. Gives what is wrong with the answers. */
  async edit({page, text}: Project, uri: string): Promise<string | undefined> {
    const half = Math.floor(text.length / 2)
    const start = text.slice(0, half)
    const languageId = page.endsWith('.md') ? 'markdown' : 'html'
    const opened = this.#diagnostics(uri)
    this.#tell('didOpen', {textDocument: {uri, languageId, version: this.#last, text: start}})
    const before = await opened
    const lines = start.split(/\r\n|\r|\n/)
    const end = {line: lines.length - 1, character: lines.at(-1)?.length ?? 0}
    const changed = this.#diagnostics(uri)
    const contentChanges = [{range: {start: end, end}, text: text.slice(half)}]
    this.#tell('didChange', {textDocument: {uri, version: this.#last}, contentChanges})
    const after = await changed
    const range = {start: {line: 0, character: 0}, end: {line: 9999, character: 0}}
    await this.#ask('textDocument/codeAction', {textDocument: {uri}, range, context: {diagnostics: []}})
    this.#tell('didClose', {textDocument: {uri}})
    const fault = [...before, ...after].find(({code}) => code === 'internal-error')
    if (fault !== undefined) return `internal-error: ${fault.message}`
    return this.#stderr === '' ? undefined : `The language server says: ${this.#stderr.slice(0, 2000)}`
  }

  stop(): void {
    this.#process.kill('SIGKILL')
  }

  async #diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const version = ++this.#last
    const {params} = await this.#next(({params}) => params?.uri === uri && params.version === version)
    return params?.diagnostics ?? []
  }

  #ask(method: string, params: object): Promise<Message> {
    const id = ++this.#last
    const answer = this.#next((message) => message.id === id && message.method === undefined)
    this.#send({id, method, params})
    return answer
  }

  #tell(name: string, params: object): void {
    this.#send({method: `textDocument/${name}`, params})
  }

  #next(fits: Waiting['fits']): Promise<Message> {
    const found = new Promise<Message>((take) => this.#waiting.add({fits, take}))
    return Promise.race([found, this.#ended])
  }

  #send(message: object): void {
    const body = JSON.stringify({jsonrpc: '2.0', ...message})
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  #take(data: Buffer): void {
    this.#read = Buffer.concat([this.#read, data])
    for (;;) {
      const end = this.#read.indexOf('\r\n\r\n')
      const [, length] = /Content-Length: (\d+)/i.exec(this.#read.toString('latin1', 0, Math.max(0, end))) ?? []
      const from = end + 4
      if (length === undefined || this.#read.length < from + Number(length)) return
      const message: Message = JSON.parse(this.#read.toString('utf8', from, from + Number(length)))
      this.#read = this.#read.subarray(from + Number(length))
      for (const waiting of this.#waiting) {
        if (!waiting.fits(message)) continue
        this.#waiting.delete(waiting)
        waiting.take(message)
      }
    }
  }
}
