import {AsyncLocalStorage} from 'node:async_hooks'
import {deserialize, serialize} from 'node:v8'
import {
  type BundleRequest,
  type BundleResult,
  type Capabilities,
  CapabilityError,
  type DiagramRequest,
  type DrawnDiagram,
  type EncodedFont,
  type EncodedImage,
  type VendoredImport,
} from '@ampoule/build'
import {type PackedText, packText, unpackText} from '@ampoule/build/internals'
import {get, put, rm} from 'cacache'
import {needsBrowser} from '../diagram/mermaid-kinds.ts'
import {digest} from '../digest.ts'
import {codeIdentity} from '../install/code-identity.ts'
import {addFacts, type Facts, listNoting, noFacts, noteInputs, noteVendored, readNoting, stillHold} from './facts.ts'
import type {Root} from './read.ts'

/** Changes with every release whose results differ: entries of another version are never found. */
const version = 8

export interface CacheOptions {
  /** Nothing is kept when left out. */
  readonly folder?: string | undefined
  /** Notes all that is seen, of what is kept as well as of what is made. */
  readonly facts?: Facts
  /** Called with what the system says when the cache cannot be read or written. */
  onProblem(error: Error): void
}

/**
 * Capabilities that keep what took long: encoded images and fonts, minified styles, bundles, whole builds. Keys hold content and
 * options; what depends on files beside them is kept with what was seen of those, and made anew when another look sees
 * something else. cacache checks the bytes of entries, so a corrupt one is made anew as well.
 */
export function cachedCapabilities(
  capabilities: Required<Capabilities>,
  root: Root,
  options: CacheOptions,
): Required<Capabilities> {
  const cache = new Cache(options)
  const {facts: all = noFacts()} = options
  // Several pieces of work may go on at once: each notes what it sees itself.
  const watching = new AsyncLocalStorage<Facts>()
  const note = (facts: Facts): void => {
    addFacts(watching.getStore() ?? all, facts)
  }
  return {
    ...capabilities,
    read: (url, from) => readNoting(root, url, from, watching.getStore() ?? all),
    list: (folder) => listNoting(root, folder, watching.getStore() ?? all),
    image: (bytes, request) =>
      cache.through<EncodedImage>(['image', bytes, request], () => capabilities.image(bytes, request)),
    trace: async (bytes, request) => {
      // That a picture cannot be traced is kept as well.
      const make = async () => ({traced: await capabilities.trace(bytes, request)})
      return (await cache.through(['trace', bytes, request], make)).traced
    },
    font: (bytes, request) =>
      cache.through<EncodedFont>(['font', bytes, request], () => capabilities.font(bytes, request)),
    async tailwind(request) {
      const made = await capabilities.tailwind(request).catch((error: unknown) => {
        // It may be installed, or trusted, the next time.
        note({...noFacts(), partial: true})
        throw error
      })
      const facts = noFacts()
      await noteVendored(root, [{url: request.url, files: made.vendored ?? []}], facts)
      // Nobody knows what a configuration that has run depends on.
      facts.partial ||= made.path !== request.page
      note(facts)
      return made
    },
    async diagram(request) {
      const draw = () =>
        capabilities.diagram(request).catch((error: unknown) => {
          // What draws it may be installed, or trusted, the next time.
          if (error instanceof CapabilityError && /^(?:not-installed|untrusted)$/.test(error.problem))
            note({...noFacts(), partial: true})
          throw error
        })
      return isSlow(request) ? cache.through<string | DrawnDiagram>(['diagram', request], draw) : draw()
    },
    minifyStyle: async (css) =>
      unpackText(
        await cache.through<PackedText>(['style', css.text, css.segments], async () =>
          packText(await capabilities.minifyStyle(css)),
        ),
      ),
    bundle: async (request) => {
      const {result, facts} = await bundleThrough(cache, capabilities, request, root)
      note(facts)
      return result
    },
    async keep<T>(subject: object, content: readonly (string | Uint8Array)[], work: () => T | Promise<T>): Promise<T> {
      if (!cache.keeps) return work()
      const key = cache.key(['kept', root.folder, subject])
      const made = digest([codeIdentity(), ...content])
      const kept = await cache.get<Kept<T>>(key)
      if (kept?.made === made && (await stillHold(root, kept.facts))) {
        note(kept.facts)
        return kept.value
      }
      const facts = noFacts()
      const value = await watching.run(facts, async () => work())
      if (!facts.partial) await cache.replace(key, {made, facts, value} satisfies Kept<T>)
      note(facts)
      return value
    },
  }
}

