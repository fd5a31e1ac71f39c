import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {BrowserFields} from '../../src/capabilities/package-browser.ts'
import {Root} from '../../src/capabilities/read.ts'

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'ampoule-browser-')))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), {recursive: true})
  writeFileSync(join(folder, path), text)
}

class CountedRoot extends Root {
  readonly opened: string[] = []
  override readFile(path: string): Promise<Buffer> {
    this.opened.push(path)
    return super.readFile(path)
  }
}

test('modules that browsers do without, by specifier and by file', async () => {
  put('package.json', '{"browser": {"fs": false, "./lib/node.js": false, "./lib/kept.js": "./lib/other.js"}}')
  put('lib/package.json', 'no JSON')
  const fields = new BrowserFields(new Root(folder))
  const from = join(folder, 'lib')
  expect(await fields.isLeftOut('fs', from, undefined)).toBe(true)
  expect(await fields.isLeftOut('path', from, undefined)).toBe(false)
  expect(await fields.isLeftOut('./node', from, join(folder, 'lib/node.js'))).toBe(true)
  expect(await fields.isLeftOut('./kept', from, join(folder, 'lib/kept.js'))).toBe(false)
})

test('each `package.json` is looked for once, however many modules import', async () => {
  put('package.json', '{}')
  const root = new CountedRoot(folder)
  const fields = new BrowserFields(root)
  await Promise.all(
    Array.from({length: 200}, (_, index) =>
      fields.isLeftOut('./x', join(folder, `a/b${index % 4}`), join(folder, `a/b${index % 4}/x.js`)),
    ),
  )
  expect(root.opened).toHaveLength(6)
})
