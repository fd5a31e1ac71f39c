import {dirname} from 'node:path'
import {CapabilityError, type ScriptEntry, type SourcePosition} from '@ampoule/build'
import {DepthError} from '@ampoule/lint'
import type {Loader, OnLoadArgs, OnLoadResult} from 'esbuild'
import {awaitStars} from './await-stars.ts'
import type {BundleContext} from './bundle-context.ts'
import {checkDepth} from './check-depth.ts'
import {mayNameFiles, scriptFiles} from './code-addresses.ts'
import {withImportedScripts} from './import-scripts.ts'
import {type CodeSource, embedInCode, toScript} from './module-assets.ts'
import {noteAddresses, noteNames} from './module-names.ts'
import {isFileError} from './read.ts'
import {shiftPosition} from './shift-position.ts'
import {withOwnMap} from './source-map-comment.ts'
import type {Tsconfig} from './tsconfig.ts'
import {withCompanion} from './vendor/companions.ts'

/** Reads a file for the bundler, which reads none by itself. Scripts are read as the `tsconfig.json` around them says. */
export async function loadFile(
  {path, with: {type}}: Pick<OnLoadArgs, 'path' | 'with'>,
  tsconfig: Tsconfig | undefined,
  context: BundleContext,
): Promise<OnLoadResult> {
  const {root, inputs} = context
  try {
    const bytes = await root.readFile(path)
    inputs.add(path)
    const named = type === undefined ? undefined : typeLoaders[type]
    if (named === 'json' || path.endsWith('.json') || path.endsWith('.css')) checkDepth(bytes.toString(), 'json')
    if (named !== undefined) return {contents: bytes, loader: named}
    if (path.endsWith('.css')) return {contents: await withOwnMap(bytes.toString(), path, root), loader: 'default'}
    return scriptFiles.test(path)
      ? await loadScript(bytes.toString(), path, tsconfig, context)
      : {contents: bytes, loader: 'default'}
  } catch (error) {
    // It is no fault of the file that imports it, where the bundler would place it.
    if (error instanceof DepthError)
      return {errors: [{text: error.message, detail: error, location: {file: root.relative(path), line: 1, column: 0}}]}
    if (!isFileError(error)) throw error
    const isOutside = error instanceof CapabilityError && error.problem === 'outside-root'
    // No word of what a pattern has found there.
    const text = isOutside
      ? 'Could not resolve a module: it is outside the root folder'
      : `Could not read \`${root.relative(path)}\``
    return {errors: [{text}]}
  }
}

/** A script of the page itself. */
export async function loadEntry(
  index: number,
  entries: readonly ScriptEntry[],
  context: BundleContext,
): Promise<OnLoadResult | undefined> {
  const entry = entries[index]
  if (entry === undefined) return undefined
  const {language: loader, module, start} = entry
  const path = context.root.absolute(entry.path)
  const at = (line: number, column: number): SourcePosition => shiftPosition(entry.path, start, line, column)
  const type = module ? 'module' : 'classic'
  const from = {file: `ampoule-entry:${index}`, path, type, isPackage: false, at} as const
  try {
    checkDepth(entry.text, loader)
  } catch (error) {
    if (!(error instanceof DepthError)) throw error
    return {errors: [{text: error.message, detail: error}]}
  }
  const own = await withOwnMap(entry.text, path, context.root)
  const text = await awaitStars(own, (code) => toScript(code, loader, from, context))
  const resolveDir = dirname(path)
  if (!mayNameFiles(text, false)) return {contents: text, loader, resolveDir}
  return {contents: await embedInCode(text, loader, from, context), loader: 'js', resolveDir}
}

/** Loaders that import attributes choose, for any file. */
const typeLoaders: Readonly<Record<string, Loader>> = {text: 'text', bytes: 'binary', json: 'json'}

async function loadScript(
  text: string,
  path: string,
  tsconfig: Tsconfig | undefined,
  context: BundleContext,
): Promise<OnLoadResult> {
  const {root, tsconfigs} = context
  const isClassic = path === context.classic
  const isPackage = path.split(/[\\/]/).includes('node_modules')
  // Installed packages are not of the page, and many are large.
  if (!isPackage) checkDepth(text, loaderOf(path))
  const isOfCdn = isPackage && [...context.vendored.values()].includes(path)
  const own = await withOwnMap(isOfCdn ? withCompanion(text, path) : text, path, root)
  noteNames(context.names, text, isPackage)
  if (!isPackage) {
    noteAddresses(context.names, text)
    context.open.codes.push(text)
  }
  const loader = loaderOf(path)
  const scriptOf = (code: string): Promise<string> => toScript(code, loader, {file: path, type: 'module'}, context)
  const source = isClassic ? await withImportedScripts(own, path, context) : await awaitStars(own, scriptOf)
  const folder = dirname(path)
  if (mayNameFiles(source, isPackage)) {
    const at = (line: number, column: number): SourcePosition => ({file: root.relative(path), line, column})
    const from = {file: path, path, type: isClassic ? 'classic' : 'module', isPackage, at} as const
    const embed = (): Promise<string> => embedInCode(source, loader, from, context)
    return {contents: await (isPackage ? onceFor(from, embed, context) : embed()), loader: 'js'}
  }
  const around = loader === 'js' ? tsconfig : await tsconfigs.around(folder)
  if (around?.path === tsconfig?.path) return {contents: source, loader}
  return {contents: await scriptOf(source), loader: 'js'}
}

/** Does it once for each way in which the code may come out. */
function onceFor(
  {path, type}: Pick<CodeSource, 'path' | 'type'>,
  embed: () => Promise<string>,
  {embedded, names, page, isWorker, isCarried, workers}: BundleContext,
): Promise<string> {
  const key = JSON.stringify([path, type, names, page, isWorker, isCarried, workers])
  const known = embedded.get(key) ?? embed()
  embedded.set(key, known)
  return known
}

function loaderOf(path: string): Loader {
  const ending = /\.[cm]?([jt]sx?)$/.exec(path)?.[1]
  return ending === 'ts' || ending === 'tsx' || ending === 'jsx' ? ending : 'js'
}
