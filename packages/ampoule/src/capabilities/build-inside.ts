import {dirname} from 'node:path'
import type {ScriptEntry} from '@ampoule/build'
import type {BuildOptions, BuildResult} from 'esbuild'
import {assetLoaders} from './asset-loaders.ts'
import type {BundleContext} from './bundle-context.ts'
import {containImports} from './contain-imports.ts'
import {defined} from './defined.ts'
import {build} from './esbuild.ts'
import type {NamesInUse} from './module-names.ts'

/** Output of esbuild, in memory. */
export type Bundle = BuildResult<{write: false; metafile: true}>

const common = {
  bundle: true,
  charset: 'utf8',
  target: 'esnext',
  platform: 'browser',
  logLevel: 'silent',
  loader: assetLoaders,
  define: defined,
} as const satisfies BuildOptions

/**
 * Runs esbuild so that it reads the files of the page through the wall alone: its own reading is that of names in folders and of
 * `package.json`, by which it finds what is imported, and nothing of those goes out. It looks for no `tsconfig.json`.
 */
export async function buildInside(
  options: BuildOptions,
  context: BundleContext,
  entries: readonly ScriptEntry[] = [],
): Promise<Bundle> {
  const {root, names, replaced, tsconfigs} = context
  const [first] = Array.isArray(options.entryPoints) ? options.entryPoints : []
  const tsconfig = await tsconfigs.around(
    typeof first === 'string' ? dirname(first) : dirname(root.absolute(context.page)),
  )
  const isBundle = options.bundle !== false
  const run = (used: NamesInUse): Promise<Bundle> =>
    build({
      ...common,
      ...options,
      write: false,
      metafile: true,
      ...minification(context.minify, used, isBundle),
      absWorkingDir: root.folder,
      // Always: else esbuild would take one from around each file.
      tsconfigRaw: {compilerOptions: tsconfig?.compilerOptions ?? {}},
      plugins: [containImports(context, tsconfig, entries)],
    })
  // Only when all is read is it known; nearly all code that imports some has some that reads names.
  const mayRead = isBundle && entries.some(({text}) => /\b(?:import|require)\b/.test(text))
  const guess = {...names, read: names.read || mayRead}
  const {size} = replaced
  const bundle = await run(guess)
  const isKnown = Object.entries(guess).every(([name, guessed]) => names[name as keyof NamesInUse] === guessed)
  return isKnown && replaced.size === size ? bundle : run(names)
}

/**
 * How code is made smaller. Names of functions and classes that may be read stay; where no helper may be put into the code, since it
 * would be a global one, or would not be there where a printed function runs, all names do.
 */
export function minification(minify: boolean, names: NamesInUse, isBundle: boolean): CommonOptions {
  if (!minify || !(names.read || names.printed)) return {minify}
  const keep = isBundle && !names.printed ? {minifyIdentifiers: true, keepNames: true} : {minifyIdentifiers: false}
  return {minifyWhitespace: true, minifySyntax: true, ...keep}
}

type CommonOptions = Pick<
  BuildOptions,
  'minify' | 'minifyWhitespace' | 'minifySyntax' | 'minifyIdentifiers' | 'keepNames'
>
