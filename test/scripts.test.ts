import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {expect, test} from 'vitest'

// Commands that `npm test` does not run are not type-checked either: a name that a package has given up breaks them unseen.
const root = fileURLToPath(new URL('../', import.meta.url))
const scripts = ['bench', 'scripts', 'test/apps', 'test/edge-gate', 'test/node-matrix'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.mjs') && !/node_modules|fixtures/.test(name))
    .map((name) => `${folder}/${name}`),
)

test('each script imports only names and files that there are', async () => {
  expect(scripts).toContain('bench/run.mjs')
  const {warnings} = await build({
    absWorkingDir: root,
    entryPoints: scripts,
    bundle: true,
    packages: 'external',
    external: ['*.node'],
    format: 'esm',
    platform: 'node',
    write: false,
    outdir: 'unused',
    logLevel: 'silent',
  })
  expect(warnings).toEqual([])
})
