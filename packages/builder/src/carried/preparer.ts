import {readScript, readStylesheet} from '@ampoule/lint/internals'
import type {Capabilities} from '../capabilities.ts'
import {namesOfAmdModule, usesAmd} from './amd-names.ts'
import {namesOfCode, numbersAsked} from './asked.ts'
import {encodePicture} from './encode-picture.ts'
import {type Kind, kindOf, typeOf} from './kinds.ts'
import {type Asked, namesIn, pathOf} from './names.ts'
import {namesOfData} from './text-names.ts'

interface PreparerOptions {
  readonly page: string
  /** Least similarity of encoded pictures. */
  readonly minSimilarity: number
  readonly minify: boolean
  /** True when code puts names behind a folder: any word in data may be that folder. */
  readonly joinsFolders: boolean
}

interface CarriedFile {
  readonly path: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** A file as it is carried, and what it names itself. */
interface Prepared {
  readonly bytes: Uint8Array
  readonly type: string
  readonly more: readonly Asked[]
}

/** Makes files ready to be carried: pictures are encoded, scripts bundled. */
export class Preparer {
  /** Code of carried scripts. */
  readonly code: string[] = []
  readonly #capabilities: Capabilities
  readonly #options: PreparerOptions
  /** The first module of a loader of AMD: the others are named from its folder. */
  #amdMain: string | undefined

  constructor(capabilities: Capabilities, options: PreparerOptions) {
    this.#capabilities = capabilities
    this.#options = options
  }

  async prepare(kind: Kind, file: CarriedFile, by: Asked['by']): Promise<Prepared> {
    const {path, type, bytes} = file
    if (kind === 'script') return this.#prepareScript(file, by)
    if (kind === 'image') return {more: [], ...(await encodePicture(bytes, type, this.#options, this.#capabilities))}
    if (kind === 'media' || kind === 'font') return {bytes, type, more: []}
    const text = new TextDecoder().decode(bytes)
    const names =
      kind === 'style'
        ? readStylesheet(text).found.map(({url}) => url)
        : type.startsWith('model/gltf-b')
          ? []
          : kind === 'page'
            ? [...namesOfData(text, type, this.#options).filter((name) => !isPage(name)), ...partsIn(text)]
            : namesOfData(text, type, this.#options)
    return {bytes, type, more: names.map((name) => ({name, file: path, by: kind === 'style' ? 'sheet' : 'data'}))}
  }

  /** Code runs apart from the page's: what it imports goes into it. */
  async #prepareScript({path, type, bytes}: CarriedFile, by: Asked['by']): Promise<Prepared> {
    const text = new TextDecoder().decode(bytes)
    if (by === 'library') {
      this.code.push(text)
      return {bytes, type, more: []}
    }
    const isModule = isModuleCode(text)
    const entry = {path, text, module: isModule, language: 'js'} as const
    const {minify, page} = this.#options
    const bundled = isModule
      ? await this.#capabilities.bundle?.({entries: [entry], minify, page, carried: true})
      : undefined
    const [script] = bundled?.problems.length === 0 ? bundled.scripts : []
    const code = script ?? {text, segments: []}
    this.code.push(code.text)
    const names = namesOfCode(code, isModule ? 'module' : 'classic', path)
    const more = [...numbersAsked(names, [code.text], path), ...names]
    if (by === 'amd' || usesAmd.test(code.text)) {
      this.#amdMain ??= path
      // Some are named from the folder of the first, some from their own.
      for (const from of new Set([this.#amdMain, path])) more.push(...namesOfAmdModule(code, from))
    }
    return {bytes: new TextEncoder().encode(code.text), type, more}
  }
}

/** Parts that the markup of a part asks for in turn: `<p hx-get="rows.html">`. Links lead elsewhere. */
function partsIn(markup: string): readonly string[] {
  const attributes = markup.matchAll(/[\s"'](?!href\b)[\w:@.-]+\s*=\s*(?:"([^"<>]+)"|'([^'<>]+)')/g)
  return [...attributes].flatMap(([, double, single]) => namesIn(double ?? single ?? '').filter(isPage))
}

function isPage(name: string): boolean {
  return kindOf(typeOf(pathOf(name)) ?? '') === 'page'
}

/** True when only a module can be written so, or when what it imports has to go into it. */
function isModuleCode(code: string): boolean {
  if (readScript(code, {type: 'classic'}).found.some(({api}) => api === 'import()')) return true
  const isWrong = (type: 'classic' | 'module'): boolean => readScript(code, {type}).error !== undefined
  return /\b(?:import|export|await)\b/.test(code) && isWrong('classic') && !isWrong('module')
}
