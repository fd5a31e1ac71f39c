// Bundles the command line: split, so that each command loads only what it needs; native packages stay outside. Files are
// CommonJS, since in Node 20 only scripts can be run with code that was compiled before: see `src/cli/start.ts`.
import {readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {basename} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build, transform} from 'esbuild'
import {directImports} from './direct-imports.mjs'

const lintRequire = createRequire(new URL('../packages/lint/package.json', import.meta.url))
const {parse} = await import(pathToFileURL(lintRequire.resolve('meriyah')).href)

/** What modules have and scripts have not. */
const helpers = {
  __fileUrl: 'require("node:url").pathToFileURL(__filename).href',
  __import: 'require("./import.cjs")',
}

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
for (const path of outputs) await toCommonJs(`${folder}${basename(path)}`)
await writeFile(`${folder}package.json`, '{"type": "commonjs"}\n')
await writeFile(`${folder}import.cjs`, 'module.exports = (specifier) => import(specifier)\n')
const bytes = Object.values(files).reduce((sum, {bytes}) => sum + bytes, 0)
console.log(`packages/ampoule/dist/bundle: ${Object.keys(files).length} files, ${Math.round(bytes / 1024)} KiB`)

async function toCommonJs(file) {
  const text = replaceImports(await readFile(file, 'utf8'))
  const {code} = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target,
    minifyWhitespace: true,
    minifySyntax: true,
    banner: Object.entries(helpers)
      .filter(([name]) => text.includes(name))
      .map(([name, value]) => `const ${name}=${value};`)
      .join(''),
  })
  // Files are read as Latin-1. What esbuild leaves beyond ASCII stands in regular expressions, where the escape means the same.
  const ascii = code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  await writeFile(file, ascii)
}

/**
 * Writes `import()` in a way that scripts can: parts of the bundle are required when they are called for, and what is
 * outside, which may be a module, is imported by a file that Node itself runs.
 */
function replaceImports(text) {
  let out = ''
  let at = 0
  for (const {source, start, end} of dynamicImports(parse(text, {sourceType: 'module', next: true, ranges: true}))) {
    const specifier = text.slice(source.start, source.end)
    const isPart = source.type === 'Literal' && source.value.startsWith('./')
    out += text.slice(at, start)
    out += isPart ? `Promise.resolve().then(()=>require(${specifier}))` : `__import(${specifier})`
    at = end
  }
  return out + text.slice(at)
}

function dynamicImports(node, found = []) {
  if (typeof node !== 'object' || node === null) return found
  if (node.type === 'ImportExpression') found.push(node)
  else for (const child of Object.values(node)) dynamicImports(child, found)
  return found
}
