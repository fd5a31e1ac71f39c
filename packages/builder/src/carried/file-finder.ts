import {type Folders, literally, split, within} from './folders.ts'
import {kindOf, typeOf} from './kinds.ts'
import {type Asked, hole, pathOf} from './names.ts'

/** The place of the page, by which its names are understood. */
export interface FinderOptions {
  /** Base of the addresses in its code: the page, or what its `<base>` names. */
  readonly base: string
  /** The folder that addresses from the root begin with, where the page was meant to be published. */
  readonly prefix: string
  /** Paths of the sheets of the markup. */
  readonly sheets: readonly string[]
  /** True for a name that stands in the page, or that its code may put together. */
  readonly names: (name: string) => boolean
}

/** Files that a pattern may bring in, all patterns of a page together. */
const mostByPattern = 300
/** Files beside the page of whose name only the ending is known. */
const mostByEnding = 60

/** Finds the files that names in a page stand for. */
export class FileFinder {
  readonly #folders: Folders
  readonly #options: FinderOptions
  readonly #refuse: (asked: Asked, count: number, taken: number) => void
  /** Folders that code names by themselves. */
  readonly #named = new Set<string>()
  /** Words of the page's code, which may be names without their endings. */
  readonly #words = new Set<string>()
  /** Those that are paths: `icons/16/star`. */
  readonly #paths = new Set<string>()
  #byPattern = 0

  /** `refuse` is told of names that stand for more than may go in, and how many of that go in. */
  constructor(folders: Folders, options: FinderOptions, refuse: (asked: Asked, count: number, taken: number) => void) {
    this.#folders = folders
    this.#options = options
    this.#refuse = refuse
  }

