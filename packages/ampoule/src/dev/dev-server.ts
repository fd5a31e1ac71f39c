import {readFile} from 'node:fs/promises'
import {basename, dirname, join, resolve} from 'node:path'
import {type Finding, findProfile, type Profile, profiles} from '@ampoule/lint'
import {readProfiles, runsScripts} from '@ampoule/lint/internals'
import {createNotingCapabilities} from '../capabilities/node.ts'
import {EncoderPool} from '../encoders/encoder-pool.ts'
import {nameFrom} from '../lint/find-files.ts'
import {SeenFiles} from '../seen-files.ts'
import type {VerifyOptions} from '../verify/options.ts'
import {watchFiles} from '../watch-files.ts'
import {bridge} from './bridge.ts'
import type {DevServer, DevServerOptions} from './options.ts'
import {PageServer} from './page-server.ts'
import {type FrameNote, findingsOfRun} from './run-findings.ts'
import {buildVersion, compareVersions, Versions} from './versions.ts'
import {type ViewerApi, ViewerServer} from './viewer-server.ts'

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

class Running implements ViewerApi {
  readonly name: string
  readonly #options: DevServerOptions
  readonly #file: string
  readonly #root: string
  readonly #path: string
  readonly #versions = new Versions()
  /** Remembers what it has encoded from one build to the next. */
  readonly #encoders = new EncoderPool()
  readonly #pages: PageServer
  readonly #server = new ViewerServer(this)
  readonly #watcher: ReturnType<typeof watchFiles>
  #profile: Profile
  /** By whoever looks at it, whatever the configuration says. */
  #chosen: Profile | undefined
  #rules: VerifyOptions['rules']
  #error: string | undefined
  /** Files of the page in view, and of what builds since then have looked at. */
  #seen = new SeenFiles()
  #building: Promise<void> = Promise.resolve()
  #isDue = false

  constructor(options: DevServerOptions, pages: PageServer) {
    this.#options = options
    this.#file = resolve(options.file)
    this.name = basename(this.#file)
    this.#root = resolve(options.root ?? dirname(this.#file))
    this.#path = nameFrom(this.#root, this.#file)
    this.#profile = readProfiles(options.profile)
    this.#pages = pages
    this.#watcher = watchFiles(() => void this.#build())
  }

  get url(): string {
    return this.#server.url
  }

  get pages(): string {
    return this.#pages.origin
  }

  async start(port: number): Promise<void> {
    await this.#server.listen(port)
    this.#watcher.watch({files: [this.#file], since: Date.now()})
    await this.#build()
  }

  async close(): Promise<void> {
    await this.#watcher.close()
    await this.#building
    await this.#server.close()
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
    const seen = new SeenFiles()
    seen.files.add(this.#file)
    const {capabilities, inputs} = createNotingCapabilities({root: this.#root}, {encoders: this.#encoders})
    try {
      const {build = {}, files = []} = (await this.#options.configure?.()) ?? {}
      seen.add({files, folders: []})
      this.#profile = this.#chosen ?? readProfiles(build.profile ?? this.#options.profile)
      this.#rules = build.rules
      const source = await readFile(this.#file)
      const version = await buildVersion(source, this.#path, this.#profile, capabilities, build)
      for (const {id} of this.#versions.add(version)) this.#pages.remove(id)
      this.#error = undefined
    } catch (error) {
      // The last good page stays in view, and a build that failed has not seen all that it needs.
      this.#error = error instanceof Error ? error.message : String(error)
      seen.add(this.#seen)
    }
    const newest = this.#versions.newest
    if (newest !== undefined && newest !== before) {
      const script = runsScripts(this.#profile) ? bridge(this.#server.origin) : ''
      this.#pages.put(newest.id, this.#profile, newest.html, script)
    }
    this.#server.send()
    // The page is in view before the files behind it are looked up.
    seen.add(await inputs())
    this.#seen = seen
    this.#watcher.watch({files: [...seen.files], folders: [...seen.folders], since})
    this.#options.onBuild?.({
      version: newest?.id ?? 0,
      findings: newest?.findings.length ?? 0,
      ...(this.#error !== undefined && {error: this.#error}),
    })
  }

  state(): object {
    const newest = this.#versions.newest
    return {
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
        url: this.#pages.shown(newest.id)?.url,
        hasScripts: newest.hasScripts,
        bytes: newest.measures.bytes,
        tokens: newest.measures.tokens,
        findings: newest.findings.map(withoutText),
        title: titleOf(newest.html),
      },
      versions: this.#versions.all.map(({id, measures}) => ({
        id,
        bytes: measures.bytes,
        url: this.#pages.shown(id)?.url,
      })),
    }
  }

  page(version: number): object {
    return {html: this.#versions.get(version)?.html ?? ''}
  }

  compare(one: number, other: number): object | undefined {
    const [a, b] = [this.#versions.get(one), this.#versions.get(other)]
    return a && b && compareVersions(a, b)
  }

  run(body: unknown): object {
    const {version: id, notes} = body as {version: number; notes: readonly FrameNote[]}
    const version = this.#versions.get(id)
    const shown = this.#pages.shown(id)
    const findings =
      version && shown && Array.isArray(notes)
        ? findingsOfRun(notes, version, this.#profile, this.#path, {...shown, rules: this.#rules})
        : []
    return {findings: findings.map(withoutText)}
  }

  async setProfile(body: unknown): Promise<object> {
    const {id} = body as {id: unknown}
    const profile = findProfile(String(id))
    if (profile !== undefined) {
      this.#chosen = profile
      await this.#build()
    }
    return {}
  }

  /** Opens files of the page in the editor, and no others. */
  async open(body: unknown): Promise<object> {
    const {file, line, column} = body as Readonly<Record<string, unknown>>
    const path = join(this.#root, String(file))
    const isOurs = this.#seen.files.has(path)
    if (!isOurs || !Number.isInteger(line) || !Number.isInteger(column)) return {opened: false}
    const {default: launch} = await import('launch-editor')
    launch(`${path}:${line}:${column}`)
    return {opened: true}
  }
}

/** Finding as the viewer shows it. */
function withoutText({rule, severity, message, place, file, instead}: Finding): object {
  return {rule, severity, message, file, line: place?.start.line, column: place?.start.column, instead}
}

function titleOf(html: string): string {
  return /<title[^>]*>([^<]{0,200})/i.exec(html)?.[1] ?? ''
}
