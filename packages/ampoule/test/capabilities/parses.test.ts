import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {build} from '@ampoule/build'
import {createNodeCapabilities} from 'ampoule'
import {parse} from 'meriyah'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'

vi.mock('meriyah', {spy: true})

/** Code that every look through a page finds something in. */
const code = (name: string): string => `globalThis.${name} = (image, worker) => {
  if (/small/.test(image.src)) image.src = image.src.replace('small', 'large')
  image.style.backgroundImage = getComputedStyle(image).backgroundImage
  return fetch('https://files.test/${name}.json').then(({url}) => worker.get(url, '\\u200b'))
}`

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ampoule-cdn-work-'))
  const files = {
    'package.json': '{"private": true}',
    'node_modules/classic/package.json': '{"name": "classic", "version": "1.0.0"}',
    'node_modules/classic/a.js': code('classicLibrary'),
    'node_modules/module/package.json': '{"name": "module", "version": "1.0.0", "module": "a.js"}',
    'node_modules/module/a.js': `${code('moduleLibrary')}\nexport const name = (one) => one.name`,
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), text)
  }
})
afterAll(() => rmSync(root, {recursive: true}))

/** How often code with a word in it was parsed. */
async function parsesOf(word: string, script: string): Promise<number> {
  vi.mocked(parse).mockClear()
  const html = `<!doctype html><html lang=en><meta charset=utf-8><title>x</title><link rel=icon href="data:,">
<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">${script}`
  const {html: built} = await build(html, {capabilities: createNodeCapabilities({root}), path: 'page.html'})
  expect(built).toContain(word)
  return vi.mocked(parse).mock.calls.filter(([text]) => text.includes(word)).length
}

test('a classic script of a package is parsed by nothing', async () => {
  expect(await parsesOf('classicLibrary', '<script src="https://unpkg.com/classic@1/a.js"></script>')).toBe(0)
})

test('a module of a package is parsed when it is bundled: for characters that nobody sees, and once for files and the linter', async () => {
  const script = `<script type=module>import {name} from 'https://esm.sh/module@1'; document.title = name(document)</script>`
  expect(await parsesOf('moduleLibrary', script)).toBe(2)
})
