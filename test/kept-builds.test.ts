import {mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {build, createNodeCapabilities, fold} from 'ampoule'
import sharp from 'sharp'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ampoule-kept-'))
})
afterEach(() => rm(root, {recursive: true}))

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), {recursive: true})
    await writeFile(join(root, path), content)
  }
}

const cached = (): ReturnType<typeof createNodeCapabilities> =>
  createNodeCapabilities({root, cache: join(root, '.cache')})

async function page(): ReturnType<typeof build> {
  return build(await readFile(join(root, 'index.html')), {path: 'index.html', capabilities: cached()})
}

async function fresh(): ReturnType<typeof build> {
  return build(await readFile(join(root, 'index.html')), {
    path: 'index.html',
    capabilities: createNodeCapabilities({root}),
  })
}

const plain = ({
  html,
  findings,
  ledger,
  measures,
  embedded,
  sourcePositionOf,
}: Awaited<ReturnType<typeof build>>): unknown => ({
  html,
  findings,
  ledger: ledger.entries,
  measures,
  embedded: [...embedded],
  positions: Array.from({length: html.length}, (_, offset) => sourcePositionOf(offset)),
})

const pixels = (colour: string): Promise<Uint8Array> =>
  sharp({create: {width: 9, height: 9, channels: 3, background: colour}})
    .png()
    .toBuffer()

const site = {
  'index.html':
    '<!doctype html><title>x</title><link rel=stylesheet href=style.css><p>x<img src=a.png alt=""><img src=none.png alt=""><script type=module src=src/main.ts></script><script src=classic.js></script>',
  'style.css': '@import "inner.css"; p { color: red }',
  'inner.css': 'p { margin: 1px }',
  'classic.js': 'new Worker("worker.js"); fetch("rows.txt"); fetch("late/rows.txt"); function used() { return 1 }',
  'rows.txt': 'rows',
  'worker.js': 'importScripts; postMessage(1)',
  'src/main.ts':
    'import {one} from "./one"\nimport {two} from "pkg"\nconst url = new URL("./data.bin", import.meta.url)\nimport {A} from "./class"\nconsole.log(one, two, url, new A())',
  'src/one.js': 'export const one = import.meta.env.VITE_ONE',
  '.env': 'VITE_ONE=one',
  'src/class.ts': 'export class A { set x(value) { console.log(value) } }\nexport class B extends A { x = 1 }\nnew B()',
  'src/data.bin': 'data',
  'node_modules/pkg/package.json': '{"name": "pkg", "main": "main.js"}',
  'node_modules/pkg/main.js': 'export const two = "two"',
  'node_modules/pkg/other.js': 'export const two = "other"',
  'tsconfig.json': '{"compilerOptions": {"useDefineForClassFields": true}}',
}

