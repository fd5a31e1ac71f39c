import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {profiles} from '@ampoule/lint'
import {type BuildOptions, build, createNodeCapabilities} from 'ampoule'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {Chromium} from './support/browser.ts'

const axe = await readFile(
  createRequire(new URL('../packages/ampoule/package.json', import.meta.url)).resolve('axe-core/axe.min.js'),
  'utf8',
)

const examples = [
  {folder: 'release-review', path: 'review.md', use: sortsRows},
  {folder: 'quarter-slides', path: 'slides.md', use: goesByKeys},
]

async function sortsRows(page: Page): Promise<void> {
  const first = () => page.locator('table.sortable tbody tr td').first().innerText()
  expect(await first()).toBe('POST /v2/payments')
  await page.click('table.sortable th:nth-child(4) button')
  expect(await first()).toBe('POST /v2/payments')
  await page.click('table.sortable th:nth-child(4) button')
  expect(await first()).toBe('POST /v2/search')
  expect(await page.getAttribute('table.sortable th:nth-child(4)', 'aria-sort')).toBe('descending')
}

async function goesByKeys(page: Page): Promise<void> {
  const shown = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.slide')].findIndex((slide) => Math.abs(slide.getBoundingClientRect().top) < 2),
    )
  await page.keyboard.press('ArrowRight')
  await expect.poll(shown).toBe(1)
  await page.keyboard.press('End')
  await expect.poll(shown).toBe(3)
  await page.keyboard.press('PageUp')
  await expect.poll(shown).toBe(2)
}

const made = async ({folder, path}: {folder: string; path: string}, options: BuildOptions = {}) => {
  const root = fileURLToPath(new URL(`../examples/${folder}/`, import.meta.url))
  return build(await readFile(`${root}${path}`), {path, capabilities: createNodeCapabilities({root}), ...options})
}

let chromium: Chromium
beforeAll(async () => {
  chromium = await Chromium.launch()
})
afterAll(() => chromium?.close())

describe.each(examples)('$folder', (example) => {
  test('is clean under every profile', async () => {
    for (const profile of profiles) {
      const {findings, ledger} = await made(example, {profile})
      expect(
        findings.filter(({severity}) => severity !== 'info').map(({message}) => `${profile.id}: ${message}`),
      ).toEqual([])
      expect(ledger.of('failed')).toEqual([])
    }
  })

  test.each([
    {width: 1280, dark: false},
    {width: 390, dark: true},
  ])('shows whole at $width pixels, to everybody, and asks for nothing', async ({width, dark}) => {
    const {html} = await made(example, {profile: 'file', form: 'document'})
    const visit = await chromium.visit(html, {width, dark})
    try {
      await visit.page.evaluate(axe)
      const violations = await visit.page.evaluate(async () => {
        const {axe} = window as unknown as {
          axe: {run(options: object): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}
        }
        return (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})).violations.map(
          ({id, nodes}) => `${id}: ${nodes[0]?.html}`,
        )
      })
      expect(violations).toEqual([])
      expect(
        await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0)
      expect(visit.requests).toEqual([])
      if (!dark) await example.use(visit.page)
      expect(visit.errors).toEqual([])
    } finally {
      await visit.close()
    }
  })
})

describe('parts of a document', () => {
  const body = async (markdown: string, options: BuildOptions = {}) => {
    const {html} = await build(markdown, {
      path: 'a.md',
      capabilities: createNodeCapabilities({root: '.'}),
      profile: 'file',
      minify: false,
      ...options,
    })
    return /<body[^>]*>([\s\S]*?)(?:<script|<\/body>)/.exec(html)?.[1] ?? ''
  }

  test.each<[string, string, RegExp]>([
    [
      'numbers',
      '::: kpis\n- A: 1 (+2 %)\n- B: 3 (+4, bad)\n:::',
      /<dl class="kpis"><div><dt>A<\/dt><dd>1<small class="good">\+2 %<\/small>.*<small class="bad">\+4</,
    ],
    ['a list that is none of numbers', '::: kpis\n- A\n:::', /^\s*<ul>/],
    [
      'alternatives by headings',
      '::: compare\n### A\na\n### B\nb\n:::',
      /<div class="compare"><section><h3 [^>]*>A<.*<\/section><section><h3 [^>]*>B</s,
    ],
    [
      'a checklist',
      '::: checklist\n- [x] a\n- [ ] ~~b~~ no\n- [ ] c\n:::',
      /<progress value="2" max="3"[^>]*><\/progress>1 of 3 done, 1 skipped/,
    ],
    ['a timeline', '::: timeline\n- **9:00** a\n:::', /<ul class="timeline">/],
    [
      'a table, its rows in order',
      '```data sort=-n top=2 columns=n decimals=1\nk,n\na,1\nb,3000\nc,20000\n```',
      /<tbody><tr><td align="right">20,000\.0<\/td><\/tr><tr><td align="right">3000\.0<\/td><\/tr><\/tbody>/,
    ],
    [
      'a table that says whence and when',
      '```data source="billing" asof=2026-11-01\nk,n\na,1\nb,7\n```',
      /<table class="sortable" data-source="billing" data-as-of="2026-11-01"><caption>billing, as of 2026-11-01<\/caption>/,
    ],
  ])('%s', async (_, markdown, expected) => {
    expect(await body(markdown)).toMatch(expected)
  })

  test('a column that is not there stays code, with a finding', async () => {
    const {findings, html} = await build('```data sort=z\nk,n\na,1\n```', {
      path: 'a.md',
      capabilities: createNodeCapabilities({root: '.'}),
    })
    expect(findings.map(({message}) => message)).toContain('Table has no column `z`')
    expect(html).toContain('k,n')
  })

  test('scripts are there when they are used, and small', async () => {
    const {scripts} = await import('../packages/builder/src/behaviours/scripts.ts')
    for (const text of Object.values(scripts)) expect(text.length).toBeLessThan(2048)
    const {html} = await build('```data\na\n1\n```', {
      path: 'a.md',
      trust: 'untrusted',
      capabilities: createNodeCapabilities({root: '.'}),
    })
    expect(html).toContain('<table')
    expect(html).not.toContain('<script')
  })
})
