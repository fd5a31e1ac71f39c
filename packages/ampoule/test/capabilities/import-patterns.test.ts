import {build} from '@ampoule/build'
import {describe, expect, test} from 'vitest'
import {createNodeCapabilities} from '../../src/index.ts'
import {folderWith} from '../config/files.ts'

const page =
  '<!doctype html><html lang=en><meta charset=utf-8><title>t</title><p>x<script type=module src=main.js></script>'

async function seal(files: Readonly<Record<string, string>>) {
  const root = await folderWith({'index.html': page, ...files})
  const {html, findings, ledger} = await build(page, {path: 'index.html', capabilities: createNodeCapabilities({root})})
  const said = findings.map(({severity, message, file, place}) => {
    return `${severity}: ${message} (${file}:${place?.start.line}:${place?.start.column})`
  })
  return {html, said, bundled: ledger.of('bundled').map(({path}) => path)}
}

const later = (code: string): string => `document.title = 'runs'\ndocument.onclick = () => { ${code} }\n`

describe('a pattern that matches nothing', () => {
  test.each([
    ['no folder', 'import("./x/" + document.title + ".ts")', './x/*.ts'],
    ['no name', 'import("./ma" + document.title + ".js")', './ma*.js'],
    ['the folder around the root', 'import("../x/" + document.title + ".js")', '../x/*.js'],
  ])('stops nothing and is told at its place: %s', async (_, code, shown) => {
    const {html, said, bundled} = await seal({'main.js': later(code)})
    expect(html).toContain('"runs"')
    expect(bundled).toContain('main.js')
    expect(said).toEqual([expect.stringMatching(/^warning: .* \(main\.js:2:\d\d\)$/)])
    expect(said[0]).toContain(`No module matches \`${shown}\`, so its \`import()\` fails`)
  })

  test('is an error where loading the page is certain to ask', async () => {
    const {html, said} = await seal({
      'main.js': 'document.title = "runs"\nawait import("./x/" + document.title + ".js")',
    })
    expect(html).toContain('"runs"')
    expect(said).toEqual(['error: No module matches `./x/*.js`, so its `import()` fails (main.js:2:15)'])
    expect((await seal({'main.js': 'import("./x/" + document.title + ".js").catch(() => 1)'})).said).toEqual([
      'warning: No module matches `./x/*.js`, so its `import()` fails (main.js:1:9)',
    ])
  })

  test('of a package stops nothing either', async () => {
    const {html, said} = await seal({
      'main.js': 'import {load} from "pack"\ndocument.title = "runs"\ndocument.onclick = () => load("de")',
      'node_modules/pack/package.json':
        '{"name": "pack", "version": "1.0.0", "type": "module", "exports": "./index.js"}',
      'node_modules/pack/index.js': 'export const load = (l) => import("./locale/" + l + ".js")',
    })
    expect(html).toContain('"runs"')
    expect(said).toEqual([
      'warning: No module matches `./locale/*.js`, so its `import()` fails (node_modules/pack/index.js:1:36)',
    ])
  })
})

test('what follows a slash leads through folders, and other files beside the modules stop nothing', async () => {
  const files = {'parts/a.ts': 'export default 1 as number', 'parts/b/c.ts': 'export default 2', 'parts/x.vue': '<p/>'}
  const deep = await seal({...files, 'main.js': later('import("./parts/" + document.title)')})
  expect(deep.said).toEqual([])
  expect(deep.bundled.sort()).toEqual(['main.js', 'parts/a.ts', 'parts/b/c.ts'])
  const flat = await seal({...files, 'main.js': later('import("./parts/" + "a" + document.title + ".ts")')})
  expect(flat.bundled.sort()).toEqual(['main.js', 'parts/a.ts'])
  const rooted = await seal({...files, 'main.js': later('import("/parts/" + document.title + "/c.ts")')})
  expect(rooted.bundled.sort()).toEqual(['main.js', 'parts/b/c.ts'])
})

test('more modules than a page can hold are cut, and that is told', async () => {
  const files = Object.fromEntries(Array.from({length: 1001}, (_, index) => [`parts/${index}.js`, '']))
  const {said} = await seal({...files, 'main.js': later('import("./parts/" + document.title + ".js")')})
  expect(said).toContain(
    'warning: 1001 modules match `./parts/*.js`: the page has the first 1000 of them (main.js:2:36)',
  )
}, 60_000)
