import {pathToFileURL} from 'node:url'
import {build, type Plugin} from 'esbuild'

/**
 * A configuration in TypeScript as the address of a module, all that it imports included, so that nothing is written
 * beside it.
 */
export async function bundleConfig(file: string): Promise<string> {
  const url = JSON.stringify(pathToFileURL(file).href)
  const {outputFiles} = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    logLevel: 'silent',
    define: {'import.meta.url': '__ampouleUrl'},
    // CommonJS among the imports asks for Node's own modules.
    banner: {
      js: `import {createRequire as __ampouleRequire} from 'node:module';const __ampouleUrl=${url};const require=__ampouleRequire(__ampouleUrl);`,
    },
    plugins: [ownModule],
  })
  const [output] = outputFiles
  return `data:text/javascript;base64,${Buffer.from(output?.contents ?? []).toString('base64')}`
}

/** `defineConfig` comes from this package, which would be far too much to bundle for it. */
const ownModule: Plugin = {
  name: 'own-module',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^ampoule$/}, () => ({path: 'ampoule', namespace: 'own'}))
    onLoad({filter: /.*/, namespace: 'own'}, () => ({contents: 'export const defineConfig = (config) => config'}))
  },
}
