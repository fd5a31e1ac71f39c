import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from '@ampoule/build'
import {createNodeCapabilities} from 'ampoule'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ampoule-fit-'))
  for (const [index, size] of [700, 300].entries()) {
    // Soft noise: like a photograph, it can give way.
    const small = Buffer.alloc((size / 10) ** 2 * 3).map((_, at) => (at * (7919 + index) * 31) % 256)
    const picture = sharp(small, {raw: {width: size / 10, height: size / 10, channels: 3}}).resize(size, size, {
      kernel: 'cubic',
    })
    await writeFile(join(root, `${index}.jpg`), await picture.jpeg({quality: 95}).toBuffer())
  }
})
afterAll(() => rm(root, {recursive: true}))

const page = '![large](0.jpg)\n\n![small](1.jpg)'
const capabilities = () => createNodeCapabilities({root})

describe('the budget', () => {
  test('leaves a page alone that fits', async () => {
    const free = await build(page, {capabilities: capabilities(), path: 'a.md'})
    const fitted = await build(page, {capabilities: capabilities(), path: 'a.md', fit: free.measures.bytes})
    expect(fitted.html).toBe(free.html)
    expect(fitted.findings.filter(({rule}) => rule === 'fitted-image')).toEqual([])
  })

  test('takes the largest image down until the page fits, and says so', async () => {
    const free = await build(page, {capabilities: capabilities(), path: 'a.md'})
    const limit = Math.round(free.measures.bytes * 0.8)
    const {measures, findings} = await build(page, {capabilities: capabilities(), path: 'a.md', fit: limit})
    expect(measures.bytes).toBeLessThanOrEqual(limit)
    const said = findings.filter(({rule}) => rule === 'fitted-image')
    expect(said.map(({url}) => url)).toContain('0.jpg')
    expect(said[0]?.message).toMatch(/is reduced to fit .*, similarity 0\.\d+/)
  })

  test('refuses when nothing is left to take, and names the largest', async () => {
    const {findings} = await build(page, {capabilities: capabilities(), path: 'a.md', fit: 4000})
    const refused = findings.find(({rule}) => rule === 'over-budget')
    expect(refused?.severity).toBe('error')
    expect(refused?.message).toMatch(/Page is .* over the limit of 3\.9 KiB; largest: `0\.jpg` with [\d.]+ K?i?B/)
  })
})

describe('the cache', () => {
  test('gives the same page, and makes a corrupt entry anew', async () => {
    const cache = join(root, 'cache')
    const cached = () => createNodeCapabilities({root, cache})
    const cold = await build(page, {capabilities: cached(), path: 'a.md'})
    const files = (await readdir(cache, {recursive: true, withFileTypes: true})).filter(
      (entry) => entry.isFile() && entry.parentPath.includes('content'),
    )
    expect(files.length).toBeGreaterThan(0)
    expect((await build(page, {capabilities: cached(), path: 'a.md'})).html).toBe(cold.html)
    for (const {parentPath, name} of files) {
      const path = join(parentPath, name)
      const bytes = await readFile(path)
      await writeFile(path, bytes.fill(0x41, 10, Math.min(200, bytes.length)))
    }
    expect((await build(page, {capabilities: cached(), path: 'a.md'})).html).toBe(cold.html)
  })

  test('is not used once a file that went into a bundle has changed', async () => {
    const cache = join(root, 'cache')
    const html = '<!doctype html><title>x</title><script type="module" src="a.js"></script>'
    await writeFile(join(root, 'a.js'), 'import {b} from "./b.js"; console.log(b)')
    await writeFile(join(root, 'b.js'), 'export const b = "first"')
    const first = await build(html, {capabilities: createNodeCapabilities({root, cache}), path: 'a.html'})
    await writeFile(join(root, 'b.js'), 'export const b = "second"')
    const second = await build(html, {capabilities: createNodeCapabilities({root, cache}), path: 'a.html'})
    expect(first.html).toContain('first')
    expect(second.html).toContain('second')
  })

  test('says the same of a page that it has judged before, and judges it anew for another host', async () => {
    const cache = join(root, 'judged')
    const html = '<!doctype html><title>x</title><img src="https://a.test/x.png"><script>fetch("/y")</script>'
    const judged = (profile: string, isCached = true) =>
      build(html, {capabilities: createNodeCapabilities({root, ...(isCached && {cache})}), path: 'a.html', profile})
    for (const profile of ['claude-artifact', 'file', 'claude-artifact']) {
      const [kept, fresh] = [await judged(profile), await judged(profile, false)]
      expect(kept.findings).toEqual(fresh.findings)
      expect(kept.measures).toEqual(fresh.measures)
    }
  })
})
