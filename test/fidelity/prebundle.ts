import {createRequire} from 'node:module'
import {join, relative, sep} from 'node:path'
import {build} from 'esbuild'

/** Modules of packages, by the path that they are served at. */
export type Prebundle = ReadonlyMap<string, string>

/** Packages as modules for a browser, what they share held once: as dev servers do, since many are CommonJS. */
export async function prebundle(root: string, packages: readonly string[]): Promise<Prebundle> {
  if (packages.length === 0) return new Map()
  const outdir = join(root, '@npm')
  const {outputFiles} = await build({
    entryPoints: packages.map((name) => ({in: `all-of:${name}`, out: name})),
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'esnext',
    outdir,
    define: {'process.env.NODE_ENV': '"production"'},
    plugins: [
      {
        name: 'all-exports',
        setup({onLoad, onResolve}) {
          onResolve({filter: /^all-of:/}, ({path}) => ({path: path.slice('all-of:'.length), namespace: 'all-of'}))
          onLoad({filter: /.*/, namespace: 'all-of'}, ({path}) => ({contents: reexport(root, path), resolveDir: root}))
        },
      },
    ],
  })
  return new Map(outputFiles.map(({path, text}) => [`/${relative(root, path).split(sep).join('/')}`, text]))
}

/** A browser knows the exports of a CommonJS module only when they are named. */
function reexport(root: string, name: string): string {
  const exports: unknown = createRequire(join(root, 'package.json'))(name)
  const isModule = Object.prototype.toString.call(exports) === '[object Module]'
  const names = Object.keys(exports as object).filter((key) => key !== 'default' && key !== '__esModule')
  const hasDefault = !isModule || 'default' in (exports as object)
  return `export {${[...names, ...(hasDefault ? ['default'] : [])].join(', ')}} from '${name}'`
}
