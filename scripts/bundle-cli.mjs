// Bundles the command line: split, so that each command loads only what it needs; native packages stay outside.
import {rm} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('../packages/ampoule/', import.meta.url))
await rm(`${root}dist/bundle`, {recursive: true, force: true})
const {metafile} = await build({
  absWorkingDir: root,
  entryPoints: {main: 'src/cli/main.ts', 'lint-worker': 'src/lint/lint-worker.ts'},
  outdir: 'dist/bundle',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  conditions: ['@ampoule/source'],
  external: [
    'esbuild',
    'sharp',
    'subset-font',
    'wawoff2',
    'vscode-languageserver',
    'playwright-core',
    'tinypool',
    'cacache',
    'gpt-tokenizer',
  ],
  // CommonJS parts of dependencies ask for Node's own modules.
  banner: {
    js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
  },
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning',
})
const bytes = Object.values(metafile.outputs).reduce((sum, {bytes}) => sum + bytes, 0)
console.log(
  `packages/ampoule/dist/bundle: ${Object.keys(metafile.outputs).length} files, ${Math.round(bytes / 1024)} KiB`,
)
