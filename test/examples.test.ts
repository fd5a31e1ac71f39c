import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {type BuildResult, build} from '@ampoule/build'
import {defaultProfile, lint} from '@ampoule/lint'
import {createNodeCapabilities} from 'ampoule'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {Chromium} from './support/browser.ts'

const {csp} = defaultProfile

interface ExampleCase {
  readonly name: string
  readonly folder: string
  readonly path: string
  /** What a reader does with it, and sees. */
  use(page: Page): Promise<void>
}

const examples: readonly ExampleCase[] = [
  {
    name: 'incident-report',
    folder: 'examples/incident-report',
    path: 'report.md',
    async use(page) {
      expect(await page.title()).toBe('Bookings slow and failing, 14 October 2026')
      await page.click('a[href="#what-we-changed"]')
      expect(
        await page.evaluate(() => document.getElementById('what-we-changed')?.getBoundingClientRect().top),
      ).toBeLessThan(400)
      expect(await page.locator('input[type=checkbox]').count()).toBeGreaterThan(0)
    },
  },
  {
    name: 'a dashboard of TypeScript modules',
    folder: 'test/fixtures/pages/metrics-dashboard',
    path: 'index.html',
    async use(page) {
      const before = await page.locator('#period').innerText()
      await page.click('label:has-text("Week")')
      await expect.poll(() => page.locator('#period').innerText()).not.toBe(before)
      await page.locator('button.route').first().click()
      await expect.poll(() => page.locator('dialog[open] #detail-title').innerText()).toBe('POST /v2/search')
      await page.click('dialog[open] .close')
    },
  },
  {
    name: 'a board by script',
    folder: 'test/fixtures/pages/triage-board',
    path: 'index.html',
    async use(page) {
      await page.locator('[data-id=seat]').dragTo(page.locator('[data-column=cut]'))
      await expect.poll(() => page.locator('[data-column=cut] [data-id=seat]').count()).toBe(1)
      await page.click('#copy')
      await expect.poll(() => page.locator('#status').innerText()).toMatch(/^Copied/)
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied.split('## Cut')[1]).toContain((await page.locator('[data-id=seat]').innerText()).split('\n')[0])
    },
  },
]

async function sealed(folder: string, path: string): Promise<BuildResult> {
  const root = fileURLToPath(new URL(`../${folder}/`, import.meta.url))
  return build(await readFile(`${root}${path}`), {capabilities: createNodeCapabilities({root}), path})
}

describe.each(examples)('$name', ({folder, path, use}) => {
  let chromium: Chromium
  let result: BuildResult
  beforeAll(async () => {
    chromium = await Chromium.launch()
    result = await sealed(folder, path)
  })
  afterAll(() => chromium?.close())

  test('builds without a fault', () => {
    expect(result.ledger.of('failed')).toEqual([])
    expect(result.findings.filter(({severity}) => severity !== 'info')).toEqual([])
    expect(lint(result.html).filter(({severity}) => severity !== 'info')).toEqual([])
  })

  test('gives the same bytes each time, and is left alone by another build', async () => {
    expect((await sealed(folder, path)).html).toBe(result.html)
    expect(
      (await build(result.html, {path: 'page.html', capabilities: createNodeCapabilities({root: '/nonexistent'})}))
        .html,
    ).toBe(result.html)
  })

  test.each([
    {name: 'wide, light', width: 1280, dark: false},
    {name: 'narrow, dark', width: 320, dark: true},
  ])('shows whole in Chromium and asks for nothing: $name', async ({width, dark}) => {
    const visit = await chromium.visit(result.html, {csp, width, dark})
    try {
      expect(visit.violations).toEqual([])
      expect(visit.requests).toEqual([])
      const broken = await visit.page.evaluate(() =>
        [...document.images].filter((image) => !image.complete || image.naturalWidth === 0).map(({alt}) => alt),
      )
      expect(broken).toEqual([])
      const fonts = await visit.page.evaluate(() => [...document.fonts].map(({family, status}) => ({family, status})))
      expect(fonts.filter(({status}) => status !== 'loaded')).toEqual([])
      const overflow = await visit.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBeLessThanOrEqual(0)
      if (!dark) await use(visit.page)
      expect(visit.errors).toEqual([])
    } finally {
      await visit.close()
    }
  })
})
