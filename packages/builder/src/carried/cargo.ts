import type {Sink} from '@ampoule/lint/internals'
import {type Capabilities, CapabilityError, type SourceFile} from '../capabilities.ts'
import {type LedgerEntry, takenIn} from '../ledger.ts'
import type {Asked} from './asked.ts'
import {addressOf, Folders, split, within} from './folders.ts'
import {type Kind, kindOf, typeOf} from './kinds.ts'
import {type ScriptMaker, scriptsByWords, wordsOfCode} from './named-scripts.ts'
import {hole, pathOf} from './names.ts'
import {Preparer} from './preparer.ts'
import {entryOf, type TableEntry} from './table.ts'

/** Known before: the page, what it holds already, how much may go in. */
export interface CargoOptions {
  readonly page: string
  /** Base of the addresses in its code: the page, or what its `<base>` names. */
  readonly base: string
  /** The folder that addresses from the root begin with, where the page was meant to be published. */
  readonly prefix: string
  /** Paths of files that the page holds in another form: bundled modules, sheets of the markup that nothing switches. */
  readonly held: ReadonlySet<string>
  /** Paths of the sheets of the markup. */
  readonly sheets: readonly string[]
  /** Least similarity of encoded pictures. */
  readonly minSimilarity: number
  readonly minify: boolean
  /** True when everything that asks can wait. */
  readonly mayDeflate: boolean
}

type CargoCapabilities = Required<Pick<Capabilities, 'read' | 'list'>> & Capabilities

/** Files that a pattern may bring in, all patterns of a page together. */
const mostByPattern = 300
/** Files beside the page of whose name only the ending is known. */
const mostByEnding = 60
/** More bytes than this no host takes. */
const mostBytes = 16 * 1024 * 1024

/** Gathers the files that a page may ask for, and what these ask for in turn. */
export class Cargo {
  readonly files = new Map<string, TableEntry>()
  readonly types = new Map<string, string>()
  readonly entries: LedgerEntry[] = []
  /** Names that stand for more than may go in. */
  readonly refused: {readonly asked: Asked; readonly count: number}[] = []
  readonly kinds = new Set<Kind>()
  /** Kinds of those named files that the page has in another form. */
  readonly heldKinds = new Set<Kind>()
  readonly #folders: Folders
  readonly #preparer: Preparer
  readonly #capabilities: CargoCapabilities
  readonly #options: CargoOptions
  /** Folders that code names by themselves. */
  readonly #named = new Set<string>()
  #bytes = 0
  #byPattern = 0

  constructor(capabilities: CargoCapabilities, options: CargoOptions) {
    this.#capabilities = capabilities
    this.#options = options
    this.#folders = new Folders(capabilities.list)
    this.#preparer = new Preparer(capabilities, options)
  }

  /** Code of carried scripts. */
  get code(): readonly string[] {
    return this.#preparer.code
  }

