import {type Dirent, realpathSync, type Stats} from 'node:fs'
import {access, readdir, realpath, stat} from 'node:fs/promises'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {CapabilityError, type SourceFile} from '@ampoule/build'
import {reasonOf} from '../system-reason.ts'
import {isBeneath} from './is-beneath.ts'
import {type OpenFile, openFile} from './open-file.ts'
import {packageSheet} from './package-sheet.ts'
import {type FoundPackage, findPackage} from './packages.ts'
import type {LazyVendor} from './vendor/lazy-vendor.ts'

/** Larger files are not read: no page could hold them. In bytes. */
const maxFileBytes = 256 * 1024 * 1024

/**
 * The wall around the files of a page. All are opened here: those whose real path lies in the root folder, or in that of a package that
 * was found in `node_modules` upward. What is checked is what is read, since both are asked of one descriptor.
 */
export class Root {
  /** As it was given, made absolute. */
  readonly folder: string
  /** Real folders of packages whose files may be read, and where they were found. */
  readonly packages: Map<string, FoundPackage> = new Map()
  /** Answers addresses of CDNs. */
  vendor: LazyVendor | undefined
  #real: string | undefined

  constructor(folder: string) {
    this.folder = resolve(folder)
  }

  /** Path from the root folder, with forward slashes. */
  relative(path: string): string {
    const folder = isBeneath(path, this.folder) ? this.folder : this.#realFolder()
    return relative(folder, path).split(sep).join('/')
  }

