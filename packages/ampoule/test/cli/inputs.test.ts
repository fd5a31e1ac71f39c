import {spawnSync} from 'node:child_process'
import {readFile, rm, utimes} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {run} from '../../../../test/support/terminal.ts'
import {addFiles, folderWith} from '../config/files.ts'

const pixel = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
/** A page whose code asks for files that only a run tells. */
const asks = '<title>x</title><script>fetch(`./rows/${location.hash}.json`)</script>'
const site = {
  '.git/HEAD': '',
  'package.json': {type: 'module'},
  'ampoule.config.js':
    "import {title} from './shared/title.js'\nexport default {build: {title, include: ['rows/*.json']}}",
  'shared/title.js': "export const title = 'One'",
  'pages/page.html': `<link rel=icon href=a.svg><link rel=stylesheet href=a.css><p>x<script src=../lib.js type=module></script>
    <script>fetch('https://a.test/').catch(() => {})</script><img alt="" src="https://cdn.jsdelivr.net/npm/icons@1.0.0/i.svg">`,
  'pages/a.css': '@import "b.css"',
  'pages/b.css': 'p { background: url("c d.svg") }',
  'pages/c d.svg': pixel,
  'pages/a.svg': pixel,
  'lib.js': "import './more.js'\nimport 'dep'",
  'more.js': 'document.title += 1',
  'unused.js': '',
  'rows/1.json': '[]',
  'node_modules/dep/package.json': {name: 'dep', version: '1.0.0', type: 'module', exports: './index.js'},
  'node_modules/dep/index.js': 'document.title += 2',
  'node_modules/icons/package.json': {name: 'icons', version: '1.0.0'},
  'node_modules/icons/i.svg': pixel,
}
const files = [
  'ampoule.config.js',
  'ampoule.lock.json',
  'lib.js',
  'more.js',
  'node_modules/dep/index.js',
  'node_modules/dep/package.json',
  'node_modules/icons/i.svg',
  'node_modules/icons/package.json',
  'package.json',
  'pages/a.css',
  'pages/a.svg',
  'pages/b.css',
  'pages/c d.svg',
  'pages/page.html',
  'rows/1.json',
  'shared/title.js',
]

test('the JSON output names all that a page is made of, the same with a cache and without', async () => {
  const cwd = await folderWith(site)
  const build = async (...more: string[]) => {
    const {out} = await run(['build', 'pages/page.html', '--root', '.', '--json', ...more], {cwd})
    const {inputs, inputFolders} = JSON.parse(out).files[0]
    return {inputs, inputFolders}
  }
  const first = await build('--no-cache')
  expect(first).toEqual({inputs: files, inputFolders: ['.', 'rows']})
  expect(await build()).toEqual(first)
  expect(await build()).toEqual(first)
  await addFiles(cwd, {'pages/b.css': 'p { color: red }'})
  expect((await build()).inputs).toEqual(files.filter((file) => file !== 'pages/c d.svg'))
})

describe('--depfile', () => {
  const hard = ['a b', 'a#b', 'a$b', 'a:b', 'a%b', 'a[x]b', 'a*b', 'a|b', 'a=b', '~a', "a'b", 'a(b)', 'é日本', 'a\\ b']

  test('is what make needs to build no more than it must', async () => {
    const images = hard.map((name) => `<img alt="" src="${encodeURIComponent(name)}.svg">`).join('')
    const cwd = await folderWith({
      '.git/HEAD': '',
      'in.html': `<title>x</title>${images}${asks}`,
      // What a bare `a[x]b` would be taken for.
      'axb.svg': pixel,
      ...Object.fromEntries(hard.map((name) => [`${name}.svg`, pixel])),
      'rows/1.json': '[]',
      Makefile: `include page.d\nall: out\\ 100%.html\nout\\ 100\\%.html:\n\ttrue\n.DEFAULT_GOAL := all\n`,
    })
    const output = 'out 100%.html'
    const {code} = await run(
      ['build', 'in.html', '-o', output, '--depfile', 'page.d', '--include', 'rows/*.json', '--no-cache'],
      {cwd},
    )
    expect(code).toBe(0)
    const isDue = () => {
      const {status, stderr} = spawnSync('make', ['-q'], {cwd, encoding: 'utf8'})
      expect(stderr).toBe('')
      return status !== 0
    }
    expect(isDue()).toBe(false)
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)
    const all = [...hard.map((one) => `${one}.svg`), 'in.html', 'rows']
    for (const name of [...all, '.', 'rows/1.json']) await utimes(join(cwd, name), ago(90), ago(90))
    await utimes(join(cwd, output), ago(60), ago(60))
    expect(isDue()).toBe(false)
    for (const name of all) {
      await utimes(join(cwd, name), ago(1), ago(1))
      expect([name, isDue()]).toEqual([name, true])
      await utimes(join(cwd, name), ago(90), ago(90))
    }
    expect(isDue()).toBe(false)
    await rm(join(cwd, 'a%b.svg'))
    expect(isDue()).toBe(true)
  })

  test('a page in a folder that it lists is not older than it; several pages have a rule each', async () => {
    const cwd = await folderWith({'.git/HEAD': '', 'a.html': asks, 'b.html': asks, 'x.json': '[]'})
    expect((await run(['build', 'a.html', 'b.html', '--depfile', 'pages.d', '--include', '*.json'], {cwd})).code).toBe(
      0,
    )
    const text = await readFile(join(cwd, 'pages.d'), 'utf8')
    expect(text).toMatch(/^a\.sealed\.html: \\\n {2}a\.html \\\n {2}x\.json \\\n {2}\.\n\nb\.sealed\.html: /)
    if (spawnSync('make', ['--version']).status !== 0) return
    await addFiles(cwd, {'sub/Makefile': 'include ../pages.d\n'})
    expect(
      spawnSync('make', ['-q', '-f', 'sub/Makefile', '-I', 'sub', 'a.sealed.html', 'b.sealed.html'], {cwd}).status,
    ).toBe(0)
  })

  test('names that no makefile can hold are told; standard output has no rule', async () => {
    const cwd = await folderWith({'a.md': '![a](a;b.svg)', 'a;b.svg': pixel})
    const {code, err} = await run(['build', 'a.md', '--depfile', 'a.d'], {cwd})
    expect([code, err]).toEqual([0, expect.stringContaining('`a;b.svg` is left out of `a.d`')])
    const piped = await run(['build', 'a.md', '--depfile', 'a.d', '-o', '-'], {cwd})
    expect([piped.code, piped.out]).toEqual([2, ''])
  })
})
