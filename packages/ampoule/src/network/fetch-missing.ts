import {join} from 'node:path'
import type {LedgerEntry} from '@ampoule/build'
import {resolveCdn} from '@ampoule/build/internals'
import {formatBytes, type Sink} from '@ampoule/lint/internals'
import {isBeneath} from '../capabilities/is-beneath.ts'
import {canonical, integrityOf} from '../capabilities/vendor/vendor.ts'
import {realPath, replaceFile} from '../replace-file.ts'
import {FetchError, fetchFile, type Transport} from './fetch-file.ts'
import {fetchedPath} from './fetched-path.ts'

/** Result for one address. */
export interface Fetched {
  readonly url: string
  /** Path from the root folder; none when it could not be had. */
  readonly path?: string
  readonly bytes?: number
  readonly reason?: string
}

/** All files of a run together, in bytes. */
const mostBytes = 64 * 1024 * 1024

/** Fetches what no package holds into `vendor/` in the root folder, each address once. */
export class Fetcher {
  readonly results = new Map<string, Fetched>()
  readonly #root: string
  readonly #transport: Transport | undefined
  #bytes = 0

  constructor(root: string, transport?: Transport) {
    this.#root = root
    this.#transport = transport
  }

  /** Fetches what references failed for, and gives them as entries for the lock file. */
  async fetch(entries: readonly LedgerEntry[]): Promise<LedgerEntry[]> {
    const locked: LedgerEntry[] = []
    for (const entry of entries) {
      const url = mayFetch(entry) ? canonical(entry.url) : undefined
      if (url === undefined || this.results.has(url)) continue
      try {
        locked.push({...entry, url, status: 'vendored', vendored: [await this.#one(url, entry.sink)]})
      } catch (error) {
        if (!(error instanceof FetchError)) throw error
        this.results.set(url, {url, reason: error.message})
      }
    }
    return locked
  }

  async #one(url: string, sink: Sink): Promise<{path: string; integrity: string}> {
    const bytes = await fetchFile(url, sink, {...(this.#transport && {transport: this.#transport})})
    this.#bytes += bytes.length
    if (this.#bytes > mostBytes) throw new FetchError(`all files together have more than ${formatBytes(mostBytes)}`)
    const path = fetchedPath(url, sink)
    const target = join(this.#root, path)
    if (!isBeneath(realPath(target), realPath(this.#root)))
      throw new FetchError(`\`${path}\` leads out of the root folder`)
    replaceFile(target, bytes)
    this.results.set(url, {url, path, bytes: bytes.length})
    return {path, integrity: integrityOf(bytes)}
  }
}

/** True when no package has it and it is a file by itself: services and scripts that count visits are none. */
function mayFetch({url, status, packages}: LedgerEntry): boolean {
  if (status !== 'failed' || packages !== undefined || canonical(url) === undefined) return false
  const asset = resolveCdn(url)
  return asset === undefined || (asset.kind === 'incurable' && asset.isPlainFile === true)
}
