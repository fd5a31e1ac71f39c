import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type BuildResult, build} from '@ampoule/build'
import {createNodeCapabilities} from 'ampoule'
import type {Page} from 'playwright-core'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {Chromium} from './support/browser.ts'

const X = 'xmlns="http://www.w3.org/2000/svg"'
const files = {
  'logo.svg': `<svg ${X} width="120" height="60" viewBox="0 0 120 60"><title>File</title><defs><linearGradient id="g"><stop stop-color="#06c"/><stop offset="1" stop-color="#c06"/></linearGradient></defs><rect width="120" height="60" rx="9" fill="url(#g)"/><circle cx="30" cy="30" r="17" fill="currentColor"/></svg>`,
  'icon.svg': `<svg ${X} width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><path d="M4 12h15m-6-7 7 7-7 7"/><circle cx="5" cy="5" r="2.5"/></svg>`,
  'clip.svg': `<svg ${X} width="80" height="40" viewBox="0 0 80 40"><clipPath id="g"><circle cx="40" cy="20" r="18"/></clipPath><g clip-path="url(#g)"><path fill="#080" d="M0 0h80v20H0z"/><path fill="#fc0" d="M0 20h80v20H0z"/></g></svg>`,
  'styled.svg': `<svg ${X} width="80" height="40" viewBox="0 0 80 40"><style>.a{fill:#a0c}</style><path class="a" d="M0 0h80v40H0z"/></svg>`,
  'text.svg': `<svg ${X} width="80" height="40" viewBox="0 0 80 40"><text y="20">Hello</text></svg>`,
  'media.svg': `<svg ${X} width="80" height="40" viewBox="0 0 80 40"><style>@media (min-width:100px){path:hover{fill:red}}</style><path d="M0 0h80v40H0z"/></svg>`,
  'moving.svg': `<svg ${X} width="80" height="40" viewBox="0 0 80 40"><path d="M0 0h80v40H0z"><animate attributeName="opacity" to="0" dur="1s"/></path></svg>`,
  'scripted.svg': `<svg ${X} width="80" height="40" viewBox="0 0 80 40"><script>top.hacked = 1</script><path onclick="x()" d="M0 0h80v40H0z"/></svg>`,
  'unboxed.svg': `<svg ${X} width="80" height="40"><path d="M0 0h80v40H0z"/></svg>`,
  'nested.svg': `<svg ${X} width="80" height="40" viewBox="0 0 80 40"><svg x="9" width="9" height="9"><path d="M0 0h80v40H0z"/></svg></svg>`,
  'tall.svg': `<svg ${X} width="80" height="80" viewBox="0 0 80 40"><path d="M0 0h80v40H0z"/></svg>`,
  'a.css': 'body{color:#b00;fill:red;stroke:#0a0;stroke-width:5}',
}

let root: string
let chromium: Chromium
let page: Page
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ampoule-inline-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text)
  chromium = await Chromium.launch()
  page = (await chromium.visit('<!doctype html><title>x</title>', {width: 500, height: 400})).page
})
afterAll(async () => {
  await chromium?.close()
  await rm(root, {recursive: true})
})

function make(body: string, svg: 'embed' | 'inline', head = ''): Promise<BuildResult> {
  const html = `<!doctype html><html lang=en><head><meta charset=utf-8><title>x</title>${head}</head><body>${body}</body></html>`
  return build(html, {path: 'a.html', capabilities: createNodeCapabilities({root}), svg})
}

/** One page for all: what is compared is what it shows. */
async function shot(html: string, dark = false): Promise<Buffer> {
  await page.emulateMedia({colorScheme: dark ? 'dark' : 'light'})
  await page.setContent(html)
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())))
  return sharp(await page.screenshot())
    .raw()
    .toBuffer()
}

/** Not those inside `data:` addresses, which begin with their namespace. */
const inline = /<svg (?=viewBox)/g
const inlined = ({html}: BuildResult): number => html.match(inline)?.length ?? 0

