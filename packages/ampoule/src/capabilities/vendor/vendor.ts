import {createHash} from 'node:crypto'
import {join} from 'node:path'
import {CapabilityError, type SourceFile, type VendoredFile} from '@ampoule/build'
import {type CdnAsset, type PackageRequest, resolveCdn} from '@ampoule/build/internals'
import {isFileError} from './file-error.ts'
import {fontSheet} from './font-sheet.ts'
import {type Installed, InstalledPackages} from './installed.ts'
import type {Lock, LockRoot} from './lock.ts'
import {lockName} from './lock-name.ts'
import {isElsewhere, npmAddress, readNpmAddress} from './npm-address.ts'
import {listPackageFolder, pathsOf, readPackageFile} from './package-file.ts'

/** A file of a package, and where it is. */
export interface FoundFile {
  readonly owner: Installed
  /** Path in the package. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Answers addresses of CDNs with files of installed packages. Nothing is fetched, and nothing is guessed. */
export class Vendor {
  readonly packages: InstalledPackages
  readonly #root: LockRoot
  readonly #lock: Lock

  constructor(root: LockRoot, lock: Lock) {
    this.packages = new InstalledPackages(root.folder)
    this.#root = root
    this.#lock = lock
  }

  /** File behind an address; undefined when it is none of a CDN's, nor of a package. Throws `CapabilityError`. */
  async read(url: string, from: string): Promise<SourceFile | undefined> {
    const address = isElsewhere(from) && URL.canParse(url, from) ? new URL(url, from).href : url
    const named = readNpmAddress(address)
    if (named !== undefined) {
      const found = await this.findFile(
        {kind: 'file', package: named.package, range: named.range, paths: [named.path]},
        address,
      )
      return {path: npmAddress(found.owner, found.path), bytes: found.bytes, vendored: [await this.locked(found)]}
    }
    const fetched = await this.fetched(address)
    if (fetched !== undefined) return fetched
    const asset = resolveCdn(address)
    if (asset === undefined || asset.kind === 'tailwind') return undefined
    const answer = await this.#answer(asset, address)
    // Which file a module is the bundler says.
    if (asset.kind !== 'module') await this.#lock.checkUrl(address, answer.vendored ?? [])
    return answer
  }

  /** Names in a folder of a package, `npm:/name@version/folder/`; none when it is not installed. Those of folders end with a slash. */
  async list(folder: string): Promise<readonly string[]> {
    const named = readNpmAddress(folder)
    const owner = named && (await this.packages.find({package: named.package, range: named.range}))
    return named === undefined || owner === undefined ? [] : listPackageFolder(owner, named.path)
  }

  /** File that was fetched from an address, when it is in the lock file. Throws `CapabilityError`. */
  async fetched(address: string): Promise<(SourceFile & {readonly vendored: readonly [VendoredFile]}) | undefined> {
    const url = canonical(address)
    const path = url === undefined ? undefined : await this.#lock.fetchedFrom(url)
    if (url === undefined || path === undefined) return undefined
    const bytes = await this.#readFetched(path)
    const file = {path, integrity: integrityOf(bytes)}
    await this.#lock.checkFile(file)
    return {path: url, bytes, vendored: [file]}
  }

  async #readFetched(path: string): Promise<Uint8Array> {
    try {
      return await this.#root.readFile(join(this.#root.folder, path))
    } catch (cause) {
      if (!isFileError(cause)) throw cause
      const message = `\`${path}\` is in \`${lockName}\` and cannot be read: \`ampoule vendor --allow-network\` fetches it again`
      throw new CapabilityError('not-found', message, {cause})
    }
  }

  /** The address that a file, by its path from the root folder, was fetched from. */
  addressOf(path: string): Promise<string | undefined> {
    return this.#lock.addressOf(path)
  }

