import type {Sink} from '@ampoule/lint/internals'
import {type Capabilities, CapabilityError, type SourceFile} from '../capabilities.ts'
import {type LedgerEntry, takenIn} from '../ledger.ts'
import {looksSealed} from '../sealed-mark.ts'
import {FileFinder, type FinderOptions, publicFolder} from './file-finder.ts'
import {addressOf, Folders, split, within} from './folders.ts'
import type {FrameMaker} from './frame-maker.ts'
import {type Kind, kindOf, typeOf} from './kinds.ts'
import {LeftOut} from './left-out.ts'
import {type ScriptMaker, scriptsByWords, wordsOfCode} from './named-scripts.ts'
import {type Asked, hole, pathOf} from './names.ts'
import {Preparer} from './preparer.ts'
import {entryOf, type TableEntry} from './table.ts'

/** Known before: the page, what it holds already, how much may go in. */
export interface CargoOptions extends FinderOptions {
  readonly page: string
  /** Paths of files that the page holds in another form: bundled modules, sheets of the markup that nothing switches. */
  readonly held: ReadonlySet<string>
  /** Least similarity of encoded pictures. */
  readonly minSimilarity: number
  readonly minify: boolean
  /** Makes the documents of frames; undefined when code gives none an address. */
  readonly frames: FrameMaker | undefined
  /** True when code may read whole pages, to show a part of one. */
  readonly readsPages: boolean
  /** True when code puts names behind a folder: `folder + '/' + name`. */
  readonly joinsFolders: boolean
  /** True when everything that asks can wait. */
  readonly mayDeflate: boolean
}

type CargoCapabilities = Required<Pick<Capabilities, 'read' | 'list'>> & Capabilities

/** More bytes than this no host takes. */
const mostBytes = 16 * 1024 * 1024

/** Gathers the files that a page may ask for, and what these ask for in turn. */
export class Cargo {
  readonly files = new Map<string, TableEntry>()
  readonly types = new Map<string, string>()
  readonly entries: LedgerEntry[] = []
  readonly left = new LeftOut()
  readonly kinds = new Set<Kind>()
  /** Kinds of those named files that the page has in another form. */
  readonly heldKinds = new Set<Kind>()
  readonly #folders: Folders
  readonly #preparer: Preparer
  readonly #capabilities: CargoCapabilities
  readonly #options: CargoOptions
  readonly #finder: FileFinder
  #bytes = 0

  constructor(capabilities: CargoCapabilities, options: CargoOptions) {
    this.#capabilities = capabilities
    this.#options = options
    this.#folders = new Folders(capabilities.list)
    this.#finder = new FileFinder(this.#folders, options, (...refused) => this.left.refuse(...refused))
    this.#preparer = new Preparer(capabilities, options)
  }

  /** Code of carried scripts. */
  get code(): readonly string[] {
    return this.#preparer.code
  }

  /** Takes in what names name, what they bring with them included. */
  async take(asked: readonly Asked[]): Promise<void> {
    const pending = asked.filter(({by}) => by !== 'folder')
    await this.#finder.noteFolders(new Set(asked.flatMap(({by, name}) => (by === 'folder' ? [name] : []))))
    const seen = new Set<string>()
    for (let one = pending.shift(); one !== undefined; one = pending.shift()) {
      if (one.by === 'number') {
        this.#finder.noteWord(one.name)
        continue
      }
      const key = `${one.file}\n${one.name}`
      if (seen.has(key)) continue
      seen.add(key)
      const paths = await this.#finder.find(one)
      for (const path of paths) {
        pending.push(...(await this.#add(path, one)))
        if (one.name.startsWith('/')) this.#atTop(path)
      }
      if (paths.length > 0) continue
      pending.push(...(await this.#addFromBeside(one)))
      this.left.note(one, await this.#finder.ofNoKind(one))
    }
  }

  /** Moves a file of `public/` to the top of the site, where bundlers publish it. */
  #atTop(path: string): void {
    const entry = this.files.get(path)
    if (!path.startsWith(publicFolder) || entry === undefined) return
    this.files.delete(path)
    this.files.set(path.slice(publicFolder.length), entry)
  }

  async #addFromBeside(asked: Asked): Promise<readonly Asked[]> {
    const found = await this.#finder.beside(asked)
    if (found === undefined) return []
    const more = await this.#add(found.path, asked)
    const entry = this.files.get(found.path)
    // Without its sheet the library asks beside the page.
    if (found.isOfSheet && asked.by === 'code' && entry !== undefined)
      this.files.set(split(this.#options.base)[0] + asked.name, entry)
    return more
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
    const written = this.#finder.unprefixed(pathOf(url.replace(/\s.*$/s, '')))
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
      // What a build writes beside a page is there or not.
      const names = [...(await this.#folders.names(folder))].filter((name) => !/\/$|\.sealed\.html$/.test(name))
      const others = names.map((name) => folder + name).filter((path) => !this.files.has(path))
      const isThere = (path: string): boolean => known.has(path) || kindOf(typeOf(path) ?? '') === 'page'
      if (!others.every(isThere)) continue
      whole.push(folder)
      for (const path of others) this.files.set(path, 0)
    }
    return whole
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
    // What another build has written beside the page is no part of it, unless the page names it.
    if (kind === 'page' && asked.name.includes(hole) && looksSealed(read)) return []
    const {bytes, type: newType, more} = await this.#preparer.prepare(kind, {path, type, bytes: read}, asked.by)
    if (kind === 'page' && !isIncluded) {
      const {frames, readsPages} = this.#options
      const isPart = !isDocument(bytes) && (await this.#isOfPage(more))
      const isFramed = asked.by !== 'link' && !isPart && (await frames?.add(path, read, asked)) === true
      if (isFramed) this.#noteFrame(path, asked)
      // A page of its own is led to, not asked for.
      if (isDocument(bytes) && (asked.by === 'link' || !readsPages)) return []
    }
    const entry = await this.#entryOf(bytes, newType, kind)
    if (this.#bytes + entry.size > mostBytes) {
      this.left.refuse(asked, 1, 0)
      return []
    }
    this.#put(path, newType, entry)
    this.entries.push(entryFor(asked, sinks[kind], path, entry.size))
    return more
  }

  /** True when what a text names lies beside the page and not beside itself: it is shown in the page. */
  async #isOfPage(names: readonly Asked[]): Promise<boolean> {
    for (const {name, file} of names) {
      const [beside, ofPage] = [file, this.#options.base].map((from) => within(split(from)[0], pathOf(name)) ?? '')
      if (!(await this.#folders.has(beside ?? '')) && (await this.#folders.has(ofPage ?? ''))) return true
    }
    return false
  }

  #noteFrame(path: string, asked: Asked): void {
    const {length} = this.#options.frames?.documents.get(path) ?? ''
    this.#bytes += length
    this.files.set(path, 0)
    this.entries.push(entryFor(asked, 'frame', path, length))
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

const sinks: Readonly<Record<Kind, Sink>> = {
  image: 'image',
  media: 'media',
  font: 'font',
  style: 'style',
  script: 'script',
  page: 'connect',
  data: 'connect',
}

function entryFor({name, file, place}: Asked, sink: Sink, path: string, bytes: number): LedgerEntry {
  return {url: name.replaceAll(hole, '*'), sink, status: 'carried', file, ...(place && {place}), path, bytes}
}

function isDocument(bytes: Uint8Array): boolean {
  return /^\s*(?:<!--.*?-->\s*)*<(?:!doctype|html)\b/is.test(new TextDecoder().decode(bytes.subarray(0, 4096)))
}
