import {readFile, stat} from 'node:fs/promises'
import {dirname, extname, isAbsolute, join} from 'node:path'
import type {BundleProblem, Origin} from '@ampoule/build'
import {type BuildFailure, build, type Loader, type Message, type Plugin, type PluginBuild, transform} from 'esbuild'
import {assetLoaders} from './asset-loaders.ts'
import {awaitStars} from './await-stars.ts'
import {type CodeAddress, findAddresses, isShown, mayNameFiles, scriptFiles} from './code-addresses.ts'
import {mimeTypes} from './mime-types.ts'
import {decodeName, type Root} from './read.ts'

/** What all that goes into the bundles of one page has in common. */
export interface BundleContext {
  readonly root: Root
  /** Path of the page, for addresses that are relative to it. */
  readonly page: string
  readonly minify: boolean
  /** Specifier to URL, as the page's import map says. */
  readonly imports: Readonly<Record<string, string>>
  readonly problems: BundleProblem[]
  /** Absolute paths of what was taken in. */
  readonly inputs: Set<string>
  /** Absolute paths that code names, and where nothing was found that could be taken in. */
  readonly absent: Set<string>
  /** What keeps the imports of a worker inside the root folder. */
  contain(): Plugin
}

/** Where a piece of code is from. */
export interface CodeOrigin {
  /** As source maps shall name it. */
  readonly file: string
  /** What its own addresses are relative to. */
  readonly folder: string
  readonly type: 'classic' | 'module'
  /** Whether it is of a package. */
  readonly isPackage: boolean
  /** The spot of a line and column, from 1, of the code. */
  at(line: number, column: number): Origin
}

/** Bundles what code asks for by address: workers become blobs made from text in the page, other files `data:` URLs. */
export function embedModuleAssets(plugin: PluginBuild, context: BundleContext): void {
  plugin.onLoad({filter: scriptFiles, namespace: 'file'}, async ({path}) => {
    const text = await readFile(path, 'utf8')
    const source = awaitStars(text)
    const loader = loaderOf(path)
    const isPackage = path.split(/[\\/]/).includes('node_modules')
    if (!mayNameFiles(source, isPackage))
      return source === text ? undefined : {contents: source, loader, resolveDir: dirname(path)}
    const folder = dirname(path)
    const at = (line: number, column: number): Origin => ({file: context.root.relative(path), line, column})
    const contents = await embedInCode(source, loader, {file: path, folder, type: 'module', isPackage, at}, context)
    return {contents, loader: 'jsx', resolveDir: dirname(path)}
  })
}

/** The code as JavaScript or JSX without comments, its source map at the end, and every local address in it replaced. */
export async function embedInCode(
  source: string,
  loader: Loader,
  {file, folder, type, isPackage, at}: CodeOrigin,
  context: BundleContext,
): Promise<string> {
  const code = await toScript(source, loader, file)
  let result = code
  for (const address of findAddresses(code, type, isPackage).reverse()) {
    const {start, end, urls, base, form} = address
    const after = result.slice(end)
    const pathOf = (url: string): string => {
      if (url.startsWith('/')) return join(context.root.folder, url)
      const from = base === 'page' ? dirname(context.root.absolute(context.page)) : folder
      return join(from, decodeName(url.replace(/[?#].*$/s, '')))
    }
    if (form !== 'url' && form !== 'worker') {
      const expression = await embedAsked(address, result.slice(start, end), pathOf, context)
      if (expression !== undefined) result = result.slice(0, start) + expression + after
      continue
    }
    const [url] = urls
    const worker = form === 'url' ? null : moduleType.test(after) ? 'module' : 'classic'
    const expression = await embedFile(pathOf(url), {url, origin: at(...pointOf(source, url))}, worker, context)
    if (expression === undefined) continue
    // A bundled worker is a classic one; a page that was opened as a file could not start it as a module.
    const rest = worker === null ? after : after.replace(moduleType, '$1')
    result = result.slice(0, start) + expression + rest
  }
  return result
}

/** Larger files stay where they are: no host takes a page that holds one. In bytes. */
const mostBytes = 16 * 1024 * 1024

/**
 * What the page shows, as a `data:` URL; what it fetches, as a function that gives the response, since policies let nothing
 * be fetched. What may be one of several is looked up when it is known. Undefined when there is no such file: then the linter
 * says what becomes of the address.
 */
async function embedAsked(
  {urls, isOpen, form}: CodeAddress,
  written: string,
  pathOf: (url: string) => string,
  context: BundleContext,
): Promise<string | undefined> {
  const entries: string[] = []
  const values: string[] = []
  for (const url of urls) {
    const path = pathOf(url)
    const type = mimeTypes[extname(path).toLowerCase()]
    if (form !== 'fetch' && !isShown(type)) continue
    const bytes = await readSmall(path, context)
    if (bytes === null) continue
    context.inputs.add(path)
    const value = form === 'fetch' ? responseOf(bytes, type) : `data:${type};base64,${bytes.toString('base64')}`
    values.push(value)
    entries.push(`[${JSON.stringify(url)},${form === 'fetch' ? `()=>${value}` : `"${value}"`}]`)
  }
  const [only] = values
  if (only === undefined) return undefined
  if (form === 'part') return only
  if (!isOpen) return form === 'fetch' ? `(()=>Promise.resolve(${only}))(` : `"${only}"`
  const table = `new Map([${entries}])`
  if (form !== 'fetch') return `(u=>${table}.get(String(u))??u)(${written})`
  return `((u,...rest)=>{const f=${table}.get(String(u));return f?Promise.resolve(f()):fetch(u,...rest)})(`
}

function responseOf(bytes: Buffer, type: string | undefined): string {
  const headers = type === undefined ? '' : `,{headers:{"content-type":"${type}"}}`
  return `new Response(${bodyOf(bytes)}${headers})`
}

async function readSmall(path: string, {root, absent}: BundleContext): Promise<Buffer | null> {
  try {
    const info = await stat(path)
    return info.isFile() && info.size <= mostBytes && (await root.holds(path)) ? await readFile(path) : null
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (!root.relative(path).startsWith('../')) absent.add(path)
    return null
  }
}

/** Text as text; anything else as the bytes that it is. */
function bodyOf(bytes: Buffer): string {
  try {
    return JSON.stringify(new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return `Uint8Array.from(atob("${bytes.toString('base64')}"),c=>c.charCodeAt(0))`
  }
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
