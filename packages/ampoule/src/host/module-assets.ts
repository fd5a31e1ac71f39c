import {readFile} from 'node:fs/promises'
import {dirname, extname, isAbsolute, join} from 'node:path'
import type {BundleProblem, Origin} from '@ampoule/build'
import {type BuildFailure, build, type Loader, type Message, type Plugin, type PluginBuild, transform} from 'esbuild'
import {assetLoaders} from './asset-loaders.ts'
import {awaitStars} from './await-stars.ts'
import {mimeTypes} from './mime-types.ts'
import type {Root} from './read.ts'

/** `new URL('./file', import.meta.url)`: how bundlers know a file that code asks for by address. */
const moduleUrl = /new\s+URL\(\s*(["'`])((?:(?!\1|\$\{|[\\\n]).)+)\1\s*,\s*import\.meta\.url\s*\)/g
/** `new Worker('./file')`, relative to the page. */
const pageWorker = /(new\s+(?:Shared)?Worker\(\s*)(["'`])((?:(?!\2|\$\{|[\\\n]).)+)\2/g
const workerBefore = /new\s+(?:Shared)?Worker\(\s*$/

/** What all that goes into the bundles of one page has in common. */
export interface BundleContext {
  readonly root: Root
  /** Folder of the page, for addresses that are relative to it. */
  readonly pageFolder: string
  readonly minify: boolean
  /** Specifier to URL, as the page's import map says. */
  readonly imports: Readonly<Record<string, string>>
  readonly problems: BundleProblem[]
  /** Absolute paths of what was taken in. */
  readonly inputs: Set<string>
  /** What keeps the imports of a worker inside the root folder. */
  contain(): Plugin
}

/** Where a piece of code is from. */
export interface CodeOrigin {
  /** As source maps shall name it. */
  readonly file: string
  /** What its addresses are relative to. */
  readonly folder: string
  /** The spot of a line and column, from 1, of the code. */
  at(line: number, column: number): Origin
}

/** Bundles what code asks for by address: workers become blobs made from text in the page, other files `data:` URLs. */
export function embedModuleAssets(plugin: PluginBuild, context: BundleContext): void {
  plugin.onLoad({filter: /\.[cm]?[jt]sx?$/, namespace: 'file'}, async ({path}) => {
    const text = await readFile(path, 'utf8')
    const source = awaitStars(text)
    const loader = loaderOf(path)
    if (!mayHoldAssets(source))
      return source === text ? undefined : {contents: source, loader, resolveDir: dirname(path)}
    const folder = dirname(path)
    const at = (line: number, column: number): Origin => ({file: context.root.relative(path), line, column})
    const contents = await embedInCode(source, loader, {file: path, folder, at}, context)
    return {contents, loader: 'jsx', resolveDir: dirname(path)}
  })
}

export function mayHoldAssets(source: string): boolean {
  return source.includes('import.meta.url') || /new\s+(?:Shared)?Worker\(/.test(source)
}

/** The code as JavaScript or JSX without comments, its source map at the end, and every local address in it replaced. */
export async function embedInCode(
  source: string,
  loader: Loader,
  {file, folder, at}: CodeOrigin,
  context: BundleContext,
): Promise<string> {
  const code = await toScript(source, loader, file)
  const edits = [...code.matchAll(moduleUrl)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    url: match[2] ?? '',
    folder,
    isWorker: workerBefore.test(code.slice(0, match.index)),
  }))
  for (const match of code.matchAll(pageWorker)) {
    const start = match.index + (match[1]?.length ?? 0)
    edits.push({
      start,
      end: match.index + match[0].length,
      url: match[3] ?? '',
      folder: context.pageFolder,
      isWorker: true,
    })
  }
  let result = code
  for (const {start, end, url, folder: base, isWorker} of edits.sort((a, b) => b.start - a.start)) {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) continue
    const path = url.startsWith('/')
      ? join(context.root.folder, url)
      : join(base, decodeURIComponent(url.replace(/[?#].*$/s, '')))
    const after = result.slice(end)
    const worker = isWorker ? (moduleType.test(after) ? 'module' : 'classic') : null
    const expression = await embedFile(path, {url, origin: at(...pointOf(source, url))}, worker, context)
    if (expression === undefined) continue
    // A bundled worker is a classic one; a page that was opened as a file could not start it as a module.
    const rest = isWorker ? after.replace(moduleType, '$1') : after
    result = result.slice(0, start) + expression + rest
  }
  return result
}

const plain = {jsx: 'preserve', target: 'esnext', sourcemap: 'inline', sourcesContent: false} as const

/** Without types; of a file as the `tsconfig.json` around it says. */
async function toScript(source: string, loader: Loader, file: string): Promise<string> {
  if (!isAbsolute(file) || !/^tsx?$/.test(loader))
    return (await transform(source, {...plain, loader, sourcefile: file})).code
  const give: Plugin = {
    name: 'source',
    setup: (build) => build.onLoad({filter: /.*/}, () => ({contents: source, loader})),
  }
  const {outputFiles} = await build({
    ...plain,
    entryPoints: [file],
    plugins: [give],
    outdir: dirname(file),
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** Behind the address of a worker. */
const moduleType = /^(\s*,\s*\{[^{}]*?)\btype:\s*"module",?/

/** Line and column, from 1, of an address that is written in code. */
function pointOf(source: string, url: string): [line: number, column: number] {
  const before = source.slice(0, Math.max(0, source.indexOf(url)))
  return [before.split('\n').length, before.length - before.lastIndexOf('\n')]
}

async function embedFile(
  path: string,
  {url, origin}: {readonly url: string; readonly origin: Origin},
  worker: 'module' | 'classic' | null,
  context: BundleContext,
): Promise<string | undefined> {
  const {problems, root, inputs} = context
  try {
    if (!(await root.holds(path))) {
      problems.push({
        message: `Could not resolve "${url}": it is outside the root folder \`${root.folder}\``,
        url,
        origin,
      })
      return undefined
    }
    inputs.add(path)
    if (worker !== null) {
      const code = JSON.stringify(await bundleWorker(path, worker, context))
      return `URL.createObjectURL(new Blob([${code}],{type:"text/javascript"}))`
    }
    const bytes = await readFile(path)
    const type = mimeTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
    return `new URL("data:${type};base64,${bytes.toString('base64')}")`
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if ('code' in error) problems.push({message: `Could not resolve "${url}"`, url, origin})
    else if ('errors' in error)
      problems.push(...(error as BuildFailure).errors.map((message) => inWorker(message, context)))
    else throw error
    return undefined
  }
}

function inWorker({text, location}: Message, {root}: BundleContext): BundleProblem {
  if (location === null) return {message: text}
  const file = root.relative(join(root.folder, location.file))
  const url = /^Could not resolve "(.*)"/.exec(text)?.[1]
  const origin = {file, line: location.line, column: location.column + 1}
  return {message: text, ...(url !== undefined && {url}), origin}
}

async function bundleWorker(
  path: string,
  worker: 'module' | 'classic',
  {root, minify, contain}: BundleContext,
): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [path],
    bundle: true,
    // What a module worker imports is in the bundle, so the same text runs as a classic worker.
    format: 'iife',
    // As a module is.
    ...(worker === 'module' && {banner: {js: '"use strict";'}}),
    platform: 'browser',
    target: 'esnext',
    charset: 'utf8',
    minify,
    write: false,
    loader: assetLoaders,
    plugins: [contain()],
    absWorkingDir: root.folder,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text.trimEnd() ?? ''
}

function loaderOf(path: string): Loader {
  const ending = /\.[cm]?([jt]sx?)$/.exec(path)?.[1]
  return ending === 'ts' || ending === 'tsx' || ending === 'jsx' ? ending : 'js'
}
