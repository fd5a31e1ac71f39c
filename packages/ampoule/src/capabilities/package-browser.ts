import {dirname, join, relative, sep} from 'node:path'
import {isFileError, type Root} from './read.ts'

interface BrowserField {
  readonly folder: string
  readonly map: Readonly<Record<string, unknown>>
}

/** Reads what each `package.json` inside says of browsers, and each of them once: a bundle asks for every import of every module. */
export class BrowserFields {
  readonly #root: Root
  readonly #known = new Map<string, Promise<BrowserField | undefined>>()

  constructor(root: Root) {
    this.#root = root
  }

  /**
   * True when a package says that browsers do without a module (`"browser": {"fs": false}`). The bundler knows it as well, but forgets
   * it for modules that a plugin reads.
   */
  async isLeftOut(specifier: string, from: string, path: string | undefined): Promise<boolean> {
    const own = await this.#around(from)
    if (own?.map[specifier] === false) return true
    if (path === undefined) return false
    const of = await this.#around(dirname(path))
    if (of === undefined) return false
    const name = `./${relative(of.folder, path).split(sep).join('/')}`
    return [name, name.replace(/\.[^./]+$/, ''), name.replace(/\/index\.[^./]+$/, '')].some(
      (key) => of.map[key] === false,
    )
  }

  /** True when the package around a folder has other modules for browsers. */
  async hasMap(folder: string): Promise<boolean> {
    return (await this.#around(folder)) !== undefined
  }

  /** Of the nearest `package.json` upward that is inside. */
  #around(folder: string): Promise<BrowserField | undefined> {
    const known = this.#known.get(folder) ?? this.#look(folder)
    this.#known.set(folder, known)
    return known
  }

  async #look(folder: string): Promise<BrowserField | undefined> {
    const json = await this.#read(join(folder, 'package.json'))
    if (json !== undefined) {
      const {browser} = json
      return typeof browser === 'object' && browser !== null ? {folder, map: {...browser}} : undefined
    }
    return folder === dirname(folder) || folder === this.#root.folder ? undefined : this.#around(dirname(folder))
  }

  async #read(path: string): Promise<{readonly browser?: unknown} | undefined> {
    try {
      const json: unknown = JSON.parse((await this.#root.readFile(path)).toString())
      return typeof json === 'object' && json !== null ? json : {}
    } catch (error) {
      if (error instanceof SyntaxError || isFileError(error)) return undefined
      throw error
    }
  }
}
