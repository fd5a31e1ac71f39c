import {readFile} from 'node:fs/promises'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {basename, dirname, join, resolve} from 'node:path'
import {type Finding, findProfile, type Profile, profiles} from '@ampoule/lint'
import {readProfiles, runsScripts} from '@ampoule/lint/internals'
import {createSharingCapabilities} from '../capabilities/node.ts'
import {EncoderPool} from '../encoders/encoder-pool.ts'
import {nameFrom} from '../lint/find-files.ts'
import {isAllowed, newToken} from '../loopback-guard.ts'
import type {VerifyOptions} from '../verify/options.ts'
import {watchFiles} from '../watch-files.ts'
import {bridge} from './bridge.ts'
import type {DevServer, DevServerOptions} from './options.ts'
import {PageServer} from './page-server.ts'
import {type FrameNote, findingsOfRun} from './run-findings.ts'
import {buildVersion, compareVersions, type Version, Versions} from './versions.ts'
import {viewerPage, viewerPolicy} from './viewer/viewer.ts'

/** Shows a page as its host would, builds it anew when a file of it changes, and tells what is wrong with it. */
export async function createDevServer(options: DevServerOptions): Promise<DevServer> {
  const pages = await PageServer.start()
  const running = new Running(options, pages)
  try {
    await running.start(options.port ?? 0)
  } catch (error) {
    await running.close()
    throw error
  }
  return {url: running.url, close: () => running.close()}
}

class Running {
  readonly #options: DevServerOptions
  readonly #file: string
  readonly #root: string
  readonly #path: string
  readonly #token = newToken()
  readonly #versions = new Versions()
  /** Remembers what it has encoded from one build to the next. */
  readonly #encoders = new EncoderPool()
  readonly #pages: PageServer
  readonly #server: Server
  readonly #listeners = new Set<ServerResponse>()
  readonly #watcher: ReturnType<typeof watchFiles>
  readonly #urls = new Map<number, {readonly url: string; readonly shift: number}>()
  #profile: Profile
  /** By whoever looks at it, whatever the configuration says. */
  #chosen: Profile | undefined
  #rules: VerifyOptions['rules']
  #error: string | undefined
  #building: Promise<void> = Promise.resolve()
  #isDue = false

