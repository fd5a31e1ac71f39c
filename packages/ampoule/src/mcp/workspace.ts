import {realpathSync} from 'node:fs'
import {basename, dirname, isAbsolute, join, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {CapabilityError, type Format} from '@ampoule/build'
import {formatOf} from '@ampoule/build/internals'
import {isBeneath} from '../capabilities/is-beneath.ts'
import {isFileError, Root} from '../capabilities/read.ts'
import type {ConfigSection} from '../config/config.ts'
import {Configs} from '../config/load-config.ts'
import {isPath} from '../config/plugin-module.ts'
import type {FileConfig} from '../config/resolve-config.ts'
import {nameFrom} from '../lint/find-files.ts'
import {fileIdentity, replaceFile} from '../replace-file.ts'
import {statOf, systemReason} from '../system-reason.ts'
import {CallError} from './call-error.ts'
import type {PageInput} from './page-input.ts'

/** A page that a client has given, and what applies to it: plain data, that threads can be sent. */
export interface GivenPage {
  /** Absolute; of text without a path, where it would stand. */
  readonly path: string
  /** From its root folder, as findings name it. */
  readonly name: string
  readonly root: string
  readonly bytes: Uint8Array
  readonly format: Format
  readonly config: FileConfig
  /** The folder whose project may run code. */
  readonly trusted: string | false
  /** Remarks for the client beside the result. */
  readonly notes: readonly string[]
}

export interface WorkspaceOptions {
  /** The folders that are open to the client, absolute. */
  readonly folders: readonly string[]
  /** True when configurations in them may run code. */
  readonly isTrusted: boolean
}

/** The folders that a client may name files in; nothing outside of them is read or written. */
export class Workspace {
  readonly #folders: readonly string[]
  readonly #isTrusted: boolean

  constructor({folders, isTrusted}: WorkspaceOptions) {
    this.#folders = folders
    this.#isTrusted = isTrusted
  }

  /** Reads a page and what applies to it. Throws `CallError`, `ConfigError` and `ProfileError`. */
  async page({path, text, format, profile}: PageInput, own: ConfigSection = {}): Promise<GivenPage> {
    for (const id of [profile ?? []].flat())
      if (isPath(id) || id.endsWith('.json')) throw new CallError('`profile` must be an id; `list_profiles` has them')
    if (path === undefined && text === undefined) throw new CallError('Give `path` or `text`')
    const file = this.resolve(path ?? (format === 'markdown' ? 'page.md' : 'page.html'))
    const root = this.#rootOf(file)
    const kind = format ?? formatOf(file)
    if (kind === undefined) throw new CallError(`\`${basename(file)}\` is neither Markdown nor HTML by its name`)
    const bytes = text === undefined ? await read(file, root) : new TextEncoder().encode(text)
    const notes: string[] = []
    const configs = new Configs({
      cwd: root,
      trusted: this.#isTrusted ? root : false,
      onUntrusted: (found) => notes.push(`\`${nameFrom(root, found)}\` runs code, so it is not used`),
      ownSource: 'The call',
      own: {...own, ...(profile !== undefined && {profile})},
    })
    const {config} = await configs.for(file)
    return {path: file, name: nameFrom(root, file), root, bytes, format: kind, config, trusted: configs.trusted, notes}
  }

  /** Writes a page. Throws `CallError` for a place outside the folders, and for a file that the page is made of. */
  write(name: string, html: string, sources: readonly string[]): string {
    const path = this.outputPath(name)
    if (!/\.html?$/i.test(path)) throw new CallError('`output` must end in `.html`')
    if (statOf(path)?.isFile() === false) throw new CallError(`\`${name}\` is not a file`)
    const out = fileIdentity(path)
    if (sources.some((source) => fileIdentity(source) === out))
      throw new CallError(`\`${name}\` is a file that the page is made of; name another \`output\``)
    try {
      replaceFile(path, html)
    } catch (cause) {
      throw new CallError(`\`${name}\` cannot be written: ${systemReason(cause)}`, {cause})
    }
    return path
  }

  /** Absolute path of what a client lets be written: no link on the way leads out. Throws `CallError`. */
  outputPath(name: string): string {
    const path = this.resolve(name)
    const root = this.#rootOf(path)
    if (isBeneath(realTarget(path), realpathSync(root))) return path
    throw new CallError(`\`${name}\` leads out of the folder \`${root}\``)
  }

  /** Absolute path of a file that a client names. Throws `CallError` for one outside. */
  resolve(name: string): string {
    const [first] = this.#folders
    if (first === undefined)
      throw new CallError('No folder is open: let the client declare roots, or start `ampoule mcp` with `--root`')
    const given = fileOf(name)
    const found = this.#folders
      .map((folder) => ({folder, path: isAbsolute(given) ? resolve(given) : join(folder, given)}))
      .map(({folder, path}) => (isBeneath(path, folder) ? path : otherwiseBeneath(path, folder)))
      .filter((path) => path !== undefined)
    const path = found.find((one) => statOf(one) !== undefined) ?? found[0]
    if (path === undefined) throw new CallError(`\`${name}\` is outside of the open folders: ${this.#list()}`)
    return path
  }

  #rootOf(path: string): string {
    const root = this.#folders.filter((folder) => isBeneath(path, folder)).sort((a, b) => b.length - a.length)[0]
    return root ?? dirname(path)
  }

  #list(): string {
    return this.#folders.map((folder) => `\`${folder}\``).join(', ')
  }
}

async function read(path: string, root: string): Promise<Uint8Array> {
  try {
    return await new Root(root).readFile(path)
  } catch (cause) {
    if (!isFileError(cause)) throw cause
    const reason = cause instanceof CapabilityError ? cause.message : systemReason(cause)
    throw new CallError(`\`${nameFrom(root, path)}\` cannot be read: ${reason}`, {cause})
  }
}

/** As a path, when it is an address. */
function fileOf(name: string): string {
  try {
    const path = /^file:\/\//i.test(name) ? fileURLToPath(name) : name
    if (!path.includes('\0')) return path
  } catch (cause) {
    // Of another machine, or with escapes that no path has.
    if (!(cause instanceof TypeError || cause instanceof URIError)) throw cause
  }
  throw new CallError('`path` is not the name of a file')
}

/** The path beneath a folder of a file that is in it, but was named by another way that leads there: folders may be links. */
function otherwiseBeneath(path: string, folder: string): string | undefined {
  if (statOf(folder) === undefined) return undefined
  const [real, realFolder] = [realTarget(path), realpathSync(folder)]
  return isBeneath(real, realFolder) ? join(folder, relative(realFolder, real)) : undefined
}

/** Path of a file that may be yet to come: real as far as it exists. */
function realTarget(path: string): string {
  const folder = dirname(path)
  if (statOf(path) !== undefined) return realpathSync(path)
  return folder === path ? path : join(realTarget(folder), basename(path))
}
