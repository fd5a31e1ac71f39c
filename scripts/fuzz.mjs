// Compiles test/fuzz, which is TypeScript, and runs it against what `npm run build` has made.
import {build} from 'esbuild'

const folder = '.vitest/fuzz'
await build({
  entryPoints: ['test/fuzz/run.ts', 'test/fuzz/worker.ts'],
  bundle: true,
  splitting: true,
  // The rest is what the rules import, whose examples are read from the source.
  external: ['ampoule', '@ampoule/*', 'fast-check'],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outdir: folder,
  logLevel: 'warning',
})
await import(new URL(`../${folder}/run.js`, import.meta.url).href)
