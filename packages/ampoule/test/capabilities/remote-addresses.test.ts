import {build} from '@ampoule/build'
import {createNodeCapabilities} from 'ampoule'
import {expect, test} from 'vitest'
import {folderWith} from '../config/files.ts'

const pdf = {
  'node_modules/pdfjs-dist/package.json': '{"name": "pdfjs-dist", "version": "2.16.105"}',
  'node_modules/pdfjs-dist/build/pdf.min.js': `window.pdfjsLib = {version: '2.16.105', GlobalWorkerOptions: {}}; a = 'https://lib.test/own.json'`,
  'node_modules/pdfjs-dist/build/pdf.worker.min.js': 'postMessage(1)',
  'node_modules/sql.js/package.json': '{"name": "sql.js", "version": "1.8.0"}',
  'node_modules/sql.js/dist/sql-wasm.js': `window.initSqlJs = ({locateFile}) => fetch(locateFile('sql-wasm.wasm'))`,
  'node_modules/sql.js/dist/sql-wasm.wasm': '\0asm',
  'node_modules/gsap/package.json': '{"name": "gsap", "version": "3.12.2"}',
  'node_modules/gsap/dist/gsap.min.js': 'window.gsap = 1',
  'node_modules/gsap/dist/ScrollTrigger.min.js': 'window.ScrollTrigger = 1',
  'node_modules/prismjs/package.json': '{"name": "prismjs", "version": "1.29.0"}',
  'node_modules/prismjs/plugins/autoloader/prism-autoloader.min.js':
    'const made = {c: "clike", cpp: ["c"], go: "clike"}, called = {py: "python"}',
  ...Object.fromEntries(
    ['core', 'clike', 'c', 'cpp', 'python', 'go'].map((name) => [
      `node_modules/prismjs/components/prism-${name}.min.js`,
      `Prism.languages.${name} = {}`,
    ]),
  ),
  'node_modules/icons/package.json': '{"name": "icons", "version": "1.0.0"}',
  'node_modules/icons/icons.css':
    '.i-up::before{content:"\\e001"}.i-down::before{content:"\\e002"}.i{background:url(dot.svg)}p{color:red}',
  'node_modules/icons/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
}

/** What is carried, and what is said, of a page with this code. */
async function built(code: string, head = ''): Promise<{carried: string[]; said: string[]; html: string}> {
  const root = await folderWith({'package.json': '{"private": true}', ...pdf})
  const html = `<!doctype html><html lang=en><meta charset=utf-8><title>x</title><link rel=icon href="data:,">${head}\n${code}`
  const {ledger, findings, ...result} = await build(html, {
    capabilities: createNodeCapabilities({root}),
    path: 'page.html',
  })
  const told = /^(?:remote-address|missing-package|failed-reference|no-external)/
  return {
    html: result.html,
    carried: ledger.of('vendored').map(({url}) => url),
    said: findings
      .filter(({rule}) => told.test(rule))
      .map(({rule, message, place}) => `${place?.start.line} ${rule}: ${message}`),
  }
}

test.each<[string, string, readonly string[]]>([
  [
    'a folder in a constant, and names in a list',
    `const BASE = 'https://cdnjs.cloudflare.com/ajax/libs/gsap/3.12.2/'
for (const name of ['gsap.min.js', 'ScrollTrigger.min.js']) document.head.append(Object.assign(document.createElement('script'), {src: BASE + name}))`,
    ['gsap/3.12.2/gsap.min.js', 'gsap/3.12.2/ScrollTrigger.min.js'],
  ],
  [
    'the folder of a CDN in a function',
    `const cdn = (path) => 'https://cdnjs.cloudflare.com/ajax/libs/' + path
load(cdn('gsap/3.12.2/gsap.min.js'))`,
    ['gsap/3.12.2/gsap.min.js'],
  ],
  [
    'RequireJS puts the ending behind',
    `require.config({paths: {gsap: 'https://cdnjs.cloudflare.com/ajax/libs/gsap/3.12.2/gsap.min'}})`,
    ['gsap/3.12.2/gsap.min.js'],
  ],
  [
    'an address without a protocol',
    `const s = document.createElement('script'); s.setAttribute('src', '//cdnjs.cloudflare.com/ajax/libs/gsap/3.12.2/gsap.min.js'); document.head.append(s)`,
    ['gsap/3.12.2/gsap.min.js'],
  ],
  [
    'jQuery asks for a script',
    `$.getScript('https://cdnjs.cloudflare.com/ajax/libs/gsap/3.12.2/gsap.min.js')`,
    ['gsap/3.12.2/gsap.min.js'],
  ],
])('answered: %s', async (_, code, expected) => {
  const {carried, said} = await built(`<script>${code}</script>`)
  expect(carried.sort()).toEqual(expected.map((path) => `https://cdnjs.cloudflare.com/ajax/libs/${path}`).sort())
  expect(said).toEqual([])
})