  /** Notes folders that code names by themselves, also those within others; of a word only a run tells what it is. */
  async noteFolders(names: ReadonlySet<string>): Promise<void> {
    for (const name of names) this.noteWord(name)
    const known = this.#named.size
    for (const name of names) await this.#noteFolder(name)
    // Once more: what is named first may lie within what is named later.
    if (this.#named.size > known) for (const name of names) await this.#noteFolder(name)
  }

  async #noteFolder(name: string): Promise<void> {
    for (const from of [this.#options.base, '', ...this.#named]) {
      const path = within(split(from)[0], pathOf(name))
      if (path !== undefined && path !== '' && (await this.#folders.names(`${path}/`)).size > 0)
        this.#named.add(`${path}/`)
    }
  }

  /** Notes a word that may be a name without its ending. */
  noteWord(word: string): void {
    this.#words.add(word)
    if (/^\w.*\/./.test(word)) this.#paths.add(word)
  }

  /**
   * Finds the file of a bare name that names nothing: in a folder that code names elsewhere, or a picture in a folder for
   * pictures: libraries know where their pictures are by the address of their sheet (`isOfSheet`), or put the folder before the
   * name (`marker-icon.png`, `{"u": "images/", "p": "a.png"}`).
   */
  async beside({name, file}: Asked): Promise<{readonly path: string; readonly isOfSheet: boolean} | undefined> {
    if (!/^[\w-]+\.\w+$/.test(name) || typeOf(name) === undefined) return undefined
    const kind = kindOf(typeOf(name) ?? '')
    for (const folder of kind === 'script' || kind === 'page' || isPackage(file) ? [] : this.#named)
      if (await this.#folders.has(folder + name)) return {path: folder + name, isOfSheet: false}
    if (kind !== 'image') return undefined
    for (const from of [file, this.#options.base]) {
      for (const folder of pictureFolders) {
        const path = `${split(from)[0]}${folder}/${name}`
        if (await this.#folders.has(path)) return {path, isOfSheet: true}
      }
    }
    return undefined
  }

  /** The files that a name names, seen from the code, from the page and from the root. */
  async find({name, file, by}: Asked): Promise<readonly string[]> {
    const known = name.replace(leadingHole, '')
    const isPattern = known.includes(hole)
    // Of a name that goes on after something unknown, such as `.png` or `-2x.png`, the beginning is missing.
    if (known !== name && !/^(?:\.{0,2}\/|\w)/.test(known)) {
      const sheets = known === '.css' ? await this.#match(hole + known, {name, file, by}, this.#options.sheets) : []
      if (sheets.length > 0) return sheets
      return by === 'code' && !isPackage(file) ? this.#endingWith(known, file) : []
    }
    const written = this.unprefixed(pathOf(known))
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
    const named = published.length > 0 ? published : await this.#match(written, {name, file, by}, [...this.#named])
    if (named.length > 0 || by !== 'code' || !/^[\w-]+\//.test(written)) return named
    // A part of a library knows the folder of the whole by the address of its script: `base + 'assets/' + name + '.svg'`.
    return this.#match(written, {name, file, by}, foldersAbove(file))
  }

  /** The file of a name that is of no known kind of data: it stays where it is. */
  async ofNoKind({name, file, by}: Asked): Promise<string | undefined> {
    if (by !== 'code' || name.includes(hole) || isPackage(file) || !/[\w-]\.\w+$/.test(pathOf(name))) return undefined
    const written = this.unprefixed(pathOf(name))
    for (const from of [file, this.#options.base, '']) {
      const path = within(split(from)[0], written)
      if (path !== undefined && typeOf(path) === undefined && (await this.#folders.has(path))) return path
    }
    return undefined
  }

  /** A path that code puts a folder before that it names elsewhere: `publicPath + 'media/a.png'`. */
  async #inNamed(written: string): Promise<readonly string[]> {
    if (typeOf(written) === undefined || !/^(?:\.{1,2}\/)*[\w-]+\//.test(written)) return []
    for (const folder of this.#named) {
      const path = within(folder, written)
      if (path !== undefined && (await this.#folders.has(path))) return [path]
    }
    return []
  }

  /**
   * Files beside the page or its code whose names end so, when they are few: `i + '.png'` is any picture, sound or sheet of them, and
   * `name + '.json'` one whose name the code has.
   */
  async #endingWith(ending: string, file: string): Promise<readonly string[]> {
    if (!/^[\w.-]+$/.test(ending)) return []
    const folders = new Set([this.#options.base, file].map((from) => split(from)[0]))
    const found: string[] = []
    for (const folder of folders) found.push(...(await this.#folders.matching(`${folder}${hole}${ending}`, hole)))
    const isAny = /^(?:image|media|style)$/.test(kindOf(typeOf(ending) ?? ''))
    const isNamed = (path: string): boolean => this.#words.has(split(path)[1].slice(0, -ending.length))
    const asked = found.filter((path) => typeOf(path) !== undefined && (isAny || isNamed(path)))
    return asked.length > mostByEnding ? [] : asked
  }

  /** A path without the folder that the page was meant to be published in. */
  unprefixed(path: string): string {
    const start = `/${this.#options.prefix}`
    return start !== '/' && path.startsWith(start) ? path.slice(start.length - 1) : path
  }

  async #match(written: string, asked: Asked, beside: readonly string[]): Promise<readonly string[]> {
    const found = new Set<string>()
    for (const from of beside) {
      const path = within(split(from)[0], written)
      if (path === undefined) continue
      for (const one of [...(await this.#folders.matching(path, hole)), ...(await this.#filledByPaths(path))]) {
        const type = typeOf(one)
        // A folder of which no ending is named may hold more than data.
        const isAsked =
          type !== undefined &&
          !toolFiles.test(one) &&
          (/\.\w+$/.test(written) || !/^(?:script|style|page)$/.test(kindOf(type)))
        if (isAsked) found.add(one)
      }
    }
    const mayAll = this.#byPattern + found.size <= mostByPattern
    const taken = mayAll ? [...found] : [...found].filter((path) => this.#isNamed(path, written))
    if (!mayAll) this.#refuse(asked, found.size, this.#byPattern + taken.length > mostByPattern ? 0 : taken.length)
    if (this.#byPattern + taken.length > mostByPattern) return []
    this.#byPattern += taken.length
    return taken.sort()
  }

  /** Files deeper in a folder: where the hole of a pattern is a path that code names, as loaders of modules fill it. */
  async #filledByPaths(pattern: string): Promise<readonly string[]> {
    const [start = '', end, ...others] = pattern.split(hole)
    if (end === undefined || others.length > 0 || !start.endsWith('/')) return []
    const found: string[] = []
    for (const word of this.#paths) {
      const path = within(start, word)
      if (path !== undefined && (await this.#folders.has(path + end))) found.push(path + end)
    }
    return found
  }

  /** True when the page names what stands in the holes of a pattern: of a set of icons those that it shows. */
  #isNamed(path: string, written: string): boolean {
    const fixed = written
      .replace(/^(?:\.{0,2}\/)*/, '')
      .split(hole)
      .map(literally)
    const [, ...filled] = new RegExp(`(?:^|/)${fixed.join('([^/]*)')}$`).exec(path) ?? []
    return filled.length > 0 && filled.every((name) => /[a-z]/i.test(name) && this.#options.names(name))
  }
}

/** Folder in which Vite, and others that do as it does, look for `/name`. */
export const publicFolder = 'public/'

function publicFolders(written: string): readonly string[] {
  return written.startsWith('/') ? [publicFolder] : []
}

/** Files that tools keep in a folder, which a pattern may fit and no page asks for. */
const toolFiles =
  /(?:^|\/)(?:(?:package|composer|deno|jsconfig|[jt]sconfig[\w.-]*)\.json|[\w.-]*lock[\w.-]*\.(?:json|ya?ml))$/

/** The folders around that of a file, within the root. */
function foldersAbove(file: string): string[] {
  const names = split(file)[0].split('/').slice(0, -2)
  return names.map((_, index) => `${names.slice(0, names.length - index).join('/')}/`)
}

const pictureFolders = ['images', 'img', 'assets', 'textures']
const leadingHole = /^\0+/

function isPackage(file: string): boolean {
  return file.split('/').includes('node_modules')
}
