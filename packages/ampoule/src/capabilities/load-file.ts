import {dirname} from 'node:path'
import {CapabilityError, type Origin} from '@ampoule/build'
import type {Loader, OnLoadArgs, OnLoadResult} from 'esbuild'
import {awaitStars} from './await-stars.ts'
import type {BundleContext} from './bundle-context.ts'
import {mayNameFiles, scriptFiles} from './code-addresses.ts'
import {embedInCode, toScript} from './module-assets.ts'
import {isFileError} from './read.ts'
import {withOwnMap} from './source-map-comment.ts'
import type {Tsconfig} from './tsconfig.ts'

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
    if (named !== undefined) return {contents: bytes, loader: named}
    if (path.endsWith('.css')) return {contents: await withOwnMap(bytes.toString(), path, root), loader: 'default'}
    return scriptFiles.test(path)
      ? await loadScript(bytes.toString(), path, tsconfig, context)
      : {contents: bytes, loader: 'default'}
  } catch (error) {
    if (!isFileError(error)) throw error
    const isOutside = error instanceof CapabilityError && error.problem === 'outside-root'
    // No word of what a pattern has found there.
    const text = isOutside
      ? 'Could not resolve a module: it is outside the root folder'
      : `Could not read \`${root.relative(path)}\``
    return {errors: [{text}]}
  }
}

/** What import attributes make of any file. */
const typeLoaders: Readonly<Record<string, Loader>> = {text: 'text', bytes: 'binary', json: 'json'}

async function loadScript(
  text: string,
  path: string,
  tsconfig: Tsconfig | undefined,
  context: BundleContext,
): Promise<OnLoadResult> {
  const {root, tsconfigs} = context
  const source = awaitStars(await withOwnMap(text, path, root))
  const loader = loaderOf(path)
  const folder = dirname(path)
  const isPackage = path.split(/[\\/]/).includes('node_modules')
  if (mayNameFiles(source, isPackage)) {
    const at = (line: number, column: number): Origin => ({file: root.relative(path), line, column})
    const origin = {file: path, folder, type: 'module', isPackage, at} as const
    return {contents: await embedInCode(source, loader, origin, context), loader: 'js'}
  }
  const own = loader === 'js' ? tsconfig : await tsconfigs.around(folder)
  if (own?.path === tsconfig?.path) return {contents: source, loader}
  return {contents: await toScript(source, loader, {file: path, type: 'module'}, context), loader: 'js'}
}

function loaderOf(path: string): Loader {
  const ending = /\.[cm]?([jt]sx?)$/.exec(path)?.[1]
  return ending === 'ts' || ending === 'tsx' || ending === 'jsx' ? ending : 'js'
}