test('answered: the import map of SystemJS', async () => {
  const gsap = 'https://cdnjs.cloudflare.com/ajax/libs/gsap/3.12.2/gsap.min.js'
  const {carried, said} = await built(
    `<script type="systemjs-importmap">{"imports": {"gsap": "${gsap}"}}</script><script>System.import('gsap')</script>`,
  )
  expect({carried, said}).toEqual({carried: [gsap], said: []})
})

test('answered: the languages that Prism loads, and what they are made of', async () => {
  const prism = 'https://cdn.jsdelivr.net/npm/prismjs@1.29.0/'
  const {carried} = await built(
    '<pre><code class="language-cpp">x</code></pre><script>add("lang-py")</script>',
    `<script src="${prism}plugins/autoloader/prism-autoloader.min.js"></script>`,
  )
  expect(carried.filter((url) => url.includes('/components/')).sort()).toEqual(
    ['c', 'clike', 'cpp', 'python'].map((name) => `${prism}components/prism-${name}.min.js`),
  )
})

test('answered: a sheet with its pictures, and of its icons those that the page names', async () => {
  const url = 'https://unpkg.com/icons@1.0.0/icons.css'
  const {carried, html} = await built(
    `<i class="i i-up"></i><script>const link = document.createElement('link'); link.rel = 'stylesheet'; link.href = '${url}'; document.head.append(link)</script>`,
  )
  expect(carried).toEqual([url])
  expect(html).toContain('i-up')
  expect(html).toContain('data:image/svg+xml')
  expect(html).toContain('p{color:red}')
  expect(html).not.toContain('i-down')
})

test('told: a folder of a package, to which only a run adds a name', async () => {
  const {said} = await built(`<script>load('https://cdn.jsdelivr.net/npm/gsap@3.12.2/dist')</script>`)
  expect(said).toEqual([
    '2 remote-address: `https://cdn.jsdelivr.net/npm/gsap@3.12.2/dist/*` is on the network, and only a run tells what is asked for',
  ])
})

test('answered: the version is that of the library in the page', async () => {
  const pdfjs = 'https://cdnjs.cloudflare.com/ajax/libs/pdf.js/'
  const {carried, said} = await built(
    `<script>pdfjsLib.GlobalWorkerOptions.workerSrc = '${pdfjs}' + pdfjsLib.version + '/pdf.worker.min.js'</script>`,
    `<script src="${pdfjs}2.16.105/pdf.min.js"></script>`,
  )
  expect(carried).toContain(`${pdfjs}2.16.105/pdf.worker.min.js`)
  expect(said).toEqual([])
})

test('answered: a file that a library names, in a folder whose address holds the version', async () => {
  const sql = 'https://cdnjs.cloudflare.com/ajax/libs/sql.js/1.8.0/'
  const {carried, said} = await built(
    `<script>initSqlJs({locateFile: (file) => \`${sql}\${file}\`})</script>`,
    `<script src="${sql}sql-wasm.js"></script>`,
  )
  expect(carried).toContain(`${sql}sql-wasm.wasm`)
  expect(said).toEqual([])
})

