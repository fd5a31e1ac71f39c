import {isAbsolute, join} from 'node:path'
import {CapabilityError, type ScriptEntry} from '@ampoule/build'
import type {ResolveSpecifier} from '@ampoule/lint/internals'
import type {OnResolveArgs, OnResolveResult, Plugin, PluginBuild} from 'esbuild'
import {underRoot} from './address-base.ts'
import type {BundleContext} from './bundle-context.ts'
import {jsxOfSolid} from './bundle-problem.ts'
import {embedCssModules} from './css-modules.ts'
import {loadQuery, queryNamespace, queryOf} from './import-queries.ts'
import {loadEntry, loadFile} from './load-file.ts'
import {packageSheet} from './package-sheet.ts'
import {mappedPaths, type Tsconfig} from './tsconfig.ts'
import {addressInFetched, type Resolved, resolveVendored, rightVersion} from './vendor/vendored-imports.ts'

/**
 * Keeps imports inside the root folder. Packages are the exception: they are found in `node_modules` upward, as Node
 * does, and may be links to a store elsewhere. Nothing is ever fetched: remote modules are left as they are written, and
 * reported.
 */
export function containImports(
  context: BundleContext,
  tsconfig: Tsconfig | undefined,
  entries: readonly ScriptEntry[],
): Plugin {
  return {
    name: 'contain-imports',
    setup(build) {
      build.onResolve({filter: /^ampoule-entry:/}, ({path}) => ({
        path: path.slice('ampoule-entry:'.length),
        namespace: 'ampoule-entry',
      }))
      build.onLoad({filter: /.*/, namespace: 'ampoule-entry'}, ({path}) => loadEntry(Number(path), entries, context))
      build.onLoad({filter: /.*/, namespace: queryNamespace}, (args) => loadQuery(args, context))
      build.onLoad({filter: /.*/, namespace: leftOut}, () => ({contents: 'module.exports = {}'}))
      embedCssModules(build, context)
      build.onLoad({filter: /.*/, namespace: 'file'}, (args) => loadFile(args, tsconfig, context))
      build.onResolve({filter: /.*/}, (args) => resolveImport(build, args, context))
    },
  }
}

const leftOut = 'ampoule-left-out'

/** Resolves an address of a CDN to a package; what is in none stays as it is written, and is reported. */
async function resolveRemote(
  url: string,
  build: PluginBuild,
  args: OnResolveArgs,
  {root, problems, inputs, replaced, vendored}: BundleContext,
): Promise<OnResolveResult> {
  try {
    const found = await resolveVendored(url, args, build, root, replaced)
    if (found?.path !== undefined) {
      vendored.set(url, found.path)
      inputs.add(found.path)
      return found
    }
    problems.push({message: `Module \`${url}\` is on the network`, url})
  } catch (error) {
    if (!(error instanceof CapabilityError)) throw error
    const {message, packages} = error
    problems.push({message, url, problem: error.problem, packages})
  }
  return {path: url, external: true}
}

async function resolveImport(
  build: PluginBuild,
  args: OnResolveArgs,
  context: BundleContext,
): Promise<OnResolveResult | undefined> {
  if (isMarked(args.pluginData)) return undefined
  if (args.kind === 'entry-point') return isAbsolute(args.path) ? {path: args.path} : undefined
  const {imports, root, page} = context
  const specifier =
    (await addressInFetched(args.path, args.importer, root)) ??
    mapSpecifier(args.path, `/${isAbsolute(args.importer) ? root.relative(args.importer) : page}`, imports)
  if (/^data:/i.test(specifier)) return undefined
  if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(specifier)) {
    return resolveRemote(specifier, build, args, context)
  }
  if (specifier === args.path && (await isWithinPackage(args, context))) return undefined
  if (await isJsxOfSolid(build, args)) return {errors: [{text: jsxOfSolid, location: null}]}
  const other = isBare(specifier) ? replacementOf(specifier, args.importer, context) : undefined
  if (other !== undefined) return resolveRemote(other, build, args, {...context, vendored: new Map()})
  const {asWritten, ...found} = (await find(build, args, specifier, context)) ?? {asWritten: false}
  if (isBare(specifier) && root.vendor?.isUsed === true) {
    const right = await rightVersion(specifier, found.path, args, build, root)
    if (right !== undefined) return right
  }
  if (await context.browserFields.isLeftOut(specifier, args.resolveDir, found.path))
    return {path: specifier, namespace: leftOut}
  // One that may fail is no fault where the code goes on without it, which the bundler knows.
  if (found.path === undefined && args.kind === 'dynamic-import' && specifier === args.path) return undefined
  // What esbuild says of a file around the page may be in a file outside.
  if (found.path === undefined) return {errors: [{text: `Could not resolve "${args.path}"`}]}
  if (found.external === true || !isAbsolute(found.path)) return found
  if (!(await isInside(found.path, specifier, args.resolveDir, context)))
    return {
      errors: [{text: `Could not resolve "${args.path}": it is outside the root folder \`${context.root.folder}\``}],
    }
  const query = queryOf(specifier)
  if (query !== undefined) return {path: found.path, suffix: query, namespace: queryNamespace}
  // How a package says that its modules are to be read is known for what esbuild finds by itself.
  return asWritten ? undefined : found
}

