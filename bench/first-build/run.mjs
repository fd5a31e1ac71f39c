// First builds: nothing kept, all pictures to encode. Each build is a process of its own: processor time, wall, peak memory.
import {spawn} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {writeSites} from './sites.mjs'

const cli = fileURLToPath(new URL('../../packages/ampoule/bin/ampoule.js', import.meta.url))
const floor = fileURLToPath(new URL('floor.mjs', import.meta.url))

/** A Markdown section with a table: each site at each effort, beside the floor. `efforts` may leave out the slow one. */
export async function firstBuilds({efforts = ['fast', 'balanced', 'thorough']} = {}) {
  const root = mkdtempSync(join(tmpdir(), 'ampoule-first-build-'))
  const rows = []
  try {
    for (const [name, {folder, inputs}] of Object.entries(await writeSites(root))) {
      const bare = await measure([floor, folder])
      rows.push(row(name, 'floor', bare, bare, undefined))
      const runs = []
      for (const effort of efforts) {
        const out = join(root, `${name}-${effort}`)
        const run = await measure([
          cli,
          'build',
          ...inputs.map((input) => join(folder, input)),
          '--no-cache',
          '--effort',
          effort,
          '-o',
          `${out}/`,
        ])
        runs.push({effort, run, bytes: sizeOf(out)})
      }
      const thorough = runs.find(({effort}) => effort === 'thorough')
      for (const {effort, run, bytes} of runs) rows.push(row(name, effort, run, bare, bytes, thorough))
    }
  } finally {
    rmSync(root, {recursive: true, force: true})
  }
  return [
    '## First builds, beside decoding and encoding each image once as WebP (effort 2) on the same cores',
    '',
    '| site | effort | processor, s | of thorough | wall, s | to the floor | peak, MiB | page, MB | of thorough |',
    '|---|---|---:|---:|---:|---:|---:|---:|---:|',
    ...rows,
    '',
  ].join('\n')
}

function row(name, effort, run, bare, bytes, thorough) {
  const share = (value, of) => (of === undefined ? '' : `1/${(of / value).toFixed(1)}`)
  return `| ${[
    name,
    effort,
    run.cpu.toFixed(1),
    share(run.cpu, thorough?.run.cpu),
    run.wall.toFixed(1),
    (run.wall / bare.wall).toFixed(2),
    run.peak.toFixed(0),
    bytes === undefined ? '' : (bytes / 1e6).toFixed(2),
    thorough === undefined || bytes === undefined ? '' : (bytes / thorough.bytes).toFixed(2),
  ].join(' | ')} |`
}

/** Runs Node on a file: seconds of processor and wall, peak MiB. */
function measure(args) {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', new URL('usage.mjs', import.meta.url).href, ...args], {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    })
    let usage = ''
    child.stdio[3].on('data', (chunk) => {
      usage += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== 0 || usage === '') return reject(new Error(`exit code ${code} of ${args.join(' ')}`))
      const {cpu, peak} = JSON.parse(usage)
      resolve({cpu, peak, wall: (performance.now() - start) / 1000})
    })
  })
}

function sizeOf(path) {
  if (!existsSync(path)) return undefined
  if (statSync(path).isFile()) return statSync(path).size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await firstBuilds())