test.each<[string, string, string]>([
  [
    'data',
    `d3.csv('https://raw.githubusercontent.com/a/b/master/stock.csv')`,
    '2 remote-address: `https://raw.githubusercontent.com/a/b/master/stock.csv` is on the network, and a build reads local files only',
  ],
  [
    'tiles of a map',
    `L.tileLayer('https://{s}.tile.openstreetmap.org/{z}/{x}/{y}.png')`,
    '2 remote-address: `https://{s}.tile.openstreetmap.org/{z}/{x}/{y}.png` is on the network, and a build reads local files only',
  ],
  [
    'a package to install',
    `$.getScript('https://unpkg.com/dayjs@1.11.10/dayjs.min.js')`,
    '2 missing-package: `dayjs@1.11.10` is not installed',
  ],
  [
    'a package of which only the linter finds the address',
    `const cdn = (path) => 'https://unpkg.com/' + path; const s = document.createElement('script'); s.src = cdn('dayjs@1.11.10'); document.head.append(s)`,
    '2 missing-package: `dayjs@1.11.10` is not installed',
  ],
  [
    'what only a run tells',
    `load('https://cdn.jsdelivr.net/npm/' + name)`,
    '2 remote-address: `https://cdn.jsdelivr.net/npm/*` is on the network, and only a run tells what is asked for',
  ],
  ...(
    [
      [
        'a base address that Phaser is set',
        `this.load.setBaseURL('https://labs.test'); this.load.image('sky', 'sky')`,
        'https://labs.test',
      ],
      ['one in a configuration', `new Phaser.Game({loader: {baseURL: 'https://labs.test'}})`, 'https://labs.test'],
      ['one of PixiJS', `PIXI.Assets.init({basePath: 'https://pixi.test/assets'})`, 'https://pixi.test/assets'],
      [
        'a path that a loader of three is set',
        `const PATH = 'https://three.test/textures/'; loader.setPath(PATH)`,
        'https://three.test/textures/',
      ],
      [
        'a folder of Babylon',
        `BABYLON.SceneLoader.ImportMesh('', 'https://models.test/', 'x.glb', scene)`,
        'https://models.test/',
      ],
      ['a picture of p5 without an ending', `loadImage('https://photos.test/200')`, 'https://photos.test/200'],
      ['a list of Howler', `new Howl({src: ['https://radio.test/stream']})`, 'https://radio.test/stream'],
      ['a base address by default', `axios.defaults.baseURL = 'https://api.test'`, 'https://api.test'],
      [
        'data of D3 without an ending',
        `const base = 'https://data.test/a'; d3.json(base + '/world')`,
        'https://data.test/a/world',
      ],
      [
        'a picture in a list',
        `const people = [{name: 'a', avatar: 'https://faces.test/150?u=1'}]`,
        'https://faces.test/150?u=1',
      ],
    ] as const
  ).map(([name, code, url]): [string, string, string] => [
    name,
    code,
    `2 remote-address: \`${url}\` is on the network, and a build reads local files only`,
  ]),
  [
    'what changes addresses',
    `const BASE = 'https://assets.test'; manager.setURLModifier((url) => \`\${BASE}/\${url}\`)`,
    '2 remote-address: `https://assets.test/*` is on the network, and only a run tells what is asked for',
  ],
  [
    'a function that makes addresses',
    `function asset(name) { return 'https://assets.test/' + name }; loader.load(asset('sky'))`,
    '2 remote-address: `https://assets.test/*` is on the network, and only a run tells what is asked for',
  ],
])('told: %s', async (_, code, expected) => {
  expect((await built(`<script>${code}</script>`)).said).toContain(expected)
})

test('told: a worker in a block of data, the folder of its script in a constant', async () => {
  const {said} = await built(
    `<script id=w type="text/js-worker">const AT = 'https://cdn.jsdelivr.net/pyodide/v0.24.1/full/'; importScripts(AT + 'pyodide.js')</script><script>new Worker(URL.createObjectURL(new Blob([w.textContent])))</script>`,
  )
  expect(said).toEqual([
    '2 remote-address: `https://cdn.jsdelivr.net/pyodide/v0.24.1/full/pyodide.js` has no file in a package: Pyodide loads its packages while it runs',
  ])
})

test.each([
  `a.href = 'https://example.test/paper.pdf'; b.href = 'https://example.test/about'`,
  `const svg = 'http://www.w3.org/2000/svg'; text = 'see https://unpkg.com/ for more'`,
  `const BASE = 'https://unpkg.com/'`,
  `const links = [{name: 'a', url: 'https://example.test/about', source: 'https://example.test/paper'}]; open('https://example.test/')`,
  `addEventListener('load', () => { share.href = 'https://example.test/?' + text }); const base = 'https://example.test/p'`,
])('not told: %s', async (code) => {
  expect(
    (await built(`<script>${code}</script>`, '<script src="https://unpkg.com/pdfjs-dist/build/pdf.min.js"></script>'))
      .said,
  ).toEqual([])
})

test('told once where the linter is surer', async () => {
  const {said} = await built(
    `<script>document.body.append(Object.assign(new Image(), {src: 'https://example.test/a.png'}))</script>`,
  )
  expect(said).toHaveLength(1)
})
