import {spawnSync} from 'node:child_process'
import {copyFileSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {folderWith} from '../config/files.ts'

const bundle = fileURLToPath(new URL('../../dist/bundle/', import.meta.url))
// As under Node 20, which keeps no code by itself.
const run = `require(${JSON.stringify(`${bundle}start.js`)}).start(${JSON.stringify(`${bundle}main.js`)}, process.argv.slice(1), {keepsItself: undefined})
  .then((code) => { process.exitCode = code })`
const font = fileURLToPath(new URL('../font/fixtures/inter-latin-variable.woff2', import.meta.url))
const page = `<title>Notes</title><style>@font-face { font-family: Inter; src: url(inter.woff2) } body { font: 1em Inter }</style>
<p>Words of a page.</p><script>document.body.append(' More words.')</script>`

// V8 throws away what was compiled under other flags of its own, of Node's modules as well: then nothing fits, ever again.
test('code that real commands keep fits the next run', async () => {
  const cwd = await folderWith({'page.html': page})
  copyFileSync(font, join(cwd, 'inter.woff2'))
  const cache = join(cwd, 'cache')
  const env = {...process.env, XDG_CACHE_HOME: cache, NODE_DISABLE_COMPILE_CACHE: '', NODE_OPTIONS: ''}
  for (const args of [
    ['lint', 'page.html', '--no-config'],
    ['build', 'page.html', '-o', 'out.html', '--no-cache'],
  ]) {
    const seen: number[] = []
    for (let count = 0; count < 4; count++) {
      const {status, stderr} = spawnSync(process.execPath, ['-e', run, '--', ...args], {cwd, env, encoding: 'utf8'})
      expect(stderr).toBe('')
      expect(status).toBeLessThan(2)
      seen.push(runsOf(join(cache, 'ampoule/code'), args[0] ?? ''))
    }
    // A run that found code which did not fit begins to count anew.
    expect(seen).toEqual([1, 2, 3, 4])
  }
  expect(readFileSync(join(cwd, 'out.html'), 'utf8')).toContain('data:font/woff2')
})

function runsOf(folder: string, command: string): number {
  const name = readdirSync(folder).find((one) => one.endsWith(`-${command}`)) ?? ''
  return Number(/^\{"runs":(\d)/.exec(readFileSync(join(folder, name), 'latin1'))?.[1])
}
