import {existsSync} from 'node:fs'
import {mkdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {build} from '@ampoule/build'
import {findProfile, type Profile} from '@ampoule/lint'
import {createNodeCapabilities} from 'ampoule'
import {beforeEach, describe, expect, test} from 'vitest'
import {run} from '../../../../test/support/terminal.ts'
import {createDevServer} from '../../src/dev/dev-server.ts'
import {workOn as work} from '../../src/mcp/page-worker.ts'
import {Workspace} from '../../src/mcp/workspace.ts'
import {pageToVerify} from '../../src/verify/page-to-verify.ts'
import {folderWith} from '../config/files.ts'

/** In the place of Tailwind: it says that it ran by a file of its own. */
const fake = `
require('node:fs').writeFileSync(__dirname + '/ran', '')
exports.compile = async () => ({build: () => '.p-4{padding:1rem}'})`

const page = `<!doctype html><title>x</title><link rel=icon href="data:,">
<script src="https://cdn.jsdelivr.net/npm/@tailwindcss/browser@4"></script><p class="p-4">x</p>`

let folder: string
let project: string
beforeEach(async () => {
  folder = await folderWith({
    'mine/.git/HEAD': '',
    'theirs/.git/HEAD': '',
    'theirs/package.json': {private: true},
    'theirs/node_modules/tailwindcss/package.json': {name: 'tailwindcss', version: '4.1.0', main: 'index.js'},
    'theirs/node_modules/tailwindcss/index.js': fake,
    'theirs/pages/page.html': page,
    'theirs/pages/page.md': page,
  })
  project = join(folder, 'theirs')
})
const hasRun = (): boolean => existsSync(join(project, 'node_modules/tailwindcss/ran'))

describe('Tailwind runs for who stands in its project', () => {
  test.each(['.', 'pages'])('in `%s`', async (where) => {
    const {code, out} = await run(['build', '--no-cache', '--profile', 'file', join(project, 'pages/page.html')], {
      cwd: join(project, where),
    })
    expect(out).not.toContain('not run')
    expect(code).toBe(0)
    expect(await readFile(join(project, 'pages/page.sealed.html'), 'utf8')).toContain('.p-4{padding:1rem}')
    expect(hasRun()).toBe(true)
  })

  test('after it was refused, though a cache has kept what it could', async () => {
    const built = async (trusted: string) => {
      const capabilities = createNodeCapabilities({root: join(project, 'pages'), cache: join(folder, 'cache'), trusted})
      return (await build(page, {capabilities, path: 'page.html'})).html
    }
    expect(await built(join(folder, 'mine'))).not.toContain('padding')
    expect(await built(project)).toContain('.p-4{padding:1rem}')
  })

  test('in the folder of its store', async () => {
    const site = await folderWith({
      '.ampoule/node_modules/tailwindcss/package.json': {name: 'tailwindcss', version: '4.1.0', main: 'index.js'},
      '.ampoule/node_modules/tailwindcss/index.js': fake,
    })
    const built = async (trusted: string) =>
      (await build(page, {capabilities: createNodeCapabilities({root: site, trusted}), path: 'page.html'})).html
    expect(await built(join(folder, 'mine'))).not.toContain('padding')
    expect(await built(site)).toContain('.p-4{padding:1rem}')
  })

  test('by `ampoule mcp --trust`', async () => {
    const given = await new Workspace({folders: [project], isTrusted: true}).page({path: 'pages/page.html'})
    expect(await work({do: 'build', page: given})).toMatchObject({html: expect.stringContaining('padding:1rem')})
  })
})

describe('Tailwind of a stranger does not run', () => {
  test.each([
    ['build', ['build', '--no-cache'], 'pages/page.html', 'mine', /`tailwindcss` in `.*theirs` is not run/],
    [
      'build --no-config',
      ['build', '--no-cache', '--no-config'],
      'pages/page.html',
      'theirs',
      /leave out `--no-config`/,
    ],
    ['stats', ['stats'], 'pages/page.md', 'mine', null],
    ['stats --no-config', ['stats', '--no-config'], 'pages/page.md', 'theirs', null],
    ['vendor', ['vendor'], 'pages/page.html', 'mine', /is not run/],
    ['diff', ['diff', '--prompt', join('..', 'theirs/pages/page.html')], 'pages/page.html', 'mine', null],
    ['lint', ['lint'], 'pages/page.md', 'theirs', null],
  ])('by `%s`', async (_, words, path, where, told) => {
    const {code, out, err} = await run([...words, join(project, path)], {cwd: join(folder, where)})
    expect(hasRun()).toBe(false)
    if (told === null) return
    expect(code).toBe(1)
    expect((out + err).match(new RegExp(told, 'g'))).toHaveLength(1)
  })

  test('by `verify`', async () => {
    const path = join(project, 'pages/page.md')
    const file = {path, name: 'page.md', bytes: await readFile(path), format: 'markdown'} as const
    for (const [cwd, trusted] of [
      [join(folder, 'mine'), join(folder, 'mine')],
      [project, false],
    ] as const)
      await pageToVerify(file, findProfile('file') as Profile, {cwd, trusted})
    expect(hasRun()).toBe(false)
  })

  test('by `dev`', async () => {
    const server = await createDevServer({file: join(project, 'pages/page.html')})
    await server.close()
    expect(hasRun()).toBe(false)
  })

  test.each(['build', 'measure'] as const)('by `ampoule mcp`, asked to %s', async (what) => {
    const given = await new Workspace({folders: [project], isTrusted: false}).page({path: 'pages/page.md'})
    const done = await work({do: what, page: given})
    expect(hasRun()).toBe(false)
    if ('findings' in done)
      expect(done.findings.filter(({message}) => message.includes('start `mcp` with `--trust`'))).toHaveLength(1)
  })

  test('by the page beside it, when nobody says who is trusted', async () => {
    await mkdir(join(folder, 'else'))
    const capabilities = createNodeCapabilities({root: join(project, 'pages')})
    const {findings} = await build(page, {capabilities, path: 'page.html'})
    expect(findings.map(({message}) => message).join('\n')).toContain('start in that folder if you trust it')
    expect(hasRun()).toBe(false)
  })
})