describe('an <svg> in the place of an <img> looks the same', () => {
  test.each([
    ['at its own size', '<p>before <img src=logo.svg alt=Logo> after', ''],
    [
      'in sizes of its own',
      '<img src=logo.svg alt="" width=300><img src=icon.svg alt="" width=64 height=64><img src=logo.svg alt="" height=33>',
      '',
    ],
    [
      'in a box of another shape',
      '<img src=logo.svg alt="" width=100 height=100><img src=icon.svg alt="" width=99 height=30>',
      '',
    ],
    [
      'among styles that would be inherited',
      '<p style="color:blue;font-size:40px;visibility:visible">x <img src=icon.svg alt="" width=70> y',
      '<link rel=stylesheet href=a.css>',
    ],
    [
      'twice, with ids in two files',
      '<img src=logo.svg alt=""><img src=clip.svg alt=""><img src=logo.svg alt=""><img src=clip.svg alt="" width=200>',
      '',
    ],
    [
      'with a class, a style and a place between pixels',
      '<div style="padding:7.3px"><img class=b style="border:3px solid #00f;opacity:.6" src=logo.svg alt=""></div>',
      '<style>.b{margin:11.5px;padding:4px;background:#eee}</style>',
    ],
    [
      'under a reset',
      '<figure><img src=logo.svg alt=""></figure>',
      '<style>*,*::before{box-sizing:border-box;margin:0;padding:0}img,svg,video{display:block;max-width:100%}img,video,svg[viewBox]{height:auto}[hidden]{display:none}</style>',
    ],
    [
      'made narrower by its surroundings',
      '<div style="width:70px"><img src=logo.svg alt=""></div>',
      '<style>img,svg{max-width:100%;height:auto}</style>',
    ],
    ['in the dark', '<p>x <img src=icon.svg alt="" width=70>', '<style>:root{color-scheme:light dark}</style>'],
  ])('%s', async (name, body, head) => {
    const [embedded, written] = await Promise.all([make(body, 'embed', head), make(body, 'inline', head)])
    expect(inlined(written)).toBe(body.match(/<img/g)?.length)
    expect(written.html).not.toContain('<img')
    expect(written.findings.filter(({severity}) => severity === 'error')).toEqual([])
    const dark = name === 'in the dark'
    expect(different(await shot(embedded.html, dark), await shot(written.html, dark))).toBe(0)
  })

  test('turned and rounded, but for the rounding of a few values at its edges', async () => {
    const body =
      '<p style="padding:20px"><img src=logo.svg alt="" style="padding:4px;border:3px solid #00f;border-radius:19px;transform:rotate(9deg)">'
    const [embedded, written] = await Promise.all([make(body, 'embed'), make(body, 'inline')])
    expect(inlined(written)).toBe(1)
    const [a, b] = [await shot(embedded.html), await shot(written.html)]
    expect(different(a, b) / a.length).toBeLessThan(0.002)
    expect(a.every((value, at) => Math.abs(value - (b[at] ?? 0)) < 96)).toBe(true)
  })

  test('in the default theme', async () => {
    const markdown = 'Text ![Logo](logo.svg) text\n\n![Icon](icon.svg)\n'
    const [embedded, written] = await Promise.all(
      (['embed', 'inline'] as const).map((svg) =>
        build(markdown, {path: 'a.md', capabilities: createNodeCapabilities({root}), svg}),
      ),
    )
    expect(written?.findings.filter(({rule}) => rule === 'kept-image').map(({message}) => message)).toEqual([])
    expect(written && inlined(written)).toBe(2)
    expect(different(await shot(embedded?.html ?? ''), await shot(written?.html ?? ''))).toBe(0)
  })
})

