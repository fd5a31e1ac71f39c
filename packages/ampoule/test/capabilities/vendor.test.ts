import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {build, type LedgerEntry} from '@ampoule/build'
import {createNodeCapabilities} from 'ampoule'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {extendLock, writeLock} from '../../src/capabilities/vendor/lock.ts'

let top: string
let root: string

beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'ampoule-vendor-')))
  root = join(top, 'site')
  put('package.json', '{"private": true}')
  install('shapes', {name: 'shapes', version: '2.1.0', main: 'dist/shapes'}, {'dist/shapes.js': 'shapes = 2'})
  install(
    'shapes-1',
    {name: 'shapes', version: '1.4.0', main: 'old.js'},
    {'old.js': 'shapes = 1', 'dist/shapes.js': 'shapes = 1'},
  )
  mkdirSync(root, {recursive: true})
})
afterEach(() => rmSync(top, {recursive: true, force: true}))

function put(path: string, text: string): void {
  mkdirSync(dirname(join(top, path)), {recursive: true})
  writeFileSync(join(top, path), text)
}

function install(folder: string, manifest: object, files: Readonly<Record<string, string>>): void {
  put(`node_modules/${folder}/package.json`, JSON.stringify(manifest))
  for (const [path, text] of Object.entries(files)) put(`node_modules/${folder}/${path}`, text)
}

async function read(url: string, options: {lock?: 'frozen' | 'update'} = {}): Promise<string> {
  try {
    const {path, bytes} = await createNodeCapabilities({root, ...options}).read(url, 'page.html')
    return `${path}: ${new TextDecoder().decode(bytes)}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('a link that leads out', () => {
  test('of a manifest makes the folder no package', async () => {
    put('secret/package.json', '{"name": "linked", "version": "1.0.0", "main": "index.js"}')
    put('node_modules/linked/index.js', 'linked = 1')
    symlinkSync('../../secret/package.json', join(top, 'node_modules/linked/package.json'))
    expect(await read('https://unpkg.com/linked')).toBe('`linked` is not installed')
  })

  test('of the lock file is told, and nothing of what it names', async () => {
    put('secret.json', '{"version": 1, "urls": {}, "files": {"shapes@2.1.0/dist/shapes.js": "sha512-other"}}')
    symlinkSync('../secret.json', join(root, 'ampoule.lock.json'))
    expect(await read('https://unpkg.com/shapes')).toMatch(/^`.*ampoule\.lock\.json` is outside the root folder/)
  })
})

describe('an address of a CDN', () => {
  test.each([
    ['https://unpkg.com/shapes', 'npm:/shapes@2.1.0/dist/shapes.js: shapes = 2'],
    ['https://unpkg.com/shapes@2/dist/shapes.min.js', 'npm:/shapes@2.1.0/dist/shapes.js: shapes = 2'],
    ['https://cdn.jsdelivr.net/npm/shapes@1.4.0/dist/shapes.js', 'npm:/shapes@1.4.0/dist/shapes.js: shapes = 1'],
    ['https://cdn.jsdelivr.net/npm/shapes@^1/old.js?x#y', 'npm:/shapes@1.4.0/old.js: shapes = 1'],
    ['https://unpkg.com/shapes@3', '`shapes@3` is not installed: 2.1.0, 1.4.0 is'],
    ['https://unpkg.com/others', '`others` is not installed'],
  ])('%s', async (url, expected) => {
    expect(await read(url)).toBe(expected)
  })

  test.each(['../secret.js', '%2e%2e/secret.js', '.env', 'dist/.env.js', 'node_modules/x/y.js', 'key.pem'])(
    'is no way to %s',
    async (path) => {
      put('node_modules/secret.js', 'secret')
      for (const name of ['.env', 'dist/.env.js', 'node_modules/x/y.js', 'key.pem'])
        put(`node_modules/shapes/${name}`, 'secret')
      expect(await read(`https://unpkg.com/shapes@2.1.0/${path}`)).not.toContain(': secret')
      expect(await read(`npm:/shapes@2.1.0/${path}`)).not.toContain(': secret')
    },
  )

  test('is no way out of the package by a link', async () => {
    put('secret.js', 'secret')
    symlinkSync(join(top, 'secret.js'), join(top, 'node_modules/shapes/link.js'))
    mkdirSync(join(top, 'outside'))
    put('outside/package.json', '{"name": "linked", "version": "1.0.0", "main": "a.js"}')
    expect(await read('https://unpkg.com/shapes@2.1.0/link.js')).toContain('has no `link.js`')
    const elsewhere = mkdtempSync(join(tmpdir(), 'ampoule-elsewhere-'))
    writeFileSync(join(elsewhere, 'package.json'), '{"name": "linked", "version": "1.0.0", "main": "a.js"}')
    writeFileSync(join(elsewhere, 'a.js'), 'secret')
    symlinkSync(elsewhere, join(top, 'node_modules/linked'))
    expect(await read('https://unpkg.com/linked')).toBe('`linked` is not installed')
    rmSync(elsewhere, {recursive: true})
  })

  test('what a sheet of a package names is in the package', async () => {
    install(
      'looks',
      {name: 'looks', version: '1.0.0'},
      {
        'css/a.css': 'b { background: url(../img/a.svg) }',
        'img/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
      },
    )
    const html = '<!doctype html><title>x</title><link rel=stylesheet href="https://unpkg.com/looks/css/a.css"><b>x</b>'
    const {html: built, ledger} = await build(html, {capabilities: createNodeCapabilities({root}), path: 'page.html'})
    expect(built).toContain('url("data:image/svg+xml,')
    expect(
      ledger
        .of('vendored')
        .map(({path}) => path)
        .sort(),
    ).toEqual(['npm:/looks@1.0.0/css/a.css', 'npm:/looks@1.0.0/img/a.svg'])
  })
})

