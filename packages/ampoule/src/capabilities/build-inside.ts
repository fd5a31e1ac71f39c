import {dirname} from 'node:path'
import type {ScriptEntry} from '@ampoule/build'
import {type BuildOptions, type BuildResult, build} from 'esbuild'
import {assetLoaders} from './asset-loaders.ts'
import type {BundleContext} from './bundle-context.ts'
import {containImports} from './contain-imports.ts'

/** What esbuild has made, in memory. */
export type Bundle = BuildResult<{write: false; metafile: true}>

const common = {
  bundle: true,
  write: false,
  metafile: true,
  charset: 'utf8',
  target: 'esnext',
  platform: 'browser',
  logLevel: 'silent',
  loader: assetLoaders,
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
  const {root, minify, tsconfigs} = context
  const [first] = Array.isArray(options.entryPoints) ? options.entryPoints : []
  const tsconfig = await tsconfigs.around(
    typeof first === 'string' ? dirname(first) : dirname(root.absolute(context.page)),
  )
  return build({
    ...options,
    ...common,
    minify,
    absWorkingDir: root.folder,
    // Always: else esbuild would take one from around each file.
    tsconfigRaw: {compilerOptions: tsconfig?.compilerOptions ?? {}},
    plugins: [containImports(context, tsconfig, entries)],
  })
}
