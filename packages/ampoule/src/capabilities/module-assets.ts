import {dirname, extname, isAbsolute, join} from 'node:path'
import type {BundleProblem, Origin} from '@ampoule/build'
import {type BuildFailure, type Loader, type Message, transform} from 'esbuild'
import type {BundleContext} from './bundle-context.ts'
import {findAddresses} from './code-addresses.ts'
import {embedAsked} from './embed-asked.ts'
import {mimeTypes} from './mime-types.ts'
import {decodeName} from './read.ts'
import {tellable} from './tellable.ts'

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
/** The code as JavaScript without comments, its source map at the end, and every local address in it replaced. */
export async function embedInCode(
  source: string,
  loader: Loader,
  {file, folder, type, isPackage, at}: CodeOrigin,
  context: BundleContext,
): Promise<string> {
  const code = await toScript(source, loader, {file, type}, context)
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

const plain = {target: 'esnext', sourcemap: 'inline', sourcesContent: false} as const

/** Without types; of a file as the `tsconfig.json` around it says. */
export async function toScript(
  source: string,
  loader: Loader,
  {file, type}: Pick<CodeOrigin, 'file' | 'type'>,
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
    const bytes = await root.readFile(path)
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

function inWorker(message: Message, {root, inputs}: BundleContext): BundleProblem {
  const {text, location} = tellable(message, root, inputs)
  if (location === null) return {message: text}
  const file = root.relative(join(root.folder, location.file))
  const url = /^Could not resolve "(.*)"/.exec(text)?.[1]
  const origin = {file, line: location.line, column: location.column + 1}
  return {message: text, ...(url !== undefined && {url}), origin}
}

async function bundleWorker(path: string, worker: 'module' | 'classic', context: BundleContext): Promise<string> {
  const {outputFiles} = await context.build({
    entryPoints: [path],
    // What a module worker imports is in the bundle, so the same text runs as a classic worker.
    format: 'iife',
    // As a module is.
    ...(worker === 'module' && {banner: {js: '"use strict";'}}),
  })
  return outputFiles[0]?.text.trimEnd() ?? ''
}
