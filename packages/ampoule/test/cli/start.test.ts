import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {afterEach, expect, onTestFinished, test, vi} from 'vitest'
import {start as startIn} from '../../src/cli/start.ts'
import {folderWith} from '../config/files.ts'

/** As under Node 20, which keeps no code by itself. */
const start = (file: string, args: readonly string[]): Promise<number> => startIn(file, args, {keepsItself: undefined})

// Lazy functions, as most of a bundle is: what of them has run is in the code that is kept.
const bundle = `exports.main = async (args) => {
  const path = require('node:path')
  const {sep} = await require('./import.cjs')('node:path')
  if (path.sep !== sep || !__filename.endsWith('main.js')) throw new Error('no')
  function inner(n) { return n < 2 ? n : inner(n - 1) + inner(n - 2) }
  if (args[1] === 'more') return require('./more.js').more(inner)
  return args[0] === 'fail' ? 1 : inner(7) - 13
}
`
const more = `const main = require('./main.js')
exports.more = (inner) => {
  if (require('./main.js') !== main) throw new Error('no')
  return inner(9) - 34
}
`

async function folder(): Promise<{file: string; cache: string; kept(): string[]}> {
  const cwd = await folderWith({
    'main.js': bundle,
    'more.js': more,
    'import.cjs': 'module.exports = (specifier) => import(specifier)',
  })
  const cache = join(cwd, 'cache')
  vi.stubEnv('XDG_CACHE_HOME', cache)
  vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '')
  return {
    file: join(cwd, 'main.js'),
    cache,
    kept: () => readdirSync(join(cache, 'ampoule/code')).filter((name) => !name.includes('.running-')),
  }
}

afterEach(() => {
  vi.unstubAllEnvs()
})

test('keeps the compiled code of each command, and runs the same with it', async () => {
  const {file, cache, kept} = await folder()
  expect(await start(file, ['lint', 'x.html'])).toBe(0)
  const [name = ''] = kept()
  expect(name).toMatch(new RegExp(`^${process.version}-${process.platform}-${process.arch}-.*-lint$`))
  const path = join(cache, 'ampoule/code', name)
  expect(statSync(path).mode & 0o077).toBe(0)
  const writing: number[] = []
  for (let runs = 2; runs <= 8; runs++) {
    // A file that has another name keeps its number.
    linkSync(path, join(cache, String(runs)))
    expect(await start(file, ['lint'])).toBe(0)
    expect(headOf(readFileSync(path)).runs).toBe(runs)
    if (statSync(path).ino !== statSync(join(cache, String(runs))).ino) writing.push(runs)
  }
  expect(writing).toEqual([2, 4, 8])
  const whole = readFileSync(path)
  expect(headOf(whole)).toMatchObject({runs: 8, main: bundle})
  utimesSync(path, new Date(), 1)
  expect(await start(file, ['lint'])).toBe(0)
  expect(statSync(path).mtimeMs).toBe(1000)
  expect(await start(file, ['fail'])).toBe(1)
  expect(kept()).toHaveLength(2)
})

test('adds the code of files that a run has needed for the first time', async () => {
  const {file, cache, kept} = await folder()
  for (let runs = 0; runs < 9; runs++) await start(file, ['lint'])
  const path = join(cache, 'ampoule/code', kept()[0] ?? '')
  const names = (): unknown => headOf(readFileSync(path)).scripts.map(([name]) => name)
  expect(names()).toEqual(['main.js'])
  expect(await start(file, ['lint', 'more'])).toBe(0)
  expect(names()).toEqual(['main.js', 'more.js'])
  expect(await start(file, ['lint'])).toBe(0)
  expect(names()).toEqual(['main.js', 'more.js'])
})

test('another main file of the same size and time is another bundle', async () => {
  const {file, cache, kept} = await folder()
  const write = (text: string): void => {
    writeFileSync(file, text)
    utimesSync(file, 1000, 1000)
  }
  write(bundle)
  await start(file, ['lint'])
  write(bundle.replace('- 13', '- 12'))
  expect(await start(file, ['lint'])).toBe(1)
  expect(kept()).toHaveLength(1)
  expect(headOf(readFileSync(join(cache, 'ampoule/code', kept()[0] ?? ''))).main).toContain('- 12')
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
  const broken = Buffer.from(readFileSync(path))
  const at = Math.floor(broken.length * 0.8)
  broken[at] = (broken[at] ?? 0) ^ 1
  writeFileSync(path, broken)
  expect(await start(file, ['lint'])).toBe(0)
  expect(readFileSync(path).equals(broken)).toBe(false)
  change('z')
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

test('a run that crashed on the code takes it with it, and marks of other runs are let be', async () => {
  const {file, cache, kept} = await folder()
  for (let runs = 0; runs < 3; runs++) await start(file, ['lint'])
  const [name = ''] = kept()
  const path = join(cache, 'ampoule/code', name)
  const runsOf = (): number => headOf(readFileSync(path)).runs
  expect(runsOf()).toBe(3)
  // Of a process that goes on, and of one that is no more.
  writeFileSync(`${path}.running-${process.ppid}`, '')
  await start(file, ['lint'])
  expect(runsOf()).toBe(4)
  const {pid} = spawnSync(process.execPath, ['-e', '0'])
  writeFileSync(`${path}.running-${pid}`, '')
  expect(await start(file, ['lint'])).toBe(0)
  expect(runsOf()).toBe(1)
  expect(existsSync(`${path}.running-${pid}`)).toBe(false)
  await start(file, ['lint'])
  expect(runsOf()).toBe(2)
})

test('code of another binary of Node is never looked at', async () => {
  const {file, kept} = await folder()
  await start(file, ['lint'])
  for (const [key, value] of [
    ['version', 'v20.20.1'],
    ['arch', 'other'],
    ['execPath', file],
    ['execArgv', ['--no-opt']],
  ] as const) {
    const own = Object.getOwnPropertyDescriptor(process, key)
    Object.defineProperty(process, key, {value, configurable: true})
    onTestFinished(() => void Object.defineProperty(process, key, own ?? {value: undefined}))
    const before = kept().length
    expect(await start(file, ['lint'])).toBe(0)
    expect([key, kept().length]).toEqual([key, before + 1])
  }
})

test('a bundle without a command line is a fault of ours', async () => {
  const cwd = await folderWith({'main.js': 'exports.other = 1'})
  await expect(start(join(cwd, 'main.js'), [])).rejects.toThrow('does not export `main`')
})

function headOf(bytes: Buffer): {runs: number; main: string; scripts: [string, number][]} {
  return JSON.parse(bytes.toString('utf8', 0, bytes.indexOf(10)))
}
