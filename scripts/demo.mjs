// The main job on an example: builds it, and says what was written.
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = (...args) =>
  spawnSync(process.execPath, ['packages/ampoule/bin/ampoule.js', ...args], {cwd: root, stdio: 'inherit'})
const page = 'examples/incident-report/out/report.html'
const built = run('build', 'examples/incident-report/report.md', '-o', page)
const linted = built.status === 0 ? run('lint', page) : built
console.log(`\nOpen ${root}${page}`)
process.exit(linted.status ?? 1)
