// Builds one of the starters with its own bundler: node build-app.mjs <name> <folder> [base].
import {fileURLToPath} from 'node:url'
import {build} from 'vite'

const plugins = {
  react: async () => (await import('@vitejs/plugin-react')).default(),
  vue: async () => (await import('@vitejs/plugin-vue')).default(),
  svelte: async () => (await import('@sveltejs/vite-plugin-svelte')).svelte(),
}
const [name, outDir, base = '/'] = process.argv.slice(2)
await build({
  root: fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)),
  publicDir: fileURLToPath(new URL('fixtures/shared/public', import.meta.url)),
  base,
  logLevel: 'warn',
  configFile: false,
  plugins: [await plugins[name]()],
  // Pictures stay files, as they do when they are of the usual size.
  build: {outDir, emptyOutDir: true, assetsInlineLimit: 0},
})