describe('it means the same', () => {
  test('to assistive technology: names are those of the image, not of the file', async () => {
    const body =
      '<img src=logo.svg alt="Our logo" title=Tip><img src=logo.svg alt=""><img src=icon.svg alt=x aria-label=Label>'
    const trees = await Promise.all(
      (['embed', 'inline'] as const).map(async (svg) => {
        const visit = await chromium.visit((await make(body, svg)).html)
        const tree = await visit.page.locator('body').ariaSnapshot()
        await visit.close()
        return tree
      }),
    )
    expect(trees[0]).toContain('Our logo')
    expect(trees[1]).toBe(trees[0])
  })

  test('a click meets the image, never what is drawn; scripts are out', async () => {
    const {html, findings} = await make('<img src=scripted.svg alt="" id=a>', 'inline')
    expect(html).not.toMatch(/script|onclick/)
    expect(findings.filter(({rule}) => rule === 'changed-image').length).toBe(2)
    const visit = await chromium.visit(html)
    expect(await visit.page.evaluate(() => document.elementFromPoint(20, 20)?.id)).toBe('a')
    await visit.close()
  })

  test('ids of two files and two uses are apart', async () => {
    const {html} = await make('<img src=logo.svg alt=""><img src=clip.svg alt=""><img src=logo.svg alt="">', 'inline')
    const ids = [...html.matchAll(/ id="?([\w-]+)/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(3)
    expect(ids.length).toBe(3)
    expect(html).toBe(
      (await make('<img src=logo.svg alt=""><img src=clip.svg alt=""><img src=logo.svg alt="">', 'inline')).html,
    )
  })
})

describe('what would look or act differently stays an image, and why is said', () => {
  test.each([
    ['<img src=text.svg alt="">', '', /`<text>` in the SVG/],
    ['<img src=media.svg alt="">', '', /`<style>` in the SVG/],
    ['<img src=moving.svg alt="">', '', /`<animate>` in the SVG/],
    ['<img src=unboxed.svg alt="">', '', /size without `viewBox`/],
    ['<img src=tall.svg alt="">', '', /size unlike its `viewBox`/],
    ['<img src=logo.svg alt="" onclick="x()">', '', /attribute `onclick`/],
    ['<img src=logo.svg alt="" style="object-fit:cover">', '', /attribute `style`/],
    ['<img src=logo.svg alt="">', 'img{border:1px solid}', /style rule `img`/],
    ['<img src=logo.svg alt="">', 'svg{color:red}', /style rule `svg`/],
    ['<img src=logo.svg alt="">', 'p path{fill:red}', /style rule `p path`/],
    ['<img src=logo.svg alt="">', '*{fill:red}', /style rule `\*`/],
    ['<img src=logo.svg alt="">', '[class]{stroke:red}', /style rule `\[class\]`/],
    ['<img src=logo.svg alt="" class=c>', '.c{object-fit:cover}', /style rule `\.c`/],
    ['<img src=logo.svg alt="" class=c>', '.c{height:20px}', /style rule `\.c`/],
    ['<div class=f><img src=logo.svg alt=""></div>', '.f{display:flex}', /style rule `\.f`/],
    ['<img src=logo.svg alt=""><p>x', 'img+p{color:red}', /style rule `img\+p`/],
    ['<p><img src=logo.svg alt="">', 'p:has(>img){color:red}', /style rule `p:has\(>img\)`/],
    ['<img src=logo.svg alt="">', '[aria-hidden=true]{display:none}', /style rule `\[aria-hidden=true\]`/],
    ['<img src=logo.svg alt="">', '[alt=""]{border:1px solid}', /style rule `\[alt=""\]`/],
    ['<p><img src=logo.svg alt="">', 'p{@media screen{img{border:1px solid}}}', /style rule `img`/],
    ['<p style="display:flex"><img src=logo.svg alt="">', '', /style rule `p\[style\]`/],
    ['<img src=nested.svg alt="">', '', /`<svg>` in the SVG/],
    ['<img src=logo.svg alt="">', '@import url(data:text/css,img{opacity:.1}) print;', /stylesheet|style rule/],
    ['<div><img src=logo.svg alt=""></div>', ':not(p){stroke:red}', /style rule `:not\(p\)`/],
  ])('%s under %j', async (body, css, reason) => {
    const {html, findings} = await make(body, 'inline', css && `<style>${css}</style>`)
    expect(html).toContain('<img')
    expect(html).not.toMatch(inline)
    const said = findings.filter(({rule}) => rule === 'kept-image')
    expect(said.map(({severity}) => severity)).toEqual(['info'])
    expect(said[0]?.message).toMatch(reason)
    expect(said[0]?.place?.start.line).toBe(1)
  })

  test('a rule for other images is no reason', async () => {
    const css = 'figure img{border:1px solid}.card svg{color:red}.photo{object-fit:cover}'
    expect(inlined(await make('<p><img src=logo.svg alt="">', 'inline', `<style>${css}</style>`))).toBe(1)
  })
})

function different(a: Buffer, b: Buffer): number {
  expect(b.length).toBe(a.length)
  return a.filter((value, at) => value !== b[at]).length
}