test('a module of a package that names the package itself means its own version', async () => {
  install('three', {name: 'three', version: '0.128.0', module: 'a.js'}, {'a.js': `export const version = '128'`})
  install(
    'three-0.132',
    {name: 'three', version: '0.132.0', module: 'a.js'},
    {'a.js': `export const version = '132'`, 'addon.js': `export {version as own} from 'three'`},
  )
  const html = `<!doctype html><title>x</title><script type=module>import {version} from 'https://cdn.skypack.dev/three@0.132.0'
import {own} from 'https://cdn.skypack.dev/three@0.132.0/addon.js'; document.title = version + own</script>`
  const {html: built} = await build(html, {capabilities: createNodeCapabilities({root}), path: 'page.html'})
  expect(built).toContain('132')
  expect(built).not.toContain('128')
})

test('esm.sh: what an alias stands for is imported by packages in its place, in the version of the address', async () => {
  install('react', {name: 'react', version: '18.2.0', module: 'a.js'}, {'a.js': `export const name = 'react 18'`})
  const preact = (version: string): Record<string, string> => ({'compat.js': `export const name = 'preact ${version}'`})
  install('preact', {name: 'preact', version: '10.20.0', exports: {'./compat': './compat.js'}}, preact('10.20.0'))
  install('preact-19', {name: 'preact', version: '10.19.3', exports: {'./compat': './compat.js'}}, preact('10.19.3'))
  install(
    'chart',
    {name: 'chart', version: '1.0.0', module: 'a.js', peerDependencies: {react: '*'}},
    {'a.js': `import {name} from 'react'; export const drawn = 'drawn by ' + name`},
  )
  const html = `<!doctype html><title>x</title><script type=module>
import {drawn} from 'https://esm.sh/chart@1?alias=react:preact/compat&deps=preact@10.19.3'; document.title = drawn</script>`
  const {html: built} = await build(html, {capabilities: createNodeCapabilities({root}), path: 'page.html'})
  expect(built).toContain('preact 10.19.3')
  expect(built).not.toContain('react 18')
})

test.each([
  ['in its place', ''],
  ['that runs later', ' defer'],
])('a library %s is not looked through: neither its characters nor its syntax', async (_, defer) => {
  install(
    'signs',
    {name: 'signs', version: '1.0.0'},
    {'a.js': `window.signs = "\u0080\u200b\ufffd \u{1f600} \\" é";\nif (document.readyState === "loading") eval("1")`},
  )
  const html = `<!doctype html><html lang=en><meta charset=utf-8><title>x</title><link rel=icon href="data:,"><script type=module>x = 1</script><script src="https://unpkg.com/signs@1/a.js"${defer}></script>`
  const {findings, html: built} = await build(html, {capabilities: createNodeCapabilities({root}), path: 'page.html'})
  expect(built).toContain('window.signs')
  expect(findings.filter(({severity}) => severity !== 'info')).toEqual([])
})

