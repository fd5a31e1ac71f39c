import type {Place, Sink} from '@ampoule/lint'

/**
 * What becomes of a reference: its content stands in the page (`embedded`, or `bundled` for code), the policy allows it
 * where it is (`kept`), it was left out on request or because it does nothing in a sealed page (`dropped`), or it could
 * not be had (`failed`).
 */
export type Fate = 'embedded' | 'bundled' | 'kept' | 'dropped' | 'failed'

/** All fates, the best first. */
export const fates: readonly Fate[] = ['embedded', 'bundled', 'kept', 'dropped', 'failed']

/** One reference of a build and what became of it. Plain data: survives JSON. */
export interface LedgerEntry {
  /** As it is written in the source. */
  readonly url: string
  readonly sink: Sink
  readonly fate: Fate
  /** The file it is written in, from the root folder. */
  readonly file: string
  readonly place?: Place
  /** The file it named, from the root folder. */
  readonly path?: string
  /** Bytes it added to the page; 0 when it shares what another reference embedded. */
  readonly bytes?: number
  /** Why, for `dropped` and `failed`. */
  readonly reason?: string
}

/** Every reference that enters a build leaves it with a fate. */
export class Ledger {
  readonly #entries: LedgerEntry[] = []

  /** A ledger of entries that were written down before. */
  static of(entries: readonly LedgerEntry[]): Ledger {
    const ledger = new Ledger()
    for (const entry of entries) ledger.record(entry)
    return ledger
  }

  /** Adds an entry. */
  record(entry: LedgerEntry): void {
    this.#entries.push(entry)
  }

  /** Puts the entries in the order of files and places: work goes on side by side, and ends in any order. */
  sort(): void {
    const key = ({file, place}: LedgerEntry): [string, number, number] => [
      file,
      place?.start.line ?? 0,
      place?.start.column ?? 0,
    ]
    this.#entries.sort((a, b) => {
      const [fileA, lineA, columnA] = key(a)
      const [fileB, lineB, columnB] = key(b)
      return fileA < fileB ? -1 : fileA > fileB ? 1 : lineA - lineB || columnA - columnB
    })
  }

  get entries(): readonly LedgerEntry[] {
    return this.#entries
  }

  /** The entries that met one fate. */
  of(fate: Fate): readonly LedgerEntry[] {
    return this.#entries.filter((entry) => entry.fate === fate)
  }

  /** How many references met each fate. */
  count(): Readonly<Record<Fate, number>> {
    const counts = {embedded: 0, bundled: 0, kept: 0, dropped: 0, failed: 0}
    for (const entry of this.#entries) counts[entry.fate]++
    return counts
  }

  /** The entries, for `JSON.stringify`. */
  toJSON(): readonly LedgerEntry[] {
    return this.#entries
  }
}
