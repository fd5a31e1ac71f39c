import {dirname, join, relative, resolve} from 'node:path'
import {isRecord} from '@ampoule/lint/internals'
import type {TsconfigRaw} from 'esbuild'
import {isBeneath} from './is-beneath.ts'
import {parseJsonWithComments} from './json-comments.ts'
import {isFileError, type Root} from './read.ts'

/** Settings of the `tsconfig.json` around a script that change how it is read. */
export interface Tsconfig {
  /** Absolute path. */
  readonly path: string
  readonly compilerOptions: NonNullable<TsconfigRaw['compilerOptions']>
  /** Paths to names that are not relative: a pattern with at most one `*`, and absolute paths to try in turn. */
  readonly paths: readonly (readonly [pattern: string, targets: readonly string[]])[]
}

/** Reads each `tsconfig.json` in the root folder once. Those outside of it, and those of packages, do not count. */
export class Tsconfigs {
  readonly #root: Root
  readonly #known = new Map<string, Promise<Tsconfig | undefined>>()

  constructor(root: Root) {
    this.#root = root
  }

  /** The nearest one of a folder, upward to the root folder. */
  around(folder: string): Promise<Tsconfig | undefined> {
    if (
      !isBeneath(folder, this.#root.folder) ||
      /[\\/]node_modules(?:[\\/]|$)/.test(relative(this.#root.folder, folder))
    )
      return Promise.resolve(undefined)
    const known = this.#known.get(folder)
    if (known !== undefined) return known
    const found = this.#nearest(folder)
    this.#known.set(folder, found)
    return found
  }

  async #nearest(folder: string): Promise<Tsconfig | undefined> {
    for (let place = folder; ; place = dirname(place)) {
      const path = join(place, 'tsconfig.json')
      const json = await this.#parse(path)
      if (json !== undefined) return this.#read(await this.#partFor(folder, path, json), [])
      if (place === this.#root.folder) return undefined
    }
  }

  /** One without files of its own stands for those that it refers to: the first that is for a folder, or itself. */
  async #partFor(folder: string, path: string, {files, include, references}: Json): Promise<string> {
    if (include !== undefined || !Array.isArray(files) || files.length > 0 || !Array.isArray(references)) return path
    for (const reference of references) {
      if (!isRecord(reference) || typeof reference.path !== 'string') continue
      const at = resolve(dirname(path), reference.path)
      const part = at.endsWith('.json') ? at : join(at, 'tsconfig.json')
      const json = await this.#parse(part)
      if (json === undefined) continue
      const included = json.include === undefined && json.files === undefined ? ['**/*'] : strings(json.include)
      if (included.some((pattern) => includes(pattern, dirname(part), folder))) return part
    }
    return path
  }

  /** The file that one extends: beside it, or of an installed package. */
  async #extended(name: string, path: string): Promise<string | undefined> {
    const withEnding = name.endsWith('.json') ? name : `${name}.json`
    if (/^\.{1,2}\//.test(name)) return resolve(dirname(path), withEnding)
    const [, pack = '', file = ''] = /^((?:@[^/]+\/)?[^/]+)\/?(.*)$/.exec(name) ?? []
    const folder = await this.#root.admit({name: pack, from: dirname(path)})
    return folder && join(folder, file === '' ? 'tsconfig.json' : withEnding.slice(pack.length + 1))
  }

  /** One that cannot be read, or that is no JSON, says nothing. */
  async #read(path: string | undefined, seen: readonly string[]): Promise<Tsconfig | undefined> {
    if (path === undefined || seen.includes(path) || seen.length > 20) return undefined
    const json = await this.#parse(path)
    if (json === undefined) return undefined
    const bases = await Promise.all(
      strings(json.extends).map(async (name) => this.#read(await this.#extended(name, path), [...seen, path])),
    )
    const own = isRecord(json.compilerOptions) ? json.compilerOptions : {}
    const compilerOptions = Object.assign({}, ...bases.map((base) => base?.compilerOptions), pickKnown(own))
    const inherited = bases.findLast((base) => base !== undefined && base.paths.length > 0)?.paths ?? []
    return {path, compilerOptions, paths: pathsOf(own, dirname(path)) ?? inherited}
  }

  async #parse(path: string): Promise<Json | undefined> {
    try {
      const json = parseJsonWithComments((await this.#root.readFile(path)).toString())
      return isRecord(json) ? json : {}
    } catch (error) {
      if (error instanceof SyntaxError || isFileError(error)) return undefined
      throw error
    }
  }
}

type Json = Readonly<Record<string, unknown>>

/** True when a pattern of `include` is for files in a folder: `src` and all that begins with it, and not `vite.config.*`. */
function includes(pattern: string, base: string, folder: string): boolean {
  const parts = pattern.split('/')
  const open = parts.findIndex((part) => /[*?]/.test(part))
  const fixed = resolve(base, ...(open === -1 ? parts : parts.slice(0, open)))
  if (open === -1) return isBeneath(folder, fixed)
  return parts[open] === '**' ? isBeneath(folder, fixed) : parts[open] === '*' && folder === fixed
}

const known: Readonly<Record<string, 'boolean' | 'string'>> = {
  alwaysStrict: 'boolean',
  experimentalDecorators: 'boolean',
  importsNotUsedAsValues: 'string',
  jsx: 'string',
  jsxFactory: 'string',
  jsxFragmentFactory: 'string',
  jsxImportSource: 'string',
  preserveValueImports: 'boolean',
  strict: 'boolean',
  target: 'string',
  useDefineForClassFields: 'boolean',
  verbatimModuleSyntax: 'boolean',
}

/** Picks the options that change how a script is read. */
function pickKnown(options: Readonly<Record<string, unknown>>): Tsconfig['compilerOptions'] {
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, type]) => (typeof options[name] === type ? [[name, options[name]]] : [])),
  )
}

function pathsOf({baseUrl, paths}: Readonly<Record<string, unknown>>, folder: string): Tsconfig['paths'] | undefined {
  if (baseUrl === undefined && paths === undefined) return undefined
  const base = typeof baseUrl === 'string' ? resolve(folder, baseUrl) : folder
  const named = isRecord(paths) ? Object.entries(paths) : []
  return [
    // As TypeScript does: the pattern with the longest fixed beginning counts.
    ...named
      .map(([pattern, targets]) => [pattern, strings(targets).map((target) => resolve(base, target))] as const)
      .sort(([a], [b]) => fixedLength(b) - fixedLength(a)),
    ...(typeof baseUrl === 'string' ? [['*', [join(base, '*')]] as const] : []),
  ]
}

function fixedLength(pattern: string): number {
  const star = pattern.indexOf('*')
  return star === -1 ? Number.POSITIVE_INFINITY : star
}

/** Paths at which a name may be found, absolute, in the order to try them; none when no pattern is for it. */
export function mappedPaths(name: string, {paths}: Tsconfig): readonly string[] {
  for (const [pattern, targets] of paths) {
    const [before = '', after] = pattern.split('*')
    if (
      after === undefined
        ? name !== pattern
        : !(name.startsWith(before) && name.endsWith(after) && name.length >= before.length + after.length)
    )
      continue
    const part = after === undefined ? '' : name.slice(before.length, name.length - after.length)
    return targets.map((target) => target.replace('*', () => part))
  }
  return []
}

function strings(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === 'string')
}
