// The command line under several binaries of Node that share one cache folder, crossing all pairs: what one has compiled
// must not be run by another. Fetches about 500 MB the first time: `npm run node-matrix`, on Linux x64.
import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const bin = fileURLToPath(new URL('../../packages/ampoule/bin/ampoule.js', import.meta.url))
const names = Object.keys(JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies)
if (!names.every((name) => existsSync(join(here, 'node_modules', name))))
  execFileSync('npm', ['install', '--no-package-lock', '--ignore-scripts'], {cwd: here, stdio: 'inherit'})

const folder = mkdtempSync(join(tmpdir(), 'ampoule-matrix-'))
writeFileSync(join(folder, 'page.html'), '<title>x</title><img alt src=https://a.test/x.png>')
writeFileSync(join(folder, 'page.md'), '# Hello\n\n`x` **y**\n')
const commands = [
  ['lint', 'page.html', '--no-config'],
  ['build', 'page.md', '-o', '-', '--no-cache'],
  ['explain', 'no-base'],
]
let failed = 0
let runs = 0
for (const first of names) {
  for (const second of names.filter((name) => name !== first)) {
    const cache = mkdtempSync(join(folder, 'cache-'))
    for (const command of commands) {
      const seen = [first, first, second, second, first].map((name) => run(name, command, cache))
      runs += seen.length
      const odd = seen.find((one) => one !== seen[0])
      if (odd === undefined) continue
      failed += 1
      console.error(`${first} → ${second}: ampoule ${command.join(' ')}\n${odd}\n`)
    }
    rmSync(cache, {recursive: true})
  }
}
rmSync(folder, {recursive: true})
console.log(`${runs} runs of ${names.length} binaries, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

function run(name, command, cache) {
  const node = join(here, 'node_modules', name, 'bin/node')
  const env = {...process.env, XDG_CACHE_HOME: cache}
  const {status, signal, stdout, stderr} = spawnSync(node, [bin, ...command], {cwd: folder, env, encoding: 'utf8'})
  return `exit ${status} ${signal ?? ''}\n${stdout}\n${stderr}`
}
