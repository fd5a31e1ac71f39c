import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

/** A module as a Worker runs it: one file, with nothing of Node. */
export async function bundle(entry) {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@ampoule/source', 'workerd'],
    external: ['gpt-tokenizer/*'],
    write: false,
  })
  return outputFiles[0].text
}
