import {createHash} from 'node:crypto'
import {deserialize, serialize} from 'node:v8'
import type {BundleRequest, BundleResult, EncodedFont, EncodedImage, Host, TracedImage} from '@ampoule/build'
import {get, put} from 'cacache'
import {codeIdentity} from '../install/code-identity.ts'
import {type CachedText, packText, unpackText} from './cached-text.ts'
import type {Root} from './read.ts'

/** Changes with every release whose results differ: entries of another version are never found. */
const version = 2

/**
 * A host that keeps what took long: encoded images and fonts, minified styles, bundles. Keys hold content and options, so
 * an entry is never stale; cacache checks its bytes, so a corrupt one is made anew.
 */
export function cachedHost(host: Required<Host>, folder: string, root: Root): Required<Host> {
  const cache = new Cache(folder)
  return {
    ...host,
    image: (bytes, request) => cache.through<EncodedImage>(['image', bytes, request], () => host.image(bytes, request)),
    trace: (bytes, request) =>
      cache.through<TracedImage | null>(['trace', bytes, request], () => host.trace(bytes, request)),
    font: (bytes, request) => cache.through<EncodedFont>(['font', bytes, request], () => host.font(bytes, request)),
    minifyStyle: async (css) =>
      unpackText(
        await cache.through<CachedText>(['style', css.text, css.segments], async () =>
          packText(await host.minifyStyle(css)),
        ),
      ),
    keep: (text, settings, work) => cache.through(['page', codeIdentity(), text, settings], async () => work()),
    bundle: (request) => bundleThrough(cache, host, request, root),
  }
}

interface KeptBundle {
  readonly scripts: readonly CachedText[]
  readonly styles: CachedText
  /** Hash of each file that went in. */
  readonly inputs: readonly (readonly [path: string, hash: string])[]
}

/** A bundle is found by its entries, and holds for as long as every file that went in is as it was. */
async function bundleThrough(
  cache: Cache,
  host: Required<Host>,
  request: BundleRequest,
  root: Root,
): Promise<BundleResult> {
  const key = cache.key(['bundle', root.folder, request])
  const kept = await cache.get<KeptBundle>(key)
  if (kept !== undefined) {
    const hashes = await Promise.all(kept.inputs.map(async ([path, hash]) => (await hashFile(root, path)) === hash))
    if (hashes.every(Boolean)) {
      return {
        scripts: kept.scripts.map(unpackText),
        styles: unpackText(kept.styles),
        inputs: kept.inputs.map(([path]) => path),
        problems: [],
      }
    }
  }
  const result = await host.bundle(request)
  const inputs = await Promise.all(result.inputs.map(async (path) => [path, await hashFile(root, path)] as const))
  if (result.problems.length === 0) {
    const scripts = result.scripts.map(packText)
    await cache.put(key, {scripts, styles: packText(result.styles), inputs} satisfies KeptBundle)
  }
  return result
}

async function hashFile(root: Root, path: string): Promise<string> {
  const {readFile} = await import('node:fs/promises')
  try {
    return digest([await readFile(root.absolute(path))])
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
}

class Cache {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  key(parts: readonly unknown[]): string {
    return digest([version, ...parts])
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
    try {
      const {data} = await get(this.#folder, key)
      return deserialize(data) as T
    } catch (error) {
      if (error instanceof Error) return undefined
      throw error
    }
  }

  /** A cache that cannot be written is no cache; the build goes on. */
  async put(key: string, value: unknown): Promise<void> {
    await put(this.#folder, key, serialize(value)).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error)) throw error
    })
  }
}

function digest(parts: readonly unknown[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    if (part instanceof Uint8Array) hash.update(part)
    else hash.update(typeof part === 'string' ? part : JSON.stringify(part))
    hash.update('\0')
  }
  return hash.digest('hex')
}