describe('a build that was kept', () => {
  beforeEach(async () => {
    await write({...site, 'a.png': await pixels('red')})
  })

  test('is the same as one that is made', async () => {
    const first = await page()
    expect(plain(first)).toEqual(plain(await fresh()))
    expect(plain(await page())).toEqual(plain(first))
    expect(first.findings.map(({message}) => message).join()).toContain('none.png')
  })

  test('makes nothing anew', async () => {
    await page()
    const capabilities = cached()
    const asked: string[] = []
    const watched = new Proxy(capabilities, {
      get: (target, name: keyof typeof capabilities) => {
        asked.push(name)
        return target[name]
      },
    })
    await build(await readFile(join(root, 'index.html')), {path: 'index.html', capabilities: watched})
    expect([...new Set(asked)]).toEqual(['keep'])
  })

  const changes: readonly [what: string, files: Readonly<Record<string, string>>][] = [
    ['the page', {'index.html': site['index.html'].replace('<p>x', '<p>y')}],
    ['a style sheet', {'style.css': 'p { color: blue }'}],
    ['an import of a style sheet', {'inner.css': 'p { margin: 2px }'}],
    ['a module', {'src/main.ts': 'console.log("changed")'}],
    ['an import of a module', {'src/one.js': 'export const one = "changed"'}],
    ['a module that is found before another', {'src/one.ts': 'export const one = "ts"'}],
    ['a file that a module names by its address', {'src/data.bin': 'changed'}],
    ['a worker of a classic script', {'worker.js': 'postMessage("changed")'}],
    ['data that a script fetches', {'rows.txt': 'changed'}],
    ['data that was not there', {'late/rows.txt': 'late'}],
    ['a classic script', {'classic.js': 'alert("changed")'}],
    ['a package', {'node_modules/pkg/main.js': 'export const two = "changed"'}],
    ['the main file of a package', {'node_modules/pkg/package.json': '{"name": "pkg", "main": "other.js"}'}],
    ['settings of a project', {'.env': 'VITE_ONE=changed'}],
    ['settings that were not there', {'.env.production': 'VITE_ONE=changed'}],
    ['how TypeScript is read', {'tsconfig.json': '{"compilerOptions": {"useDefineForClassFields": false}}'}],
  ]
  test.each(changes)('is made anew after a change of %s', async (_, files) => {
    const before = await page()
    await write(files)
    const after = await page()
    expect(after.html).not.toBe(before.html)
    expect(plain(after)).toEqual(plain(await fresh()))
  })

  test('is made anew after a change of an image, and when one comes that was missing', async () => {
    const before = await page()
    await write({'a.png': await pixels('blue')})
    const second = await page()
    expect(second.html).not.toBe(before.html)
    await write({'none.png': await pixels('green')})
    const third = await page()
    expect(third.ledger.of('failed')).toEqual([])
    expect(plain(third)).toEqual(plain(await fresh()))
  })

  test('is made anew for other options', async () => {
    const source = await readFile(join(root, 'index.html'))
    const one = await build(source, {path: 'index.html', capabilities: cached(), title: 'one'})
    const two = await build(source, {path: 'index.html', capabilities: cached(), title: 'two'})
    expect([one.html.includes('one</title>'), two.html.includes('two</title>')]).toEqual([true, true])
    expect((await build(source, {path: 'index.html', capabilities: cached(), profile: 'file'})).measures.bytes).toBe(
      (await page()).measures.bytes,
    )
  })

  test('does not last when an import found nothing', async () => {
    await write({'src/main.ts': 'import {later} from "./later"\nconsole.log(later)'})
    expect((await page()).ledger.of('failed').length).toBeGreaterThan(1)
    await write({'src/later.js': 'export const later = "later"'})
    expect((await page()).html).toContain('later')
    expect((await page()).ledger.of('failed').map(({url}) => url)).toEqual(['none.png'])
  })

  test('a file that becomes a link out of the root is refused', async () => {
    await page()
    const outside = await mkdtemp(join(tmpdir(), 'ampoule-outside-'))
    await writeFile(join(outside, 'a.png'), await readFile(join(root, 'a.png')))
    await rm(join(root, 'a.png'))
    await symlink(join(outside, 'a.png'), join(root, 'a.png'))
    expect((await page()).ledger.of('failed').map(({url}) => url)).toContain('a.png')
    await rm(outside, {recursive: true})
  })

  test('entries that are damaged are made anew', async () => {
    const before = await page()
    for (const file of await contents()) await writeFile(file, 'damaged')
    expect(plain(await page())).toEqual(plain(before))
  })

  test('the older page gives its place to the newer one', async () => {
    await page()
    const before = (await contents()).length
    for (const text of ['1', '2', '3', '4'])
      await write({'index.html': site['index.html'].replace('<p>x', `<p>${text}`)}).then(page)
    expect((await contents()).length).toBe(before)
  })

  const contents = async (): Promise<string[]> => {
    const entries = await readdir(join(root, '.cache', 'content-v2'), {recursive: true, withFileTypes: true})
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  }
})

test('TypeScript is read as `tsconfig.json` says, in files that name others by address as well', async () => {
  const fields = 'class A { set x(value) {} }\nclass B extends A { x = 1 }\nnew B()'
  await write({
    'index.html': '<title>x</title><script type=module src=a.ts></script><script type=module src=b.ts></script>',
    'a.ts': fields,
    'b.ts': `${fields}\nconsole.log(new URL('./a.bin', import.meta.url))`,
    'a.bin': '',
  })
  const assigned = async (value: boolean): Promise<number> => {
    await write({'tsconfig.json': JSON.stringify({compilerOptions: {useDefineForClassFields: value}})})
    return (await page()).html.split('this.x=1').length - 1
  }
  expect([await assigned(false), await assigned(true)]).toEqual([2, 0])
})

test('builds that go on at once know each what they have read', async () => {
  await write({'a.md': '# A\n\n![](a.svg)', 'b.md': '# B\n\n![](b.svg)'})
  const svg = (colour: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="${colour}" d="M0 0h9v9z"/></svg>`
  await write({'a.svg': svg('red'), 'b.svg': svg('red')})
  const capabilities = cached()
  const both = (): Promise<string[]> =>
    Promise.all(
      ['a.md', 'b.md'].map(async (path) => (await build(await readFile(join(root, path)), {path, capabilities})).html),
    )
  const [a, b] = await both()
  await write({'b.svg': svg('blue')})
  const [again, changed] = await both()
  expect(again).toBe(a)
  expect(changed).not.toBe(b)
})

test('folded documents are kept as one', async () => {
  await write({'a.md': '# A\n\n[b](b.md)', 'b.md': '# B'})
  const folded = async (): ReturnType<typeof fold> =>
    fold(await Promise.all(['a.md', 'b.md'].map(async (path) => ({path, source: await readFile(join(root, path))}))), {
      capabilities: cached(),
    })
  const first = await folded()
  expect(plain(await folded())).toEqual(plain(first))
  await write({'b.md': '# Changed'})
  expect((await folded()).html).toContain('Changed')
})
