import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {mkdir, symlink} from 'node:fs/promises'
import {build, createNodeCapabilities} from 'ampoule'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {folderWith} from '../packages/ampoule/test/config/files.ts'
import {cdnDashboard} from '../scripts/example-documents.mjs'
import {checkPage} from './cdn/check.ts'
import {fewPages} from './cdn/few/pages.ts'
import {page, sheet} from './cdn/html.ts'
import {Chromium} from './support/browser.ts'
import {testExample} from './support/example.ts'

const {packages: root} = cdnDashboard

beforeAll(() => {
  const parts = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
  if (!hasAll(root)) execFileSync('npm', parts, {cwd: root})
})

/** Whether the packages of a folder are installed, in their versions. */
function hasAll(folder: string): boolean {
  const {dependencies} = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))
  return Object.entries<string>(dependencies).every(([name, version]) => {
    const path = `${folder}node_modules/${name}/package.json`
    return existsSync(path) && version.endsWith(JSON.parse(readFileSync(path, 'utf8')).version)
  })
}

describe('pages that ask CDNs for small packages', () => {
  let chromium: Chromium
  beforeAll(async () => {
    chromium = await Chromium.launch()
  })
  afterAll(() => chromium?.close())

  test.each(fewPages)('$name', async (one) => {
    await checkPage(one, root, chromium)
  })

  test('sheets that are written for Tailwind 3, with its configuration', async () => {
    const folder = await folderWith({
      'tailwind.config.ts':
        'export default {content: ["./nowhere/*.html"], theme: {extend: {spacing: {odd: "13px"}}}, safelist: ["italic"]} as object',
      'sheet.css': '@tailwind base;\n@tailwind components;\n@tailwind utilities;\nh1 { @apply underline; }',
      'main.ts': 'import "./sheet.css"\ndocument.body.className = "p-odd" as string',
    })
    await mkdir(`${folder}/node_modules`)
    await symlink(`${root}node_modules/tailwindcss`, `${folder}/node_modules/tailwindcss`, 'dir')
    const html = '<!doctype html><title>x</title><script type="module" src="main.ts"></script><h1>x</h1>'
    const made = (trusted: string) =>
      build(html, {path: 'index.html', capabilities: createNodeCapabilities({root: folder, trusted})})
    const {html: sealed, findings} = await made(folder)
    expect(findings.filter(({severity}) => severity === 'error')).toEqual([])
    expect(sealed).toContain('.p-odd{padding:13px}')
    expect(sealed).toContain('.italic{')
    expect(sealed).toMatch(/h1\{[^}]*text-decoration-line:underline/)
    const strange = await made(root)
    expect(strange.findings.map(({message}) => message).join()).toContain('is not run and compiles no styles')
  })
})

test('where the host shows no fonts, those of letters are left out, and missing icons are a finding', async () => {
  const html = page(
    sheet('https://fonts.googleapis.com/css2?family=Space+Grotesk&display=swap') +
      sheet('https://cdn.jsdelivr.net/npm/bootstrap-icons@1.13.1/font/bootstrap-icons.min.css'),
    '<h1 style="font-family:Space Grotesk,sans-serif">Hello</h1><p><i class="bi bi-shop"></i> Shop</p>',
  )
  const capabilities = createNodeCapabilities({root, trusted: root})
  const {findings, ledger} = await build(html, {capabilities, path: 'page.html', profile: 'mcp-app'})
  expect(findings.map(({rule}) => rule)).toEqual(['no-external-font'])
  const dropped = ledger.of('dropped').filter(({sink}) => sink === 'font')
  expect([...new Set(dropped.map(({reason}) => reason))]).toContain('the host shows no fonts of a page')
  expect(ledger.of('vendored').filter(({sink}) => sink === 'font')).toHaveLength(1)
})

testExample(cdnDashboard, choosesShops)

test('the example names the packages that it needs, in the versions that are tested', () => {
  const read = (folder: string) => JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))
  expect(read(root).dependencies).toMatchObject(read(cdnDashboard.root).devDependencies)
})

async function choosesShops(page: Page): Promise<void> {
  const shown = page.locator('section[aria-label]').locator('visible=true')
  expect(await shown.locator('dd').first().innerText()).toBe('8,600')
  await page.focus('#harbour')
  await page.keyboard.press('ArrowRight')
  expect(await shown.count()).toBe(1)
  expect(await shown.locator('dd').first().innerText()).toBe('13,899')
  await page.getByText('Market', {exact: true}).first().click()
  expect(await shown.locator('tbody th').first().innerText()).toBe('Cappuccino')
  expect(await page.evaluate(() => document.fonts.check('700 16px "Space Grotesk"'))).toBe(true)
  const look = (selector: string, name: string) =>
    page.evaluate(
      ([one = '', two = '']) => getComputedStyle(document.querySelector(one) as Element).getPropertyValue(two),
      [selector, name],
    )
  expect(await look('label:has(#market)', 'background-color')).toBe('rgb(61, 40, 26)')
  expect(await look('label:has(#harbour)', 'background-color')).toBe('rgba(0, 0, 0, 0)')
}
