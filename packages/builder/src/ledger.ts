import type {Place} from '@ampoule/lint'
import type {Sink} from '@ampoule/lint/internals'
import type {SourceFile, VendoredFile} from './capabilities.ts'
import type {PackageRequest} from './cdn/asset.ts'
import {compareKeys} from './compare-keys.ts'

/**
 * The outcome of a reference. Its content stands in the page: where it was named (`embedded`, or `bundled` for code), in the
 * table of files that code may ask for (`carried`), or out of an installed package in the place of a CDN's file
 * (`vendored`). Or the policy allows it where it is (`kept`), it was left out on request or because it does nothing in a
 * sealed page (`dropped`), or it could not be had (`failed`).
 */
export type Status = 'embedded' | 'bundled' | 'carried' | 'vendored' | 'kept' | 'dropped' | 'failed'

/** All statuses, the best first. */
export const statuses: readonly Status[] = ['embedded', 'bundled', 'carried', 'vendored', 'kept', 'dropped', 'failed']

/** One reference of a build and what became of it. Plain data: survives JSON. */
export interface LedgerEntry {
  /** As it is written in the source. */
  readonly url: string
  readonly sink: Sink
  readonly status: Status
  /** The file it is written in, from the root folder. */
  readonly file: string
  readonly place?: Place
  /** The file it named, from the root folder. */
  readonly path?: string
  /** Of a `vendored` reference: the files of packages that stand for it, and their hashes. */
  readonly vendored?: readonly VendoredFile[]
  /** Bytes it added to the page; 0 when it shares what another reference embedded. */
  readonly bytes?: number
  /** Packages to install, where that would help. */
  readonly packages?: readonly PackageRequest[]
  /** Why, for `dropped` and `failed`. */
  readonly reason?: string
}

/** Every reference that enters a build leaves it with a status. */
export class Ledger {
  #entries: LedgerEntry[] = []
  readonly #shared = new Map<LedgerEntry, object>()

  /** A ledger of entries that were written down before. */
  static of(entries: readonly LedgerEntry[]): Ledger {
    const ledger = new Ledger()
    for (const entry of entries) ledger.record(entry)
    return ledger
  }

  /** Adds an entry. Of those with the same `shared` the one that stands first has added the bytes to the page. */
  record(entry: LedgerEntry, shared?: object): void {
    this.#entries.push(entry)
    if (shared !== undefined) this.#shared.set(entry, shared)
  }

  /** Puts the entries in the order of files and places: work goes on side by side, and ends in any order. */
  sort(): void {
    const key = ({file, place, url}: LedgerEntry) =>
      [file, place?.start.line ?? 0, place?.start.column ?? 0, url] as const
    this.#entries.sort((a, b) => compareKeys(key(a), key(b)))
    const seen = new Set<object>()
    this.#entries = this.#entries.map((entry) => {
      const shared = this.#shared.get(entry)
      if (shared === undefined) return entry
      const next = seen.has(shared) ? {...entry, bytes: 0} : entry
      seen.add(shared)
      this.#shared.set(next, shared)
      return next
    })
  }

  get entries(): readonly LedgerEntry[] {
    return this.#entries
  }

  /** The entries that have one status. */
  of(status: Status): readonly LedgerEntry[] {
    return this.#entries.filter((entry) => entry.status === status)
  }

  /** How many references have each status. */
  count(): Readonly<Record<Status, number>> {
    const counts = {embedded: 0, bundled: 0, carried: 0, vendored: 0, kept: 0, dropped: 0, failed: 0}
    for (const entry of this.#entries) counts[entry.status]++
    return counts
  }

  /** The entries, for `JSON.stringify`. */
  toJSON(): readonly LedgerEntry[] {
    return this.#entries
  }
}

/** Ledger entry of a file that was taken in, with its source. */
export function takenIn(
  {path, vendored}: Pick<SourceFile, 'path' | 'vendored'>,
  status: 'embedded' | 'bundled' | 'carried' = 'embedded',
): Pick<LedgerEntry, 'status' | 'path' | 'vendored'> {
  return vendored === undefined ? {status, path} : {status: 'vendored', path, vendored}
}