  constructor(options: DevServerOptions, pages: PageServer) {
    this.#options = options
    this.#file = resolve(options.file)
    this.#root = resolve(options.root ?? dirname(this.#file))
    this.#path = nameFrom(this.#root, this.#file)
    this.#profile = readProfiles(options.profile)
    this.#pages = pages
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        response.writeHead(error instanceof SyntaxError ? 400 : 500).end()
        this.#error = String(error)
      })
    })
    this.#watcher = watchFiles(() => void this.#build())
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/?token=${this.#token}`
  }

  async start(port: number): Promise<void> {
    await new Promise<void>((done, fail) => {
      this.#server.once('error', fail)
      this.#server.listen(port, '127.0.0.1', done)
    })
    this.#watcher.watch({files: [this.#file], since: Date.now()})
    await this.#build()
  }

  async close(): Promise<void> {
    await this.#watcher.close()
    await this.#building
    for (const listener of this.#listeners) listener.end()
    this.#server.closeAllConnections()
    if (this.#server.listening) await new Promise((done) => this.#server.close(done))
    await this.#pages.close()
  }

  /** One build at a time; what changes meanwhile makes one more. */
  #build(): Promise<void> {
    if (this.#isDue) return this.#building
    this.#isDue = true
    this.#building = this.#building.then(async () => {
      this.#isDue = false
      await this.#buildOnce()
    })
    return this.#building
  }

  async #buildOnce(): Promise<void> {
    const before = this.#versions.newest
    const since = Date.now()
    try {
      const {build = {}, files = []} = (await this.#options.configure?.()) ?? {}
      this.#watcher.watch({
        files: [...(before?.files ?? [this.#path]).map((file) => join(this.#root, file)), ...files],
        since,
      })
      this.#profile = this.#chosen ?? readProfiles(build.profile ?? this.#options.profile)
      this.#rules = build.rules
      const source = await readFile(this.#file)
      const capabilities = createSharingCapabilities({root: this.#root}, this.#encoders)
      const version = await buildVersion(source, this.#path, this.#profile, capabilities, build)
      for (const {id} of this.#versions.add(version)) {
        this.#pages.remove(id)
        this.#urls.delete(id)
      }
      this.#watcher.watch({files: [...version.files.map((file) => join(this.#root, file)), ...files], since})
      this.#error = undefined
    } catch (error) {
      // The last good page stays in view.
      this.#error = error instanceof Error ? error.message : String(error)
    }
    const newest = this.#versions.newest
    if (newest !== undefined && newest !== before) this.#serve(newest)
    this.#send()
    this.#options.onBuild?.({
      version: newest?.id ?? 0,
      findings: newest?.findings.length ?? 0,
      ...(this.#error !== undefined && {error: this.#error}),
    })
  }

  #serve({id, html}: Version): void {
    const before = runsScripts(this.#profile) ? bridge(`http://127.0.0.1:${this.#port}`) : ''
    const [start, end] = this.#profile.wraps
      ? [
          `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${before}<style>body{margin:0}</style></head><body>`,
          '</body></html>',
        ]
      : [/^\s*<!doctype[^>]*>/i.test(html) ? '' : before, '']
    // A doctype must stay in front.
    const doctype = this.#profile.wraps || start !== '' ? '' : (/^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '')
    const text = `${start}${doctype}${doctype === '' ? '' : before}${html.slice(doctype.length)}${end}`
    const url = this.#pages.put(id, this.#profile, text)
    this.#urls.set(id, {url, shift: start.length + (doctype === '' ? 0 : before.length)})
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost')
    if (!isAllowed(request, this.#port, this.#token)) {
      response
        .writeHead(403, {'content-type': 'text/plain'})
        .end('Open the address with its token, as the command has printed it.\n')
      return
    }
    const route = `${request.method} ${pathname}`
    if (route === 'GET /') {
      response.writeHead(200, {
        ...plainHeaders,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': viewerPolicy(this.#pages.origin),
      })
      response.end(viewerPage(basename(this.#file)))
    } else if (route === 'GET /api/events') this.#listen(request, response)
    else if (route === 'GET /api/page')
      this.#json(response, {html: this.#versions.get(Number(searchParams.get('version')))?.html ?? ''})
    else if (route === 'GET /api/compare') {
      const [a, b] = ['a', 'b'].map((name) => this.#versions.get(Number(searchParams.get(name))))
      this.#json(response, a === undefined || b === undefined ? null : compareVersions(a, b))
    } else if (route === 'POST /api/run') {
      const {version: id, notes} = (await readJson(request)) as {version: number; notes: readonly FrameNote[]}
      const version = this.#versions.get(id)
      const served = this.#urls.get(id)
      const findings =
        version && served && Array.isArray(notes)
          ? findingsOfRun(notes, version, this.#profile, this.#path, {...served, rules: this.#rules})
          : []
      this.#json(response, {findings: findings.map(withoutText)})
    } else if (route === 'POST /api/profile') {
      const {id} = (await readJson(request)) as {id: string}
      const profile = findProfile(String(id))
      if (profile !== undefined) {
        this.#chosen = profile
        await this.#build()
      }
      this.#json(response, {})
    } else if (route === 'POST /api/open') {
      const {file, line, column} = (await readJson(request)) as {file: string; line: number; column: number}
      this.#json(response, {opened: await this.#open(String(file), Number(line), Number(column))})
    } else response.writeHead(404).end()
  }

  /** Opens files of the page in the editor, and no others. */
  async #open(file: string, line: number, column: number): Promise<boolean> {
    if (
      !this.#versions.all.some(({files}) => files.includes(file)) ||
      !Number.isInteger(line) ||
      !Number.isInteger(column)
    )
      return false
    const {default: launch} = await import('launch-editor')
    launch(`${join(this.#root, file)}:${line}:${column}`)
    return true
  }

  #listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, {...plainHeaders, 'content-type': 'text/event-stream'})
    this.#listeners.add(response)
    request.on('close', () => this.#listeners.delete(response))
    response.write(this.#event())
  }

  #send(): void {
    const event = this.#event()
    for (const listener of this.#listeners) listener.write(event)
  }

  #event(): string {
    const newest = this.#versions.newest
    const state = {
      path: this.#path,
      error: this.#error ?? null,
      profile: {
        id: this.#profile.id,
        sandbox: this.#profile.sandbox ?? null,
        maxBytes: Number.isFinite(this.#profile.maxBytes) ? this.#profile.maxBytes : null,
      },
      profiles: [...new Set([this.#profile.id, ...profiles.map(({id}) => id)])],
      newest: newest && {
        id: newest.id,
        url: this.#urls.get(newest.id)?.url,
        hasScripts: newest.hasScripts,
        bytes: newest.measures.bytes,
        tokens: newest.measures.tokens,
        findings: newest.findings.map(withoutText),
        title: titleOf(newest.html),
      },
      versions: this.#versions.all.map(({id, measures}) => ({id, bytes: measures.bytes, url: this.#urls.get(id)?.url})),
    }
    return `data: ${JSON.stringify(state)}\n\n`
  }

  #json(response: ServerResponse, value: unknown): void {
    response.writeHead(200, {...plainHeaders, 'content-type': 'application/json'}).end(JSON.stringify(value))
  }
}

const plainHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** Finding as the viewer shows it. */
function withoutText({rule, severity, message, place, file, instead}: Finding): object {
  return {rule, severity, message, file, line: place?.start.line, column: place?.start.column, instead}
}

function titleOf(html: string): string {
  return /<title[^>]*>([^<]{0,200})/i.exec(html)?.[1] ?? ''
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
