import {chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, expect, test, vi} from 'vitest'
import {start} from '../../src/cli/start.ts'
import {folderWith} from '../config/files.ts'

// Lazy functions, as most of a bundle is: what of them has run is in the code that is kept.
const bundle = `exports.main = async (args) => {
  const path = require('node:path')
  const {sep} = await __import('node:path')
  if (path.sep !== sep || !__filename.endsWith('main.cjs')) throw new Error('no')
  function inner(n) { return n < 2 ? n : inner(n - 1) + inner(n - 2) }
  return args[0] === 'fail' ? 1 : inner(7) - 13
}
`

async function folder(): Promise<{file: string; cache: string; kept(): string[]}> {
  const cwd = await folderWith({'main.cjs': bundle})
  const cache = join(cwd, 'cache')
  vi.stubEnv('XDG_CACHE_HOME', cache)
  vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '')
  return {file: join(cwd, 'main.cjs'), cache, kept: () => readdirSync(join(cache, 'ampoule/code'))}
}

afterEach(() => {
  vi.unstubAllEnvs()
})

test('keeps the compiled code of each command, and runs the same with it', async () => {
  const {file, cache, kept} = await folder()
  expect(await start(file, ['lint', 'x.html'])).toBe(0)
  const [name = ''] = kept()
  expect(name).toMatch(new RegExp(`^${process.version}-${process.arch}-\\w+-\\w+-lint$`))
  const path = join(cache, 'ampoule/code', name)
  const {mtimeMs, mode} = statSync(path)
  expect(mode & 0o077).toBe(0)
  expect(await start(file, ['lint'])).toBe(0)
  expect(statSync(path).mtimeMs).toBe(mtimeMs)
  expect(await start(file, ['fail'])).toBe(1)
  expect(kept()).toHaveLength(2)
})

test('code that does not fit is made anew; that of others is not run', async () => {
  const {file, cache, kept} = await folder()
  utimesSync(file, 1000, 1000)
  await start(file, ['lint'])
  const path = join(cache, 'ampoule/code', kept()[0] ?? '')
  const whole = readFileSync(path)
  // V8 remembers texts within a process, so each try has another text: of the same length, size and time being the key.
  const change = (letter: string): void => {
    writeFileSync(file, bundle.replaceAll('inner', `inne${letter}`))
    utimesSync(file, 1000, 1000)
  }
  change('x')
  writeFileSync(path, whole.subarray(0, 100))
  expect(await start(file, ['lint'])).toBe(0)
  expect(readFileSync(path).length).toBeGreaterThan(1000)
  change('y')
  writeFileSync(path, 'not ours')
  chmodSync(path, 0o666)
  expect(await start(file, ['lint'])).toBe(0)
  expect(statSync(path).mode & 0o077).toBe(0)
  expect(kept()).toHaveLength(1)
})

test('another build has code of its own; what is old is taken out', async () => {
  const {file, cache, kept} = await folder()
  await start(file, ['lint'])
  const [first = ''] = kept()
  utimesSync(join(cache, 'ampoule/code', first), 1, 1)
  writeFileSync(file, `${bundle}// another`)
  await start(file, ['lint'])
  expect(kept()).toHaveLength(1)
  expect(kept()).not.toContain(first)
})

test('a folder that cannot be written to, or a wish not to, only costs time', async () => {
  const {file, cache} = await folder()
  mkdirSync(cache)
  writeFileSync(join(cache, 'ampoule'), 'a file')
  expect(await start(file, ['lint'])).toBe(0)
  const other = await folder()
  vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '1')
  expect(await start(other.file, ['lint'])).toBe(0)
  expect(() => other.kept()).toThrow('ENOENT')
})

test('a bundle without a command line is a fault of ours', async () => {
  const cwd = await folderWith({'main.cjs': 'exports.other = 1'})
  await expect(start(join(cwd, 'main.cjs'), [])).rejects.toThrow('expected it to export `main`')
})