/** True for what the bundler imports for JSX, which it compiles as React has it, where that is written for Solid. */
async function isJsxOfSolid(build: PluginBuild, {path, kind, resolveDir}: OnResolveArgs): Promise<boolean> {
  if (kind !== 'import-statement') return false
  if (/^solid-js\/jsx-(?:dev-)?runtime$/.test(path)) return true
  if (path !== 'react/jsx-runtime') return false
  const isFound = async (name: string): Promise<boolean> => {
    const pluginData = {resolved: true} satisfies Resolved
    return (await build.resolve(name, {kind, resolveDir, pluginData})).errors.length === 0
  }
  return !(await isFound(path)) && (await isFound('solid-js'))
}

/** The address that stands for what a package imports, where an address of the page says so. */
function replacementOf(specifier: string, importer: string, {replaced}: BundleContext): string | undefined {
  if (replaced.size === 0 || !/[\\/]node_modules[\\/]/.test(importer)) return undefined
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? ''
  const address = replaced.get(name)
  return address === undefined ? undefined : address + specifier.slice(name.length)
}

/**
 * True for an import of one file of a package by another, where the bundler needs no help: it keeps what it has seen of folders, and
 * forgets it each time that it is asked from here. What it finds is read through the wall all the same.
 */
async function isWithinPackage(
  {path, kind, importer, resolveDir}: OnResolveArgs,
  {browserFields}: BundleContext,
): Promise<boolean> {
  const isPlain = /^\.{1,2}\/[^?#]*$/.test(path) && /^(?:import-statement|require-call|dynamic-import)$/.test(kind)
  const [folder] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+[\\/]/s.exec(importer) ?? []
  const staysIn = folder !== undefined && join(resolveDir, path).startsWith(folder)
  return isPlain && staysIn && !(await browserFields.hasMap(resolveDir))
}

interface Found extends OnResolveResult {
  readonly asWritten: boolean
}

/** Finds a module as `tsconfig.json` or the bundler would. */
async function find(
  build: PluginBuild,
  {path: written, kind, importer, resolveDir, with: attributes}: OnResolveArgs,
  specifier: string,
  context: BundleContext,
): Promise<Found | undefined> {
  const {root, tsconfigs} = context
  // As in a browser, a leading slash means the root folder; what the import map names stands beside the page.
  const name = specifier.replace(/[?#].*$/s, '') || specifier
  const path = name.startsWith('/') ? await root.fromTop(underRoot(name, context)) : name
  const isName = isBare(path) && !isAbsolute(path)
  // What a stylesheet names is a file beside it, and where there is none the sheet of a package.
  const mayBeSheet = isName && kind === 'import-rule'
  const isModule = isName && kind !== 'import-rule' && kind !== 'url-token'
  const tsconfig = isModule ? await tsconfigs.around(resolveDir) : undefined
  for (const one of [...(tsconfig === undefined ? [] : mappedPaths(path, tsconfig)), path]) {
    const pluginData = {resolved: true} satisfies Resolved
    const {errors, ...found} = await build.resolve(one, {kind, importer, resolveDir, with: attributes, pluginData})
    // By the name of a package the bundler finds its script.
    if (errors.length === 0 && !(mayBeSheet && !found.path.endsWith('.css')))
      return {...found, asWritten: one === written}
  }
  const sheet = mayBeSheet ? await packageSheet(path, resolveDir, root) : undefined
  return sheet === undefined ? undefined : {path: sheet, asWritten: false}
}

/** True when a file is in the root folder or in an installed package; the package is let in when that is so. */
async function isInside(path: string, specifier: string, from: string, {root}: BundleContext): Promise<boolean> {
  if (await root.holds(path)) return true
  const names = [isBare(specifier) ? specifier : '', /^.*[\\/]node_modules[\\/](.*)$/s.exec(path)?.[1] ?? '']
  for (const name of names) {
    const [pack] = /^(?:@[^/\\]+[/\\])?[^/\\]+/.exec(name) ?? []
    if (pack !== undefined && (await root.admit({name: pack.replace('\\', '/'), from})) && (await root.holds(path)))
      return true
  }
  return false
}

function isBare(specifier: string): boolean {
  return !/^(?:\.{0,2}\/|\.{1,2}$)/.test(specifier)
}

function isMarked(data: unknown): data is Resolved {
  return typeof data === 'object' && data !== null && 'resolved' in data
}

/** Exact names first, then the longest prefix that ends in a slash. Source: HTML, "resolve a module specifier". */
function mapSpecifier(specifier: string, importer: string, resolve: ResolveSpecifier): string {
  const name = /^\.{0,2}\//.test(specifier) ? new URL(specifier, `https://page.test${importer}`).pathname : specifier
  const found = resolve(name, importer)
  return found === undefined || found === name ? specifier : found
}
