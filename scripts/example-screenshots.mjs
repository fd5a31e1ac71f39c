// Takes the pictures in examples/*/screenshots: each document at two widths, light and dark, its first three screens. Needs
// `npm run build` and a Chromium. `node scripts/example-screenshots.mjs [example]…` takes those of some.
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'
import {cdnDashboard, exampleDocuments} from './example-documents.mjs'

const ampoule = createRequire(new URL('../packages/ampoule/package.json', import.meta.url))
const load = async (name) => {
  const module = await import(pathToFileURL(ampoule.resolve(name)).href)
  return module.default ?? module
}
const {build, createNodeCapabilities} = await import('../packages/ampoule/dist/index.js')
const {findBrowser} = await import('../packages/ampoule/dist/browser/browser-path.js')
const [{chromium}, sharp] = await Promise.all([load('playwright-core'), load('sharp')])

const wanted = process.argv.slice(2)
const browser = await chromium.launch({executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu']})
for (const {folder, path, root, packages = root} of [...exampleDocuments(), cdnDashboard]) {
  if (wanted.length > 0 && !wanted.includes(folder)) continue
  const capabilities = createNodeCapabilities({root: packages, trusted: packages})
  const {html} = await build(await readFile(root + path), {path, profile: 'file', form: 'document', capabilities})
  await mkdir(`${root}screenshots`, {recursive: true})
  for (const width of [1280, 390])
    for (const colorScheme of ['light', 'dark']) {
      const page = await browser.newPage({viewport: {width, height: 800}, colorScheme, reducedMotion: 'reduce'})
      await page.setContent(html, {waitUntil: 'load'})
      const all = await page.evaluate(() => document.documentElement.scrollHeight)
      const height = Math.min(all, 2400)
      const png = await page.screenshot({fullPage: true, clip: {x: 0, y: 0, width, height}})
      await page.close()
      const small = await sharp(png)
        .resize({width: Math.min(width, 900)})
        .webp({quality: 55, effort: 6})
        .toBuffer()
      await writeFile(`${root}screenshots/${width}-${colorScheme}.webp`, small)
      console.log(`${folder}/screenshots/${width}-${colorScheme}.webp ${small.length}`)
    }
}
await browser.close()
