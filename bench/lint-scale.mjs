// `node bench/lint-scale.mjs [--pages 10000] [--bin <path>]`: how the command line does with many pages. Times are told
// against the same pages' bare parse, measured in the same run: on one core, and shared by two.
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {markupPage, random} from './pages.mjs'

const {values} = parseArgs({
  options: {
    pages: {type: 'string', default: '10000'},
    bin: {type: 'string', default: fileURLToPath(new URL('../packages/ampoule/bin/ampoule.js', import.meta.url))},
  },
})
const floor = fileURLToPath(new URL('parse-floor.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'ampoule-scale-'))
try {
  const bytes = writePages(Number(values.pages))
  console.log(`${values.pages} pages, ${(bytes / 1e6).toFixed(0)} MB`)
  const one = run(floor, '1')
  const two = run(floor, '2')
  tell('bare parse, one core', one)
  tell('bare parse, two cores', two)
  const plain = lint()
  tell('lint', plain, one, two)
  tell('lint, JSON', lint('--format', 'json'), one, two)
  const filled = lint('--cache-location', join(folder, 'cache.jsonl'))
  tell('lint, filling the cache', filled, one, two)
  const cached = lint('--cache-location', join(folder, 'cache.jsonl'))
  tell('lint, from the cache', cached)
  const times = (run) => (run.seconds / cached.seconds).toFixed(1)
  console.log(`from the cache ${times(filled)} times as fast as the run before, ${times(plain)} as one without a cache`)
} finally {
  rmSync(folder, {recursive: true, force: true})
}

/** Pages of 1 to 60 KB, most of them small, in folders of a hundred. Returns their bytes. */
function writePages(count) {
  const next = random(7)
  let total = 0
  for (let index = 0; index < count; index++) {
    const inside = join(folder, 'pages', String(Math.floor(index / 100)))
    if (index % 100 === 0) mkdirSync(inside, {recursive: true})
    const html = markupPage(1000 * 60 ** next(), index)
    total += html.length
    writeFileSync(join(inside, `${index}.html`), html)
  }
  return total
}

function lint(...args) {
  return run(values.bin, 'lint', 'pages', '--no-config', ...args)
}

/** Runs a script of Node in the folder: seconds, those of all its threads together, and the most memory in MiB. */
function run(script, ...args) {
  const report = join(folder, 'memory')
  const hook = `data:text/javascript,import {writeFileSync} from 'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(report)},JSON.stringify(process.resourceUsage())))`
  const start = performance.now()
  const {status, stderr} = spawnSync(process.execPath, ['--import', hook, script, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0 && status !== 1) throw new Error(stderr)
  const seconds = (performance.now() - start) / 1000
  const {maxRSS, userCPUTime, systemCPUTime} = JSON.parse(readFileSync(report, 'utf8'))
  return {seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024}
}

function tell(name, {seconds, cpu, memory}, one, two) {
  const ratios =
    one === undefined
      ? ''
      : `, ${(seconds / one.seconds).toFixed(2)} × one core, ${(seconds / two.seconds).toFixed(2)} × two`
  console.log(
    `${name}: ${seconds.toFixed(2)} s (${cpu.toFixed(2)} s of processor time), ${memory.toFixed(0)} MiB${ratios}`,
  )
}
