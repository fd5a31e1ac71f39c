import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, test, vi} from 'vitest'
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

  test('what code asks for is listed with the rest, in one command', async () => {
    const code = `<script>const s = document.createElement('script'); s.src = 'https://unpkg.com/rows' + '@2.0.0/rows.js'; document.head.append(s)</script>`
    const cwd = await folderWith({'package.json': '{}', 'page.html': page(one) + code})
    const {text} = await said(cwd, 'vendor', 'page.html')
    expect(text).toMatch(/^ {2}npm install .* rows@2\.0\.0 shapes@1$/m)
    expect(text).toContain('missing: rows@2.0.0')
  })

  test('licences of all that the pages hold, each package once', async () => {
    const cwd = await folderWith({
      'package.json': '{"private": true}',
      ...shapes('1.4.0', 'node_modules/shapes-1'),
      'node_modules/shapes-1/LICENSE.md': 'Shapes 1: do as you like\n',
      ...shapes('2.1.0', 'node_modules/shapes'),
      'node_modules/shapes/package.json':
        '{"name": "shapes", "version": "2.1.0", "main": "shapes.js", "license": "MIT"}',
      'node_modules/plain/package.json': '{"name": "plain", "version": "3.0.0", "main": "plain.js", "license": "ISC"}',
      'node_modules/plain/plain.js': 'export default document.title',
      'node_modules/plain/NOTICE': 'Made by hand',
      'node_modules/plain/license-of-a-picture.png': 'no text',
      'a.html': `${page(one, two)}<script type="module">import plain from 'plain'; document.title = plain</script>`,
      'b.html': page(two),
    })
    symlinkSync('/etc/hostname', join(cwd, 'node_modules/shapes/LICENSE'))
    const {code} = await said(cwd, 'build', 'a.html', 'b.html', '-o', 'out/', '--no-cache', '--notices', 'notices.txt')
    expect(code).toBe(0)
    const line = `\n\n${'-'.repeat(80)}\n\n`
    expect(readFileSync(join(cwd, 'notices.txt'), 'utf8').split(line)).toEqual([
      'plain@3.0.0\nLicence: ISC\n\nMade by hand',
      'shapes@1.4.0\nLicence: not said in its `package.json`\n\nShapes 1: do as you like',
      'shapes@2.1.0\nLicence: MIT\n',
    ])
  })

  test.each([
    ['package-lock.json', 'npm', 'install --save-dev --save-exact --ignore-scripts --legacy-peer-deps shapes@1'],
    ['pnpm-lock.yaml', 'pnpm', 'add --save-dev --save-exact --ignore-scripts shapes@1'],
    ['yarn.lock', 'yarn', 'add --dev --exact --mode=skip-build shapes@1'],
    ['bun.lock', 'bun', 'add --dev --exact --ignore-scripts shapes@1'],
  ])('with %s `--install --yes` runs %s', async (lock, program, words) => {
    const cwd = await folderWith({'package.json': '{"private": true}', [lock]: '', 'page.html': page(one)})
    mkdirSync(join(cwd, 'programs'))
    writeFileSync(join(cwd, 'programs', program), '#!/bin/sh\necho "$PWD: $0 $*" > "$PWD/ran.txt"\nexit 7\n', {
      mode: 0o755,
    })
    vi.stubEnv('PATH', `${join(cwd, 'programs')}:${process.env.PATH}`)
    const {code, out} = await run(['vendor', 'page.html', '--install', '--yes'], {cwd})
    vi.unstubAllEnvs()
    expect(out).toContain(`  ${program} ${words}\n`)
    expect(readFileSync(join(cwd, 'ran.txt'), 'utf8')).toMatch(new RegExp(`/programs/${program} ${words}\n$`))
    expect(code).toBe(7)
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
