import {CapabilityError, type LedgerEntry, type VendoredFile} from '@ampoule/build'
import {isRecord} from '@ampoule/lint/internals'
import {isFileError} from './file-error.ts'
import {fetchedFolder, lockName} from './lock-name.ts'

/** Content of `ampoule.lock.json`: which file each address became, and the hash of each file. */
export interface LockData {
  readonly version: 1
  /** Address to files, without `npm:/`. */
  readonly urls: Readonly<Record<string, readonly string[]>>
  /** File to hash. */
  readonly files: Readonly<Record<string, string>>
}

/** Folder in which the lock file is read, and what it names. */
export interface LockRoot {
  readonly folder: string
  readFile(path: string): Promise<Buffer>
}

/** How strictly the lock is taken. `update` replaces what has changed, `frozen` refuses what is not in it. */
export type LockMode = 'extend' | 'frozen' | 'update'

/** Holds files to what a lock file says of them. */
export class Lock {
  readonly #read: () => Promise<string>
  readonly #mode: LockMode
  #data: Promise<LockData> | undefined

  /** `read` gives the text of the lock file, or throws when there is none. */
  constructor(read: () => Promise<string>, mode: LockMode = 'extend') {
    this.#read = read
    this.#mode = mode
  }

  data(): Promise<LockData> {
    this.#data ??= this.#load()
    return this.#data
  }

  async #load(): Promise<LockData> {
    try {
      return readLock(await this.#read())
    } catch (error) {
      if (isFileError(error)) return empty
      throw error
    }
  }

  /** The file in `vendor/` that was fetched from an address. */
  async fetchedFrom(url: string): Promise<string | undefined> {
    const {urls} = await this.data()
    const [path] = Object.hasOwn(urls, url) ? (urls[url] ?? []) : []
    return path?.startsWith(`${fetchedFolder}/`) === true ? path : undefined
  }

  /** The address that a file in `vendor/` was fetched from. */
  async addressOf(path: string): Promise<string | undefined> {
    const {urls} = await this.data()
    return Object.entries(urls).find(([url, files]) => files.includes(path) && url.startsWith('https://'))?.[0]
  }

  async checkFile({path, integrity}: VendoredFile): Promise<void> {
    if (this.#mode === 'update') return
    const {files} = await this.data()
    const name = nameOf(path)
    const known = Object.hasOwn(files, name) ? files[name] : undefined
    if (known === undefined && this.#mode === 'frozen')
      throw new CapabilityError(
        'invalid',
        `\`${name}\` is not in \`${lockName}\`: build without \`--frozen\` to add it`,
      )
    if (known !== undefined && known !== integrity)
      throw new CapabilityError(
        'invalid',
        `\`${name}\` is not the file in \`${lockName}\`: \`--update-lock\` takes the new one`,
      )
  }

  async checkUrl(url: string, vendored: readonly VendoredFile[]): Promise<void> {
    if (this.#mode === 'update') return
    const {urls} = await this.data()
    const known = Object.hasOwn(urls, url) ? urls[url] : undefined
    if (known === undefined && this.#mode === 'frozen')
      throw new CapabilityError('invalid', `\`${url}\` is not in \`${lockName}\`: build without \`--frozen\` to add it`)
    const now = vendored.map(({path}) => nameOf(path)).sort()
    if (known === undefined || [...known].sort().join() === now.join()) return
    throw new CapabilityError(
      'invalid',
      `\`${url}\` is \`${known.join(', ')}\` in \`${lockName}\`, and \`${now.join(', ')}\` is installed: \`--update-lock\` takes the new one`,
    )
  }
}

const empty: LockData = {version: 1, urls: {}, files: {}}

function nameOf(path: string): string {
  return path.replace(/^npm:\//, '')
}

/** Reads a lock file. Throws `CapabilityError` for what is none. */
export function readLock(text: string): LockData {
  const value = parse(text)
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.urls) || !isRecord(value.files))
    throw new CapabilityError('invalid', `\`${lockName}\` is not a lock file of this version: delete it, or restore it`)
  const urls = Object.entries(value.urls).map(([url, files]): [string, string[]] => [
    url,
    Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [],
  ])
  const files = Object.entries(value.files).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return {version: 1, urls: Object.fromEntries(urls), files: Object.fromEntries(files)}
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new CapabilityError('invalid', `\`${lockName}\` is not JSON: delete it, or restore it`, {cause})
  }
}

/** The lock with what builds have taken in; keys are sorted, so that the file changes no more than it must. */
export function extendLock(lock: LockData, entries: readonly LedgerEntry[]): LockData {
  const urls: Record<string, readonly string[]> = {...lock.urls}
  const files: Record<string, string> = {...lock.files}
  for (const {url, vendored = []} of entries) {
    if (/^(?:https?:)?\/\//i.test(url) && vendored.length > 0) urls[url] = vendored.map(({path}) => nameOf(path)).sort()
    for (const {path, integrity} of vendored) files[nameOf(path)] = integrity
  }
  return {version: 1, urls: sorted(urls), files: sorted(files)}
}

export function writeLock(lock: LockData): string {
  return `${JSON.stringify(lock, null, 2)}\n`
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)))
}
