import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, symlink} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from '@ampoule/build'
import {createNodeCapabilities} from 'ampoule'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {folderWith} from '../packages/ampoule/test/config/files.ts'
import {checkPage} from './cdn/check.ts'
import {fewPages} from './cdn/few/pages.ts'
import {Chromium} from './support/browser.ts'

const root = fileURLToPath(new URL('cdn/few', import.meta.url))

describe('pages that ask CDNs for small packages', () => {
  let chromium: Chromium
  beforeAll(async () => {
    if (!existsSync(`${root}/node_modules`))
      execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], {cwd: root})
    chromium = await Chromium.launch()
  })
  afterAll(() => chromium?.close())

  test.each(fewPages)('$name', async (page) => {
    await checkPage(page, root, chromium)
  })

  test('sheets that are written for Tailwind 3, with its configuration', async () => {
    const folder = await folderWith({
      'tailwind.config.ts':
        'export default {content: ["./nowhere/*.html"], theme: {extend: {spacing: {odd: "13px"}}}, safelist: ["italic"]} as object',
      'sheet.css': '@tailwind base;\n@tailwind components;\n@tailwind utilities;\nh1 { @apply underline; }',
      'main.ts': 'import "./sheet.css"\ndocument.body.className = "p-odd" as string',
    })
    await mkdir(`${folder}/node_modules`)
    await symlink(`${root}/node_modules/tailwindcss`, `${folder}/node_modules/tailwindcss`, 'dir')
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
