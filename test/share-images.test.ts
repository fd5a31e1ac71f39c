import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from '@ampoule/build'
import {readProfiles} from '@ampoule/lint/internals'
import {createNodeCapabilities} from 'ampoule'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {Chromium} from './support/browser.ts'

const html = `<!doctype html><html lang=en><head><meta charset=utf-8><title>x</title><link rel=icon href="data:,"><style>
  .a{background:#eee url(a.png) no-repeat 5px 5px;height:90px}
  .b::before{content:url(a.png);background:url("a.png") 0 0/20px}
  .c{border:20px solid;border-image:url(a.png) 20;list-style:inside url(a.png);display:list-item}
  @media (min-width:100px){.d{mask:url(a.png);background:#00f;height:50px}}</style></head>
  <body><img src=a.png alt=A><p class=a>x<p class=b>x<p class=c>x<p class=d>x<p style="background:url(a.png)">x</p><img src=a.png alt=B width=50></body></html>`

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ampoule-share-'))
  const small = Buffer.alloc(12 * 8 * 3).map((_, at) => (at * 7919 * 31) % 256)
  const picture = sharp(small, {raw: {width: 12, height: 8, channels: 3}}).resize(72, 48, {kernel: 'cubic'})
  await writeFile(join(root, 'a.png'), await picture.png().toBuffer())
})
afterAll(() => rm(root, {recursive: true}))

test('an image of elements and stylesheets is in the page once, and shows wherever it did', async () => {
  const {html: sealed} = await build(html, {
    path: 'a.html',
    capabilities: createNodeCapabilities({root}),
    minSimilarity: 1,
  })
  const payload = /src="?(data:image\/\w+;base64,[^\s">]{200,})/.exec(sealed)?.[1] ?? ''
  expect(payload).not.toBe('')
  expect(sealed.split(payload)).toHaveLength(2)

  const chromium = await Chromium.launch()
  const files = async (path: string) =>
    path === '/a.png' ? {body: await readFile(join(root, 'a.png')), type: 'image/png'} : undefined
  const {csp} = readProfiles(undefined)
  const shots = []
  for (const visit of [
    await chromium.visit(html, {files, width: 500}),
    await chromium.visit(sealed, {csp, width: 500}),
  ]) {
    expect(visit.violations).toEqual([])
    expect(visit.errors).toEqual([])
    expect(await visit.page.locator('body').ariaSnapshot()).toContain('img "B"')
    shots.push(
      await sharp(await visit.page.screenshot({fullPage: true}))
        .raw()
        .toBuffer(),
    )
    // Nothing of the page's own has changed: no attribute of the root, no sheet that was in it.
    expect(await visit.page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull()
    await visit.close()
  }
  await chromium.close()
  expect(shots[1]?.equals(shots[0] ?? Buffer.alloc(0))).toBe(true)
})