  /** True when a path reads as that of a file inside: nothing else may be named in reports. */
  mayName(path: string): boolean {
    const folders = [this.folder, this.#realFolder(), ...this.packages.keys()]
    return folders.some((folder) => isBeneath(path, folder))
  }

  absolute(path: string): string {
    return join(this.folder, ...path.split('/'))
  }

  /** Resolves an address that begins with a slash: to the root folder, as on a server, or, as Vite has it, to `public` in it. */
  async fromTop(name: string): Promise<string> {
    const path = join(this.folder, name)
    const other = join(this.folder, 'public', name)
    return !(await exists(path)) && (await exists(other)) ? other : path
  }

  /** Lets the files of an installed package be read, found upward of a folder that is inside. Gives its real folder. */
  async admit(found: FoundPackage): Promise<string | undefined> {
    if (!(await this.holds(found.from))) return undefined
    const folder = await findPackage(found)
    if (folder !== undefined && !this.packages.has(folder)) this.packages.set(folder, found)
    return folder
  }

  /** True when a file or folder stands inside once all symbolic links are followed. Throws when there is none. */
  async holds(path: string): Promise<boolean> {
    return this.#isInside(await realpath(path))
  }

  /** Reads a file by its absolute path. Throws `CapabilityError` when it stands outside, or what the file system throws. */
  async readFile(path: string, mostBytes = maxFileBytes): Promise<Buffer> {
    const {handle} = await this.#open(path)
    try {
      const info = await handle.stat()
      if (!info.isFile()) throw new CapabilityError('unreadable', `\`${shorten(this.relative(path))}\` is not a file`)
      if (info.size > mostBytes) {
        const name = shorten(this.relative(path))
        throw new CapabilityError('too-large', `\`${name}\` has ${info.size} bytes, over the limit of ${mostBytes}`)
      }
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  }

  /** Entries of a folder by its absolute path, in the order of names. Throws as `readFile`. */
  async readFolder(path: string): Promise<Dirent[]> {
    const opened = await this.#open(path)
    try {
      return (await readdir(opened.path, {withFileTypes: true})).sort((a, b) => (a.name < b.name ? -1 : 1))
    } finally {
      await opened.handle.close()
    }
  }

  /** The file or folder that a link leads to; undefined where that is not inside, or is a folder around the link. */
  async targetOf(link: string): Promise<Stats | undefined> {
    try {
      const real = await realpath(link)
      if (!this.#isInside(real) || isBeneath(await realpath(dirname(link)), real)) return undefined
      return await stat(real)
    } catch (error) {
      if (isFileError(error)) return undefined
      throw error
    }
  }

  async #open(path: string): Promise<OpenFile> {
    const opened = await openFile(path, (real) => this.#isInside(real))
    if (opened === undefined) throw outside(this.relative(path), this.folder)
    return opened
  }

  #isInside(real: string): boolean {
    return [this.#realFolder(), ...this.packages.keys()].some((folder) => isBeneath(real, folder))
  }

  #realFolder(): string {
    this.#real ??= realpathSync.native(this.folder)
    return this.#real
  }

  /** Reads what `url` names when it is written in the file `from` (a path from the root folder). */
  async read(url: string, from: string): Promise<SourceFile> {
    const vendored = await this.vendor?.read(url, from)
    if (vendored !== undefined) return vendored
    const path = await this.pathOf(url, from)
    try {
      return {path: this.relative(path), bytes: await this.readFile(path)}
    } catch (cause) {
      const sheet = await this.#sheetOfPackage(url, from)
      if (sheet !== undefined) return sheet
      if (cause instanceof CapabilityError) throw cause
      throw fileError(url, this.relative(path), cause)
    }
  }

  /** The sheet of a package that `/node_modules/name` stands for, where no file has that name. */
  async #sheetOfPackage(url: string, from: string): Promise<SourceFile | undefined> {
    const [, name] = /^\/node_modules\/(.+)$/.exec(url) ?? []
    const path = name === undefined ? undefined : await packageSheet(name, dirname(this.absolute(from)), this)
    return path === undefined ? undefined : {path: this.relative(path), bytes: await this.readFile(path)}
  }

  /** The path that an address names, whether there is a file or not. Throws `CapabilityError` for one that names none inside. */
  async pathOf(url: string, from: string): Promise<string> {
    const written = url.trim().replaceAll('\\', '/')
    if (/^file:/i.test(written)) return this.#contained(fileUrlPath(written), url)
    if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(written) || /^[a-z][a-z0-9+.-]+:/i.test(written)) {
      throw new CapabilityError('remote', `\`${shorten(url)}\` is on the network, and a build reads local files only`)
    }
    const name = decodeName(written.replace(/[?#].*$/s, ''))
    if (name.includes('\0')) throw new CapabilityError('not-found', `\`${shorten(url)}\` is not the name of a file`)
    const path = name.startsWith('/') ? await this.fromTop(name) : join(this.folder, dirname(from), name)
    return this.#contained(path, url)
  }

  #contained(path: string, url: string): string {
    if (!isBeneath(path, this.folder)) throw outside(url, this.folder)
    return path
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch (error) {
    if (isFileError(error)) return false
    throw error
  }
}

function outside(url: string, folder: string): CapabilityError {
  return new CapabilityError(
    'outside-root',
    `\`${shorten(url)}\` is outside the root folder \`${folder}\`; set another with \`--root\``,
  )
}

/** True when an error is about a file: one that is not there, cannot be read, or stands outside. */
export function isFileError(error: unknown): boolean {
  return error instanceof CapabilityError || (error instanceof Error && 'code' in error)
}

function fileError(url: string, path: string, cause: unknown): CapabilityError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') {
    return new CapabilityError('not-found', `File \`${shorten(path)}\` does not exist`, {cause})
  }
  const reason = cause instanceof Error ? reasonOf(cause) : String(cause)
  return new CapabilityError('unreadable', `\`${shorten(url)}\` cannot be read: ${reason}`, {
    cause,
  })
}

function fileUrlPath(url: string): string {
  try {
    return fileURLToPath(url)
  } catch (cause) {
    throw new CapabilityError('not-found', `\`${shorten(url)}\` is not the address of a file`, {cause})
  }
}

/** Percent escapes undone; a name with a bare `%` is taken as it is. */
export function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch (cause) {
    if (cause instanceof URIError) return name
    throw cause
  }
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
