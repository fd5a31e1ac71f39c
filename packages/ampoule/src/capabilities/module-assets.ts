import {dirname, extname, isAbsolute, join} from 'node:path'
import type {SourcePosition} from '@ampoule/build'
import type {Loader} from 'esbuild'
import {addressOf, baseOf, underRoot} from './address-base.ts'
import type {BundleContext} from './bundle-context.ts'
import {embedWorker} from './bundle-worker.ts'
import {type CodeAddress, findAddresses, isShown} from './code-addresses.ts'
import {envText} from './defined.ts'
import {applyEdits, type Edit} from './edits.ts'
import {embedAsked} from './embed-asked.ts'
import {readEnvFiles} from './env-files.ts'
import {transform} from './esbuild.ts'
import {answerGlobs, mayImportGlob} from './import-globs.ts'
import {mayImportByPattern} from './import-patterns.ts'
import {mimeTypes} from './mime-types.ts'
import {answerOpenImports, mayImportOpenly} from './open-imports.ts'
import {decodeName, isFileError} from './read.ts'
import {couldNotResolve} from './tellable.ts'

/** Source of a piece of code. */
export interface CodeSource {
  /** As source maps shall name it. */
  readonly file: string
  /** Absolute path of the file that it stands in; of an inline script, that of the page. */
  readonly path: string
  readonly type: 'classic' | 'module'
  /** True when it is of a package. */
  readonly isPackage: boolean
  /** The spot of a line and column, from 1, of the code. */
  at(line: number, column: number): SourcePosition
}

/**
 * The code as JavaScript without comments, its source map at the end, and what it asks for by address put in place: workers become
 * blobs made from text in the page, other files `data:` URLs and responses.
 */
export async function embedInCode(
  source: string,
  loader: Loader,
  from: CodeSource,
  context: BundleContext,
): Promise<string> {
  const {file, type, isPackage} = from
  const code = await toScript(source, loader, {file, type}, context)
  const edits: Edit[] = []
  for (const address of findAddresses(code, type, isPackage, context))
    edits.push(...(await editsFor(address, code, source, from, context)))
  const positionOf = (text: string): SourcePosition => from.at(...pointOf(source, text))
  if (type === 'module' && !isPackage && mayImportGlob(code))
    edits.push(...(await answerGlobs(code, from.path, positionOf, context)))
  if (isPackage ? mayImportByPattern(code) : mayImportOpenly(code))
    edits.push(...(await answerOpenImports(code, from, positionOf, context)))
  return applyEdits(code, edits)
}

async function editsFor(
  address: CodeAddress,
  code: string,
  source: string,
  {path, at, isPackage}: CodeSource,
  context: BundleContext,
): Promise<readonly Edit[]> {
  const {start, end, urls, base, form} = address
  const {root, page} = context
  const own = path === root.absolute(context.document) ? undefined : path
  if (form === 'env') return [{start, end, text: envText(await readEnvFiles(context), urls[0])}]
  if (form === 'own') return own === undefined ? [] : [{start, end, text: addressOf(own, context)}]
  if (form === 'resolve') {
    const from = own === undefined ? baseOf(context) : addressOf(own, context)
    if (address.isOpen) return [{start, end, text: `(u=>new URL(u,${from}).href)`}]
    const [specifier] = urls
    const mapped = context.imports(specifier, `/${root.relative(path)}`)
    const text = mapped?.startsWith('/')
      ? addressOf(root.absolute(mapped.slice(1)), context)
      : `new URL(${JSON.stringify(specifier)},${from}).href`
    return [{start, end, text}]
  }
  const folder = base === 'page' ? dirname(root.absolute(page)) : dirname(path)
  const pathOf = async (url: string): Promise<string> => {
    // What `import.meta.resolve` is asked for may be a name of the import map.
    const mapped = base === 'module' ? context.imports(url, `/${root.relative(path)}`) : undefined
    if (mapped?.startsWith('/')) return root.absolute(mapped.slice(1))
    const name = decodeName(url.replace(/[?#].*$/s, ''))
    return name.startsWith('/') ? root.fromTop(underRoot(name, context)) : join(folder, name)
  }
  const sourcePositionOf = (url: string): SourcePosition => at(...pointOf(source, url))
  if (form === 'worker') return embedWorker(address, code, {pathOf, sourcePositionOf}, context)
  if (form === 'url') {
    const [url] = urls
    const isOwn = !isPackage && !context.isWorker
    const data = await embedFile(await pathOf(url), {url, position: sourcePositionOf(url), isOwn}, context)
    // The path of a `data:` URL is no address.
    const path = data === undefined ? '' : (/^\.pathname\b/.exec(code.slice(end, end + 10))?.[0] ?? '')
    const address = own === undefined ? baseOf(context) : addressOf(own, context)
    const text = data ?? `new URL(${JSON.stringify(url)},${address})`
    return [{start, end: end + path.length, text: path === '' ? text : `${text}.href`}]
  }
  const text = await embedAsked(address, code.slice(start, end), pathOf, context)
  return text === undefined ? [] : [{start, end, text}]
}

const plain = {target: 'esnext', sourcemap: 'inline', sourcesContent: false} as const

/** Without types; of a file as the `tsconfig.json` around it says. */
export async function toScript(
  source: string,
  loader: Loader,
  {file, type}: Pick<CodeSource, 'file' | 'type'>,
  {tsconfigs}: BundleContext,
): Promise<string> {
  const tsconfig = isAbsolute(file) ? await tsconfigs.around(dirname(file)) : undefined
  const {code} = await transform(source, {
    ...plain,
    // As the bundler does it, which sees no more of it.
    jsx: type === 'module' ? 'automatic' : 'transform',
    loader,
    sourcefile: file,
    tsconfigRaw: {compilerOptions: tsconfig?.compilerOptions ?? {}},
  })
  return code
}

/** Line and column, from 1, of an address that is written in code. */
export function pointOf(source: string, url: string): [line: number, column: number] {
  const before = source.slice(0, Math.max(0, source.indexOf(url)))
  return [before.split('\n').length, before.length - before.lastIndexOf('\n')]
}

/**
 * The address of a file that is named against that of its module. Undefined for what is fetched and carried, by its name, and when there is
 * no such file, which is told.
 */
async function embedFile(
  path: string,
  {url, position, isOwn}: {readonly url: string; readonly position: SourcePosition; readonly isOwn: boolean},
  {problems, root, inputs, names}: BundleContext,
): Promise<string | undefined> {
  try {
    const bytes = await root.readFile(path)
    inputs.add(path)
    const type = mimeTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
    const isFetched = !isShown(type) && !type.startsWith('font/')
    if (isOwn && (isFetched || names.addresses)) return undefined
    return `new URL("data:${type};base64,${bytes.toString('base64')}")`
  } catch (error) {
    if (!isFileError(error)) throw error
    problems.push({message: couldNotResolve(url, error, root), url, position})
    return undefined
  }
}