  async #answer(asset: CdnAsset, address: string): Promise<SourceFile> {
    if (asset.kind === 'file' || asset.kind === 'entry' || asset.kind === 'module') {
      const found = await this.findFile(asset, address)
      return {path: npmAddress(found.owner, found.path), bytes: found.bytes, vendored: [await this.locked(found)]}
    }
    if (asset.kind === 'list') {
      await this.findAll(asset.parts.map(requestOf))
      return this.#join(await Promise.all(asset.parts.map((part) => this.findFile(part, address))))
    }
    if (asset.kind === 'fonts') return fontSheet(asset, address, this)
    const reason = asset.kind === 'tailwind' ? 'styles of Tailwind are compiled, not read' : asset.reason
    throw new CapabilityError('remote', `\`${shorten(address)}\` has no file in a package: ${reason}`)
  }

  /** The installed packages. Throws `CapabilityError` that names all that are missing, so that one command installs them. */
  async findAll(requests: readonly PackageRequest[]): Promise<Installed[]> {
    const found = await Promise.all(requests.map((request) => this.packages.find(request)))
    const missing = requests.filter((_, index) => found[index] === undefined)
    if (missing.length === 0) return found.filter((one) => one !== undefined)
    const [first] = missing
    if (missing.length === 1 && first !== undefined) await this.find(first)
    const names = missing.map(({package: name, range}) => `\`${range === undefined ? name : `${name}@${range}`}\``)
    throw new CapabilityError('not-installed', `${names.join(', ')} are not installed`, {packages: missing})
  }

  async #join(files: readonly FoundFile[]): Promise<SourceFile> {
    const text = files.map(({bytes}) => new TextDecoder().decode(bytes)).join('\n;\n')
    const vendored = await Promise.all(files.map((file) => this.locked(file)))
    return {path: vendored[0]?.path ?? '', bytes: new TextEncoder().encode(text), vendored}
  }

  /** The file of an installed package. Throws `CapabilityError`: `not-installed` when the package is not, or has no such file. */
  async findFile(asset: Extract<CdnAsset, {kind: 'file' | 'entry' | 'module'}>, address: string): Promise<FoundFile> {
    const owner = await this.find(asset)
    for (const path of pathsOf(asset, owner)) {
      const bytes = await readPackageFile(owner, path)
      if (bytes !== undefined) return {owner, path, bytes}
    }
    const path = pathsOf(asset, owner)[0] ?? ''
    throw new CapabilityError(
      'not-found',
      `\`${owner.name}@${owner.version}\` is installed and has no \`${path}\`: name a version that has it in \`${shorten(address)}\``,
    )
  }

  /** The installed package. Throws `CapabilityError`. */
  async find(request: PackageRequest): Promise<Installed> {
    const found = await this.packages.find(request)
    if (found !== undefined) return found
    const {package: name, range} = request
    const others = await this.packages.versionsOf(name)
    const wanted = range === undefined ? name : `${name}@${range}`
    const has = others.length === 0 ? '' : `: ${others.join(', ')} is`
    throw new CapabilityError('not-installed', `\`${wanted}\` is not installed${has}`, {packages: [requestOf(request)]})
  }

  /** The file as the ledger names it. Throws `CapabilityError` when it is not the one in the lock file. */
  async locked({owner, path, bytes}: FoundFile): Promise<VendoredFile> {
    const file = {
      path: npmAddress(owner, path),
      integrity: integrityOf(bytes),
    }
    await this.#lock.checkFile(file)
    return file
  }
}

function requestOf({package: name, range}: PackageRequest): PackageRequest {
  return {package: name, ...(range !== undefined && {range})}
}

/** A hash as `integrity` has it. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`
}

/** An address as the lock file has those that were fetched: by HTTPS, without a fragment. */
export function canonical(address: string): string | undefined {
  if (!/^\s*(?:https?:)?[\\/]{2}/i.test(address) || !URL.canParse(address, 'https://page.invalid/')) return undefined
  const url = new URL(address, 'https://page.invalid/')
  url.protocol = 'https:'
  url.hash = ''
  return url.href
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