  /** Takes in what names name, what they bring with them included. */
  async take(asked: readonly Asked[]): Promise<void> {
    const pending = asked.filter(({by}) => by !== 'folder')
    for (const {name, by} of asked) if (by === 'folder') await this.#noteFolder(name)
    const seen = new Set<string>()
    for (let one = pending.shift(); one !== undefined; one = pending.shift()) {
      const key = `${one.file}\n${one.name}`
      if (seen.has(key)) continue
      seen.add(key)
      const paths = await this.#find(one)
      for (const path of paths) {
        pending.push(...(await this.#add(path, one)))
        if (one.name.startsWith('/')) this.#atTop(path)
      }
      if (paths.length === 0) pending.push(...(await this.#addFromBeside(one)))
    }
  }

  /** Moves a file of `public/` to the top of the site, where bundlers publish it. */
  #atTop(path: string): void {
    const entry = this.files.get(path)
    if (!path.startsWith(publicFolder) || entry === undefined) return
    this.files.delete(path)
    this.files.set(path.slice(publicFolder.length), entry)
  }

  /**
   * A bare name that names nothing, with a file of that name in a folder that code names elsewhere, or, of a picture, with a file of that name in a folder for pictures: libraries know where their pictures
   * are by the address of their sheet, or put the folder before the name (`marker-icon.png`, `{"u": "images/", "p": "a.png"}`).
   */
  async #addFromBeside(asked: Asked): Promise<readonly Asked[]> {
    const {name, file, by} = asked
    if (!/^[\w-]+\.\w+$/.test(name) || typeOf(name) === undefined) return []
    const kind = kindOf(typeOf(name) ?? '')
    for (const folder of kind === 'script' || kind === 'page' || isPackage(file) ? [] : this.#named)
      if (await this.#folders.has(folder + name)) return this.#add(folder + name, asked)
    if (kind !== 'image') return []
    for (const from of [file, this.#options.base]) {
      for (const folder of pictureFolders) {
        const path = `${split(from)[0]}${folder}/${name}`
        if (!(await this.#folders.has(path))) continue
        const more = await this.#add(path, asked)
        const entry = this.files.get(path)
        // Without its sheet the library asks beside the page.
        if (by === 'code' && entry !== undefined) this.files.set(split(this.#options.base)[0] + name, entry)
        return more
      }
    }
    return []
  }

  async #noteFolder(name: string): Promise<void> {
    for (const from of [this.#options.base, '']) {
      const path = within(split(from)[0], pathOf(name))
      if (path !== undefined && path !== '' && (await this.#folders.names(`${path}/`)).size > 0)
        this.#named.add(`${path}/`)
    }
  }

  /** Takes in the scripts that others make by the words of the page, and those that these ask for by theirs. */
  async takeScripts(makers: readonly ScriptMaker[], words: Set<string>): Promise<void> {
    const taken = new Set<string>()
    for (let isNew = makers.length > 0; isNew; ) {
      isNew = false
      for (const path of await scriptsByWords(makers, words, this.#folders)) {
        if (taken.has(path)) continue
        taken.add(path)
        isNew = true
        const before = this.code.length
        await this.take(await this.#add(path, {name: path, file: this.#options.page, by: 'code'}))
        for (const word of wordsOfCode(this.code.slice(before))) words.add(word)
      }
    }
  }

  /** True when a request for an address is answered: of one that is known in part, when any file begins so. */
  async answers(url: string, whole: boolean): Promise<boolean> {
    if (this.files.has(url)) return true
    const written = this.#unprefixed(pathOf(url.replace(/\s.*$/s, '')))
    return ['', this.#options.base].some((from) => {
      const path = within(split(from)[0], written)
      if (path === undefined || path === '') return false
      return whole ? this.files.has(path) : [...this.files.keys()].some((name) => name.startsWith(path))
    })
  }

  /** Takes in the files that a glob names, of any kind. Gives how many there are. */
  async include(glob: string): Promise<number> {
    const paths = await this.#folders.glob(glob)
    for (const path of paths)
      await this.take(await this.#add(path, {name: path, file: this.#options.page, by: 'data'}, true))
    return paths.length
  }

  /** Takes in a file that stands for an address, whatever it is asked for by. False when it would be too much. */
  async answer(name: string, {path, bytes, vendored}: SourceFile, file: string): Promise<boolean> {
    const type = typeOf(path)
    if (type === undefined || this.#bytes + bytes.length > mostBytes) return false
    if (this.files.has(name)) return true
    const entry = await this.#entryOf(bytes, type)
    this.#put(name, type, entry)
    const taken = takenIn({path, ...(vendored && {vendored})}, 'carried')
    this.entries.push({url: name, sink: sinks[kindOf(type)], file, ...taken, bytes: entry.size})
    return true
  }

  /**
   * Folders whose files are all in the page, in the table or in another form; what is asked for in them and missing is known
   * to be missing. What they hold beside the table is noted in it.
   */
  async whole(known: ReadonlySet<string>): Promise<string[]> {
    const folders = new Set([...this.files.keys()].map((path) => split(path)[0]))
    const whole: string[] = []
    for (const folder of [...folders].sort()) {
      const names = [...(await this.#folders.names(folder))].filter((name) => !name.endsWith('/'))
      const others = names.map((name) => folder + name).filter((path) => !this.files.has(path))
      const isThere = (path: string): boolean => known.has(path) || kindOf(typeOf(path) ?? '') === 'page'
      if (!others.every(isThere)) continue
      whole.push(folder)
      for (const path of others) this.files.set(path, 0)
    }
    return whole
  }

  /** The files that a name names, seen from the code, from the page and from the root. */
  async #find({name, file, by}: Asked): Promise<readonly string[]> {
    const known = name.replace(leadingHole, '')
    const isPattern = known.includes(hole)
    // Of a name that goes on after something unknown, such as `.png` or `-2x.png`, the beginning is missing.
    if (known !== name && !/^[\w/]/.test(known)) {
      if (known === '.css') return this.#match(hole + known, {name, file, by}, this.#options.sheets)
      return by === 'code' && !isPackage(file) ? this.#endingWith(known, file) : []
    }
    const written = this.#unprefixed(pathOf(known))
    const found = new Set<string>()
    for (const from of [file, this.#options.base, '', ...publicFolders(written)]) {
      const path = within(split(from)[0], from.startsWith(publicFolder) ? written.slice(1) : written)
      if (path === undefined || path === '' || isPattern) continue
      if (typeOf(path) !== undefined && (await this.#folders.has(path))) found.add(path)
    }
    if (found.size === 0 && !isPattern && !isPackage(file)) return this.#inNamed(written)
    if (found.size > 0 || isPackage(file)) return [...found]
    // A name of which nothing but the ending is known stands for too much.
    if (written.startsWith(hole) || /^[\0./]*$/.test(written)) return []
    const beside = await this.#match(written, {name, file, by}, [file, this.#options.base, ''])
    if (beside.length > 0) return beside
    const published = await this.#match(written.slice(1), {name, file, by}, publicFolders(written))
    return published.length > 0 ? published : this.#match(written, {name, file, by}, [...this.#named])
  }

  /** A path that code puts a folder before that it names elsewhere: `publicPath + 'media/a.png'`. */
  async #inNamed(written: string): Promise<readonly string[]> {
    if (!/^[\w-]+\//.test(written)) return []
    for (const folder of this.#named)
      if (typeOf(written) !== undefined && (await this.#folders.has(folder + written))) return [folder + written]
    return []
  }

  /** Pictures and media beside the page or its code whose names end so: `i + '.png'` is one of them, when they are few. */
  async #endingWith(ending: string, file: string): Promise<readonly string[]> {
    if (!/^[\w.-]+$/.test(ending) || !/^(?:image|media)$/.test(kindOf(typeOf(ending) ?? ''))) return []
    const folders = new Set([this.#options.base, file].map((from) => split(from)[0]))
    const found: string[] = []
    for (const folder of folders) found.push(...(await this.#folders.matching(`${folder}${hole}${ending}`, hole)))
    return found.length > mostByEnding ? [] : found
  }

  #unprefixed(path: string): string {
    const start = `/${this.#options.prefix}`
    return start !== '/' && path.startsWith(start) ? path.slice(start.length - 1) : path
  }

  async #match(written: string, asked: Asked, beside: readonly string[]): Promise<readonly string[]> {
    const found = new Set<string>()
    for (const from of beside) {
      const path = within(split(from)[0], written)
      if (path === undefined) continue
      for (const one of await this.#folders.matching(path, hole)) {
        const type = typeOf(one)
        // A folder of which no ending is named may hold more than data.
        const isAsked =
          type !== undefined &&
          !toolFiles.test(one) &&
          (/\.\w+$/.test(written) || !/^(?:script|style|page)$/.test(kindOf(type)))
        if (isAsked) found.add(one)
      }
    }
    if (this.#byPattern + found.size > mostByPattern) {
      this.refused.push({asked, count: found.size})
      return []
    }
    this.#byPattern += found.size
    return [...found].sort()
  }

  async #add(path: string, asked: Asked, isIncluded = false): Promise<readonly Asked[]> {
    if (this.files.has(path) || path === this.#options.page) return []
    if (this.#options.held.has(path)) {
      this.files.set(path, 0)
      this.heldKinds.add(kindOf(typeOf(path) ?? ''))
      return []
    }
    const type = typeOf(path) ?? (isIncluded ? 'application/octet-stream' : undefined)
    if (type === undefined) return []
    const read = await this.#read(addressOf(path))
    if (read === undefined) return []
    const kind = kindOf(type)
    const {bytes, type: newType, more} = await this.#preparer.prepare(kind, {path, type, bytes: read}, asked.by)
    // A page of its own is led to, not asked for.
    if (kind === 'page' && !isIncluded && isDocument(bytes)) return []
    const entry = await this.#entryOf(bytes, newType, kind)
    if (this.#bytes + entry.size > mostBytes) {
      this.refused.push({asked, count: 1})
      return []
    }
    this.#put(path, newType, entry)
    const {name, file, place} = asked
    const url = name.replaceAll(hole, '*')
    const {size} = entry
    this.entries.push({url, sink: sinks[kind], status: 'carried', file, ...(place && {place}), path, bytes: size})
    return more
  }

  async #entryOf(bytes: Uint8Array, type: string, kind: Kind = kindOf(type)): Promise<Entry> {
    const value = await entryOf(bytes, type, this.#options.mayDeflate && kind === 'data')
    return {kind, value, size: typeof value === 'string' ? value.length : bytes.length}
  }

  #put(name: string, type: string, {kind, value, size}: Entry): void {
    this.#bytes += size
    this.kinds.add(kind)
    this.files.set(name, value)
    if (typeof value !== 'string') this.types.set(/[^.]*$/.exec(name.toLowerCase())?.[0] ?? '', type)
  }

  async #read(address: string): Promise<Uint8Array | undefined> {
    try {
      return (await this.#capabilities.read(address, this.#options.page)).bytes
    } catch (error) {
      if (error instanceof CapabilityError) return undefined
      throw error
    }
  }
}

/** A file in the table, and how many bytes it takes there. */
interface Entry {
  readonly kind: Kind
  readonly value: TableEntry
  readonly size: number
}

/** Folder in which Vite, and others that do as it does, look for `/name`. */
const publicFolder = 'public/'

function publicFolders(written: string): readonly string[] {
  return written.startsWith('/') ? [publicFolder] : []
}

/** Files that tools keep in a folder, which a pattern may fit and no page asks for. */
const toolFiles =
  /(?:^|\/)(?:(?:package|composer|deno|jsconfig|[jt]sconfig[\w.-]*)\.json|[\w.-]*lock[\w.-]*\.(?:json|ya?ml))$/

const pictureFolders = ['images', 'img', 'assets', 'textures']
const leadingHole = /^\0+/

const sinks: Readonly<Record<Kind, Sink>> = {
  image: 'image',
  media: 'media',
  font: 'font',
  style: 'style',
  script: 'script',
  page: 'connect',
  data: 'connect',
}

function isPackage(file: string): boolean {
  return file.split('/').includes('node_modules')
}

function isDocument(bytes: Uint8Array): boolean {
  return /^\s*(?:<!--.*?-->\s*)*<(?:!doctype|html)\b/is.test(new TextDecoder().decode(bytes.subarray(0, 4096)))
}
