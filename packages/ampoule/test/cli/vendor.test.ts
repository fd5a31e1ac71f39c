import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {run} from '../../../../test/support/terminal.ts'
import {folderWith} from '../config/files.ts'

const shapes = (version: string, folder: string): Record<string, string> => ({
  [`${folder}/package.json`]: `{"name": "shapes", "version": "${version}", "main": "shapes.js"}`,
  [`${folder}/shapes.js`]: `shapes = '${version}'\n`,
})
const page = (...urls: readonly string[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>${urls.map((url) => `<script src="${url}"></script>`).join('')}`
const one = 'https://unpkg.com/shapes@1/shapes.js'
const two = 'https://cdn.jsdelivr.net/npm/shapes@2'

/** What a command says, without the words that are the same for all. */
async function said(cwd: string, ...args: readonly string[]): Promise<{code: number; text: string}> {
  const {code, out, err} = await run([...args], {cwd})
  return {code, text: out + err}
}

describe('packages of pages', () => {
  test('two versions of one library in two pages of one root, locked, and frozen in CI', async () => {
    const cwd = await folderWith({
      'package.json': '{"private": true}',
      ...shapes('1.4.0', 'node_modules/shapes-1'),
      ...shapes('2.1.0', 'node_modules/shapes'),
      'a.html': page(one),
      'b.html': page(two),
    })
    const frozen = await said(cwd, 'build', 'a.html', 'b.html', '-o', 'out/', '--frozen', '--no-cache')
    expect(frozen.code).toBe(1)
    expect(frozen.text).toContain(`\`shapes@1.4.0/shapes.js\` is not in \`ampoule.lock.json\``)
    expect((await said(cwd, 'build', 'a.html', 'b.html', '-o', 'out/', '--no-cache')).code).toBe(0)
    expect(readFileSync(join(cwd, 'out/a.html'), 'utf8')).toContain(`shapes = '1.4.0'`)
    expect(readFileSync(join(cwd, 'out/b.html'), 'utf8')).toContain(`shapes = '2.1.0'`)
    const lock = readFileSync(join(cwd, 'ampoule.lock.json'), 'utf8')
    expect(JSON.parse(lock).urls).toEqual({[two]: ['shapes@2.1.0/shapes.js'], [one]: ['shapes@1.4.0/shapes.js']})
    expect((await said(cwd, 'build', 'a.html', 'b.html', '-o', 'out/', '--frozen', '--no-cache')).code).toBe(0)
    writeFileSync(join(cwd, 'node_modules/shapes/shapes.js'), 'stolen()')
    const changed = await said(cwd, 'build', 'b.html', '-o', 'out/', '--no-cache')
    expect(changed.text).toContain('`shapes@2.1.0/shapes.js` is not the file in `ampoule.lock.json`')
    expect(changed.code).toBe(1)
    expect(readFileSync(join(cwd, 'ampoule.lock.json'), 'utf8')).toBe(lock)
    expect((await said(cwd, 'build', 'b.html', '-o', 'out/', '--update-lock', '--no-cache')).code).toBe(0)
    expect(readFileSync(join(cwd, 'ampoule.lock.json'), 'utf8')).not.toBe(lock)
  })

  test('a workspace of pnpm: links into a store above the root', async () => {
    const cwd = await folderWith({
      'pnpm-workspace.yaml': 'packages: ["sites/*"]\n',
      'pnpm-lock.yaml': 'lockfileVersion: 9\n',
      'package.json': '{"private": true}',
      ...shapes('1.4.0', 'node_modules/.pnpm/shapes@1.4.0/node_modules/shapes'),
      'sites/a/package.json': '{"name": "a"}',
      'sites/a/page.html': page(one),
      'sites/b/package.json': '{"name": "b"}',
      'sites/b/page.html': page(one),
    })
    const link = join(cwd, 'sites/a/node_modules/shapes')
    mkdirSync(dirname(link), {recursive: true})
    symlinkSync('../../../node_modules/.pnpm/shapes@1.4.0/node_modules/shapes', link)
    expect((await said(cwd, 'build', 'sites/a/page.html', '-o', 'a.html', '--no-cache')).code).toBe(0)
    expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toContain(`shapes = '1.4.0'`)
    const other = await said(cwd, 'vendor', 'sites/b/page.html')
    expect(other.code).toBe(1)
    expect(other.text).toContain('  pnpm add --save-dev --save-exact --ignore-scripts shapes@1\n')
  })

  test('a page without a project has a store of its own', async () => {
    const cwd = await folderWith({'page.html': page(one)})
    const {text} = await said(cwd, 'vendor', 'page.html')
    expect(text).toContain('npm install --prefix .ampoule --save-exact --ignore-scripts --legacy-peer-deps shapes@1\n')
    for (const [path, content] of Object.entries(shapes('1.4.0', '.ampoule/node_modules/shapes'))) {
      mkdirSync(dirname(join(cwd, path)), {recursive: true})
      writeFileSync(join(cwd, path), content)
    }
    expect((await said(cwd, 'vendor', 'page.html')).code).toBe(0)
    expect((await said(cwd, 'build', 'page.html', '-o', 'out.html', '--no-cache')).code).toBe(0)
    expect(readFileSync(join(cwd, 'out.html'), 'utf8')).toContain(`shapes = '1.4.0'`)
  })

  test('nothing is installed or fetched unasked', async () => {
    const cwd = await folderWith({'package.json': '{}', 'page.html': page(one, 'https://127.0.0.1/x.js')})
    const unasked = await said(cwd, 'vendor', 'page.html', '--install')
    expect(unasked.code).toBe(1)
    expect(unasked.text).toContain('Add `--yes` to install without being asked')
    const fetched = await said(cwd, 'vendor', 'page.html', '--allow-network')
    expect(fetched.text).toContain('not fetched: `127.0.0.1` is `127.0.0.1`, which is not on the open network')
    expect(fetched.code).toBe(1)
  })
})
