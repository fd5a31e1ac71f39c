// The same sites through the libraries, in one process that stays, as a watcher or a server has it: ampoule, and vite with
// vite-plugin-singlefile.
import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {build, createNodeCapabilities} from '../../packages/ampoule/dist/index.js'
import {home, versions} from './install.mjs'

const rounds = 9

/** The comparison as a section of Markdown; `places` are sites with their folders. */
export async function inProcess(places) {
  const load = (name, file) => import(pathToFileURL(join(home, 'node_modules', name, file)).href)
  const [vite, {viteSingleFile}, {default: react}] = await Promise.all([
    load('vite', 'dist/node/index.js'),
    load('vite-plugin-singlefile', 'dist/esm/index.js'),
    load('@vitejs/plugin-react', 'dist/index.js'),
  ])
  const rows = []
  for (const {name, folder, bundled} of places) {
    const cache = join(home, 'in-process-cache')
    rmSync(cache, {recursive: true, force: true})
    const kept = createNodeCapabilities({root: folder, cache})
    const jobs = [
      () => ours(folder, createNodeCapabilities({root: folder})),
      () => ours(folder, kept),
      () =>
        vite.build({
          root: folder,
          base: './',
          logLevel: 'silent',
          configFile: false,
          plugins: [...(bundled ? [react()] : []), viteSingleFile()],
          build: {outDir: join(home, 'dist', 'in-process'), emptyOutDir: true},
        }),
    ]
    const [made, warm, theirs] = await medians(jobs)
    rows.push(
      `| ${name} | ${ms(made)} | ${ms(warm)} | ${ms(theirs)} | ${(theirs / made).toFixed(1)} | ${(theirs / warm).toFixed(1)} |`,
    )
  }
  return `### As libraries, in one process

The median of ${rounds} builds of an unchanged site, in ms and in turns, when all code is loaded and hot. *Made* is without a cache: images are encoded, fonts converted, the page is linted. *Kept* is with it.

| site | ampoule, made | ampoule, kept | vite ${versions.vite} + vite-plugin-singlefile | its time to made | its time to kept |
|---|---:|---:|---:|---:|---:|
${rows.join('\n')}`
}

async function ours(folder, capabilities) {
  await build(readFileSync(join(folder, 'index.html')), {path: 'index.html', format: 'html', capabilities})
}

async function medians(jobs) {
  const times = jobs.map(() => [])
  for (const job of jobs) await job()
  for (let round = 0; round < rounds; round++) {
    for (const [index, job] of jobs.entries()) {
      const start = performance.now()
      await job()
      times[index].push(performance.now() - start)
    }
  }
  return times.map((values) => values.sort((a, b) => a - b)[Math.floor(rounds / 2)])
}

function ms(value) {
  return value < 10 ? value.toFixed(1) : value.toFixed(0)
}
