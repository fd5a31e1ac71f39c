import {dirname, isAbsolute, join} from 'node:path'
import type {BundleProblem, Origin, ScriptEntry} from '@ampoule/build'
import type {OnLoadResult, OnResolveArgs, OnResolveResult, Plugin, PluginBuild} from 'esbuild'
import {awaitStars} from './await-stars.ts'
import {embedCssModules} from './css-modules.ts'
import {type AssetContext, embedInCode, embedModuleAssets, mayHoldAssets} from './module-assets.ts'
import type {Root} from './read.ts'
import {shiftOrigin} from './shift-origin.ts'

/**
 * Keeps imports inside the root folder. Packages are the exception: they are found in `node_modules` upward, as Node
 * does, and may be links to a store elsewhere. Nothing is ever fetched: remote modules are left as they are written, and
 * reported.
 */
export function containImports(
  root: Root,
  entries: readonly ScriptEntry[],
  pagePath: string,
  importMap: Readonly<Record<string, string>>,
  problems: BundleProblem[],
  minify: boolean,
): Plugin {
  const contain = (): Plugin => containImports(root, [], pagePath, importMap, problems, minify)
  const assets: AssetContext = {root, pageFolder: join(root.folder, dirname(pagePath)), minify, problems, contain}
  return {
    name: 'contain-imports',
    setup(build) {
      build.onResolve({filter: /^ampoule-entry:/}, ({path}) => {
        const index = path.slice('ampoule-entry:'.length)
        const entry = entries[Number(index)]
        // As a file it is one with the module of that name, should another import it, and its `tsconfig.json` counts.
        if (entry !== undefined && isPlainFile(entry, pagePath)) return {path: root.absolute(entry.path)}
        return {path: index, namespace: 'ampoule-entry'}
      })
      build.onLoad({filter: /.*/, namespace: 'ampoule-entry'}, ({path}) => {
        const entry = entries[Number(path)]
        if (entry === undefined) return undefined
        const resolveDir = join(root.folder, dirname(entry.path))
        const text = awaitStars(entry.text)
        if (!mayHoldAssets(text)) return {contents: text, loader: entry.language, resolveDir}
        const at = (line: number, column: number): Origin => shiftOrigin(entry.path, entry.start, line, column)
        const source = {file: `ampoule-entry:${path}`, folder: resolveDir, at}
        return embedInCode(text, entry.language, source, assets).then(
          (contents): OnLoadResult => ({contents, loader: 'jsx', resolveDir}),
        )
      })
      embedModuleAssets(build, assets)
      embedCssModules(build, assets)
      build.onResolve({filter: /.*/}, (args) => resolveImport(build, args, root, importMap, problems))
    },
  }
}

/** Whether a script stands in a file of its own, in the language that its name says. */
function isPlainFile({path, language}: ScriptEntry, pagePath: string): boolean {
  return path !== pagePath && (/\.[cm]?([jt]sx?)$/.exec(path)?.[1] ?? '') === language
}

interface Marked {
  readonly resolved: true
}

async function resolveImport(
  build: PluginBuild,
  args: OnResolveArgs,
  root: Root,
  importMap: Readonly<Record<string, string>>,
  problems: BundleProblem[],
): Promise<OnResolveResult | undefined> {
  if (isMarked(args.pluginData) || args.kind === 'entry-point') return undefined
  const specifier = mapSpecifier(args.path, importMap)
  if (/^data:/i.test(specifier)) return undefined
  if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(specifier)) {
    problems.push({message: `Unexpected remote module \`${specifier}\``, url: specifier})
    return {path: specifier, external: true}
  }
  // As in a browser, a leading slash means the root folder; what the import map names stands beside the page.
  const path = specifier.startsWith('/') ? join(root.folder, specifier) : specifier
  const result = await build.resolve(path.replace(/[?#].*$/s, ''), {
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
  return result
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
