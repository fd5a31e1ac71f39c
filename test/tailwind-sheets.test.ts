import {realpathSync} from 'node:fs'
import {symlink} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {type BuildResult, build} from '@ampoule/build'
import {createNodeCapabilities} from 'ampoule'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {folderWith} from '../packages/ampoule/test/config/files.ts'
import {Chromium} from './support/browser.ts'

// Projects whose styles are written for Tailwind, sealed from their source.

const tailwind = realpathSync(dirname(createRequire(import.meta.url).resolve('tailwindcss/package.json')))

const sheet = `@import "tailwindcss";
@import "spinner-css/slow";
@import "./more.css";
@theme { --color-brand: rgb(10 20 30); }
@custom-variant night (&:is(.night *));
@utility tab-9 { tab-size: 9; }
@plugin "tailwind-boxes";
@layer base { h1 { @apply text-brand; } }
`

const project = {
  'package.json': {private: true},
  'more.css': '.more { width: --spacing(5); @variant night { width: 7px; } background: url(dot.png) }',
  'dot.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  'node_modules/spinner-css/package.json': {
    name: 'spinner-css',
    version: '1.0.0',
    exports: {'./slow': {style: './sheets/slow.css', default: './slow.js'}},
  },
  'node_modules/spinner-css/sheets/slow.css': '.spin { animation-duration: 9s }',
  'node_modules/spinner-css/slow.js': 'throw new Error("not a sheet")',
  'node_modules/tailwind-boxes/package.json': {name: 'tailwind-boxes', version: '1.0.0', main: 'index.cjs'},
  'node_modules/tailwind-boxes/index.cjs':
    'module.exports = ({addUtilities}) => addUtilities({".boxed": {borderTopWidth: "6px", borderTopStyle: "solid"}})',
  'node_modules/marks/package.json': {name: 'marks', version: '1.0.0', main: 'index.js', type: 'module'},
  'node_modules/marks/index.js': 'export const words = ["uppercase", "ring-8"]\nconsole.log(words.length)',
  'sheet.css': sheet,
  'main.ts': `import {words} from 'marks'
const made: string = 'p-3 boxed'
document.querySelector('p')!.className = made + (words.length > 1 ? ' italic' : '')`,
  'with-sheet.ts': `import './sheet.css'\nimport './main.ts'`,
}

const body = '<body class="night"><h1 class="more spin tab-9 night:underline">One</h1><p>Two</p>'
const head = '<!doctype html><html lang="en"><title>Styles</title><link rel="icon" href="data:,">'
const ways = {
  'by a link': `${head}<link rel="stylesheet" href="sheet.css">${body}<script type="module" src="main.ts"></script>`,
  'in the page': `${head}<style>${sheet}</style>${body}<script type="module" src="main.ts"></script>`,
  'by a module': `${head}${body}<script type="module" src="with-sheet.ts"></script>`,
}

let folder: string
beforeEach(async () => {
  folder = await folderWith(project)
  await symlink(tailwind, join(folder, 'node_modules/tailwindcss'), 'dir')
})

const sealed = (html: string, trusted: string | false = folder): Promise<BuildResult> =>
  build(html, {path: 'index.html', capabilities: createNodeCapabilities({root: folder, trusted})})

const errorsOf = ({findings}: BuildResult): readonly string[] =>
  findings.filter(({severity}) => severity === 'error').map(({message}) => message)

let chromium: Chromium
beforeAll(async () => {
  chromium = await Chromium.launch()
})
afterAll(() => chromium?.close())

describe('styles for Tailwind 4 are compiled', () => {
  test.each(Object.entries(ways))('%s', async (_, html) => {
    const result = await sealed(html)
    expect(errorsOf(result)).toEqual([])
    const visit = await chromium.visit(result.html)
    try {
      const seen = await visit.page.evaluate(() => {
        const [h1, p] = ['h1', 'p'].map((name) => getComputedStyle(document.querySelector(name) as Element))
        return {
          color: h1?.color,
          width: h1?.width,
          tabs: h1?.tabSize,
          line: h1?.textDecorationLine,
          spin: h1?.animationDuration,
          picture: h1?.backgroundImage.slice(0, 15),
          padding: p?.paddingTop,
          slant: p?.fontStyle,
          box: p?.borderTopWidth,
        }
      })
      expect(seen).toEqual({
        color: 'rgb(10, 20, 30)',
        width: '7px',
        tabs: '9',
        line: 'underline',
        spin: '9s',
        picture: 'url("data:image',
        padding: '12px',
        slant: 'italic',
        box: '6px',
      })
      expect(visit.errors).toEqual([])
      // Words in packages are no class names of the page.
      expect(result.html).not.toContain('.uppercase')
    } finally {
      await visit.close()
    }
  })

  test('not by a stranger', async () => {
    expect(errorsOf(await sealed(ways['by a module'], dirname(import.meta.dirname)))).toEqual([
      expect.stringContaining('`tailwindcss` in'),
    ])
    expect(errorsOf(await sealed(ways['by a link'], false))).toEqual([
      expect.stringContaining('Tailwind is not run and compiles no styles'),
    ])
  })

  test('without code of the page', async () => {
    const html = ways['in the page'].replace('"tailwind-boxes"', '"./boxes.cjs"')
    expect(errorsOf(await sealed(html))).toEqual([expect.stringContaining('`./boxes.cjs` is code of the page')])
  })
})

test.each([
  ['a link', '<link rel="stylesheet" href="a.css">'],
  ['a module', '<script type="module">import "./a.css"</script>'],
])('a sheet of a package is found by its name, from %s', async (_, markup) => {
  folder = await folderWith({
    'package.json': {private: true},
    'a.css': '@import "field"; @import "plain"; @import "@scope/parts/two"; @import "whole/dist/all.css";',
    'node_modules/field/package.json': {name: 'field', version: '1.0.0', main: 'index.js', style: 'css/field.css'},
    'node_modules/field/index.js': '',
    'node_modules/field/css/field.css': '.by-field { top: 1px }',
    'node_modules/plain/package.json': {name: 'plain', version: '1.0.0'},
    'node_modules/plain/index.css': '.by-index { top: 2px }',
    'node_modules/@scope/parts/package.json': {name: '@scope/parts', version: '1.0.0', exports: {'./*': './css/*.css'}},
    'node_modules/@scope/parts/css/two.css': '.by-pattern { top: 3px }',
    'node_modules/whole/package.json': {name: 'whole', version: '1.0.0'},
    'node_modules/whole/dist/all.css': '.by-path { top: 4px }',
  })
  const result = await sealed(
    `<!doctype html><html lang="en"><title>x</title><link rel="icon" href="data:,">${markup}<p class="by-field by-index by-pattern by-path">x</p>`,
  )
  expect(errorsOf(result)).toEqual([])
  for (const name of ['by-field', 'by-index', 'by-pattern', 'by-path']) expect(result.html).toContain(`.${name}{`)
})
