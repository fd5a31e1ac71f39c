import {dirname, isAbsolute, join} from 'node:path'
import type {Origin, ScriptEntry} from '@ampoule/build'
import type {OnLoadResult, OnResolveArgs, OnResolveResult, Plugin, PluginBuild} from 'esbuild'
import {awaitStars} from './await-stars.ts'
import type {BundleContext} from './bundle-context.ts'
import {mayNameFiles} from './code-addresses.ts'
import {embedCssModules} from './css-modules.ts'
import {embedInCode, embedModuleAssets} from './module-assets.ts'
import {shiftOrigin} from './shift-origin.ts'

/**
 * Keeps imports inside the root folder. Packages are the exception: they are found in `node_modules` upward, as Node
 * does, and may be links to a store elsewhere. Nothing is ever fetched: remote modules are left as they are written, and
 * reported.
 */
export function containImports(context: BundleContext, entries: readonly ScriptEntry[] = []): Plugin {
  const {root} = context
  return {
    name: 'contain-imports',
    setup(build) {
      build.onResolve({filter: /^ampoule-entry:/}, ({path}) => ({
        path: path.slice('ampoule-entry:'.length),
        namespace: 'ampoule-entry',
      }))
      build.onLoad({filter: /.*/, namespace: 'ampoule-entry'}, ({path}) => {
        const entry = entries[Number(path)]
        if (entry === undefined) return undefined
        const resolveDir = join(root.folder, dirname(entry.path))
        const text = awaitStars(entry.text)
        if (!mayNameFiles(text, false)) return {contents: text, loader: entry.language, resolveDir}
        const at = (line: number, column: number): Origin => shiftOrigin(entry.path, entry.start, line, column)
        const type = entry.module ? 'module' : 'classic'
        const source = {file: `ampoule-entry:${path}`, folder: resolveDir, type, isPackage: false, at} as const
        return embedInCode(text, entry.language, source, context).then(
          (contents): OnLoadResult => ({contents, loader: 'js', resolveDir}),
        )
      })
      embedModuleAssets(build, context)
      embedCssModules(build, context)
      build.onResolve({filter: /.*/}, (args) => resolveImport(build, args, context))
    },
  }
}

interface Marked {
  readonly resolved: true
}

async function resolveImport(
  build: PluginBuild,
  args: OnResolveArgs,
  {root, imports, problems, inputs}: BundleContext,
): Promise<OnResolveResult | undefined> {
  if (isMarked(args.pluginData) || args.kind === 'entry-point') return undefined
  const specifier = mapSpecifier(args.path, imports)
  if (/^data:/i.test(specifier)) return undefined
  if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(specifier)) {
    problems.push({message: `Unexpected remote module \`${specifier}\``, url: specifier})
    return {path: specifier, external: true}
  }
  // As in a browser, a leading slash means the root folder; what the import map names stands beside the page.
  const address = specifier.startsWith('/') ? join(root.folder, specifier) : specifier
  const path = address.replace(/[?#].*$/s, '')
  const result = await build.resolve(path, {
    kind: args.kind,
    importer: args.importer,
    resolveDir: args.resolveDir,
    with: args.with,
    pluginData: {resolved: true} satisfies Marked,
  })
  if (result.errors.length > 0) return {errors: result.errors}
  if (result.external || !isAbsolute(result.path)) return result
  const isPackage = result.path.split(/[\\/]/).includes('node_modules') || isBare(specifier)
  if (!isPackage && !(await root.holds(result.path))) {
    return {errors: [{text: `Could not resolve "${args.path}": it is outside the root folder \`${root.folder}\``}]}
  }
  inputs.add(result.path)
  // What esbuild resolves by itself it reads as the `tsconfig.json` around it says.
  return path === args.path ? undefined : result
}

function isBare(specifier: string): boolean {
  return !/^(?:\.{0,2}\/|\.{1,2}$)/.test(specifier)
}

function isMarked(data: unknown): data is Marked {
  return typeof data === 'object' && data !== null && 'resolved' in data
}

/** Exact names first, then the longest prefix that ends in a slash. Source: HTML, "resolve a module specifier". */
function mapSpecifier(specifier: string, importMap: Readonly<Record<string, string>>): string {
  const exact = importMap[specifier]
  if (exact !== undefined) return exact
  const prefixes = Object.keys(importMap).filter((key) => key.endsWith('/') && specifier.startsWith(key))
  const longest = prefixes.sort((a, b) => b.length - a.length)[0]
  return longest === undefined ? specifier : `${importMap[longest]}${specifier.slice(longest.length)}`
}
