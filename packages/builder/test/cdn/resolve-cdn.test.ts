import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readNpmPath} from '../../src/cdn/npm-path.ts'
import {resolveCdn} from '../../src/cdn/resolve-cdn.ts'

/** Addresses that real pages ask of other hosts, and on how many pages. */
const urls = readFileSync(new URL('urls.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [pages = '', kind = '', url = ''] = line.split('\t')
    return {pages: Number(pages), kind, url}
  })

describe('addresses that real pages ask for', () => {
  const known = urls.filter(({kind}) => !/^other \(images|^pyodide/.test(kind))

  test('name a file, or say why not', () => {
    const why = known.flatMap(({url}) => {
      const asset = resolveCdn(url)
      return asset === undefined ? [`${url}: unknown`] : asset.kind === 'incurable' ? [`${url}: ${asset.reason}`] : []
    })
    expect(why).toMatchInlineSnapshot(`
      [
        "https://plausible.io/js/plausible.js: it counts visits, and a sealed page has nobody to tell; take it out",
      ]
    `)
  })

  test('images and data of other hosts are none of a CDN', () => {
    const found = urls.filter(({kind}) => kind.startsWith('other (images')).map(({url}) => resolveCdn(url))
    expect(new Set(found)).toEqual(new Set([undefined]))
  })
})

test.each([
  [
    'https://cdn.jsdelivr.net/npm/chart.js',
    {kind: 'entry', package: 'chart.js', fields: ['jsdelivr', 'browser', 'main']},
  ],
  [
    '//cdn.jsdelivr.net/npm/chart.js@4.4.0/dist/chart.umd.min.js',
    {kind: 'file', package: 'chart.js', range: '4.4.0', paths: ['dist/chart.umd.min.js', 'dist/chart.umd.js']},
  ],
  [
    'https://cdn.jsdelivr.net/npm/@babel/standalone@7/babel.min.js',
    {kind: 'file', package: '@babel/standalone', range: '7', paths: ['babel.min.js', 'babel.js']},
  ],
  [
    'https://unpkg.com/%40babel/standalone/babel.min.js',
    {kind: 'file', package: '@babel/standalone', paths: ['babel.min.js', 'babel.js']},
  ],
  ['https://cdn.jsdelivr.net/npm/d3@7/+esm', {kind: 'module', package: 'd3', range: '7', subpath: ''}],
  [
    'https://cdn.jsdelivr.net/npm/three@0.160.0/examples/jsm/controls/OrbitControls.js/+esm',
    {kind: 'module', package: 'three', range: '0.160.0', subpath: 'examples/jsm/controls/OrbitControls.js'},
  ],
  [
    'https://cdn.jsdelivr.net/combine/npm/jquery@3,npm/bootstrap@5/dist/js/bootstrap.min.js',
    {
      kind: 'list',
      parts: [
        {kind: 'entry', package: 'jquery', range: '3', fields: ['jsdelivr', 'browser', 'main']},
        {kind: 'file', package: 'bootstrap', range: '5', paths: ['dist/js/bootstrap.min.js', 'dist/js/bootstrap.js']},
      ],
    },
  ],
  [
    'https://esm.sh/react-dom@18.2.0/client?deps=react@18.2.0',
    {
      kind: 'module',
      package: 'react-dom',
      range: '18.2.0',
      subpath: 'client',
      replaced: {react: 'https://esm.sh/react@18.2.0'},
    },
  ],
  [
    'https://esm.sh/swr@2?alias=react:preact/compat,b:@s/c/d&deps=preact@10.19.3&exports=useSWR',
    {
      kind: 'module',
      package: 'swr',
      range: '2',
      subpath: '',
      replaced: {
        preact: 'https://esm.sh/preact@10.19.3',
        react: 'https://esm.sh/preact@10.19.3/compat',
        b: 'https://esm.sh/@s/c/d',
      },
    },
  ],
  [
    'https://esm.sh/v135/react@18.2.0/es2022/react.mjs',
    {kind: 'module', package: 'react', range: '18.2.0', subpath: ''},
  ],
  ['https://esm.sh/*preact@10', {kind: 'module', package: 'preact', range: '10', subpath: ''}],
  [
    'https://cdn.skypack.dev/-/canvas-confetti@v1.4.0-POmgSMO0U5q84otJfYlN/dist=es2019,mode=imports/optimized/canvas-confetti.js',
    {kind: 'module', package: 'canvas-confetti', range: '1.4.0', subpath: ''},
  ],
  ['https://ga.jspm.io/npm:lit@2.0.0/index.js', {kind: 'module', package: 'lit', range: '2.0.0', subpath: ''}],
  [
    'https://cdnjs.cloudflare.com/ajax/libs/three.js/r128/three.min.js',
    {
      kind: 'file',
      package: 'three',
      range: '0.128.x',
      paths: ['build/three.min.js', 'three.min.js', 'build/three.js', 'three.js'],
    },
  ],
  [
    'https://code.jquery.com/jquery-3.7.1.slim.min.js',
    {kind: 'file', package: 'jquery', range: '3.7.1', paths: ['dist/jquery.slim.min.js', 'jquery.slim.min.js']},
  ],
  [
    'https://cdn.plot.ly/plotly-basic-2.27.0.min.js',
    {kind: 'file', package: 'plotly.js-basic-dist-min', range: '2.27.0', paths: ['plotly-basic.min.js']},
  ],
  [
    'https://d3js.org/d3.v7.min.js',
    {kind: 'file', package: 'd3', range: '7', paths: ['dist/d3.min.js', 'build/d3.min.js']},
  ],
  [
    'https://cdn.babylonjs.com/v6.1.0/loaders/babylonjs.loaders.min.js',
    {
      kind: 'file',
      package: 'babylonjs-loaders',
      range: '6.1.0',
      paths: ['babylonjs.loaders.min.js', 'babylonjs.loaders.js'],
    },
  ],
  [
    'https://cdn.tailwindcss.com?plugins=forms,typography',
    {kind: 'tailwind', package: 'tailwindcss', range: '3', plugins: ['forms', 'typography']},
  ],
  [
    'https://unpkg.com/marked/marked.min.js',
    {kind: 'file', package: 'marked', range: '<16', paths: ['marked.min.js', 'marked.js']},
  ],
  [
    'https://fonts.googleapis.com/css2?family=Inter:ital,wght@0,400..700;1,400&family=VT323&display=swap',
    {
      kind: 'fonts',
      display: 'swap',
      families: [
        {
          name: 'Inter',
          faces: [
            {italic: false, weight: [400, 700]},
            {italic: true, weight: 400},
          ],
        },
        {name: 'VT323', faces: [{italic: false, weight: 400}]},
      ],
    },
  ],
  [
    'https://fonts.googleapis.com/css?family=Roboto:300,400i,bold|Open+Sans',
    {
      kind: 'fonts',
      families: [
        {
          name: 'Roboto',
          faces: [
            {italic: false, weight: 300},
            {italic: true, weight: 400},
            {italic: false, weight: 700},
          ],
        },
        {name: 'Open Sans', faces: [{italic: false, weight: 400}]},
      ],
    },
  ],
  ['https://polyfill.io/v3/polyfill.min.js', {kind: 'dropped', reason: 'browsers of today need no polyfills'}],
])('%s', (url, expected) => {
  expect(resolveCdn(url)).toEqual(expected)
})

describe('addresses of one product, and names as pages write them', () => {
  test.each([
    ['https://cdnjs.cloudflare.com/ajax/libs/chart.js/4.4.0/chart.umd.js', 'chart.js@4.4.0 dist/chart.umd.js'],
    [
      'https://cdnjs.cloudflare.com/ajax/libs/popper.js/1.16.1/umd/popper.min.js',
      'popper.js@1.16.1 dist/umd/popper.min.js',
    ],
    [
      'https://cdnjs.cloudflare.com/ajax/libs/popper.js/2.11.8/umd/popper.min.js',
      '@popperjs/core@2.11.8 dist/umd/popper.min.js',
    ],
    ['https://cdnjs.cloudflare.com/ajax/libs/fabric.js/5.3.1/fabric.min.js', 'fabric@5.3.0 dist/fabric.min.js'],
    ['https://cdnjs.cloudflare.com/ajax/libs/fabric.js/constructor/fabric.min.js', 'fabric dist/fabric.min.js'],
    ['https://cdnjs.cloudflare.com/ajax/libs/marked/4.0.2/constructor', 'marked@4.0.2 constructor'],
    ['https://cdn.jsdelivr.net/jquery/latest/jquery.min.js', 'jquery dist/jquery.min.js'],
    ['https://cdn.jsdelivr.net/particles.js/2.0.0/particles.min.js', 'particles.js@2.0.0 particles.min.js'],
    [
      'https://cdn.jsdelivr.net/fontsource/fonts/lato@latest/latin-400-normal.woff2',
      '@fontsource/lato files/lato-latin-400-normal.woff2',
    ],
    [
      'https://cdn.jsdelivr.net/fontsource/fonts/inter:vf@5.0.1/latin-wght-normal.woff2',
      '@fontsource-variable/inter@5.0.1 files/inter-latin-wght-normal.woff2',
    ],
    ['https://ajax.aspnetcdn.com/ajax/jQuery/jquery-3.6.0.min.js', 'jquery@3.6.0 dist/jquery.min.js'],
    ['https://ajax.aspnetcdn.com/ajax/bootstrap/4.6.0/bootstrap.min.js', 'bootstrap@4.6.0 dist/bootstrap.min.js'],
    [
      'https://lf3-cdn-tos.bytecdntp.com/cdn/expire-1-M/echarts/5.3.0/echarts.min.js',
      'echarts@5.3.0 dist/echarts.min.js',
    ],
    ['https://vjs.zencdn.net/8.6.1/video.min.js', 'video.js@8.6.1 dist/video.min.js'],
    ['https://cdn.plyr.io/3.7.8/plyr.css', 'plyr@3.7.8 dist/plyr.css'],
    ['https://aframe.io/releases/1.5.0/aframe.min.js', 'aframe@1.5.0 dist/aframe.min.js'],
    [
      'https://cesium.com/downloads/cesiumjs/releases/1.112/Build/Cesium/Cesium.js',
      'cesium@1.112 Build/Cesium/Cesium.js',
    ],
    ['https://sql.js.org/dist/sql-wasm.js', 'sql.js dist/sql-wasm.js'],
    ['https://pixijs.download/v7.4.2/pixi.min.js', 'pixi.js@7.4.2 dist/pixi.min.js'],
    ['https://pixijs.download/release/pixi.js', 'pixi.js dist/pixi.js'],
    [
      'https://cdn.ckeditor.com/ckeditor5/40.2.0/classic/ckeditor.js',
      '@ckeditor/ckeditor5-build-classic@40.2.0 build/ckeditor.js',
    ],
    ['https://cdn.ckeditor.com/ckeditor5/43.0.0/ckeditor5.umd.js', 'ckeditor5@43.0.0 dist/browser/ckeditor5.umd.js'],
    [
      'https://code.getmdl.io/1.3.0/material.indigo-pink.min.css',
      'material-design-lite@1.3.0 dist/material.indigo-pink.min.css',
    ],
    ['https://cdn.simplecss.org/simple.min.css', 'simpledotcss simple.min.css'],
    [
      'https://cdn.datatables.net/1.13.6/js/jquery.dataTables.min.js',
      'datatables.net@1.13.6 js/jquery.dataTables.min.js',
    ],
    [
      'https://cdn.datatables.net/1.13.6/css/jquery.dataTables.min.css',
      'datatables.net-dt@1.13.6 css/jquery.dataTables.min.css',
    ],
    [
      'https://cdn.datatables.net/1.13.6/js/dataTables.bootstrap5.min.js',
      'datatables.net-bs5@1.13.6 js/dataTables.bootstrap5.min.js',
    ],
    [
      'https://cdn.datatables.net/2.0.0/css/dataTables.dataTables.css',
      'datatables.net-dt@2.0.0 css/dataTables.dataTables.css',
    ],
    [
      'https://cdn.datatables.net/buttons/2.4.1/js/buttons.html5.min.js',
      'datatables.net-buttons@2.4.1 js/buttons.html5.min.js',
    ],
    [
      'https://cdn.datatables.net/buttons/2.4.1/css/buttons.bootstrap5.min.css',
      'datatables.net-buttons-bs5@2.4.1 css/buttons.bootstrap5.min.css',
    ],
    ['https://www.gstatic.com/firebasejs/10.7.1/firebase-app.js', 'firebase@10.7.1 app'],
    ['https://www.gstatic.com/firebasejs/8.10.0/firebase-app.js', 'firebase@8.10.0 firebase-app.js'],
    ['https://www.gstatic.com/firebasejs/10.7.1/firebase-app-compat.js', 'firebase@10.7.1 firebase-app-compat.js'],
    ['https://cdn.jsdelivr.net/gh/lit/dist@3/core/lit-core.min.js', 'lit@3 '],
    ['https://cdn.jsdelivr.net/gh/impress/impress.js@2.0.0/js/impress.js', 'impress.js@2.0.0 js/impress.js'],
  ])('%s', (url, expected) => {
    const asset = resolveCdn(url)
    const [path] = asset?.kind === 'file' ? asset.paths : asset?.kind === 'module' ? [asset.subpath] : []
    const {package: name, range} = asset !== undefined && 'package' in asset ? asset : {package: '', range: undefined}
    expect(`${name}${range === undefined ? '' : `@${range}`} ${path}`).toBe(expected)
  })

  test.each([
    'https://cdn.ckeditor.com/4.22.1/standard/ckeditor.js',
    'https://cdn.amcharts.com/lib/5/index.js',
    'https://cdn.tiny.cloud/1/no-api-key/tinymce/6/tinymce.min.js',
    'https://js.stripe.com/v3/',
    'https://use.typekit.net/abc1def.css',
    'https://aframe.io/releases/1.5.0/%2e%2e/aframe.min.js',
    'https://vjs.zencdn.net/8.6.1/..%2f..%2fx.js',
    'https://www.gstatic.com/firebasejs/10.7.1/other.js',
    'https://cdn.datatables.net/constructor/1.0.0/js/x.js',
  ])('%s cannot be had', (url) => {
    expect(resolveCdn(url)).toMatchObject({kind: 'incurable'})
  })

  test('families that are not of the service are left out, and named', () => {
    const family = (name: string): string => `https://fonts.googleapis.com/css2?family=${name}&display=swap`
    expect(resolveCdn(family('Segoe+UI&family=Lato'))).toMatchObject({
      kind: 'fonts',
      families: [{name: 'Lato'}],
      foreign: ['Segoe UI'],
    })
    expect(resolveCdn(family('Helvetica+Neue:wght@400;700'))).toMatchObject({
      kind: 'dropped',
      foreign: ['Helvetica Neue'],
    })
  })
})

describe('hostile addresses', () => {
  test.each([
    'https://cdn.jsdelivr.net@evil.test/npm/x.js',
    'https://user@cdn.jsdelivr.net/npm/x.js',
    'https://cdn.jsdelivr.net:8443/npm/x.js',
    'https://cdn.jsdelivr.net.evil.test/npm/x',
    'https://evil.test/https://unpkg.com/react',
    'ftp://unpkg.com/react',
    'npm/react.js',
    '/npm/react.js',
    'https://',
  ])('%s is none of a CDN', (url) => {
    expect(resolveCdn(url)).toBeUndefined()
  })

  test.each([
    ['https://esm.sh/tsx', 'tool'],
    ['https://esm.sh/run', 'tool'],
    ['https://esm.sh/node/buffer.mjs', 'module of Node'],
    ['https://unpkg.com/browse/axios@1.6.7/dist/axios.min.js', 'take `browse/` out'],
    ['https://cdnjs.cloudflare.com/ajax/libs/unheard-of/1.0.0/x.js', 'no npm package'],
    ['https://cdnjs.cloudflare.com/ajax/libs/constructor/1.0.0/x.js', 'no npm package'],
    ['https://cdn.jsdelivr.net/gh/somebody/something@1/x.js', 'no npm package'],
    ['https://cdn.jsdelivr.net/npm/react@18/%2e%2e%2f%2e%2e/x', 'names no file'],
    ['https://unpkg.com/react/a%2fb', 'names no file'],
    ['https://unpkg.com/react/..%5c..%5cx', 'names no file'],
  ])('%s cannot be had', (url, reason) => {
    expect(resolveCdn(url)).toMatchObject({kind: 'incurable', reason: expect.stringContaining(reason)})
  })

  test('a path never leaves its package', () => {
    const segment = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2E.', '%2f', '%5c', '%00', '@', 'a@1', '@s', 'x.js'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(segment, {maxLength: 6}), (parts) => {
        const named = readNpmPath(parts.join('/'))
        if (named === undefined) return
        expect(named.package).toMatch(/^(?:@[\w.~-]+\/)?[\w.~-]+$/)
        for (const part of named.path.split('/')) expect(part).not.toMatch(/^\.{1,2}$|[\\\0]/)
      }),
    )
  })

  test('what is written is what is asked for', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)
    const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => parts.join('.'))
    const path = fc.array(fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/), {minLength: 1, maxLength: 4})
    fc.assert(
      fc.property(fc.option(name), name, version, path, (scope, own, exact, parts) => {
        const full = scope === null ? own : `@${scope}/${own}`
        const file = `${parts.join('/')}.js`
        for (const base of ['https://unpkg.com/', 'https://cdn.jsdelivr.net/npm/', '//unpkg.com/'])
          expect(resolveCdn(`${base}${full}@${exact}/${file}`)).toMatchObject({
            kind: 'file',
            package: full,
            range: exact,
            paths: [file],
          })
      }),
    )
  })

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'esm.sh',
          'unpkg.com',
          'cdnjs.cloudflare.com',
          'fonts.googleapis.com',
          'cdn.skypack.dev',
          'cdn.jsdelivr.net',
        ),
        fc.string(),
        (host, rest) => void resolveCdn(`https://${host}/${rest}`),
      ),
    )
  })
})
