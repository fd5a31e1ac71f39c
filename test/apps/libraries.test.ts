import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {compareSite} from '../cases/compare.ts'
import type {Probe} from '../cases/look.ts'
import {launchChromium} from '../support/chromium.ts'

// Pages with a well-known library beside them, out of its npm package: none of them says in the page what it will ask for.
const here = fileURLToPath(new URL('.', import.meta.url))
const three = 'three/examples/jsm'
/** What of a package goes where. */
const copies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  d3: {'d3/dist/d3.min.js': 'd3.min.js'},
  katex: {'katex/dist': 'katex'},
  pdfjs: {'pdfjs-dist/build/pdf.mjs': 'pdfjs/pdf.mjs', 'pdfjs-dist/build/pdf.worker.mjs': 'pdfjs/pdf.worker.mjs'},
  jquery: {'jquery/dist/jquery.min.js': 'jquery.min.js'},
  leaflet: {
    'leaflet/dist/leaflet.js': 'leaflet/leaflet.js',
    'leaflet/dist/leaflet.css': 'leaflet/leaflet.css',
    'leaflet/dist/images': 'leaflet/images',
  },
  tinymce: {tinymce: 'tinymce'},
  ckeditor: {ckeditor4: 'ckeditor'},
  lottie: {'lottie-web/build/player/lottie.min.js': 'lottie.min.js'},
  three: {
    'three/build/three.module.js': 'three/three.module.js',
    'three/build/three.core.js': 'three/three.core.js',
    [`${three}/loaders/GLTFLoader.js`]: 'three/GLTFLoader.js',
    [`${three}/utils/BufferGeometryUtils.js`]: 'utils/BufferGeometryUtils.js',
    [`${three}/utils/SkeletonUtils.js`]: 'utils/SkeletonUtils.js',
  },
}

const folder = mkdtempSync(join(tmpdir(), 'libraries-'))
let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, {recursive: true})
})

test.each(Object.entries(copies))('%s', async (name, files) => {
  const root = join(folder, name)
  cpSync(join(here, 'fixtures/pages', name, 'src'), root, {recursive: true})
  for (const [from, to] of Object.entries(files))
    cpSync(join(here, 'node_modules', from), join(root, to), {recursive: true})
  const {default: probe} = (await import(join(here, 'fixtures/pages', name, 'probe.mjs'))) as {default: Probe}
  expect(await compareSite(browser, root, probe)).toEqual([])
})