/** True for diagrams that something draws which takes long to start. */
function isSlow({language, source, ofStrangers = false}: DiagramRequest): boolean {
  return language === 'd2' || (language === 'mermaid' && !ofStrangers && needsBrowser(source))
}

interface Kept<T> {
  /** Hash of the code and the content that it was made of. */
  readonly made: string
  readonly facts: Facts
  readonly value: T
}

interface KeptBundle {
  /** The code that made it. */
  readonly by: string
  readonly scripts: readonly PackedText[]
  readonly styles: PackedText
  readonly inputs: readonly string[]
  readonly absent: readonly string[]
  readonly vendored: readonly VendoredImport[]
  readonly facts: Facts
}

/** A bundle is found by its entries, and holds for as long as all that it was made of is as it was. */
async function bundleThrough(
  cache: Cache,
  capabilities: Required<Capabilities>,
  request: BundleRequest,
  root: Root,
): Promise<{result: BundleResult; facts: Facts}> {
  const key = cache.key(['bundle', root.folder, request])
  const kept = await cache.get<KeptBundle>(key)
  if (kept?.by === codeIdentity() && (await stillHold(root, kept.facts))) {
    const {scripts, styles, facts, ...rest} = kept
    return {result: {...rest, scripts: scripts.map(unpackText), styles: unpackText(styles), problems: []}, facts}
  }
  const result = await capabilities.bundle(request)
  const facts = noFacts()
  await noteInputs(root, [...result.inputs, ...result.absent], facts)
  await noteVendored(root, result.vendored ?? [], facts)
  // Where an import found nothing, a file may come that nobody has looked at.
  facts.partial = result.problems.length > 0
  if (!facts.partial && cache.keeps) {
    const {styles, inputs, absent, vendored = []} = result
    await cache.replace(key, {
      by: codeIdentity(),
      scripts: result.scripts.map(packText),
      styles: packText(styles),
      inputs,
      absent,
      vendored,
      facts,
    } satisfies KeptBundle)
  }
  return {result, facts}
}

class Cache {
  readonly #folder: string | undefined
  readonly #onProblem: (error: Error) => void

  constructor({folder, onProblem}: CacheOptions) {
    this.#folder = folder
    this.#onProblem = onProblem
  }

  /** False when there is no folder: then nothing is found, and nothing need be hashed. */
  get keeps(): boolean {
    return this.#folder !== undefined
  }

  key(parts: readonly unknown[]): string {
    return this.keeps ? digest([version, ...parts]) : ''
  }

  async through<T>(parts: readonly unknown[], make: () => Promise<T>): Promise<T> {
    const key = this.key(parts)
    const kept = await this.get<T>(key)
    if (kept !== undefined) return kept
    const made = await make()
    await this.put(key, made)
    return made
  }

  /** Undefined for what is not there, and for what is no longer what was put. */
  async get<T>(key: string): Promise<T | undefined> {
    if (this.#folder === undefined) return undefined
    try {
      const {data} = await get(this.#folder, key)
      return deserialize(data) as T
    } catch (error) {
      // What V8 cannot read has no code.
      return error instanceof Error && !('code' in error) ? undefined : this.#passOver(error)
    }
  }

  /** A cache that cannot be written is no cache; the build goes on. */
  async put(key: string, value: unknown): Promise<void> {
    if (this.#folder === undefined) return
    await put(this.#folder, key, serialize(value)).catch((error: unknown) => this.#passOver(error))
  }

  /** Puts an entry in the place of an older one, whose bytes are taken away. */
  async replace(key: string, value: unknown): Promise<void> {
    if (this.#folder === undefined) return
    const passOver = (error: unknown): undefined => this.#passOver(error)
    const older = await get.info(this.#folder, key).catch(passOver)
    const integrity = await put(this.#folder, key, serialize(value)).catch(passOver)
    if (older && integrity !== undefined && older.integrity !== String(integrity))
      await rm.content(this.#folder, older.integrity).catch(passOver)
  }

  /** Passes over what is not there, or no longer what was put. */
  #passOver(error: unknown): undefined {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code !== 'ENOENT' && error.code !== 'EINTEGRITY') this.#onProblem(error)
  }
}
