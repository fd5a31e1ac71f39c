import {readFile, writeFile} from 'node:fs/promises'
import {build} from '@ampoule/build'
import {createNodeHost} from 'ampoule'
import pixelmatch from 'pixelmatch'
import sharp from 'sharp'
import {test} from 'vitest'
import {defaultProfile} from '@ampoule/lint'
import {observe} from '../fidelity/observe.ts'
import {OriginServer} from '../fidelity/origin-server.ts'
import {SealedServer} from '../fidelity/sealed-server.ts'
import {sites} from '../fidelity/sites.ts'
import {launchChromium} from '../support/chromium.ts'
test('dump', async () => {
  const root = '/work/main/'
  const site = sites.find(({name}) => name === process.env.S)!
  const path = `test/fixtures/sites/${site.name}/index.html`
  const r = await build(await readFile(root + path), {host: createNodeHost({root}), path, ...JSON.parse(process.env.OPT || '{"minSimilarity":1}')})
  await writeFile('/tmp/out.html', r.html)
  for (const f of r.findings) if (f.severity !== 'info') console.log(f.rule, f.severity, f.file, f.place?.start.line, f.place?.start.column, f.message, f.url ?? '')
  console.log(r.html.length, r.ledger.count())
  if (process.env.L) for (const e of r.ledger.entries) console.log(e.fate, e.sink, e.url.slice(0,80), e.file, e.place?.start.line, '->', e.path ?? '', e.bytes ?? '', e.reason ?? '')
  const browser = await launchChromium()
  const server = await OriginServer.start(root, site.packages ?? [])
  const sealed = await SealedServer.start(r.html, defaultProfile.csp)
  try {
    const width = Number(process.env.W ?? 1280)
    const use = (page: never) => process.env.NOUSE ? Promise.resolve(0) : site.use(page, width)
    const a = await observe(browser, server.url(path), {width, height: site.height, use: use as never})
    const {screenshots: sa, ...ra} = a
    console.log('ORIGINAL', JSON.stringify(ra, null, 1), 'missing', server.missing)
    for (const [name, png] of sa) await writeFile(`/tmp/shot-${name.split(' ')[0]}-a.png`, png)
    const b = await observe(browser, sealed.url, {width, height: site.height, use: use as never})
    const {screenshots: sb, ...rb} = b
    if (JSON.stringify(ra) !== JSON.stringify(rb)) console.log('SEALED', JSON.stringify(rb, null, 1)); else console.log('SAME')
    console.log('missing', sealed.missing)
    for (const [name, png] of sb) {
      await writeFile(`/tmp/shot-${name.split(' ')[0]}-b.png`, png)
      const raw = (b: Buffer) => sharp(b).ensureAlpha().raw().toBuffer({resolveWithObject: true})
      const [x, y] = await Promise.all([raw(sa.get(name)!), raw(png)])
      const out = Buffer.alloc(x.data.length)
      const n = pixelmatch(x.data, y.data, out, x.info.width, x.info.height, {threshold: 0.1, includeAA: true})
      await sharp(out, {raw: {width: x.info.width, height: x.info.height, channels: 4}}).png().toFile(`/tmp/shot-${name.split(' ')[0]}-diff.png`)
      console.log(name, n, n / (x.info.width * x.info.height))
    }
  } finally {
    await browser.close(); await server.close(); await sealed.close()
  }
}, 60000)
