import {createRequire} from 'node:module'
import {parse, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {build, type Plugin} from 'esbuild'

/**
 * A configuration in TypeScript as the address of a module, all that it imports included, so that nothing is written
 * beside it.
 */
export function bundleConfig(file: string): Promise<string> {
  return bundle(file, ownModule)
}

/** A plugin in TypeScript, in the same way; ampoule and its packages are those that run. */
export function bundlePlugin(file: string): Promise<string> {
  return bundle(file, runningPackages)
}

/** The files of the project that code imports, itself among them. None of code that no longer reads. */
export async function importsOf(files: readonly string[]): Promise<string[]> {
  try {
    const {metafile} = await build({
      entryPoints: [...files],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
      outdir: '.',
      absWorkingDir: parse(process.cwd()).root,
    })
    return Object.keys(metafile.inputs).map((path) => resolve(parse(process.cwd()).root, path))
  } catch (error) {
    if (error instanceof Error && 'errors' in error) return []
    throw error
  }
}

async function bundle(file: string, own: Plugin): Promise<string> {
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
    plugins: [own],
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

const runningPackages: Plugin = {
  name: 'running-packages',
  setup({onResolve}) {
    const {resolve} = createRequire(import.meta.url)
    onResolve({filter: /^(?:ampoule|@ampoule\/(?:build|lint))$/}, ({path}) => ({
      path: pathToFileURL(resolve(path)).href,
      external: true,
    }))
  },
}