describe('what is missing', () => {
  const html =
    '<!doctype html><title>x</title><script src="https://unpkg.com/shapes@3"></script><script src="https://cdn.jsdelivr.net/npm/%40other/one"></script><script src="https://unpkg.com/--shell"></script>'

  test.each([
    ['package-lock.json', '{}', 'npm install --save-dev --save-exact --ignore-scripts --legacy-peer-deps'],
    ['pnpm-lock.yaml', '', 'pnpm add --save-dev --save-exact --ignore-scripts'],
    ['yarn.lock', '# yarn lockfile v1', 'yarn add --dev --exact --ignore-scripts'],
    ['yarn.lock', '__metadata:', 'yarn add --dev --exact --mode=skip-build'],
    ['bun.lock', '', 'bun add --dev --exact --ignore-scripts'],
  ])('is one finding with one command: %s %s', async (name, text, command) => {
    put(name, text)
    const {findings} = await build(html, {capabilities: createNodeCapabilities({root}), path: 'page.html'})
    const missing = findings.filter(({rule}) => rule === 'missing-package')
    expect(missing.map(({message, instead}) => `${message} → ${instead}`)).toEqual([
      `\`@other/one\`, \`shapes@3\` are not installed → Run \`${command} @other/one shapes-3@npm:shapes@3\` and build again.`,
    ])
  })
})

describe('the command', () => {
  const command = async (...urls: readonly string[]): Promise<string | undefined> => {
    const html = urls.map((url) => `<script src="${url}"></script>`).join('')
    const {findings} = await build(html, {capabilities: createNodeCapabilities({root}), path: 'page.html'})
    return /-peer-deps (.*)` and build/.exec(findings.find(({rule}) => rule === 'missing-package')?.instead ?? '')?.[1]
  }
  test.each([
    [
      'a range that a version of another address is in needs none of its own',
      ['https://unpkg.com/lines@2', 'https://unpkg.com/lines@2.3.1/a.js', 'https://unpkg.com/lines@^2.1/b.js'],
      'lines@2.3.1',
    ],
    [
      'the newest has the name, older ones get names of their own',
      ['https://unpkg.com/lines', 'https://unpkg.com/lines@2.3.1/a.js', 'https://unpkg.com/lines@1/b.js'],
      'lines lines-1@npm:lines@1 lines-2.3.1@npm:lines@2.3.1',
    ],
    [
      'SheetJS is not on npm after 0.18.5',
      ['https://cdn.sheetjs.com/xlsx-0.20.1/package/dist/xlsx.full.min.js', 'https://unpkg.com/xlsx@0.18.5'],
      'xlsx@0.18.5 xlsx-0.20.1@https://cdn.sheetjs.com/xlsx-0.20.1/xlsx-0.20.1.tgz',
    ],
  ])('%s', async (_, urls, expected) => {
    expect(await command(...urls)).toBe(expected)
  })
})

describe('the lock file', () => {
  const url = 'https://unpkg.com/shapes@2/dist/shapes.js'
  const lock = async (): Promise<void> => {
    const html = `<!doctype html><title>x</title><script src="${url}"></script>`
    const {ledger} = await build(html, {capabilities: createNodeCapabilities({root}), path: 'page.html'})
    put('site/ampoule.lock.json', writeLock(extendLock({version: 1, urls: {}, files: {}}, ledger.entries)))
  }

  test('refuses a file that has changed, until it is updated', async () => {
    await lock()
    expect(await read(url)).toContain('shapes = 2')
    put('node_modules/shapes/dist/shapes.js', 'shapes = 666')
    expect(await read(url)).toBe(
      '`shapes@2.1.0/dist/shapes.js` is not the file in `ampoule.lock.json`: `--update-lock` takes the new one',
    )
    expect(await read(url, {lock: 'update'})).toContain('shapes = 666')
  })

  test('refuses another version for an address that it knows', async () => {
    await lock()
    install('shapes', {name: 'shapes', version: '2.2.0'}, {})
    expect(await read(url)).toContain('`shapes@2.1.0/dist/shapes.js` in `ampoule.lock.json`')
  })

  test('frozen, refuses what it does not know', async () => {
    expect(await read(url, {lock: 'frozen'})).toContain('is not in `ampoule.lock.json`')
    await lock()
    expect(await read(url, {lock: 'frozen'})).toContain('shapes = 2')
  })

  test('is the same whatever the order of what is taken in', () => {
    const entry = (name: string): LedgerEntry => ({
      url: `https://unpkg.com/${name}`,
      sink: 'script',
      status: 'vendored',
      file: 'page.html',
      vendored: [{path: `npm:/${name}@1.0.0/a.js`, integrity: `sha512-${name}`}],
    })
    const empty = {version: 1, urls: {}, files: {}} as const
    expect(writeLock(extendLock(empty, [entry('b'), entry('a')]))).toBe(
      writeLock(extendLock(empty, [entry('a'), entry('b')])),
    )
  })

  test.each(['', 'null', '{"version": 2}', '[]', '{"version": 1, "urls": [], "files": {}}'])(
    'that is none is said to be none: %s',
    async (text) => {
      put('site/ampoule.lock.json', text)
      expect(await read(url)).toMatch(/^`ampoule\.lock\.json` is not/)
    },
  )
})
