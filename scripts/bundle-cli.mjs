// Bundles the command line: split, so that each command loads only what it needs; native packages stay outside. Files are
// CommonJS, since in Node 20 only scripts can be run with code that was compiled before: see `src/cli/start.ts`.
import {readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {basename} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {directImports} from './direct-imports.mjs'
import {toCommonJs} from './to-common-js.mjs'

const lintRequire = createRequire(new URL('../packages/lint/package.json', import.meta.url))
const {parse} = await import(pathToFileURL(lintRequire.resolve('meriyah')).href)

const root = fileURLToPath(new URL('../packages/ampoule/', import.meta.url))
const folder = `${root}dist/bundle/`
const target = 'node20.19'
await rm(folder, {recursive: true, force: true})
const options = {
  absWorkingDir: root,
  outdir: folder,
  bundle: true,
  // esbuild splits modules only.
  format: 'esm',
  platform: 'node',
  target,
  conditions: ['@ampoule/source'],
  plugins: [directImports(parse)],
  external: [
    'esbuild',
    'sharp',
    'subset-font',
    'wawoff2',
    'vscode-languageserver',
    'beautiful-mermaid',
    '@viz-js/viz',
    'vega',
    'vega-lite',
    'vega-interpreter',
    'playwright-core',
    'tinypool',
    'gpt-tokenizer',
  ],
  define: {'import.meta.url': '__fileUrl'},
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning',
}
const built = await Promise.all([
  build({
    ...options,
    entryPoints: {
      start: 'src/cli/start.ts',
      main: 'src/cli/main.ts',
      'lint-worker': 'src/lint/lint-worker.ts',
      'mcp-worker': 'src/mcp/page-worker.ts',
    },
    splitting: true,
  }),
  // A thread compiles all that it loads: parts shared with the commands would bring both libraries into each. What fonts need is a part.
  build({...options, entryPoints: {'encoder-worker': 'src/encoders/encoder-worker.ts'}, splitting: true}),
])
const files = Object.assign({}, ...built.map(({metafile}) => metafile.outputs))
const outputs = Object.keys(files).filter((path) => path.endsWith('.js'))
const parts = new Map()
for (const path of outputs) parts.set(basename(path), await readFile(`${folder}${basename(path)}`, 'utf8'))
for (const [name, code] of toCommonJs(parts, parse)) await writeFile(`${folder}${name}`, code)
await writeFile(`${folder}package.json`, '{"type": "commonjs"}\n')
await writeFile(`${folder}import.cjs`, 'module.exports = (specifier) => import(specifier)\n')
const bytes = Object.values(files).reduce((sum, {bytes}) => sum + bytes, 0)
console.log(`packages/ampoule/dist/bundle: ${Object.keys(files).length} files, ${Math.round(bytes / 1024)} KiB`)
