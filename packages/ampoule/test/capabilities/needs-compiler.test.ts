import {build} from '@ampoule/build'
import {expect, test} from 'vitest'
import {createNodeCapabilities} from '../../src/index.ts'
import {folderWith} from '../config/files.ts'

const page =
  '<!doctype html><html lang=en><meta charset=utf-8><title>t</title><p>x<script type=module src=main.tsx></script>'
const solid = {
  'node_modules/solid-js/package.json': {name: 'solid-js', version: '1.9.9', exports: {'.': './s.js', './*': './s.js'}},
  'node_modules/solid-js/s.js': 'export const render = () => 1',
}
const app = {
  'main.tsx': 'import {render} from "solid-js/web"\nimport App from "./App.tsx"\nrender(() => <App />)',
  'App.tsx': 'export default () => <><p>{1}</p><b /></>',
}
const forSolid = {compilerOptions: {jsx: 'preserve', jsxImportSource: 'solid-js'}}
const first =
  'Build the site with its own tools first (`npx vite build`), and then the page that they write (`dist/index.html`).'

// In sources that a build cannot compile, one cause is told once, with the command that helps.
test.each([
  [
    'Solid',
    {...solid, ...app, 'tsconfig.json': forSolid},
    'App.tsx:1:1 JSX of `solid-js` is for a compiler, which a build has not',
  ],
  [
    'Solid without tsconfig.json',
    {...solid, ...app},
    'App.tsx:1:1 JSX of `solid-js` is for a compiler, which a build has not',
  ],
  [
    'Vue',
    {'main.tsx': 'import A from "./A.vue"\nimport B from "./B.vue"\nA(B)', 'A.vue': '<p/>', 'B.vue': '<p/>'},
    'main.tsx:1:15 `A.vue` is for a compiler, which a build has not',
  ],
  [
    'Svelte',
    {'main.tsx': 'import A from "./A.svelte"\nimport "./b.ts"\nA()', 'b.ts': 'import "./A.svelte"', 'A.svelte': '<p/>'},
    'main.tsx:1:15 `A.svelte` is for a compiler, which a build has not',
  ],
  [
    'webpack',
    {'main.tsx': 'const all = require.context("./a", true, /\\.js$/)\nall.keys()'},
    'main.tsx:1:13 `require.context` is of webpack, and nothing answers it in a page',
  ],
  [
    'a glob that only a run tells',
    {'main.tsx': 'export const all = (name: string) => import.meta.glob(name)'},
    'main.tsx:1:38 `import.meta.glob` is asked for what only a run tells, or with options that are not known',
  ],
  [
    'a glob that any name would take long to be compared with',
    {'main.tsx': `import.meta.glob('./${'*a'.repeat(20)}b.js')`, [`${'a'.repeat(200)}.js`]: ''},
    'main.tsx:1:1 `import.meta.glob` is asked for what only a run tells, or with options that are not known',
  ],
])('%s', async (_, files, told) => {
  const root = await folderWith({'index.html': page, ...files})
  const {findings} = await build(page, {path: 'index.html', capabilities: createNodeCapabilities({root})})
  expect(
    findings.map(({file, place, message}) => `${file}:${place?.start.line}:${place?.start.column} ${message}`),
  ).toEqual([told])
  expect(findings.map(({severity, instead}) => [severity, instead])).toEqual([['error', first]])
})

test('JSX for React beside an installed Solid is compiled', async () => {
  const react = {
    'node_modules/react/package.json': {name: 'react', version: '19.0.0', exports: {'./*': './r.js'}},
    'node_modules/react/r.js': 'export const jsx = () => 1, jsxs = jsx, Fragment = 1',
  }
  const root = await folderWith({'index.html': page, ...solid, ...react, ...app})
  const {findings} = await build(page, {path: 'index.html', capabilities: createNodeCapabilities({root})})
  expect(findings).toEqual([])
})

test('of more files than a page takes in by a glob the rest is told', async () => {
  const many = Object.fromEntries(Array.from({length: 1001}, (_, index) => [`a/${index}.js`, '']))
  const root = await folderWith({'index.html': page, 'main.tsx': 'import.meta.glob("./a/*.js")', ...many})
  const {findings} = await build(page, {path: 'index.html', capabilities: createNodeCapabilities({root})})
  expect(findings.map(({severity, message}) => `${severity} ${message}`)).toEqual([
    'warning 1001 files match `./a/*.js`: the page has the first 1000 of them',
  ])
})
